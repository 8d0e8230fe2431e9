using System.Globalization;
using System.IO.Compression;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Tests.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Pasa por todos los casos de uso de consulta como alguien y compara cada respuesta con la regla de referencia.</summary>
internal sealed class ComprobadorDeTestigo(PortalDePrueba portal, Mundo mundo, Testigo testigo, Identidad identidad, IdsDelMundo ids)
{
    private static readonly string[] Ordenes = ["-actualizado", "-fechaAlta", "numero", "titulo", "-fechaFin"];

    private readonly ReglaDeReferencia _regla = new(mundo, testigo);
    private readonly DateOnly _hoy = Calendario.DiaDe(PortalDePrueba.Comienzo.UtcDateTime);

    public async Task ComprobarAsync()
    {
        var visibles = _regla.ExpedientesVisibles;
        foreach (var orden in Ordenes) await Lista(new() { Orden = orden, Limite = testigo.Limite }, visibles);

        var filtro = testigo.Filtro;
        await Lista(new() { Limite = testigo.Limite, Contar = true, Nif = filtro.Nif, TipoTramite = filtro.TipoTramite, Desde = filtro.Desde, Numero = filtro.Numero },
            visibles.Where(e => Cumple(e.Value, filtro)).ToDictionary());

        var nuevos = await Enviar(new ContarNuevosQuery([.. visibles.Keys.Select(e => ids.De(testigo.Despacho, "expediente", e))]));
        Mismos("nuevos", visibles.Keys.Select(e => (e, _regla.Nuevos(e, _hoy))), visibles.Keys.Select(e => (e, nuevos.GetValueOrDefault(ids.De(testigo.Despacho, "expediente", e)))));

        await Documentos();
        foreach (var despacho in (int[])[0, 1])
        {
            foreach (var expediente in mundo.Origenes(despacho, "expediente")) await Ficha(despacho, expediente);
            foreach (var documento in mundo.Origenes(despacho, "documento")) await Descarga(despacho, documento);
        }

        await new ComprobadorDeMensajes(this, mundo, testigo, _regla, ids).ComprobarAsync();
        await new ComprobadorDeModulos(this, mundo, testigo, _regla, ids).ComprobarAsync();
        await new ComprobadorDeBusquedas(this, mundo, testigo, _regla, ids).ComprobarAsync();
        await new ComprobadorDeInformes(this, mundo, testigo, _regla, ids).ComprobarAsync();
    }

    /// <summary>Recorre todas las páginas: salen los que debe, una vez cada uno, en su orden, y el total cuadra.</summary>
    private async Task Lista(ListarExpedientesQuery query, IReadOnlyDictionary<string, DatosExpediente> esperados)
    {
        var filas = new List<ExpedienteEnListaDto>();
        string? cursor = null;
        do
        {
            var pagina = await Enviar(query with { Cursor = cursor });
            Iguales("tamaño de página", pagina.Elementos.Count <= testigo.Limite, true);
            if (query.Contar) Iguales("total", pagina.Total, esperados.Count);
            filas.AddRange(pagina.Elementos);
            cursor = pagina.Siguiente;
        }
        while (cursor is not null && filas.Count < 50);

        Mismos($"lista {query}", filas.Select(f => ids.Nombre(f.Id)).Order(), esperados.Keys.Order());
        var ordenadas = query.Orden switch
        {
            "numero" => filas.OrderBy(f => f.Numero, StringComparer.Ordinal).ThenBy(f => f.Id),
            "titulo" => filas.OrderBy(f => f.Titulo, StringComparer.Create(CultureInfo.GetCultureInfo("es-ES"), true)).ThenBy(f => f.Id),
            "-fechaFin" => filas.OrderByDescending(f => f.FechaFin ?? DateOnly.MinValue).ThenBy(f => f.Id),
            "-fechaAlta" => filas.OrderByDescending(f => f.FechaAlta).ThenByDescending(f => f.Id),
            _ => filas.OrderByDescending(f => f.Actualizado).ThenByDescending(f => f.Id),
        };
        Mismos($"orden {query}", filas.Select(f => f.Id), ordenadas.Select(f => f.Id));
        Mismos($"nuevos de {query}", filas.Select(f => f.DocumentosNuevos), filas.Select(f => _regla.Nuevos(ids.Nombre(f.Id), _hoy)));
    }

