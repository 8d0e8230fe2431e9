using System.Security.Cryptography;
using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Infrastructure.Common.Jobs;
using ElGestorPortal.Infrastructure.Documentos;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Documentos;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase), Parallelizable(ParallelScope.Fixtures)]
public sealed class BarrerContenidosHuerfanosJobTests(Motor motor)
{
    private static readonly Guid Demo = DespachoDePrueba.Demo.Id;
    private static readonly Identidad Agente = Identidad.Agente(Demo, Demo);

    private PortalDePrueba _portal = null!;

    [SetUp]
    public async Task Abrir() => _portal = await PortalDePrueba.CrearAsync(motor);

    [TearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task Se_lleva_lo_de_ayer_que_nadie_usa_con_su_registro_y_sus_bytes()
    {
        var huella = await Guardar("nadie me quiere");
        await PasaUnDia();

        await Barrer();

        Assert.That(await Registrado(huella), Is.False);
        Assert.That(Almacen.Existe(Demo, huella), Is.False);
    }

    [Test]
    public async Task Deja_lo_que_usa_un_documento_aunque_este_borrado_y_lo_que_acaba_de_llegar()
    {
        var (vivo, borrado) = (await Guardar("de un documento"), await Guardar("de un documento borrado"));
        await Documentar(vivo, d => { });
        await Documentar(borrado, d => d.Borrar());
        await PasaUnDia();
        var reciente = await Guardar("acaba de llegar");

        await Barrer();

        foreach (var huella in new[] { vivo, borrado, reciente })
        {
            Assert.That(await Registrado(huella), Is.True);
            Assert.That(Almacen.Existe(Demo, huella), Is.True);
        }
    }

    [Test]
    public async Task Deja_el_logotipo_del_despacho()
    {
        var logotipo = await Guardar("logotipo");
        await _portal.ConDb(Demo, async db =>
        {
            (await db.Set<Despacho>().SingleAsync(d => d.Id == Demo)).CambiarMarca(new("#0f5a6e", logotipo, null, null));
            return await db.SaveChangesAsync();
        });
        await PasaUnDia();

        await Barrer();

        Assert.That(await Registrado(logotipo), Is.True);
    }

    [Test]
    public async Task Recoge_los_bytes_que_se_guardaron_sin_llegar_a_registrarse_y_lo_que_quedo_a_medias()
    {
        var suelta = await EscribirSinRegistrar("se cayó antes de registrarme");
        var reciente = await EscribirSinRegistrar("me están registrando");
        var (temporalViejo, temporalNuevo) = (Temporal("viejo"), Temporal("nuevo"));
        await PasaUnDia();
        foreach (var nuevo in new[] { Fichero(reciente), temporalNuevo }) File.SetLastWriteTimeUtc(nuevo, _portal.Reloj.Ahora());

        await Barrer();

        Assert.Multiple(() =>
        {
            Assert.That(Almacen.Existe(Demo, suelta), Is.False);
            Assert.That(Almacen.Existe(Demo, reciente), Is.True);
            Assert.That(File.Exists(temporalViejo), Is.False);
            Assert.That(File.Exists(temporalNuevo), Is.True);
        });
    }

    [Test]
    public async Task Unos_bytes_que_el_barrido_se_lleva_mientras_se_registran_no_quedan_registrados()
    {
        var huella = Huella("ya no estoy");

        Assert.That(async () => await _portal.Enviar(Agente, new RegistrarContenidoCommand(huella, 11)), Throws.TypeOf<AlmacenNoDisponibleException>());
        Assert.That(await Registrado(huella), Is.False);
    }

    [Test]
    public async Task Si_un_documento_los_pide_despues_de_mirar_y_antes_de_olvidar_se_quedan()
    {
        var huella = await Guardar("por los pelos");
        await Documentar(huella, d => { });

        await _portal.Enviar(Identidad.Sistema(Demo), new OlvidarContenidosCommand([huella]));

        Assert.That(await Registrado(huella), Is.True);
    }

    [Test]
    public async Task Cada_despacho_barre_lo_suyo()
    {
        var huella = await Guardar("compartida");
        var otro = DespachoDePrueba.Otro.Id;
        await Documentar(huella, d => { });
        await _portal.Enviar(Identidad.Agente(otro, otro), new RecibirContenidoCommand(huella, Bytes("compartida"), 1000));
        await PasaUnDia();

        await Barrer();

        Assert.That(Almacen.Existe(Demo, huella), Is.True);
        Assert.That(Almacen.Existe(otro, huella), Is.False);
    }

    private IAlmacenDeContenido Almacen => _portal.Servicios.GetRequiredService<IAlmacenDeContenido>();

    private async Task<string> Guardar(string texto)
    {
        await _portal.Enviar(Agente, new RecibirContenidoCommand(Huella(texto), Bytes(texto), 1000));
        return Huella(texto);
    }

    private async Task<string> EscribirSinRegistrar(string texto)
    {
        await Almacen.GuardarAsync(Demo, Huella(texto), Bytes(texto), 1000, CancellationToken.None);
        return Huella(texto);
    }

    private Task<int> Documentar(string huella, Action<Documento> despues) => _portal.ConDb(Demo, async db =>
    {
        var documento = Documento.Recibir(Guid.CreateVersion7(), _portal.Reloj.Ahora());
        documento.Actualizar(new DatosDocumento { Nombre = "Papel", Sha256 = huella }, new(null, null, null, null, null), DateOnly.FromDateTime(_portal.Reloj.GetUtcNow().UtcDateTime));
        despues(documento);
        db.Set<Documento>().Add(documento);
        return await db.SaveChangesAsync();
    });

    /// <summary>Los ficheros llevan la hora de la máquina: se les pone la de antes de que pase el día.</summary>
    private Task PasaUnDia()
    {
        foreach (var fichero in Directory.EnumerateFiles(Path.Combine(_portal.Carpeta, "blobs"), "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(fichero, _portal.Reloj.Ahora());
        _portal.Reloj.Advance(TimeSpan.FromHours(25));
        return Task.CompletedTask;
    }

    private Task<int> Barrer() => _portal.EnAmbito(Identidad.Anonima(Guid.Empty), async sp =>
    {
        await new BarrerContenidosHuerfanosJob(sp.GetRequiredService<EnCadaDespacho>()).EjecutarAsync(CancellationToken.None);
        return 0;
    });

    private Task<bool> Registrado(string huella) => _portal.ConDb(Demo, db => db.Set<Contenido>().AnyAsync(c => c.Sha256 == huella));

    private string Temporal(string nombre)
    {
        var ruta = Path.Combine(_portal.Carpeta, "blobs", "tmp", nombre);
        File.WriteAllText(ruta, "a medias");
        return ruta;
    }

    private string Fichero(string huella) => Directory.EnumerateFiles(Path.Combine(_portal.Carpeta, "blobs"), huella, SearchOption.AllDirectories).Single();

    private static string Huella(string texto) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texto)));

    private static MemoryStream Bytes(string texto) => new(Encoding.UTF8.GetBytes(texto));
}
