using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

/// <summary>Todo lo que ven en un despacho unas cuantas personas, en texto y sin ids, para comparar dos despachos.</summary>
internal static class Panorama
{
    private static readonly (string Nombre, Calidad Calidades, string[] Nifs)[] Personas =
    [
        ("Ana", Calidad.Cliente, [Nifs.Ana]),
        ("Luis", Calidad.Cliente, [Nifs.Luis]),
        ("Eva", Calidad.Cliente, [Nifs.Eva]),
        ("concesionario", Calidad.Colaborador, [Nifs.Concesionario]),
        ("todo en uno", Calidad.Cliente | Calidad.Colaborador, [Nifs.Luis, Nifs.Concesionario]),
        ("gestor", Calidad.Ninguna, []),
    ];

    public static async Task<string> DeAsync(PortalDePrueba portal, Guid despacho)
    {
        var documentos = await portal.ConDb(despacho, db => db.Set<RegistroDeEntrada>().Where(r => r.Tipo == "documento").OrderBy(r => r.OrigenId).ToDictionaryAsync(r => r.OrigenId, r => r.ObjetoId));
        var lineas = new List<string>();
        foreach (var (nombre, calidades, nifs) in Personas)
            lineas.AddRange((await VistoPor(portal, Identidad(despacho, calidades, nifs), documentos)).Select(l => $"{nombre}: {l}"));

        var estado = await portal.Enviar(Application.Common.Identidad.Agente(despacho, Guid.Empty), new ObtenerEstadoDeEntradaQuery());
        lineas.AddRange(estado.Tipos.Select(t => $"estado: {t}"));
        return string.Join('\n', lineas);
    }

    private static async Task<List<string>> VistoPor(PortalDePrueba portal, Identidad quien, Dictionary<string, Guid> documentos)
    {
        var lineas = new List<string>();
        foreach (var fila in (await portal.Enviar(quien, new ListarExpedientesQuery { Orden = "numero" })).Elementos)
        {
            lineas.Add(Json(fila with { Id = Guid.Empty }));
            lineas.Add(Json(SinIds(await portal.Enviar(quien, new ObtenerExpedienteQuery(fila.Id)))));
            lineas.AddRange((await portal.Enviar(quien, new ListarHistorialQuery(fila.Id))).Elementos.Select(a => Json(a with { Id = Guid.Empty })).Order(StringComparer.Ordinal));
            lineas.AddRange((await portal.Enviar(quien, new ListarDocumentosDeExpedienteQuery(fila.Id))).Elementos
                .Select(d => $"{fila.Numero} {Json(d with { Id = Guid.Empty, ExpedienteId = null })}").Order(StringComparer.Ordinal));
        }

        foreach (var v in (await portal.Enviar(quien, new ListarVehiculosQuery())).Elementos)
            lineas.Add(Json(await portal.Enviar(quien, new ObtenerVehiculoQuery(v.Id)) with { Id = Guid.Empty, Expedientes = SinIds((await portal.Enviar(quien, new ObtenerVehiculoQuery(v.Id))).Expedientes) }));
        foreach (var e in (await portal.Enviar(quien, new ListarEscriturasQuery())).Elementos)
            lineas.Add(Json(await portal.Enviar(quien, new ObtenerEscrituraQuery(e.Id)) with { Id = Guid.Empty, Expedientes = SinIds((await portal.Enviar(quien, new ObtenerEscrituraQuery(e.Id))).Expedientes) }));
        foreach (var f in (await portal.Enviar(quien, new ListarFacturasQuery())).Elementos)
            lineas.Add(Json(await portal.Enviar(quien, new ObtenerFacturaQuery(f.Id)) with { Id = Guid.Empty, Expedientes = SinIds((await portal.Enviar(quien, new ObtenerFacturaQuery(f.Id))).Expedientes) }));

        foreach (var (origen, id) in documentos) lineas.Add($"descarga {origen}: {await Descargar(portal, quien, id)}");
        return lineas;
    }

    private static async Task<string> Descargar(PortalDePrueba portal, Identidad quien, Guid id)
    {
        try
        {
            await (await portal.Enviar(quien, new DescargarDocumentoQuery(id))).Flujo.DisposeAsync();
            return "ok";
        }
        catch (PortalException e)
        {
            return e.Codigo;
        }
    }

    private static Identidad Identidad(Guid despacho, Calidad calidades, string[] nifs) => new()
    {
        DespachoId = despacho,
        UsuarioId = Guid.CreateVersion7(),
        Actor = "panorama",
        EsInterno = nifs.Length == 0,
        Calidades = calidades,
        Nifs = nifs,
        Permisos = Usuario.PermisosDe(TipoUsuario.Colaborador),
        FacturasDeClientes = true,
    };

    private static ExpedienteDto SinIds(ExpedienteDto e) => e with
    {
        Id = Guid.Empty,
        Vehiculos = new([.. e.Vehiculos.Elementos.Select(v => v with { Id = Guid.Empty })]),
        Escrituras = new([.. e.Escrituras.Elementos.Select(s => s with { Id = Guid.Empty })]),
    };

    private static Pagina<ExpedienteCitadoDto> SinIds(Pagina<ExpedienteCitadoDto> expedientes) =>
        new([.. expedientes.Elementos.Select(e => e with { Id = Guid.Empty }).OrderBy(e => e.Numero, StringComparer.Ordinal)]);

    private static string Json<T>(T valor) => JsonSerializer.Serialize(valor);
}