    /// <summary>La lista de documentos: los que debe, una vez cada uno aunque se vean de varias maneras, con el mejor permiso, y los nuevos.</summary>
    private async Task Documentos()
    {
        foreach (var nuevos in (bool[])[false, true])
        {
            var filas = new List<DocumentoDto>();
            string? cursor = null;
            var debe = mundo.Origenes(testigo.Despacho, "documento").Where(d => _regla.VeDocumento(d) && (!nuevos || _regla.EsNuevo(d, _hoy))).Order().ToList();
            do
            {
                var pagina = await Enviar(new ListarDocumentosQuery { Nuevos = nuevos, Limite = testigo.Limite, Cursor = cursor, Contar = true });
                Iguales("total de documentos", pagina.Total, debe.Count);
                filas.AddRange(pagina.Elementos);
                cursor = pagina.Siguiente;
            }
            while (cursor is not null && filas.Count < 50);

            Mismos($"documentos, nuevos {nuevos}", filas.Select(d => (ids.Nombre(d.Id), d.Permiso)).Order(), debe.Select(d => (d, _regla.Descarga(d) ? PermisoDocumento.Descargar : PermisoDocumento.Ver)));
            Mismos("orden de los documentos", filas.Select(d => d.Id), filas.OrderByDescending(d => d.Fecha ?? _hoy).ThenByDescending(d => d.Id).Select(d => d.Id));
            Mismos("número de su expediente", filas.Where(d => d.ExpedienteNumero is not null).Select(d => d.ExpedienteNumero), filas.Where(d => d.ExpedienteNumero is not null).Select(d => _regla.ExpedientesVisibles[ids.Nombre(d.ExpedienteId!.Value)].Numero));
        }

        var descargables = mundo.Origenes(testigo.Despacho, "documento").Count(_regla.Descarga);
        Iguales("zip de la lista", await Zip(new() { Filtro = new() }), descargables == 0 ? "nada-que-descargar" : descargables.ToString(CultureInfo.InvariantCulture));
        foreach (var expediente in _regla.ExpedientesVisibles.Keys)
        {
            var pagina = await Enviar(new ListarDocumentosQuery { Expediente = ids.De(testigo.Despacho, "expediente", expediente).ToString(), Limite = 200 });
            Mismos($"documentos filtrados por {expediente}", pagina.Elementos.Select(d => ids.Nombre(d.Id)).Order(), _regla.DocumentosDe(expediente).Order());
        }
    }

    private async Task Ficha(int despacho, string expediente)
    {
        var id = ids.De(despacho, "expediente", expediente);
        var debe = despacho == testigo.Despacho && _regla.VeExpediente(expediente);
        var ficha = await SiExiste(new ObtenerExpedienteQuery(id));
        var historial = await SiExiste(new ListarHistorialQuery(id));
        var documentos = await SiExiste(new ListarDocumentosDeExpedienteQuery(id));
        var facturas = await SiExiste(new ListarFacturasDeExpedienteQuery(id));
        Iguales($"ficha de {despacho} {expediente}", (ficha is not null, historial is not null, documentos is not null, facturas is not null), (debe, debe, debe, debe));
        var descargables = debe ? _regla.DocumentosDe(expediente).Count(_regla.Descarga) : 0;
        Iguales($"zip de {despacho} {expediente}", await Zip(new() { ExpedienteId = id }), !debe ? "no-encontrado" : descargables == 0 ? "nada-que-descargar" : descargables.ToString(CultureInfo.InvariantCulture));
        if (!debe) return;

        var intervinientes = _regla.ExpedientesVisibles[expediente].Intervinientes ?? [];
        Mismos("NIF de los intervinientes", ficha!.Intervinientes.Elementos.Select(i => (i.Nif, i.EsUsted)), intervinientes.Select(i => (NifQueSeVe(i.Nif), _regla.EsMio(i.Nif))));
        Mismos("historial", historial!.Elementos.Select(a => ids.Nombre(a.Id)).Order(), _regla.Historial(expediente).Order());
        Mismos($"documentos de {expediente}", documentos!.Elementos.Select(d => (ids.Nombre(d.Id), d.Permiso)).Order(),
            _regla.DocumentosDe(expediente).Select(d => (d, _regla.Descarga(d) ? PermisoDocumento.Descargar : PermisoDocumento.Ver)).Order());
        Mismos($"facturas de {expediente}", facturas!.Elementos.Select(f => ids.Nombre(f.Id)).Order(), _regla.FacturasDe(expediente).Order());
        Iguales("nuevos de la ficha", documentos.Elementos.Count(d => d.Nuevo), _regla.Nuevos(expediente, _hoy));
    }

