using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Acceso;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Infrastructure.Tests.Acceso;

public class LimiteDeIntentosEnMemoriaTests
{
    private readonly FakeTimeProvider _reloj = new();
    private LimiteDeIntentosEnMemoria _limite = null!;

    private static Cupo Uno => new("uno", 3, TimeSpan.FromMinutes(10));

    private static Cupo Otro => new("otro", 100, TimeSpan.FromMinutes(10));

    [SetUp]
    public void Preparar() => _limite = new(_reloj);

    [Test]
    public void La_ventana_se_desliza_con_cada_intento()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.That(_limite.Contar([Uno]), Is.Null);
            _reloj.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(_limite.Contar([Uno]), Is.EqualTo(TimeSpan.FromMinutes(7)));
        _reloj.Advance(TimeSpan.FromMinutes(7));
        Assert.That(_limite.Contar([Uno]), Is.Null);
        Assert.That(_limite.Contar([Uno]), Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Lo_rechazado_no_cuenta_en_ningun_cupo()
    {
        for (var i = 0; i < 3; i++) _limite.Contar([Uno]);
        for (var i = 0; i < 200; i++) Assert.That(_limite.Contar([Uno, Otro]), Is.Not.Null);

        Assert.That(_limite.Contar([Otro]), Is.Null);
    }

    [Test]
    public void Se_devuelve_uno_o_se_vacia_entero()
    {
        for (var i = 0; i < 3; i++) _limite.Contar([Uno]);
        _limite.Devolver(Uno);
        Assert.That(_limite.Contar([Uno]), Is.Null);
        Assert.That(_limite.Contar([Uno]), Is.Not.Null);

        _limite.Vaciar(Uno);
        Assert.That(_limite.Contar([Uno]), Is.Null);
    }

    [Test]
    public void Ni_a_la_vez_se_cuela_uno_de_mas()
    {
        var pasan = 0;
        Parallel.For(0, 500, _ =>
        {
            if (_limite.Contar([Uno]) is null) Interlocked.Increment(ref pasan);
        });

        Assert.That(pasan, Is.EqualTo(3));
    }
}
