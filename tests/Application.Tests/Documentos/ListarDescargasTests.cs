using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Documentos;

public class ListarDescargasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task La_gestoria_sabe_quien_abrio_que_y_cuando_y_puede_filtrar()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "2026/55" });
        var (uno, otro) = (await Dado.UnDocumento(expediente, d => d with { Nombre = "Permiso" }), await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana))));
        var ana = await Ana();
        await Mirar(ana, uno, vista: true);
        Reloj.Advance(TimeSpan.FromDays(1));
        await Mirar(ana, otro, vista: false);

        ComoGestor();
        var todas = (await Enviar(new ListarDescargasQuery())).Elementos;

        Assert.That(todas.Select(d => (d.DocumentoId, d.Usuario, d.Via, d.SoloVista)), Is.EqualTo(new[] { (otro.Id, (string?)"Ana Muñoz", ViaDeApertura.Directa, false), (uno.Id, "Ana Muñoz", ViaDeApertura.Directa, true) }));
        Assert.That(await Salen(new() { DocumentoId = uno.Id }), Is.EqualTo(new[] { uno.Id }));
        Assert.That(await Salen(new() { Expediente = "2026/55" }), Is.EqualTo(new[] { uno.Id }));
        Assert.That(await Salen(new() { Usuario = "munoz" }), Is.EqualTo(new[] { otro.Id, uno.Id }));
        Assert.That(await Salen(new() { Usuario = "luis" }), Is.Empty);
        Assert.That(await Salen(new() { Hasta = new(2026, 3, 16) }), Is.EqualTo(new[] { uno.Id }));
        Assert.That(await Salen(new() { Desde = new(2026, 3, 17) }), Is.EqualTo(new[] { otro.Id }));
        var primera = await Enviar(new ListarDescargasQuery { Limite = 1 });
        Assert.That(await Salen(new() { Limite = 1, Cursor = primera.Siguiente }), Is.EqualTo(new[] { uno.Id }));
    }

    [Test]
    public async Task Los_de_fuera_y_los_de_otro_despacho_no()
    {
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarDescargasQuery()));

        await Mirar(await Ana(), await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana))), vista: true);
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That((await Enviar(new ListarDescargasQuery())).Elementos, Is.Empty);
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarDescargasQuery { Desde = new(2026, 2, 2), Hasta = new(2026, 2, 1) }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarDescargasQuery { Limite = 0 }));
    }

    private async Task<Identidad> Ana()
    {
        ComoSistema();
        await Enviar(new SembrarUsuarioDeDemoCommand("ana@pruebas.example", "una frase larga para entrar", "Ana Muñoz", TipoUsuario.Cliente, [Nifs.Ana]));
        ComoNadie();
        var sesion = await Enviar(new EntrarCommand("ana@pruebas.example", "una frase larga para entrar", new("127.0.0.1", "pruebas")));
        return (await Enviar(new IdentificarSesionQuery(sesion.Secreto, false)))!.Identidad;
    }

    private async Task Mirar(Identidad quien, Recibido documento, bool vista)
    {
        await (await Portal.Enviar(quien, new DescargarDocumentoQuery(documento.Id, vista))).Flujo.DisposeAsync();
        await Portal.GuardarDescargas();
    }

    private async Task<IEnumerable<Guid>> Salen(ListarDescargasQuery query) => (await Enviar(query)).Elementos.Select(d => d.DocumentoId);
}
