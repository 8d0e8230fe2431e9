using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Facturas que cuadran al céntimo: el IVA sólo grava los honorarios; los suplidos van aparte.</summary>
internal sealed class Facturas(MuestraPedida pedida, Emisor emisor)
{
    private const decimal TipoDeIva = 21.00m;
    private const decimal TipoDeRetencion = 15.00m;
    private static readonly string[] Formas = ["honorarios", "suplido"];

    public void Anadir(ExpedienteInventado expediente, Azar azar, List<ElementoDelPuente> elementos, List<BlobDeMuestra> blobs)
    {
        if (expediente.Recorrido.En(expediente.Tramite.PasoDeFactura) is not { } hito)
        {
            return;
        }

        var pagaElColaborador = expediente.Colaboradores is [{ Acreditado: true }, ..] && azar.Suerte(0.45);
        var nif = pagaElColaborador ? expediente.Colaboradores[0].Nif : expediente.Principal.Nif;
        var nombre = pagaElColaborador ? expediente.Colaboradores[0].Nombre : expediente.Principal.NombreCompleto();
        var numero = (expediente.Indice + 1).ToString("00000", CultureInfo.InvariantCulture);
        Escribir([expediente.OrigenId], nif, nombre, numero, hito, Lineas(expediente, azar), azar, elementos, blobs);
    }

    /// <summary>La cuota de cada mes del colaborador conocido: una factura sin expediente.</summary>
    public void AnadirCuota(int mes, PersonaConocida quien, Azar azar, List<ElementoDelPuente> elementos, List<BlobDeMuestra> blobs)
    {
        var fecha = new DateOnly(pedida.Hoy.Year, pedida.Hoy.Month, 1).AddMonths(-mes);
        var hito = new Hito(Reloj.Momento(pedida, azar, fecha), fecha, null, CodigosDeMuestra.Entregado, "", null, null);
        LineaDatos[] lineas = [new(Formas[0], "Cuota mensual de colaboración", 90m, TipoDeIva)];
        Escribir([], quien.Nif, quien.RazonSocial ?? "", $"C{fecha.Month:00}", hito, lineas, azar, elementos, blobs);
    }

    private static LineaDatos[] Lineas(ExpedienteInventado expediente, Azar azar)
    {
        var tramite = expediente.Tramite;
        var lineas = new List<LineaDatos> { new(Formas[0], tramite.Nombre, tramite.Honorarios + azar.Entre(-2, 6) * 5m, TipoDeIva) };
        if (azar.Suerte(0.2))
        {
            lineas.Add(new(Formas[0], "Gestión urgente", azar.Entre(15, 40), TipoDeIva));
        }

        AnadirSuplido(lineas, "Tasa de la DGT", tramite.Tasa);
        switch (tramite.Familia)
        {
            case FamiliaDeTramite.Transferencia:
                AnadirSuplido(lineas, "ITP, modelo 620", decimal.Round(expediente.Importe * 0.04m, 2));
                break;
            case FamiliaDeTramite.Matriculacion:
                AnadirSuplido(lineas, "IEDMT, modelo 576", azar.Suerte(0.4) ? decimal.Round(expediente.Importe * 0.0475m, 2) : 0m);
                AnadirSuplido(lineas, "Impuesto de circulación", azar.Entre(3400, 17900) / 100m);
                break;
            case FamiliaDeTramite.Escritura:
                AnadirSuplido(lineas, "Modelo 600", expediente.Escritura?.Datos.Modelo600?.Cuota ?? 0m);
                AnadirSuplido(lineas, "Minuta del notario", azar.Entre(28000, 95000) / 100m);
                AnadirSuplido(lineas, "Minuta del registro", azar.Entre(12000, 52000) / 100m);
                break;
        }

        return [.. lineas];
    }

    private static void AnadirSuplido(List<LineaDatos> lineas, string concepto, decimal importe)
    {
        if (importe > 0m)
        {
            lineas.Add(new(Formas[1], concepto, importe, 0m));
        }
    }

    private void Escribir(
        IReadOnlyList<string> expedientes, string nif, string nombre, string numero, Hito hito, LineaDatos[] lineas, Azar azar, List<ElementoDelPuente> elementos, List<BlobDeMuestra> blobs)
    {
        var serie = $"A-{hito.Fecha.Year % 100:00}";
        var origenId = $"FAC-{serie}-{numero}";
        var documento = $"DOC-{origenId}";
        var factura = Cobrar(azar, Sumar(expedientes, serie, numero, hito.Fecha, nif, lineas) with { Documento = documento });
        var blob = Emisor.Blob(Papeles.DeFactura(factura, nombre));
        blobs.Add(blob);
        elementos.Add(emisor.Elemento("factura", origenId, hito.Momento, factura));
        elementos.Add(emisor.Elemento("documento", documento, hito.Momento, new DocumentoDatos
        {
            Factura = origenId,
            Clase = "factura",
            Nombre = $"Factura {serie}-{numero}.pdf",
            TipoMime = "application/pdf",
            Tamano = blob.Contenido.Length,
            Sha256 = blob.Sha256,
            Fecha = hito.Fecha,
            TitularNif = nif,
            Audiencia = ["cliente", "colaborador"],
            Roles = [],
            Permiso = "descargar",
        }));
    }

    // Quien factura es un gestor, persona física: las empresas le retienen.
    private static FacturaDatos Sumar(IReadOnlyList<string> expedientes, string serie, string numero, DateOnly fecha, string nif, LineaDatos[] lineas)
    {
        var honorarios = lineas.Where(l => l.Tipo == Formas[0]).Sum(l => l.Importe);
        var suplidos = lineas.Where(l => l.Tipo == Formas[1]).Sum(l => l.Importe);
        var iva = decimal.Round(honorarios * TipoDeIva / 100m, 2, MidpointRounding.AwayFromZero);
        var retencion = nif[0] is 'A' or 'B' ? decimal.Round(honorarios * TipoDeRetencion / 100m, 2, MidpointRounding.AwayFromZero) : 0m;
        var total = honorarios + iva + suplidos - retencion;
        return new FacturaDatos
        {
            Expedientes = expedientes, Serie = serie, Numero = numero, Fecha = fecha, Nif = nif, Lineas = lineas, Base = honorarios, Iva = iva,
            Suplidos = suplidos, Retencion = retencion, Total = total, Provision = 0m, Saldo = total, Estado = "pendiente",
        };
    }

    private FacturaDatos Cobrar(Azar azar, FacturaDatos factura)
    {
        var provision = azar.Suerte(0.35) ? Math.Floor(factura.Total * azar.Entre(40, 100) / 5000m) * 50m : 0m;
        var reciente = factura.Fecha > pedida.Hoy.AddDays(-30);
        var pagada = azar.Suerte(reciente ? 0.35 : 0.96);
        return factura with
        {
            Provision = provision,
            Saldo = pagada ? 0m : factura.Total - provision,
            Estado = pagada ? "pagada" : reciente ? "pendiente" : "vencida",
            QrUrl = factura.Fecha.Year >= 2026 && azar.Suerte(0.8)
                ? string.Create(CultureInfo.InvariantCulture, $"https://prewww2.aeat.es/wlpl/TIKE-CONT/ValidarQR?nif=00000000T&numserie={factura.Serie}-{factura.Numero}&fecha={factura.Fecha:dd-MM-yyyy}&importe={factura.Total:0.00}")
                : null,
        };
    }
}
