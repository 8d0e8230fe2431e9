using System.Reflection;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using OtpNet;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class SegundoFactorTests(Motor motor) : PruebasDeAcceso(motor)
{
    private const string Gestor = "gestor@demo.example";
    private Totp _movil = null!;
    private IReadOnlyList<string> _codigos = [];

    protected override bool SegundoFactorObligatorio => true;

    private string Codigo() => _movil.ComputeTotp(E.Reloj.GetUtcNow().UtcDateTime);

    private async Task<SesionAbierta> Activar()
    {
        await E.UnUsuario(Gestor, TipoUsuario.Gestor);
        var aMedias = await QuienEntra(Gestor);
        var clave = await E.Enviar(new PrepararSegundoFactorQuery(), aMedias);
        _movil = new Totp(Base32Encoding.ToBytes(clave.Clave.Replace(" ", "", StringComparison.Ordinal)));
        var activado = await E.Enviar(new ActivarSegundoFactorCommand(clave.Sello, Codigo(), Casa), aMedias);
        _codigos = activado.Codigos;
        E.Reloj.Advance(TimeSpan.FromMinutes(1));
        return activado.Sesion;
    }

    private async Task<Identidad> AMedias() => await QuienEntra(Gestor);

    private Task<SesionAbierta> Confirmar(string codigo, Identidad quien) => E.Enviar(new ConfirmarSegundoFactorCommand(codigo, Casa), quien);

    [Test]
    public async Task El_personal_no_entra_sin_activarlo_y_al_activarlo_entra_con_otro_secreto()
    {
        await E.UnUsuario(Gestor, TipoUsuario.Gestor);
        var aMedias = await Entrar(Gestor);
        Assert.That(aMedias.Tipo, Is.EqualTo(TipoSesion.AltaSegundoFactor));
        Assert.That((await IdentidadDe(aMedias.Secreto))!.UsuarioId, Is.Null);
        Assert.That(await CodigoDelError(() => Tokens(Gestor)), Is.EqualTo("segundo-factor-requerido"));

        var entera = await Activar();

        Assert.That((await IdentidadDe(entera.Secreto))!.UsuarioId, Is.Not.Null);
        Assert.That(_codigos, Has.Count.EqualTo(10));
        Assert.That((await Entrar(Gestor)).Tipo, Is.EqualTo(TipoSesion.SegundoFactor));
    }

    [Test]
    public async Task Un_operador_no_entra_sin_activarlo()
    {
        await E.UnUsuario("olga@plataforma.example", TipoUsuario.Operador, Plataforma.Id);

        Assert.That((await Entrar("olga@plataforma.example", despacho: Plataforma.Id)).Tipo, Is.EqualTo(TipoSesion.AltaSegundoFactor));
    }

    [Test]
    public async Task Un_cliente_no_esta_obligado()
    {
        await E.UnUsuario("ana@demo.example");

        Assert.That((await Entrar("ana@demo.example")).Tipo, Is.EqualTo(TipoSesion.Pagina));
    }

    [Test]
    public async Task Con_el_codigo_de_su_movil_entra_y_ese_codigo_no_vuelve_a_valer()
    {
        await Activar();
        var (una, otra) = (await AMedias(), await AMedias());
        var codigo = Codigo();

        var entera = await Confirmar(codigo, una);

        Assert.That((await IdentidadDe(entera.Secreto))!.UsuarioId, Is.Not.Null);
        Assert.That(await CodigoDelError(() => Confirmar(codigo, otra)), Is.EqualTo("segundo-factor-requerido"));
        Assert.That(await CodigoDelError(() => Confirmar(Codigo(), una)), Is.EqualTo("sesion-requerida"), "la sesión a medias ya se cambió por la entera");
    }

    [Test]
    public async Task En_la_API_el_codigo_va_con_la_contrasena()
    {
        await Activar();

        Assert.That(await CodigoDelError(() => Tokens(Gestor)), Is.EqualTo("segundo-factor-requerido"));
        Assert.That(await CodigoDelError(() => Tokens(Gestor, "000000")), Is.EqualTo("segundo-factor-requerido"));
        Assert.That(await IdentidadDe((await Tokens(Gestor, Codigo())).Secreto, paraApi: true), Is.Not.Null);
    }

    [Test]
    public async Task Un_codigo_de_recuperacion_en_veinte_peticiones_a_la_vez_abre_una_sola_sesion()
    {
        await Activar();
        var quienes = new List<Identidad>();
        for (var i = 0; i < 9; i++) quienes.Add(await AMedias());

        var abiertas = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try { return await Task.Run(() => Confirmar(_codigos[0].ToLowerInvariant(), quienes[i % 9])) is not null; }
            catch (PortalException) { return false; }
        }));

        Assert.That(abiertas.Count(a => a), Is.EqualTo(1));
    }

    [Test]
    public async Task A_los_diez_codigos_equivocados_se_corta_en_todas_sus_sesiones_y_se_pierde_la_que_se_usaba()
    {
        await Activar();
        var (una, otra) = (await Entrar(Gestor), await AMedias());
        var quien = (await IdentidadDe(una.Secreto))!;
        for (var i = 0; i < 10; i++) Assert.That(await CodigoDelError(() => Confirmar("000000", i % 2 == 0 ? quien : otra)), Is.EqualTo("segundo-factor-requerido"));

        Assert.That(await CodigoDelError(() => Confirmar(Codigo(), quien)), Is.EqualTo("demasiados-intentos"));
        Assert.That(await CodigoDelError(() => Tokens(Gestor, Codigo())), Is.EqualTo("demasiados-intentos"));
        Assert.That(await IdentidadDe(una.Secreto), Is.Null);

        E.Reloj.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await Confirmar(Codigo(), await AMedias()), Is.Not.Null);
    }

    [Test]
    public async Task Una_sesion_a_medias_no_alcanza_ningun_caso_de_uso_que_no_sea_su_segundo_factor()
    {
        await Activar();
        var permisos = (await AMedias()).Permisos;

        var alcanza = typeof(ICommand).Assembly.GetTypes().Where(t => t.GetCustomAttribute<RequiereAttribute>() is { } r && (permisos & r.Permiso) == r.Permiso).Select(t => t.Name);

        Assert.That(alcanza, Is.EquivalentTo(new[] { nameof(ConfirmarSegundoFactorCommand), nameof(ActivarSegundoFactorCommand), nameof(PrepararSegundoFactorQuery), nameof(SalirCommand) }));
    }

    [Test]
    public async Task Quien_debe_un_codigo_no_puede_cambiar_la_clave_que_lo_da()
    {
        await Activar();
        var aMedias = await AMedias();

        Assert.That(await CodigoDelError(() => E.Enviar(new PrepararSegundoFactorQuery(), aMedias)), Is.EqualTo("sin-permiso"));
        Assert.That(await CodigoDelError(() => E.Enviar(new ActivarSegundoFactorCommand("x", "000000", Casa), aMedias)), Is.EqualTo("sin-permiso"));
    }
}
