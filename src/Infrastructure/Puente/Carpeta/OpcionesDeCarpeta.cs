namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>Sección <c>Puente:Carpeta</c>.</summary>
internal sealed class OpcionesDeCarpeta
{
    public const string Seccion = "Puente:Carpeta";

    /// <summary>Carpeta compartida con los escritorios; relativa a los datos del portal.</summary>
    public string Raiz { get; set; } = "puente";

    /// <summary>Segundos entre una mirada y la siguiente.</summary>
    public int Segundos { get; set; } = 2;

    /// <summary>Días que se guarda lo procesado.</summary>
    public int DiasDeProcesado { get; set; } = 30;
}
