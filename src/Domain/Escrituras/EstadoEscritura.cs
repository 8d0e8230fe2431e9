using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Escrituras;

/// <summary>Por dónde va una escritura (dominio, §6), en el orden en que suele pasar.</summary>
public enum EstadoEscritura
{
    PendienteDeFirma,
    Firmada,
    Liquidada,
    Presentada,
    CalificadaConDefectos,
    Inscrita,
    InscritaParcialmente,
    Denegada,
    Entregada,
}

public static class EstadosDeEscritura
{
    /// <summary>De lo que dice el escritorio, por sus palabras: cada uno escribe «presentada» a su manera. Null si no se entiende: entonces se enseña su texto.</summary>
    public static EstadoEscritura? De(CodigoYNombre? origen)
    {
        var texto = string.Join(' ', Texto.Palabras(string.IsNullOrWhiteSpace(origen?.Nombre) ? origen?.Codigo : origen.Nombre));
        return texto switch
        {
            _ when Dice("defecto", "suspendid") => EstadoEscritura.CalificadaConDefectos,
            _ when Dice("denegad") => EstadoEscritura.Denegada,
            _ when Dice("pendiente", "pte") && Dice("firma") => EstadoEscritura.PendienteDeFirma,
            _ when Dice("pendiente", "pte") => null,
            _ when Dice("inscrit") && Dice("parcial") => EstadoEscritura.InscritaParcialmente,
            _ when Dice("inscrit") => EstadoEscritura.Inscrita,
            _ when Dice("entregad") => EstadoEscritura.Entregada,
            _ when Dice("presentad") && !Dice("plusvalia", "hacienda") => EstadoEscritura.Presentada,
            _ when Dice("liquidad") => EstadoEscritura.Liquidada,
            _ when Dice("firmad", "otorgad") => EstadoEscritura.Firmada,
            _ => null,
        };

        bool Dice(params ReadOnlySpan<string> raices)
        {
            foreach (var raiz in raices)
                if ($" {texto}".Contains($" {raiz}", StringComparison.Ordinal)) return true;

            return false;
        }
    }

    public static string Nombre(EstadoEscritura estado) => estado switch
    {
        EstadoEscritura.PendienteDeFirma => "Pendiente de firma",
        EstadoEscritura.CalificadaConDefectos => "Calificada con defectos",
        EstadoEscritura.InscritaParcialmente => "Inscrita parcialmente",
        _ => estado.ToString(),
    };
}
