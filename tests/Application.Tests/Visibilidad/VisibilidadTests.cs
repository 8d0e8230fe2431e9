using CsCheck;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>La regla de la que cuelga todo, contra un adversario al azar: nada de lo que se lee sale de ella ni le falta.</summary>
[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class VisibilidadTests(Motor motor)
{
    private PortalDePrueba _portal = null!;

    [OneTimeSetUp]
    public async Task Abrir() => _portal = await PortalDePrueba.CrearAsync(motor, s => s.AddSingleton<IAlmacenDeContenido, AlmacenEnMemoria>().AddSingleton<IInformePdf, InformeContado>());

    [OneTimeTearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task En_cualquier_mundo_cada_uno_ve_lo_suyo_y_nada_mas() =>
        await GeneradorDeMundos.Mundos.SampleAsync(Comprobar, iter: motor == Motor.Sqlite ? 300 : 60, threads: 2, print: m => m.ToString());

    /// <summary>Cada mundo estrena despachos, de modo que comparten base de datos sin tocarse; y si se tocaran, esto lo vería.</summary>
    private async Task Comprobar(Mundo mundo)
    {
        Guid[] despachos = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        var ids = new IdsDelMundo();
        for (var i = 0; i < despachos.Length; i++)
        {
            await _portal.Enviar(Identidad.Sistema(despachos[i]), new AbrirDespachoCommand($"d{despachos[i]:N}", "Despacho"));
            await Alimentar(mundo, i, new PuenteDirecto(_portal, despachos[i]));
            ids.Anotar(i, await _portal.ConDb(despachos[i], db => db.Set<RegistroDeEntrada>().AsNoTracking().ToListAsync()));
        }

        foreach (var testigo in mundo.Testigos)
            await new ComprobadorDeTestigo(_portal, mundo, testigo, IdentidadDe(testigo, despachos[testigo.Despacho], mundo), ids).ComprobarAsync();
    }

    private static async Task Alimentar(Mundo mundo, int despacho, PuenteDirecto puente)
    {
        if (mundo.BytesAntes) await puente.RecibirContenidoAsync(GeneradorDeMundos.BytesPresentes);

        var elementos = mundo.Pasos.Where(p => p.Despacho == despacho).Select((p, version) => p.Datos is null
            ? Elementos.Borrado(p.Tipo, p.OrigenId, version, PortalDePrueba.Comienzo.AddMinutes(-p.Minuto))
            : Elementos.Upsert(p.Tipo, p.OrigenId, version, p.Datos, PortalDePrueba.Comienzo.AddMinutes(-p.Minuto))).ToList();
        foreach (var lote in elementos.Chunk(Math.Max(1, (elementos.Count + mundo.Lotes - 1) / mundo.Lotes)))
        {
            var resultado = await puente.RecibirAsync(Elementos.Lote(lote));
            if (resultado.Resultados.FirstOrDefault(r => r.Resultado is not (Resultados.Aplicado or Resultados.EnEspera)) is { } malo)
                throw new AssertionException($"El puente no aplicó {malo}");
        }

        if (!mundo.BytesAntes) await puente.RecibirContenidoAsync(GeneradorDeMundos.BytesPresentes);
    }

    private static Identidad IdentidadDe(Testigo testigo, Guid despachoId, Mundo mundo) => new()
    {
        DespachoId = despachoId,
        UsuarioId = Guid.CreateVersion7(),
        Actor = "testigo",
        EsInterno = testigo.EsGestor,
        Calidades = testigo.Calidades,
        Nifs = testigo.Nifs,
        Permisos = Usuario.PermisosDe(testigo.EsGestor ? TipoUsuario.Gestor : TipoUsuario.Cliente),
        ClasesCerradas = mundo.CerradasEn(testigo.Despacho),
        FacturasDeClientes = mundo.FacturasDeClientesEn(testigo.Despacho),
    };
}
