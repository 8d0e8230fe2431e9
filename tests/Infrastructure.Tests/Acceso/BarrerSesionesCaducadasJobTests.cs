using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Infrastructure.Common.Jobs;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase), Parallelizable(ParallelScope.Fixtures)]
public sealed class BarrerSesionesCaducadasJobTests(Motor motor)
{
    private static readonly Guid Demo = DespachoDePrueba.Demo.Id;

    private PortalDePrueba _portal = null!;

    [SetUp]
    public async Task Abrir() => _portal = await PortalDePrueba.CrearAsync(motor);

    [TearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task Borra_las_que_caducaron_o_se_cerraron_hace_mas_de_un_mes_y_deja_las_demas()
    {
        var ahora = _portal.Reloj.Ahora();
        await Dadas(Sesion("caducada", ahora.AddDays(-40)), Sesion("reciente", ahora.AddDays(-10)), Sesion("viva", ahora.AddDays(10)), Cerrada("cerrada", ahora.AddDays(-31)), Cerrada("cerrada ayer", ahora.AddDays(-1)));

        await Barrer();

        Assert.That(await Quedan(), Is.EquivalentTo(new[] { "reciente", "viva", "cerrada ayer" }));
    }

    [Test]
    public async Task Va_de_doscientas_en_doscientas_y_sin_nada_que_borrar_no_escribe()
    {
        var hace = _portal.Reloj.Ahora().AddDays(-40);
        await Dadas([.. Enumerable.Range(0, 450).Select(i => Sesion($"s{i}", hace))]);

        await Barrer();
        await Barrer();

        Assert.That(await Quedan(), Is.Empty);
        var lineas = await _portal.ConDb(Demo, db => db.Set<EntradaAuditoria>().Where(a => a.Accion == "BorrarSesiones").OrderBy(a => a.Id).Select(a => a.Objeto).ToListAsync());
        Assert.That(lineas, Is.EqualTo(new[] { "200 sesiones y 0 enlaces", "200 sesiones y 0 enlaces", "50 sesiones y 0 enlaces" }));
    }

    private static Sesion Sesion(string huella, DateTime caduca) =>
        Domain.Acceso.Sesion.Abrir(TipoSesion.Pagina, Guid.CreateVersion7(), huella, caduca.AddHours(-8), TimeSpan.FromHours(8), new(null, null));

    private static Sesion Cerrada(string huella, DateTime cuando)
    {
        var sesion = Sesion(huella, cuando.AddYears(1));
        sesion.Revocar(cuando);
        return sesion;
    }

    private Task<int> Dadas(params Sesion[] sesiones) => _portal.ConDb(Demo, db =>
    {
        db.Set<Sesion>().AddRange(sesiones);
        return db.SaveChangesAsync();
    });

    private Task<List<string>> Quedan() => _portal.ConDb(Demo, db => db.Set<Sesion>().Select(s => s.Huella).ToListAsync());

    private Task<int> Barrer() => _portal.EnAmbito(Identidad.Anonima(Guid.Empty), async sp =>
    {
        await new BarrerSesionesCaducadasJob(sp.GetRequiredService<EnCadaDespacho>()).EjecutarAsync(CancellationToken.None);
        return 0;
    });
}
