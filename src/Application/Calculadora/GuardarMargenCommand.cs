using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un colaborador fija lo que añade a los honorarios en lo que enseña a su cliente. Vale para todos sus NIF.</summary>
[Requiere(Permiso.Calcular)]
public sealed record GuardarMargenCommand(decimal Importe) : ICommand;

internal sealed class GuardarMargenHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<GuardarMargenCommand, Unit>
{
    public async Task<Unit> Handle(GuardarMargenCommand request, CancellationToken cancellationToken)
    {
        if (!usuario.Identidad.Calidades.HasFlag(Calidad.Colaborador)) throw new ForbiddenException();

        var nifs = usuario.Identidad.Nifs;
        var suyos = await db.Margenes.Where(m => nifs.Contains(m.Nif)).ToListAsync(cancellationToken);
        foreach (var margen in suyos) margen.Cambiar(request.Importe);
        db.Margenes.AddRange(nifs.Except(suyos.Select(m => m.Nif)).Select(n => MargenDeColaborador.De(n, request.Importe)));
        return Unit.Value;
    }
}
