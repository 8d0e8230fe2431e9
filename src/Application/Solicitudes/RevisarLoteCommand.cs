using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Lee una hoja con muchas solicitudes de un trámite y guarda lo que ha visto en cada fila, para enseñarlo. No se envía nada. Devuelve el lote.</summary>
/// <param name="Tramite">Clave del trámite.</param>
/// <param name="Nombre">Como se llama el fichero.</param>
/// <param name="Contenido">Sus bytes, CSV o XLSX.</param>
/// <param name="ClaveDeIdempotencia">Con la misma y la misma hoja, es el mismo lote.</param>
[Requiere(Permiso.CrearSolicitudes), TransaccionPropia]
public sealed record RevisarLoteCommand(string? Tramite, string? Nombre, Stream Contenido, string? ClaveDeIdempotencia = null) : ICommand<Guid>
{
    public const int MaximoDeFilas = 500;
    public const int MaximoDeBytes = 2 * 1024 * 1024;

    /// <summary>Una celda demasiado larga para su dato se dice en su fila; solo una disparatada estropea la hoja entera.</summary>
    internal static LimitesDeTabla Limites { get; } = new(MaximoDeBytes, MaximoDeFilas + 1, Columnas: 100, Celda: 8_000);
}

internal sealed class RevisarLoteHandler(ILectorDeTabla tablas, SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<RevisarLoteCommand, Guid>
{
    public async Task<Guid> Handle(RevisarLoteCommand request, CancellationToken cancellationToken)
    {
        if (!CatalogoDeTramites.Buscar(request.Tramite, out var tramite)) throw new PeticionInvalidaException("tramite-desconocido", "Elija un trámite de la lista.");
        if (usuario.Identidad is not { UsuarioId: { } yo, Nifs: [var nif, ..] }) throw new DomainRuleException("Su usuario no tiene NIF: pida a la gestoría que lo revise.");

        var filas = await FilasAsync(tramite, request.Contenido, cancellationToken);
        if (filas.Count == 0) throw new ContenidoRechazadoException("tabla-vacia", "La hoja no tiene ninguna fila debajo de los títulos.");

        await AvisarDeRepetidas(filas, cancellationToken);
        var lote = LoteDeSolicitudes.Abrir(yo, nif, tramite.Clave, Path.GetFileName(request.Nombre ?? "") is { Length: > 0 and <= 120 } nombre ? nombre : "hoja", filas.Count, filas.Count(f => f.SePuedeEnviar), reloj.Ahora());
        return await mediator.Send(new GuardarLoteCommand(lote, filas) { ClaveDeIdempotencia = request.ClaveDeIdempotencia }, cancellationToken);
    }

    private async Task<List<FilaDeLote>> FilasAsync(Tramite tramite, Stream contenido, CancellationToken cancellationToken)
    {
        var (lector, filas, cabecera) = (new LectorDeLote(tramite, reloj.Hoy()), new List<FilaDeLote>(), true);
        await foreach (var fila in tablas.LeerAsync(contenido, RevisarLoteCommand.Limites, cancellationToken))
        {
            if (cabecera) lector.LeerCabecera(fila.Celdas);
            else filas.Add(lector.Leer(Guid.Empty, fila));
            cabecera = false;
        }

        return filas;
    }

    /// <summary>La misma matrícula dos veces en la hoja, o ya en otra solicitud en marcha: solo avisa.</summary>
    private async Task AvisarDeRepetidas(List<FilaDeLote> filas, CancellationToken cancellationToken)
    {
        var placas = filas.ToLookup(f => Matricula.Normalizar(f.Datos.Vehiculo?.Matricula));
        var buscadas = placas.Select(p => p.Key).Where(p => p.Length >= 6).ToList();
        var otras = await visibles.EnMarcha().Where(s => buscadas.Contains(s.Matricula!)).Select(s => new { s.Matricula, s.Numero }).ToListAsync(cancellationToken);
        for (var i = 0; i < filas.Count; i++)
        {
            var placa = Matricula.Normalizar(filas[i].Datos.Vehiculo?.Matricula);
            if (placa.Length < 6) continue;
            if (placas[placa].FirstOrDefault(f => f.Numero < filas[i].Numero) is { } antes) Avisar(i, $"La misma matrícula está en la fila {antes.Numero}.");
            if (otras.Find(o => o.Matricula == placa) is { } otra) Avisar(i, $"Ya tiene otra solicitud con esa matrícula ({otra.Numero ?? "en borrador"}).");
        }

        void Avisar(int i, string texto) => filas[i] = filas[i].Con(new ReparoDeFila("Matrícula", texto, false));
    }
}
