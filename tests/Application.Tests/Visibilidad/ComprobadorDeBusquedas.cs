using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>
/// Lo que se encuentra tecleando: nada que no se vea y, de lo que se ve, todo lo que lleva escrito exactamente lo que se busca. Qué más
/// casa con unas palabras es cosa del índice, que tiene sus pruebas.
/// </summary>
internal sealed class ComprobadorDeBusquedas(ComprobadorDeTestigo c, Mundo mundo, Testigo testigo, ReglaDeReferencia regla, IdsDelMundo ids)
{
    /// <summary>Números, un NIF, el nombre de todas las personas, una matrícula y algo que no está.</summary>
    private static readonly string[] Textos = ["2026/1", "a-1", Nifs.Ana, "nombre", "1234-bcd", "inexistente"];

    public async Task ComprobarAsync()
    {
        var visibles = regla.ExpedientesVisibles;
        foreach (var texto in Textos)
        {
            var exactos = visibles.Where(e => EsExacto(e.Value, texto)).Select(e => e.Key).ToList();
            Dentro($"búsqueda de «{texto}»", await Hallados(new BuscarExpedientesQuery(texto)), visibles.Keys, texto == "a-1" ? [] : exactos);

            var filtrados = (await c.Enviar(new ListarExpedientesQuery { Texto = texto, Limite = 200, Contar = true }));
            ComprobadorDeTestigo.Iguales($"total con el texto «{texto}»", filtrados.Total, filtrados.Elementos.Count);
            Dentro($"lista con el texto «{texto}»", filtrados.Elementos.Select(e => ids.Nombre(e.Id)), visibles.Keys, exactos);
        }

        var matriculados = mundo.Vivos<DatosVehiculo>(testigo.Despacho).Where(v => v.Value.Matricula?.StartsWith("1234", StringComparison.Ordinal) == true).Select(v => v.Key);
        Dentro("búsqueda de vehículos", await Hallados(new BuscarVehiculosQuery("1234 BCD")), regla.VehiculosVisibles, matriculados.Intersect(regla.VehiculosVisibles));
        Dentro("búsqueda de escrituras", await Hallados(new BuscarEscriturasQuery("70")), regla.EscriturasVisibles, []);
        Dentro("búsqueda de facturas", await Hallados(new BuscarFacturasQuery("1")), regla.FacturasVisibles, regla.FacturasVisibles);

        var documentos = mundo.Origenes(testigo.Despacho, "documento").Where(regla.VeDocumento).ToList();
        var conCodigo = mundo.Vivos<DatosDocumento>(testigo.Despacho).Where(d => d.Value.CodigoVerificacion == GeneradorDeMundos.Codigo).Select(d => d.Key);
        Dentro("búsqueda de documentos", await Hallados(new BuscarDocumentosQuery(GeneradorDeMundos.Codigo)), documentos, documentos.Intersect(conCodigo));
    }

    private async Task<IEnumerable<string>> Hallados(MediatR.IRequest<IReadOnlyList<HallazgoDto>> query) => (await c.Enviar(query)).Select(h => ids.Nombre(h.Id));

    private static bool EsExacto(Domain.Expedientes.Contratos.DatosExpediente e, string texto) => texto switch
    {
        "nombre" => (e.Intervinientes ?? []).Count > 0,
        _ when texto == Nifs.Ana => (e.Intervinientes ?? []).Any(i => ReglaDeReferencia.Limpio(i.Nif) == texto),
        _ => string.Equals(e.Numero, texto, StringComparison.OrdinalIgnoreCase),
    };

    private static void Dentro(string que, IEnumerable<string> hay, IEnumerable<string> visibles, IEnumerable<string> exactos)
    {
        var hallados = hay.ToList();
        ComprobadorDeTestigo.Mismos($"{que}: lo que no se ve", hallados.Except(visibles), []);
        ComprobadorDeTestigo.Mismos($"{que}: repetidos", hallados.Count == hallados.Distinct().Count() ? [] : hallados, []);
        ComprobadorDeTestigo.Mismos($"{que}: lo que falta", exactos.Except(hallados), []);
    }
}
