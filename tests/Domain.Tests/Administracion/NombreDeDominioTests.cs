using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Tests.Administracion;

public sealed class NombreDeDominioTests
{
    [TestCase("Portal.Gestoria.example", "portal.gestoria.example")]
    [TestCase("  portal.gestoria.example. ", "portal.gestoria.example")]
    [TestCase("gestoría-muñoz.example", "xn--gestora-muoz-xfb4d.example")]
    public void Se_lee_como_lo_envia_el_navegador(string escrito, string leido) => Assert.That(NombreDeDominio.Leer(escrito), Is.EqualTo(leido));

    [TestCase("")]
    [TestCase("localhost")]
    [TestCase("otro.localhost")]
    [TestCase("https://portal.gestoria.example")]
    [TestCase("portal.gestoria.example/entrar")]
    [TestCase("portal.gestoria.example:8080")]
    [TestCase("10.0.0.7")]
    [TestCase("-portal.example")]
    [TestCase("portal..example")]
    [TestCase("*.example")]
    public void Lo_que_no_es_un_dominio_no_vale(string escrito) => Assert.That(() => NombreDeDominio.Leer(escrito), Throws.TypeOf<DomainRuleException>());
}
