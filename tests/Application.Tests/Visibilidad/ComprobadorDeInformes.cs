using System.Text;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using MiniExcelLibs;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Lo que sale del portal en un fichero: la lista en sus dos formatos y el resumen de cada expediente.</summary>
internal sealed class ComprobadorDeInformes(ComprobadorDeTestigo c, Mundo mundo, Testigo testigo, ReglaDeReferencia regla, IdsDelMundo ids)
{
    public async Task ComprobarAsync()
    {
        var numeros = regla.ExpedientesVisibles.Values.Select(e => e.Numero).Order(StringComparer.Ordinal).ToList();
        var csv = Encoding.UTF8.GetString((await c.Escribir(new ExportarExpedientesQuery(new())))!).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        ComprobadorDeTestigo.Mismos("lista en csv", csv.Skip(1).Select(l => l.Split(';')[0]).Order(StringComparer.Ordinal), numeros);

        using var xlsx = new MemoryStream((await c.Escribir(new ExportarExpedientesQuery(new() { Orden = "titulo" }, "xlsx")))!);
        ComprobadorDeTestigo.Mismos("lista en xlsx", xlsx.Query().Skip(1).Cast<IDictionary<string, object?>>().Select(f => (string?)f["A"]).Order(StringComparer.Ordinal), numeros);

        foreach (var despacho in (int[])[0, 1])
            foreach (var expediente in mundo.Origenes(despacho, "expediente")) await Resumen(despacho, expediente);
    }

    private async Task Resumen(int despacho, string expediente)
    {
        var bytes = await c.Escribir(new DescargarResumenQuery(ids.De(despacho, "expediente", expediente)));
        var debe = despacho == testigo.Despacho && regla.VeExpediente(expediente);
        ComprobadorDeTestigo.Iguales($"resumen de {despacho} {expediente}", bytes is not null, debe);
        if (!debe) return;

        var tablas = InformeContado.Leer(bytes!);
        var publicas = mundo.Vivos<DatosActividad>(despacho).Where(a => a.Value.Publica == true).Select(a => a.Key);
        Filas("Documentos a su disposición", regla.DocumentosDe(expediente).Count());
        Filas("Facturas", regla.FacturasDe(expediente).Count());
        Filas("Historial", regla.Historial(expediente).Intersect(publicas).Count());

        void Filas(string tabla, int cuantas) => ComprobadorDeTestigo.Iguales($"{tabla} en el resumen de {expediente}", tablas.GetValueOrDefault(tabla), cuantas);
    }
}
