using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña hasta dónde ha llegado lo que alguien subió: lo pendiente dice que lo está.</summary>
public sealed record PasoDeEntrega(string Texto, DateTime? Fecha, bool Actual)
{
    public string? Clase => Actual ? "actual" : Fecha is not null ? "hecho" : null;
}

public static class AspectoDeEntrega
{
    private static readonly (EstadoArchivo Estado, string Texto)[] Todos =
        [(EstadoArchivo.Recibido, "Recibido"), (EstadoArchivo.EnCola, "En cola"), (EstadoArchivo.Entregado, "Entregado"), (EstadoArchivo.Archivado, "Archivado")];

    public static IReadOnlyList<PasoDeEntrega> Camino(EntregaDto entrega)
    {
        var dados = entrega.Pasos.Elementos.ToDictionary(p => p.Estado, p => p.Fecha);
        return [.. Todos.Select(c => new PasoDeEntrega(
            c.Texto, dados.TryGetValue(c.Estado, out var fecha) ? fecha : null, c.Estado == Actual(entrega.Estado) && entrega.Estado != EstadoArchivo.Archivado))];
    }

    public static string? Aclaracion(EstadoArchivo estado) => estado switch
    {
        EstadoArchivo.EnAnalisis => "Está guardado y a salvo. Saldrá hacia la gestoría en cuanto lo revise el antivirus; no hace falta volver a enviarlo.",
        EstadoArchivo.EnCola => "Está guardado y a salvo. La gestoría lo tendrá cuando su programa se conecte; no hace falta volver a enviarlo.",
        EstadoArchivo.Entregado => "La gestoría ya lo tiene. Falta que lo guarde en su archivo.",
        _ => null,
    };

    private static EstadoArchivo Actual(EstadoArchivo estado) => estado == EstadoArchivo.EnAnalisis ? EstadoArchivo.Recibido : estado;
}
