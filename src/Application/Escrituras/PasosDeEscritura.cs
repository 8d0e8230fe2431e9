using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Paso de una escritura. <c>actual</c>: el primero sin dar, mientras siga viva.</summary>
public sealed record PasoDeEscrituraDto(string Clave, string Nombre, bool Hecho, bool Actual, DateOnly? Fecha);

/// <summary>De la firma a la inscripción. Un paso está dado si lo dice el estado o si lo prueba su dato: un asiento con fecha está presentado.</summary>
internal static class PasosDeEscritura
{
    public static IReadOnlyList<PasoDeEscrituraDto> De(Escritura escritura)
    {
        var (datos, lugar) = (escritura.Datos, Lugar(escritura));
        (string Clave, string Nombre, DateOnly? Fecha)[] pasos =
        [
            ("firma", "Firma", datos.FechaOtorgamiento), ("modelo-600", "Impuesto, modelo 600", null), ("presentacion", "Presentada en el Registro", datos.Presentacion?.FechaAsiento),
            ("calificacion", escritura.Estado == EstadoEscritura.CalificadaConDefectos ? "Calificada con defectos" : "Calificada", null), ("inscripcion", escritura.Estado == EstadoEscritura.InscritaParcialmente ? "Inscrita parcialmente" : "Inscrita", null),
        ];
        var viva = escritura.Estado is not (EstadoEscritura.Denegada or EstadoEscritura.Entregada);
        return [.. pasos.Select((p, i) => new PasoDeEscrituraDto(p.Clave, p.Nombre, i < lugar, viva && i == lugar, i < lugar ? p.Fecha : null))];
    }

    /// <summary>Cuántos pasos lleva dados.</summary>
    private static int Lugar(Escritura e)
    {
        var porEstado = e.Estado switch
        {
            EstadoEscritura.Firmada => 1,
            EstadoEscritura.Liquidada => 2,
            EstadoEscritura.Presentada or EstadoEscritura.CalificadaConDefectos => 3,
            EstadoEscritura.Denegada => 4,
            EstadoEscritura.Inscrita or EstadoEscritura.InscritaParcialmente or EstadoEscritura.Entregada => 5,
            _ => 0,
        };
        var porDatos = e.Datos.Presentacion?.FechaAsiento is not null ? 3 : e.Datos.Modelo600 is not null ? 2 : e.Datos.FechaOtorgamiento is not null ? 1 : 0;
        return Math.Max(porEstado, porDatos);
    }
}
