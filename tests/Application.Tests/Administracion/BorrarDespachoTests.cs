using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Administracion;

public class BorrarDespachoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Ajeno = "dni-de-otro";

    [SetUp]
    public async Task Preparar()
    {
        EnDespacho(DespachoDePrueba.Otro);
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis) with { Numero = "AJENO" }), null, Ajeno);
        EnDespacho(DespachoDePrueba.Demo);
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana, "Ana", "Muñoz") with { Numero = "PROPIO" }), null, "dni-propio");
        await Portal.ConDb(Despacho.Id, async db =>
        {
            db.Set<Usuario>().Add(Usuario.Alta("ana@pruebas.example", "ana@pruebas.example", "Ana", TipoUsuario.Cliente, [Nifs.Ana]));
            return await db.SaveChangesAsync();
        });
    }

    [Test]
    public async Task La_exportacion_lleva_cada_tabla_y_cada_contenido_con_su_huella_y_nada_de_otro_despacho()
    {
        ComoAdministrador();
        using var zip = new ZipArchive(new MemoryStream(await Escribir(new DescargarDespachoQuery())));

        var huellas = new Dictionary<string, string>();
        foreach (var entrada in zip.Entries)
        {
            await using var flujo = await entrada.OpenAsync();
            huellas[entrada.FullName] = Convert.ToHexStringLower(await SHA256.HashDataAsync(flujo));
        }

        var indice = (await Texto(zip, "indice.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray()).ToList();
        Assert.That(indice.ToDictionary(l => l[0], l => l[1]), Is.EqualTo(huellas.Where(h => h.Key != "indice.csv").ToDictionary()), "el índice dice todo lo que hay y sus huellas son ciertas");
        Assert.That(indice.Select(l => l[3]), Is.All.EqualTo("bien"));
        Assert.That(huellas.Keys, Has.Some.EqualTo("tablas/Expedientes.jsonl").And.Some.EqualTo("tablas/Usuarios.jsonl").And.None.EqualTo("tablas/Cuentas.jsonl").And.None.EqualTo("tablas/Sesiones.jsonl"));
        var expediente = JsonDocument.Parse((await Texto(zip, "tablas/Expedientes.jsonl")).Trim()).RootElement;
        Assert.That((expediente.GetProperty("numero").GetString(), expediente.GetProperty("datos").GetProperty("intervinientes")[0].GetProperty("apellido1").GetString()), Is.EqualTo(("PROPIO", "Muñoz")));
        foreach (var tabla in huellas.Keys.Where(k => k.StartsWith("tablas/", StringComparison.Ordinal))) Assert.That(await Texto(zip, tabla), Does.Not.Contain("AJENO").And.Not.Contain(Nifs.Luis), tabla);
    }

    [Test]
    public async Task Se_borra_en_dos_pasos_tras_la_espera_y_queda_solo_su_nombre_y_su_auditoria()
    {
        ComoSistema();
        await Assert.ThatAsync(() => Enviar(new PedirBorradoDeDespachoCommand(Despacho.Nombre)), Throws.TypeOf<DomainRuleException>(), "primero se suspende");
        await Enviar(new SuspenderDespachoCommand(true));
        await Assert.ThatAsync(() => Enviar(new PedirBorradoDeDespachoCommand("Otro nombre")), Throws.TypeOf<DomainRuleException>(), "y se escribe su nombre");
        Assert.That(await Enviar(new PedirBorradoDeDespachoCommand(Despacho.Nombre)), Is.EqualTo(Reloj.Hoy().AddDays(Domain.Administracion.Despacho.DiasDeEspera)));
        Reloj.Advance(TimeSpan.FromDays(Domain.Administracion.Despacho.DiasDeEspera - 1));
        await Enviar(new BorrarDespachoCommand());
        Assert.That(await Filas("Expedientes"), Is.EqualTo(1), "mientras espera no se toca nada");

        var ajenas = await Ajenas();
        Reloj.Advance(TimeSpan.FromDays(1));
        await Enviar(new BorrarDespachoCommand());

        var tablas = await Portal.EnAmbito(Identidad.Sistema(Despacho.Id), sp => Task.FromResult(((ITablasDeDespacho)sp.GetService(typeof(ITablasDeDespacho))!).Borrables));
        foreach (var tabla in tablas) Assert.That(await Filas(tabla), Is.Zero, tabla);
        Assert.That(await Filas("Auditoria"), Is.Positive);
        var almacen = (IAlmacenDeContenido)Portal.Servicios.GetService(typeof(IAlmacenDeContenido))!;
        Assert.That((almacen.Existe(Despacho.Id, Huella("dni-propio")), almacen.Existe(DespachoDePrueba.Otro.Id, Huella(Ajeno))), Is.EqualTo((false, true)));
        Assert.That(await Ajenas(), Is.EqualTo(ajenas), "lo de otro despacho no se toca");
        Assert.That((await Despachos()).Single(d => d.Slug == Despacho.Slug).Borrado, Is.EqualTo(Reloj.Hoy()));

        Reloj.Advance(TimeSpan.FromDays(365 * 3 + 1));
        await Enviar(new BorrarDespachoCommand());
        Assert.That(await Filas("Auditoria"), Is.Zero);
        Assert.That((await Despachos()).Select(d => d.Slug), Is.EqualTo(new[] { DespachoDePrueba.Otro.Slug }));
    }

    private async Task<IReadOnlyList<DespachoEnPlataformaDto>> Despachos() =>
        (await Portal.Enviar(Identidad.Sistema(Plataforma.Id) with { Permisos = Permiso.Operar }, new ListarPlataformaQuery())).Elementos;

    [Test]
    public async Task Mientras_espera_se_cancela_y_despues_no()
    {
        ComoSistema();
        await Enviar(new SuspenderDespachoCommand(true));
        await Enviar(new PedirBorradoDeDespachoCommand(Despacho.Nombre));
        await Assert.ThatAsync(() => Enviar(new SuspenderDespachoCommand(false)), Throws.TypeOf<DomainRuleException>());
        await Enviar(new CancelarBorradoDeDespachoCommand());
        Reloj.Advance(TimeSpan.FromDays(60));
        await Enviar(new BorrarDespachoCommand());
        Assert.That(await Filas("Expedientes"), Is.EqualTo(1));

        await Enviar(new PedirBorradoDeDespachoCommand(Despacho.Nombre));
        Reloj.Advance(TimeSpan.FromDays(Domain.Administracion.Despacho.DiasDeEspera));
        await Assert.ThatAsync(() => Enviar(new CancelarBorradoDeDespachoCommand()), Throws.TypeOf<DomainRuleException>());
    }

    private Task<int> Filas(string tabla) => Portal.EnAmbito(Identidad.Sistema(Despacho.Id), async sp =>
    {
        var total = 0;
        await foreach (var _ in ((ITablasDeDespacho)sp.GetService(typeof(ITablasDeDespacho))!).LeerAsync(tabla, CancellationToken.None)) total++;
        return total;
    });

    private Task<int> Ajenas() => Portal.EnAmbito(Identidad.Sistema(DespachoDePrueba.Otro.Id), async sp =>
    {
        var (tablas, total) = ((ITablasDeDespacho)sp.GetService(typeof(ITablasDeDespacho))!, 0);
        foreach (var tabla in tablas.Borrables)
            await foreach (var _ in tablas.LeerAsync(tabla, CancellationToken.None)) total++;
        return total;
    });

    private static string Huella(string origen) => Elementos.Sha256(Alimentador.ContenidoDe(origen));

    private static async Task<string> Texto(ZipArchive zip, string nombre)
    {
        using var texto = new StreamReader(await zip.GetEntry(nombre)!.OpenAsync());
        return await texto.ReadToEndAsync();
    }
}
