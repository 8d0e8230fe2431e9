using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Common.Disco;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Documentos;

/// <summary>El disco falla en cada paso de una escritura duradera, uno por uno: o está entero, o no está, y siempre se puede repetir.</summary>
public class FallosDeDiscoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly byte[] Contenido = Alimentador.ContenidoDe("D-1");
    private static readonly string Huella = Elementos.Sha256(Contenido);

    private readonly DiscoQueFalla _disco = new();

    [Test]
    public async Task Falle_el_paso_que_falle_no_hay_fila_y_repetir_funciona()
    {
        var pasos = await PasosDeUnaEscritura();
        Assert.That(pasos, Is.SupersetOf(new[] { "crear", "volcar", "renombrar", "volcar carpeta" }));

        for (var paso = 0; paso < pasos.Count; paso++)
        {
            EnDespacho(new DespachoDePrueba(Guid.CreateVersion7(), $"prueba-{paso}", "Prueba"));
            var renombrado = pasos.Take(paso).Contains("renombrar");
            _disco.FallarEn(paso);

            await Assert.ThrowsAsync<IOException>(() => Recibir(), pasos[paso]);

            Assert.That(await Filas(), Is.Zero, pasos[paso]);
            Assert.That(Temporales(), Is.Empty, pasos[paso]);
            Assert.That(File.Exists(Definitivo()), Is.EqualTo(renombrado), $"tras fallar {pasos[paso]}");
            ComoAgente(Guid.Empty);
            await Assert.ThrowsAsync<Application.Common.NotFoundException>(() => Enviar(new AbrirContenidoQuery(Huella)), "sin fila no se sirve");

            _disco.NoFallar();
            Assert.That(await Recibir(), Is.True, pasos[paso]);
            Assert.That(await File.ReadAllBytesAsync(Definitivo()), Is.EqualTo(Contenido));
            Assert.That(await Filas(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Los_bytes_se_vuelcan_antes_de_tomar_su_nombre_y_la_carpeta_despues()
    {
        var pasos = await PasosDeUnaEscritura();

        Assert.That(pasos.LastIndexOf("volcar"), Is.LessThan(pasos.IndexOf("renombrar")));
        Assert.That(pasos.LastIndexOf("volcar carpeta"), Is.GreaterThan(pasos.IndexOf("renombrar")));
    }

    protected override void SustituirPuertos(IServiceCollection services) => services.AddSingleton<IDiscoDuradero>(_disco);

    private async Task<List<string>> PasosDeUnaEscritura()
    {
        _disco.NoFallar();
        await Recibir();
        return [.. _disco.Pasos];
    }

    private Task<bool> Recibir()
    {
        Portal.Reloj.Advance(TimeSpan.FromSeconds(1));
        return Portal.Enviar(Application.Common.Identidad.Agente(Despacho.Id, Guid.Empty), new RecibirContenidoCommand(Huella, new MemoryStream(Contenido), 1000));
    }

    private Task<int> Filas() => Portal.ConDb(Despacho.Id, db => db.Set<Contenido>().CountAsync());

    private string Definitivo() => Path.Combine(Portal.Carpeta, "blobs", Despacho.Id.ToString("N"), Huella[..2], Huella);

    private IEnumerable<string> Temporales() => Directory.Exists(Path.Combine(Portal.Carpeta, "blobs", "tmp"))
        ? Directory.EnumerateFiles(Path.Combine(Portal.Carpeta, "blobs", "tmp"))
        : [];
}