    private async Task Descarga(int despacho, string documento)
    {
        var id = ids.De(despacho, "documento", documento);
        var ve = despacho == testigo.Despacho && _regla.VeDocumento(documento);
        Iguales($"mirar {despacho} {documento}", await Abrir(new(id, Vista: true)), ve ? "ok" : "no-encontrado");
        var debe = !ve ? "no-encontrado" : _regla.Descarga(documento) ? "ok" : "solo-ver";
        Iguales($"descargar {despacho} {documento}", await Abrir(new(id)), debe);
        Iguales($"zip con {despacho} {documento}", await Zip(new() { Ids = [id] }), debe == "ok" ? "1" : debe);
        Iguales($"ficha del documento {despacho} {documento}", await SiExiste(new ObtenerDocumentoQuery(id)) is not null, ve);
    }

    /// <summary>Cuántos documentos lleva, o por qué no.</summary>
    private async Task<string> Zip(DescargarZipQuery query)
    {
        try
        {
            using var destino = new MemoryStream();
            await (await Enviar(query)).EscribirEn(destino, CancellationToken.None);
            using var zip = new ZipArchive(destino, ZipArchiveMode.Read);
            return (zip.Entries.Count - 1).ToString(CultureInfo.InvariantCulture);
        }
        catch (PortalException e)
        {
            return e.Codigo;
        }
    }

    private async Task<string> Abrir(DescargarDocumentoQuery query)
    {
        try
        {
            await (await Enviar(query)).Flujo.DisposeAsync();
            return "ok";
        }
        catch (PortalException e)
        {
            return e.Codigo;
        }
    }

    public async Task<T?> SiExiste<T>(IRequest<T> query) where T : class
    {
        try
        {
            return await Enviar(query);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    private static bool Cumple(DatosExpediente e, FiltroDeTestigo f) =>
        (f.Nif is null || (e.Intervinientes ?? []).Any(i => ReglaDeReferencia.Limpio(i.Nif) == f.Nif))
        && (f.TipoTramite is null || ReglaDeReferencia.Tramite(e) == f.TipoTramite)
        && (f.Desde is null || e.FechaAlta >= f.Desde) && (f.Numero is null || e.Numero == f.Numero);

    public string NifQueSeVe(string? nif)
    {
        var limpio = ReglaDeReferencia.Limpio(nif);
        return testigo.EsGestor || _regla.EsMio(nif) ? limpio : limpio.Length == 9 ? $"***{limpio[3..7]}**" : "*********";
    }

    public Task<T> Enviar<T>(IRequest<T> request) => portal.Enviar(identidad, request);

    /// <summary>Pide un fichero y lo escribe entero en el mismo ámbito, como hace una respuesta; null si no existe.</summary>
    public Task<byte[]?> Escribir(IRequest<FicheroDto> request) => portal.EnAmbito(identidad, async sp =>
    {
        try
        {
            using var destino = new MemoryStream();
            await (await sp.GetRequiredService<IMediator>().Send(request)).EscribirEn(destino, CancellationToken.None);
            return destino.ToArray();
        }
        catch (NotFoundException)
        {
            return null;
        }
    });

    public static void Mismos<T>(string que, IEnumerable<T> hay, IEnumerable<T> debe) => Iguales(que, string.Join(" · ", hay), string.Join(" · ", debe));

    public static void Iguales<T>(string que, T hay, T debe)
    {
        if (!Equals(hay, debe)) throw new AssertionException($"{que}: hay «{hay}» y debía haber «{debe}»");
    }
}
