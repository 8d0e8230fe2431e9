using System.Text.Json;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>La oficina manda aplicar lo que está en cuarentena: los borrados que se retuvieron se hacen; lo demás se vuelve a intentar. Devuelve cuántos han salido de ella.</summary>
/// <param name="Codigo">Todos los de ese motivo; o</param>
/// <param name="Id">solo ese.</param>
[Requiere(Permiso.Administrar), TransaccionPropia]
public sealed record ReprocesarCuarentenaCommand(string? Codigo, Guid? Id = null) : ICommand<int>;

internal sealed class ReprocesarCuarentenaHandler(IPortalDb db, IEnvioAislado envio, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<ReprocesarCuarentenaCommand, int>
{
    private const int Trozo = 50;

    public async Task<int> Handle(ReprocesarCuarentenaCommand request, CancellationToken cancellationToken)
    {
        var pedidos = await db.Cuarentenas.AsNoTracking().Where(c => c.Resuelta == null && (request.Id == null ? c.Codigo == request.Codigo : c.Id == request.Id)).OrderBy(c => c.Primera).ToListAsync(cancellationToken);
        if (pedidos.Count == 0) throw new NotFoundException();

        // Aplicar es cosa del puente, pero quien lo manda sigue siendo quien es: así queda en la auditoría.
        var yo = usuario.Identidad with { Permisos = usuario.Identidad.Permisos | Permiso.Puente };
        foreach (var tipo in pedidos.Where(p => p.Codigo == Cuarentena.BorradoDeInstantanea).GroupBy(p => p.Tipo, p => p.OrigenId, StringComparer.Ordinal))
            foreach (var trozo in tipo.Chunk(Trozo)) await envio.EnviarComoAsync(yo, new AplicarLapidasCommand(tipo.Key, trozo), cancellationToken);

        var lector = new LectorDeElementos(reloj.Ahora());
        var legibles = pedidos.Where(p => p.Codigo != Cuarentena.BorradoDeInstantanea).Select(p => Leer(lector, p)).OfType<ElementoDeEntrada>().OrderBy(e => TiposDeEntrada.Orden(e.Tipo)).ToList();
        foreach (var elemento in legibles) await envio.EnviarComoAsync(yo, new AplicarTrozoCommand([elemento]), cancellationToken);

        var ids = pedidos.ConvertAll(p => p.Id);
        return await db.Cuarentenas.CountAsync(c => ids.Contains(c.Id) && c.Resuelta != null, cancellationToken);
    }

    private static ElementoDeEntrada? Leer(LectorDeElementos lector, Cuarentena apartado) => lector.Leer(JsonElement.Parse(apartado.Carga)).Bueno;
}
