using System.Globalization;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>La ficha de un expediente en un PDF: lo mismo que quien pregunta ve en ella, y nada más. Queda anotado quién lo sacó.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record DescargarResumenQuery(Guid Id) : IQuery<FicheroDto>;

internal sealed class DescargarResumenHandler(IMediator mediator, Mirador mirador, IInformePdf pdf, TimeProvider reloj) : IRequestHandler<DescargarResumenQuery, FicheroDto>
{
    public async Task<FicheroDto> Handle(DescargarResumenQuery request, CancellationToken cancellationToken)
    {
        var expediente = await mediator.Send(new ObtenerExpedienteQuery(request.Id), cancellationToken);
        var resumen = new ResumenDeExpediente(expediente, mirador.VeTodo)
        {
            Documentos = await mediator.Send(new ResumirDocumentosQuery(request.Id), cancellationToken),
            Facturas = await mediator.Send(new ResumirFacturasQuery(request.Id), cancellationToken),
            Historial = [.. (await mediator.Send(new ListarHistorialQuery(request.Id), cancellationToken)).Elementos.Where(a => a.Publica)],
        };

        var membrete = await mediator.Send(new ObtenerMembreteQuery(), cancellationToken);
        var bytes = pdf.Componer(resumen.Componer(membrete, Calendario.EnMadrid(reloj.Ahora())));
        await mediator.Send(new AnotarResumenCommand(request.Id), cancellationToken);
        return new(Nombre(expediente.Numero), "application/pdf", (destino, fin) => destino.WriteAsync(bytes, fin).AsTask());
    }

    private static string Nombre(string numero) =>
        string.Create(CultureInfo.InvariantCulture, $"expediente-{string.Concat(numero.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-')}.pdf");
}
