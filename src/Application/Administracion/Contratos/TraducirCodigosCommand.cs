using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Traduce códigos del escritorio al vocabulario público. Uno desconocido se apunta, sin valor, para que la oficina lo asigne: nunca falla.</summary>
[Requiere(Permiso.Puente)]
public sealed record TraducirCodigosCommand(AmbitoDeCodigo Ambito, IReadOnlyCollection<CodigoYNombre> Codigos) : ICommand<IReadOnlyDictionary<string, string?>>;

internal sealed class TraducirCodigosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<TraducirCodigosCommand, IReadOnlyDictionary<string, string?>>
{
    public async Task<IReadOnlyDictionary<string, string?>> Handle(TraducirCodigosCommand request, CancellationToken cancellationToken)
    {
        var traducciones = await db.CodigosDeOrigen.AsNoTracking().Where(c => c.Ambito == request.Ambito)
            .ToDictionaryAsync(c => c.Codigo, c => c.Valor, StringComparer.OrdinalIgnoreCase, cancellationToken);

        foreach (var origen in request.Codigos)
        {
            var codigo = origen.Codigo?.Trim();
            if (string.IsNullOrEmpty(codigo) || traducciones.ContainsKey(codigo)) continue;

            var valor = CodigosConocidos.Valor(request.Ambito, codigo);
            db.CodigosDeOrigen.Add(CodigoDeOrigen.Descubrir(request.Ambito, codigo, origen.Nombre, valor, reloj.Ahora()));
            traducciones.Add(codigo, valor);
        }

        return traducciones;
    }
}
