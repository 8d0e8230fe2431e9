namespace ElGestorPortal.Web.Common.Presentacion;

public enum FormatoDeFecha
{
    /// <summary>«Hoy, 9:20», «Ayer, 18:22», «18 nov», «18 nov 2025».</summary>
    Lista,

    /// <summary>«06/12/2026»: documentos, plazos, lo que se imprime.</summary>
    Documento,

    /// <summary>Como en la lista, pero siempre con la hora: «18 nov, 11:47».</summary>
    Relativa,
}
