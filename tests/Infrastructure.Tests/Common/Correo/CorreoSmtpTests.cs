using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Correo;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Infrastructure.Tests.Common.Correo;

public class CorreoSmtpTests
{
    private ServidorSmtpDePrueba _servidor = null!;
    private CorreoSmtp _correo = null!;

    [SetUp]
    public void Preparar()
    {
        _servidor = new ServidorSmtpDePrueba();
        _correo = new CorreoSmtp(Options.Create(new CorreoOptions { Servidor = "127.0.0.1", Puerto = _servidor.Puerto, Seguridad = "ninguna", Remitente = "Gestoría Aldaba <portal@aldaba.example>" }), new FakeTimeProvider());
    }

    [TearDown]
    public async Task Recoger() => await _servidor.DisposeAsync();

    [Test]
    public async Task El_correo_llega_al_servidor_con_su_destinatario_y_su_enlace()
    {
        await _correo.EnviarAsync(new("ana@demo.example", "Elegir una contraseña nueva", "Hola, Ana:\n\nhttps://demo.portal.example/acceso/restablecer/abc\n"), default);

        var mensaje = _servidor.Mensajes.Single();
        Assert.That(mensaje, Does.Contain("RCPT TO:<ana@demo.example>").And.Contain("/acceso/restablecer/abc").And.Contain("Auto-Submitted: auto-generated"));
        using var leido = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mensaje[(mensaje.IndexOf('\n', StringComparison.Ordinal) + 1)..])));
        Assert.That(leido.Subject, Is.EqualTo("Elegir una contraseña nueva"));
        Assert.That(leido.From.Mailboxes.Single().Name, Is.EqualTo("Gestoría Aldaba"));
    }

    [TestCase("a@b.test\r\nBcc: x@evil.test", "Asunto")]
    [TestCase("a@b.test\nBcc: x@evil.test", "Asunto")]
    [TestCase("a@b.test, x@evil.test", "Asunto")]
    [TestCase("Ana <a@b.test>", "Asunto")]
    [TestCase("a@b.test", "Asunto\r\nBcc: x@evil.test")]
    public async Task Una_cabecera_colada_en_la_direccion_o_el_asunto_no_sale(string para, string asunto)
    {
        await Assert.ThatAsync(() => _correo.EnviarAsync(new(para, asunto, "texto"), default), Throws.TypeOf<PeticionInvalidaException>());

        Assert.That(_servidor.Mensajes, Is.Empty);
    }
}
