using System.Globalization;
using System.Text.Json.Serialization;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes.Tramites;
using FluentValidation.Results;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Envía la solicitud a la oficina: queda en la cola del escritorio en la misma transacción. Devuelve su número.</summary>
/// <exception cref="ValidationException">Falta algo imprescindible: dice qué.</exception>
[Requiere(Permiso.CrearSolicitudes), EnSerie]
public sealed record EnviarSolicitudCommand(Guid Id) : ICommand<string>, IIdempotente, IAuditable
{
    /// <summary>De qué versión parte; null: de la que haya.</summary>
    [JsonIgnore]
    public int? Version { get; init; }

    public string? ClaveDeIdempotencia { get; init; }

    string IAuditable.Objeto => Id.ToString();
}

internal sealed class EnviarSolicitudHandler(IPortalDb db, SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<EnviarSolicitudCommand, string>
{
    public async Task<string> Handle(EnviarSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.MiaAsync(request.Id, cancellationToken);
        if (request.Version is { } version && version != solicitud.Version) throw new VersionDistintaException();

        if (solicitud.EsEditable) Exigir(Revisor.Revisar(CatalogoDeTramites.De(solicitud.Tramite), solicitud.Datos, reloj.Hoy()));
        solicitud.Enviar(await SiguienteNumero(cancellationToken), usuario.Identidad.Nombre, reloj.Ahora());
        var adjuntos = await mediator.Send(new EnviarAdjuntosDeSolicitudCommand(solicitud.Id), cancellationToken);
        await mediator.Send(new EnviarAlEscritorioCommand(SobreDeSolicitud.De(solicitud, adjuntos)), cancellationToken);
        return solicitud.Numero!;
    }

    private static void Exigir(Comprobacion comprobacion)
    {
        if (comprobacion.SePuedeEnviar) return;

        throw new ValidationException(comprobacion.Reparos.Where(r => r.Impide).Select(r => new ValidationFailure($"Datos.{r.Campo}", r.Texto)));
    }

    /// <summary>Correlativo dentro del año. El command es en serie: dos no toman el mismo.</summary>
    private async Task<string> SiguienteNumero(CancellationToken cancellationToken)
    {
        var prefijo = string.Create(CultureInfo.InvariantCulture, $"S-{reloj.Hoy().Year}-");
        var ultimo = await db.SolicitudesConBloqueadas.Where(s => s.Numero != null && s.Numero.StartsWith(prefijo)).MaxAsync(s => s.Numero, cancellationToken);
        var orden = ultimo is null ? 0 : int.Parse(ultimo.AsSpan(prefijo.Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{prefijo}{orden + 1:D6}");
    }
}
