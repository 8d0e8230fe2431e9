using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Tests.Acceso;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Administracion;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class TextosLegalesTests(Motor motor) : PruebasDeAcceso(motor)
{
    private Identidad Admin => Identidad.Sistema(E.Demo) with { Permisos = Usuario.PermisosDe(TipoUsuario.Administrador) };

    [Test]
    public async Task El_borrador_no_lo_lee_nadie_y_lo_publicado_no_cambia()
    {
        await Escribir("Primera");
        await Assert.ThatAsync(() => E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones)), Throws.TypeOf<NotFoundException>());

        await Publicar();
        await Escribir("Segunda");
        var (rige, conBorrador) = (await E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones)), await E.Enviar(new ObtenerBorradorLegalQuery(ClaseDeTextoLegal.Condiciones), Admin));
        Assert.That((rige.Numero, rige.Html, conBorrador.EsBorrador, conBorrador.Cuerpo), Is.EqualTo((1, "<p>Primera</p>", true, "Segunda\n")));

        await Publicar();
        Assert.That((await E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones))).Html, Is.EqualTo("<p>Segunda</p>"));
        Assert.That((await E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones, Numero: 1))).Html, Is.EqualTo("<p>Primera</p>"), "la de antes se puede volver a leer");
        await Assert.ThatAsync(() => E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones), Identidad.Anonima(E.Otro)), Throws.TypeOf<NotFoundException>(), "no es del otro despacho");
    }

    [Test]
    public async Task No_se_publica_con_un_dato_que_el_despacho_no_tiene_ni_con_un_campo_que_no_existe()
    {
        await Escribir("Escríbanos a {correo}");
        var falta = (await Assert.CatchAsync<DomainRuleException>(() => Publicar()))!;
        Assert.That(falta.Message, Does.Contain("{correo}").And.Contain("Marca"));

        await E.Enviar(new CambiarMarcaCommand(new("#0f5a6e", null, null, null) { Correo = "hola@demo.example" }), Admin);
        await Publicar();
        Assert.That((await E.Enviar(new ObtenerTextoLegalQuery(ClaseDeTextoLegal.Condiciones))).Html, Is.EqualTo("<p>Escríbanos a hola@demo.example</p>"));
        await Assert.ThatAsync(() => Escribir("{mail}"), Throws.TypeOf<FluentValidation.ValidationException>());
    }

    [Test]
    public async Task Si_hay_que_aceptarla_se_pide_a_quien_es_de_fuera_hasta_que_la_acepta_y_queda_quien_y_cuando()
    {
        var ana = await E.UnUsuario("ana@demo.example");
        await E.UnUsuario("gestor@demo.example", TipoUsuario.Gestor);
        var sesion = (await Entrar("ana@demo.example")).Secreto;
        Assert.That((await IdentidadDe(sesion))!.DebeAceptar, Is.False);

        await Escribir("Una");
        await Publicar(exige: true);
        var yo = (await IdentidadDe(sesion))!;
        Assert.That((yo.DebeAceptar, (await QuienEntra("gestor@demo.example")).DebeAceptar), Is.EqualTo((true, false)), "a los de la casa no se les pide");

        var pendiente = (await E.Enviar(new ListarTextosPorAceptarQuery(), yo)).Elementos.Single();
        await E.Enviar(new AceptarTextosLegalesCommand([pendiente.Id]), yo);
        Assert.That((await IdentidadDe(sesion))!.DebeAceptar, Is.False);

        var aceptacion = (await E.Enviar(new ListarAceptacionesQuery(ClaseDeTextoLegal.Condiciones), Admin)).Elementos.Single();
        Assert.That((aceptacion.UsuarioId, aceptacion.Numero, aceptacion.Fecha), Is.EqualTo((ana, 1, E.Reloj.GetUtcNow().UtcDateTime)));
    }

    [Test]
    public async Task Una_version_nueva_que_no_lo_exige_no_vuelve_a_preguntar_y_quien_no_acepto_la_anterior_acepta_la_que_rige()
    {
        await E.UnUsuario("ana@demo.example");
        await E.UnUsuario("luis@demo.example");
        await Escribir("Una");
        await Publicar(exige: true);
        var ana = await QuienEntra("ana@demo.example");
        await E.Enviar(new AceptarTextosLegalesCommand([.. (await E.Enviar(new ListarTextosPorAceptarQuery(), ana)).Elementos.Select(t => t.Id)]), ana);

        await Escribir("Dos, con una errata menos");
        await Publicar(exige: false);
        Assert.That((await QuienEntra("ana@demo.example")).DebeAceptar, Is.False);

        var luis = await QuienEntra("luis@demo.example");
        Assert.That((await E.Enviar(new ListarTextosPorAceptarQuery(), luis)).Elementos.Single().Numero, Is.EqualTo(2));
    }

    [Test]
    public async Task No_se_acepta_una_que_ya_no_rige()
    {
        await E.UnUsuario("ana@demo.example");
        await Escribir("Una");
        await Publicar(exige: true);
        var ana = await QuienEntra("ana@demo.example");
        var leida = (await E.Enviar(new ListarTextosPorAceptarQuery(), ana)).Elementos.Single().Id;
        await Escribir("Dos");
        await Publicar(exige: true);

        Assert.That(await CodigoDelError(() => E.Enviar(new AceptarTextosLegalesCommand([leida]), ana)), Is.EqualTo("textos-cambiados"));
    }

    private Task<MediatR.Unit> Escribir(string cuerpo) => E.Enviar(new GuardarBorradorLegalCommand(ClaseDeTextoLegal.Condiciones, cuerpo), Admin);

    private Task<MediatR.Unit> Publicar(bool exige = false) => E.Enviar(new PublicarTextoLegalCommand(ClaseDeTextoLegal.Condiciones, exige), Admin);
}
