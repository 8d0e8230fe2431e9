using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Infrastructure.Puente.Muestra;

namespace ElGestorPortal.Benchmarks.Recepcion;

/// <summary>De cada diez elementos, tres expedientes, cuatro documentos y tres de lo demás: vehículos y, si el expediente no lo tiene, actividades.</summary>
internal static class Mezcla
{
    public static IEnumerable<ElementoDelPuente> De(Inventor inventor, int expedientes) => Enumerable.Range(0, expedientes).SelectMany(i => Elementos(inventor.Inventar(i), i % 3 == 0 ? 2 : 1));

    private static IEnumerable<ElementoDelPuente> Elementos(Inventado i, int documentos)
    {
        if (i.Vehiculo is { } v) yield return Elemento("vehiculo", v.OrigenId, v.Datos);
        yield return Elemento("expediente", i.OrigenId, i.Expediente);
        foreach (var (origen, datos) in i.Documentos.Take(documentos)) yield return Elemento("documento", origen, datos);
        if (i.Vehiculo is null) yield return Elemento("actividad", i.Actividades[0].OrigenId, i.Actividades[0].Datos);

        ElementoDelPuente Elemento(string tipo, string origenId, object datos) => new(tipo, "upsert", origenId, 1, i.Emitido, datos);
    }
}
