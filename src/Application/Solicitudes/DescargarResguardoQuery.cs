using System.Globalization;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>El resguardo de una solicitud enviada, en PDF: su número, cuándo se recibió y lo que se pidió. Queda anotado quién lo sacó.</summary>
/// <exception cref="ConflictoException"><c>sin-enviar</c>: todavía es un borrador.</exception>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record DescargarResguardoQuery(Guid Id) : IQuery<FicheroDto>;

internal sealed class DescargarResguardoHandler(IMediator mediator, IInformePdf pdf, TimeProvider reloj) : IRequestHandler<DescargarResguardoQuery, FicheroDto>
{
    private static readonly CultureInfo Espanol = CultureInfo.GetCultureInfo("es-ES");

    public async Task<FicheroDto> Handle(DescargarResguardoQuery request, CancellationToken cancellationToken)
    {
        var solicitud = await mediator.Send(new ObtenerSolicitudQuery(request.Id), cancellationToken);
        if (solicitud.Numero is not { } numero) throw new ConflictoException("sin-enviar", "El resguardo se da al enviarla: todavía es un borrador.");

        var membrete = await mediator.Send(new ObtenerMembreteQuery(), cancellationToken);
        var bytes = pdf.Componer(Componer(solicitud, membrete));
        await mediator.Send(new AnotarResguardoCommand(request.Id), cancellationToken);
        return new($"solicitud-{numero}.pdf", "application/pdf", (destino, fin) => destino.WriteAsync(bytes, fin).AsTask());
    }

    private Informe Componer(SolicitudDto solicitud, Membrete membrete)
    {
        var (tramite, enviada) = (CatalogoDeTramites.De(solicitud.Tramite), solicitud.Pasos.Elementos.First(p => p.Estado == Domain.Solicitudes.EstadoSolicitud.Enviada));
        return new(
            membrete, "Resguardo de solicitud", solicitud.TramiteTexto, solicitud.Numero!, Momento(reloj.Ahora()),
            [
                new AvisoDeInforme("Recibida", Momento(enviada.Fecha), $"La presentó {enviada.Quien}, de {solicitud.Solicitante}."),
                new ApartadoDeInforme("Lo que se pide"),
                new DatosDeInforme([.. ResumenDeSolicitud.Datos(solicitud).Select(d => new DatoDeInforme(d.Rotulo, d.Valor))]),
                new ApartadoDeInforme("Personas"),
                new TablaDeInforme([new("Nombre", 2), new("Interviene como", 3)], [.. solicitud.Datos.Intervinientes.Select(p => (IReadOnlyList<string>)[p.NombreCompleto, ResumenDeSolicitud.DeParte(tramite, p)])]),
                new ApartadoDeInforme("Documentos que hacen falta"),
                new TablaDeInforme([new("Documento", 3), new("Por qué", 2)], [.. solicitud.Documentos.Elementos.Select(d => (IReadOnlyList<string>)[d.Texto, d.Porque ?? ""])]),
            ],
            "Este resguardo acredita que el portal recibió la solicitud. No acredita que el trámite esté presentado ni aceptado.");
    }

    private static string Momento(DateTime instante) => Calendario.EnMadrid(instante).ToString("d 'de' MMMM 'de' yyyy, H:mm", Espanol);
}
