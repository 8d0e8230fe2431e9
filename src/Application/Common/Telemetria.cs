using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ElGestorPortal.Application.Common;

/// <summary>Lo que el portal mide de sí mismo. Sin nadie que escuche no cuesta nada; ninguna etiqueta lleva datos de nadie.</summary>
public static class Telemetria
{
    public const string Nombre = "ElGestorPortal";

    public static readonly ActivitySource Trazas = new(Nombre);

    private static readonly Meter Medidor = new(Nombre);

    /// <summary>Segundos de cada caso de uso, por su nombre y su final.</summary>
    public static readonly Histogram<double> CasosDeUso = Medidor.CreateHistogram<double>("portal.caso_de_uso.duracion", "s", "Duración de los casos de uso");

    /// <summary>Elementos que llegan del escritorio, por resultado.</summary>
    public static readonly Counter<long> ElementosDeEntrada = Medidor.CreateCounter<long>("portal.puente.elementos", null, "Elementos recibidos del escritorio");

    /// <summary>Documentos abiertos: vistas y descargas.</summary>
    public static readonly Counter<long> Descargas = Medidor.CreateCounter<long>("portal.documentos.aperturas", null, "Documentos abiertos");

    private static readonly Gauge<long> Pendientes = Medidor.CreateGauge<long>("portal.outbox.pendientes", null, "Hechos del outbox sin entregar");

    public static void Contar(Counter<long> contador, IEnumerable<string> resultados)
    {
        if (!contador.Enabled) return;
        foreach (var grupo in resultados.GroupBy(r => r, StringComparer.Ordinal)) contador.Add(grupo.Count(), new KeyValuePair<string, object?>("resultado", grupo.Key));
    }

    /// <summary>Hechos sin entregar que quedan tras una vuelta del outbox.</summary>
    public static void AnotarPendientes(long cuantos) => Pendientes.Record(cuantos);
}
