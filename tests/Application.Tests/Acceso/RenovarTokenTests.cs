using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class RenovarTokenTests(Motor motor) : PruebasDeAcceso(motor)
{
    private Task<SesionAbierta> Renovar(string token) => E.Enviar(new RenovarTokenCommand(token, Casa));

    [Test]
    public async Task Un_token_de_acceso_dura_quince_minutos_y_se_renueva()
    {
        await E.UnUsuario("ana@demo.example");
        var tokens = await Tokens("ana@demo.example");
        E.Reloj.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await IdentidadDe(tokens.Secreto, paraApi: true), Is.Null);

        var nuevos = await Renovar(tokens.Renovacion!);

        Assert.That(await IdentidadDe(nuevos.Secreto, paraApi: true), Is.Not.Null);
        Assert.That(nuevos.Renovacion, Is.Not.EqualTo(tokens.Renovacion));
        Assert.That(nuevos.Caduca, Is.EqualTo(E.Reloj.GetUtcNow().UtcDateTime.AddMinutes(15)));
    }

    [Test]
    public async Task Usar_dos_veces_una_renovacion_tira_toda_la_familia()
    {
        await E.UnUsuario("ana@demo.example");
        var tokens = await Tokens("ana@demo.example");
        var nuevos = await Renovar(tokens.Renovacion!);

        Assert.That(await CodigoDelError(() => Renovar(tokens.Renovacion!)), Is.EqualTo("renovacion-invalida"));

        Assert.That(await IdentidadDe(nuevos.Secreto, paraApi: true), Is.Null);
        Assert.That(await CodigoDelError(() => Renovar(nuevos.Renovacion!)), Is.EqualTo("renovacion-invalida"));
    }

    [Test]
    public async Task Veinte_renovaciones_a_la_vez_del_mismo_token_dan_como_mucho_un_par()
    {
        await E.UnUsuario("ana@demo.example");
        var tokens = await Tokens("ana@demo.example");

        var buenas = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try { return await Task.Run(() => Renovar(tokens.Renovacion!)) is not null; }
            catch (PortalException) { return false; }
        }));

        Assert.That(buenas.Count(b => b), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Un_suspendido_no_renueva_ni_pasados_treinta_dias_nadie()
    {
        var ana = await E.UnUsuario("ana@demo.example");
        await E.UnUsuario("blas@demo.example");
        var (deAna, deBlas) = (await Tokens("ana@demo.example"), await Tokens("blas@demo.example"));
        await E.Cambiar(ana, u => u.Suspender());
        Assert.That(await CodigoDelError(() => Renovar(deAna.Renovacion!)), Is.EqualTo("renovacion-invalida"));

        E.Reloj.Advance(TimeSpan.FromDays(30));
        Assert.That(await CodigoDelError(() => Renovar(deBlas.Renovacion!)), Is.EqualTo("renovacion-invalida"));
        Assert.That(await CodigoDelError(() => Renovar("inventado")), Is.EqualTo("renovacion-invalida"));
    }
}
