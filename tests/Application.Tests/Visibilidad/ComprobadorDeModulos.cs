using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Vehiculos;
using MediatR;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Listas y fichas de vehículos, escrituras y facturas, y sus documentos, contra la regla de referencia.</summary>
internal sealed class ComprobadorDeModulos(ComprobadorDeTestigo c, Mundo mundo, Testigo testigo, ReglaDeReferencia regla, IdsDelMundo ids)
{
    public async Task ComprobarAsync()
    {
        await Lista("vehículos", cursor => c.Enviar(new ListarVehiculosQuery { Limite = testigo.Limite, Cursor = cursor, Contar = true }), v => v.Id, v => v.Matricula ?? v.Bastidor ?? "", false, regla.VehiculosVisibles);
        await Lista("escrituras", cursor => c.Enviar(new ListarEscriturasQuery { Limite = testigo.Limite, Cursor = cursor, Contar = true }), e => e.Id, e => e.FechaOtorgamiento?.ToString("O", CultureInfo.InvariantCulture) ?? "9999", true, regla.EscriturasVisibles);
        await Lista("facturas", cursor => c.Enviar(new ListarFacturasQuery { Limite = testigo.Limite, Cursor = cursor, Contar = true }), f => f.Id, f => f.Fecha.ToString("O", CultureInfo.InvariantCulture), true, regla.FacturasVisibles);

        foreach (var despacho in (int[])[0, 1])
        {
            foreach (var vehiculo in mundo.Origenes(despacho, "vehiculo")) await Vehiculo(despacho, vehiculo);
            foreach (var escritura in mundo.Origenes(despacho, "escritura")) await Escritura(despacho, escritura);
            foreach (var factura in mundo.Origenes(despacho, "factura")) await Factura(despacho, factura);
        }
    }

    /// <summary>Todas las páginas: salen los que debe, una vez cada uno, en su orden, y el total cuadra.</summary>
    private async Task Lista<T>(string que, Func<string?, Task<Pagina<T>>> pedir, Func<T, Guid> id, Func<T, string> clave, bool descendente, IEnumerable<string> esperados)
    {
        var (filas, debe) = (new List<T>(), esperados.Order().ToList());
        string? cursor = null;
        do
        {
            var pagina = await pedir(cursor);
            ComprobadorDeTestigo.Iguales($"tamaño de página de {que}", pagina.Elementos.Count <= testigo.Limite, true);
            ComprobadorDeTestigo.Iguales($"total de {que}", pagina.Total, debe.Count);
            filas.AddRange(pagina.Elementos);
            cursor = pagina.Siguiente;
        }
        while (cursor is not null && filas.Count < 50);

        ComprobadorDeTestigo.Mismos($"lista de {que}", filas.Select(f => ids.Nombre(id(f))).Order(), debe);
        var claves = filas.Select(clave).ToList();
        ComprobadorDeTestigo.Mismos($"orden de {que}", claves, descendente ? claves.OrderByDescending(k => k, StringComparer.Ordinal) : claves.Order(StringComparer.Ordinal));
    }

    private async Task Vehiculo(int despacho, string origen)
    {
        if (await Ficha(despacho, "vehiculo", origen, regla.VehiculosVisibles, TipoDePadre.Vehiculo, id => new ObtenerVehiculoQuery(id)) is { } ficha)
            ComprobadorDeTestigo.Mismos($"expedientes de {origen}", ficha.Expedientes.Elementos.Select(e => ids.Nombre(e.Id)).Order(), regla.ExpedientesDeVehiculo(origen).Order());
    }

    private async Task Escritura(int despacho, string origen)
    {
        if (await Ficha(despacho, "escritura", origen, regla.EscriturasVisibles, TipoDePadre.Escritura, id => new ObtenerEscrituraQuery(id)) is not { } ficha) return;
        ComprobadorDeTestigo.Mismos($"expedientes de {origen}", ficha.Expedientes.Elementos.Select(e => ids.Nombre(e.Id)).Order(), regla.ExpedientesDeEscritura(origen).Order());
        ComprobadorDeTestigo.Mismos($"otorgantes de {origen}", ficha.Otorgantes.Elementos.Select(o => o.Nif), regla.Otorgantes(origen).Select(c.NifQueSeVe));
    }

    private async Task Factura(int despacho, string origen)
    {
        if (await Ficha(despacho, "factura", origen, regla.FacturasVisibles, TipoDePadre.Factura, id => new ObtenerFacturaQuery(id)) is not { } ficha) return;
        ComprobadorDeTestigo.Mismos($"expedientes de {origen}", ficha.Expedientes.Elementos.Select(e => ids.Nombre(e.Id)).Order(), regla.ExpedientesDeFactura(origen).Order());
        ComprobadorDeTestigo.Iguales($"NIF de {origen}", ficha.Nif, c.NifQueSeVe(regla.NifDeFactura(origen)));
    }

    /// <summary>La ficha y sus documentos, si se ve; si no, ni una ni otros.</summary>
    private async Task<T?> Ficha<T>(int despacho, string tipo, string origen, IEnumerable<string> visibles, TipoDePadre padre, Func<Guid, IRequest<T>> pedir) where T : class
    {
        var (id, debe) = (ids.De(despacho, tipo, origen), despacho == testigo.Despacho && visibles.Contains(origen));
        var ficha = await c.SiExiste(pedir(id));
        var documentos = await c.SiExiste(new ListarDocumentosDeObjetoQuery(padre, id));
        ComprobadorDeTestigo.Iguales($"ficha de {despacho} {origen}", (ficha is not null, documentos is not null), (debe, debe));
        if (debe) ComprobadorDeTestigo.Mismos($"documentos de {origen}", documentos!.Elementos.Select(d => ids.Nombre(d.Id)).Order(), regla.DocumentosColgados(origen).Order());
        return ficha;
    }
}
