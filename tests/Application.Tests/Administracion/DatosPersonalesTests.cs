using System.IO.Compression;
using System.Text.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Administracion;

public class DatosPersonalesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task La_exportacion_lleva_lo_suyo_entero_y_de_los_demas_solo_el_papel()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana, "Ana").Con("transmitente", Nifs.Luis, "Luis", "Ferrer"));
        await Dado.UnDocumento(expediente, d => d with { Clase = "dni", TitularNif = Nifs.Ana, Permiso = "oculto" }, "dni-ana");
        await Dado.UnDocumento(expediente, d => d with { Clase = "dni", TitularNif = Nifs.Luis }, "dni-luis");
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis) with { Numero = "AJENO" });
        await Dado.UnaFactura(Nifs.Ana);
        await Dado.UnaPersona(p => p with { Nif = Nifs.Ana, Telefono = "600111222" });

        ComoAdministrador();
        var zip = await Exportar(Nifs.Ana);

        Assert.That(zip.Keys, Is.SupersetOf(new[] { "leeme.txt", "cuentas.jsonl", "agenda-y-actividad.jsonl", "expedientes.jsonl", "documentos.jsonl", "facturas.jsonl", "solicitudes.jsonl", "mensajes.jsonl", "presupuestos.jsonl" }));
        Assert.That(zip["expedientes.jsonl"], Does.Contain(Nifs.Ana).And.Contain("transmitente").And.Not.Contain("AJENO").And.Not.Contain(Nifs.Luis).And.Not.Contain("Ferrer"));
        Assert.That(zip["agenda-y-actividad.jsonl"], Does.Contain("600111222"));
        Assert.That(zip.Where(f => f.Key.StartsWith("documentos/", StringComparison.Ordinal)).Select(f => f.Value), Is.EqualTo(new[] { System.Text.Encoding.UTF8.GetString(Alimentador.ContenidoDe("dni-ana")) }), "también el que no se publica; nunca el de otro");
        foreach (var linea in zip.Where(f => f.Key.EndsWith(".jsonl", StringComparison.Ordinal)).SelectMany(f => f.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            Assert.That(() => JsonDocument.Parse(linea).Dispose(), Throws.Nothing, linea);
        Assert.That(await Anotadas(), Is.EqualTo(new[] { Nif.Enmascarar(Nifs.Ana) }));
    }

    [Test]
    public async Task La_de_un_colaborador_no_lleva_los_papeles_de_sus_clientes_ni_sus_nombres()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario) with { Titulo = "Transferencia de Ana Muñoz", RefPropia = "VO-1" });
        await Dado.UnDocumento(expediente, d => d with { Clase = "dni", TitularNif = Nifs.Ana, Roles = ["adquirente"] }, "dni-ana");
        await Dado.UnDocumento(expediente, d => d with { Clase = "permiso-circulacion" }, "permiso-ana");

        ComoColaborador(Nifs.Concesionario);
        Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos, Is.Not.Empty, "en el portal sí los ve");
        ComoAdministrador();
        var zip = await Exportar(Nifs.Concesionario);

        Assert.That(zip.Keys.Where(f => f.StartsWith("documentos/", StringComparison.Ordinal)), Is.Empty);
        Assert.That(zip["expedientes.jsonl"], Does.Contain("VO-1").And.Not.Contain("Ana Muñoz"));
    }

    [Test]
    public async Task La_de_un_colaborador_lleva_tambien_los_expedientes_que_no_se_publican_y_sus_hojas()
    {
        await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario) with { Numero = "OCULTO", Publicado = new(null, false) });
        await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SinAcreditar(Nifs.Concesionario) with { Numero = "SIN-ACREDITAR" });
        await Portal.ConDb(Despacho.Id, async db =>
        {
            var lote = LoteDeSolicitudes.Abrir(Guid.CreateVersion7(), Nifs.Concesionario, "transferencia", "marzo.csv", 1, 1, Reloj.Ahora());
            db.Set<LoteDeSolicitudes>().Add(lote);
            db.Set<FilaDeLote>().Add(new() { LoteId = lote.Id, Numero = 2, RefPropia = "VO-77", Datos = SolicitudesDePrueba.Transferencia(), Reparos = [], SePuedeEnviar = true });
            return await db.SaveChangesAsync();
        });

        ComoAdministrador();
        var zip = await Exportar(Nifs.Concesionario);

        Assert.That(zip["expedientes.jsonl"], Does.Contain("OCULTO").And.Contain("SIN-ACREDITAR"));
        Assert.That(zip["hojas-de-solicitudes.jsonl"], Does.Contain("marzo.csv").And.Contain("VO-77"));
        Assert.That((await Exportar(Nifs.Luis))["hojas-de-solicitudes.jsonl"], Is.Empty);
        ComoGestor();
        Assert.That((await Enviar(new ListarExpedientesQuery { Nif = Nifs.Concesionario })).Elementos, Is.Empty, "la búsqueda por NIF sigue siendo la de los intervinientes");
    }

    [Test]
    public async Task Es_del_administrador_y_de_su_despacho()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "DE-DEMO" });
        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Exportar(Nifs.Ana));
        EnDespacho(DespachoDePrueba.Otro);
        ComoAdministrador();

        Assert.That((await Exportar(Nifs.Ana))["expedientes.jsonl"], Is.Empty);
    }

    private async Task<Dictionary<string, string>> Exportar(string nif)
    {
        using var zip = new ZipArchive(new MemoryStream(await Escribir(new DescargarDatosPersonalesQuery(nif))));
        var ficheros = new Dictionary<string, string>();
        foreach (var entrada in zip.Entries)
        {
            using var texto = new StreamReader(await entrada.OpenAsync());
            ficheros[entrada.FullName] = await texto.ReadToEndAsync();
        }

        return ficheros;
    }

    private Task<List<string?>> Anotadas() => Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Where(a => a.Accion == "AnotarSalidaDeDatos").Select(a => a.Objeto).ToListAsync());
}
