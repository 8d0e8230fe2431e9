using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Qué dice cada papel de la muestra.</summary>
internal static class Papeles
{
    private const string Emisor = "Gestoría Administrativa";

    public static byte[] De(ExpedienteInventado expediente, string titulo, DateOnly fecha, IntervinienteDatos? titular, VigenciaDatos? vigencia, string? codigo)
    {
        var lineas = new List<(string, string)>
        {
            ("Expediente", expediente.Numero),
            ("Trámite", expediente.Tramite.Nombre),
            ("Fecha", Dia(fecha)),
        };
        if (expediente.Vehiculo is { } vehiculo)
        {
            lineas.Add(("Vehículo", vehiculo.Nombre));
            lineas.Add(("Matrícula", vehiculo.Datos.Matricula ?? "Sin matrícula"));
            lineas.Add(("Bastidor", vehiculo.Datos.Bastidor ?? "No consta"));
        }

        if (expediente.Escritura is { } escritura)
        {
            lineas.Add(("Notario", $"{escritura.Datos.Notario.Nombre}, {escritura.Datos.Notario.Plaza}"));
            lineas.Add(("Protocolo", $"{escritura.Datos.Protocolo}/{escritura.Datos.Anio}"));
        }

        // El NIF sólo en el papel de uno solo: lo que ven las dos partes no enseña a una el de la otra.
        foreach (var quien in titular is null ? expediente.Intervinientes : [titular])
        {
            lineas.Add((EnMayuscula(quien.Rol), titular is null ? quien.NombreCompleto() : $"{quien.NombreCompleto()} · {quien.Nif}"));
        }

        if (vigencia is not null)
        {
            lineas.Add(("Válido", $"del {Dia(vigencia.Desde)} al {Dia(vigencia.Hasta)}"));
        }

        return PdfDeMuestra.Crear(titulo, Emisor, lineas, codigo is null ? null : $"Código seguro de verificación: {codigo}");
    }

    public static byte[] DeFactura(FacturaDatos factura, string nombre)
    {
        var lineas = new List<(string, string)> { ("Fecha", Dia(factura.Fecha)), ("Cliente", $"{nombre} · {factura.Nif}") };
        lineas.AddRange(factura.Lineas.Select(l => (l.Tipo == "suplido" ? "Suplido" : "Honorarios", $"{l.Concepto}: {Euros(l.Importe)}")));
        lineas.Add(("Base imponible", Euros(factura.Base)));
        lineas.Add(("IVA 21 %", Euros(factura.Iva)));
        lineas.Add(("Suplidos", Euros(factura.Suplidos)));
        lineas.Add(("Retención", Euros(-factura.Retencion)));
        lineas.Add(("Total", Euros(factura.Total)));
        lineas.Add(("Provisión", Euros(-factura.Provision)));
        lineas.Add(("Por pagar", Euros(factura.Saldo)));
        return PdfDeMuestra.Crear($"Factura {factura.Serie}/{factura.Numero}", Emisor, lineas, null);
    }

    private static string EnMayuscula(string rol) => char.ToUpperInvariant(rol[0]) + rol[1..];

    private static string Dia(DateOnly fecha) => fecha.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // Sin contar con que la máquina tenga la cultura española: 1.234,50 €.
    private static string Euros(decimal importe) =>
        importe.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(',', '_').Replace('.', ',').Replace('_', '.') + " €";
}
