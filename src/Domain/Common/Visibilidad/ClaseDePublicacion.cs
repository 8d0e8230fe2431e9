using System.Globalization;

namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>
/// La clase que lleva cada hecho y las que están cerradas. Un hecho lleva su trámite y, si una regla lo enseña a propósito, con cuántos criterios
/// (<c>transferencia@2</c>): cerrar una clase con menos criterios no lo alcanza. Dos clases son de todos los trámites: la que nunca se ve y la
/// que ninguna cierra.
/// </summary>
public static class ClaseDePublicacion
{
    /// <summary>Una regla o una excepción lo oculta: <see cref="Cerradas"/> la lleva siempre.</summary>
    public const string Oculta = "-";

    /// <summary>No depende de ninguna clase: una excepción lo enseña, o se ve por su factura.</summary>
    public const string Siempre = "";

    public static string De(string tramite, int precision) => precision == 0 ? tramite : string.Create(CultureInfo.InvariantCulture, $"{tramite}@{precision}");

    /// <summary>Cómo se apunta en el despacho que una clase está cerrada: <c>cliente/transferencia:1</c>, <c>colaborador/transferencia@B12345674:2</c>.</summary>
    public static string Cierre(Calidad audiencia, string tramite, string? nif, int precision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefijo(audiencia)}{tramite}{(nif is null ? "" : $"@{nif}")}:{precision}");

    /// <summary>De los cierres del despacho, las clases que no ve un NIF en una calidad. Sin precisión, solo la clase corriente.</summary>
    public static IReadOnlyList<string> Cerradas(IReadOnlyList<string> cierres, Calidad calidad, string nif)
    {
        List<string> cerradas = [Oculta];
        var prefijo = Prefijo(calidad);
        foreach (var cierre in cierres)
        {
            if (!cierre.StartsWith(prefijo, StringComparison.Ordinal)) continue;

            var (clase, precision) = Partir(cierre[prefijo.Length..], ':');
            var (tramite, solo) = Partir(clase, '@');
            if (solo is not null && solo != nif) continue;

            var hasta = precision is null ? 0 : int.Parse(precision, CultureInfo.InvariantCulture);
            for (var p = 0; p <= hasta; p++) cerradas.Add(De(tramite, p));
        }

        return cerradas;
    }

    /// <summary>Quien mira las facturas de sus clientes es, para las reglas, un colaborador.</summary>
    private static string Prefijo(Calidad calidad) => calidad == Calidad.Cliente ? "cliente/" : "colaborador/";

    private static (string Antes, string? Despues) Partir(string texto, char separador) =>
        texto.IndexOf(separador, StringComparison.Ordinal) is >= 0 and var en ? (texto[..en], texto[(en + 1)..]) : (texto, null);
}
