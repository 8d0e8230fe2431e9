using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Presentacion;
using Microsoft.AspNetCore.Http;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class MarcoDePaginaTests
{
    [TestCase("910 000 142", "tel:+34910000142")]
    [TestCase("+34 910 000 142", "tel:+34910000142")]
    [TestCase("(091) 000-14", "tel:09100014")]
    [TestCase("javascript:alert(1)", "tel:1")]
    [TestCase("consultar", null)]
    [TestCase(null, null)]
    public void El_telefono_se_puede_marcar(string? telefono, string? enlace) =>
        Assert.That(Marco() with { Telefono = telefono }, Has.Property(nameof(MarcoDePagina.EnlaceDeTelefono)).EqualTo(enlace));

    [TestCase("Marta Olmedo Ruiz", "MO")]
    [TestCase("álvaro", "Á")]
    [TestCase(null, "")]
    public void Las_iniciales_son_las_dos_primeras(string? nombre, string iniciales) =>
        Assert.That((Marco() with { NombreUsuario = nombre }).Iniciales, Is.EqualTo(iniciales));

    [Test]
    public void El_nombre_corto_del_despacho_no_se_sale_de_su_ruta() =>
        Assert.That((Marco() with { DespachoSlug = "../x" }).HojaDeMarca, Is.EqualTo("/marca/..%2Fx.css"));

    [TestCase("/expedientes", "/expedientes", "page")]
    [TestCase("/expedientes", "/expedientes/42", "true")]
    [TestCase("/expedientes", "/expedientes-viejos", null)]
    [TestCase("/", "/", "page")]
    [TestCase("/", "/expedientes", null)]
    public void El_menu_marca_donde_se_esta(string entrada, string ruta, string? actual) =>
        Assert.That(new EntradaDeMenu("x", entrada, "home").ActualEn(new PathString(ruta)), Is.EqualTo(actual));

    [Test]
    public void El_menu_solo_lleva_lo_que_permiten_los_permisos()
    {
        Assert.That(MenuDelPortal.Para(Con(Permiso.Propio | Permiso.VerExpedientes)).Select(e => e.Texto), Is.EqualTo(new[] { "Inicio", "Expedientes" }));
        Assert.That(MenuDelPortal.Para(Con(Permiso.Propio)).Select(e => e.Texto), Is.EqualTo(new[] { "Inicio" }));
        Assert.That(MenuDelPortal.Para(Con(Permiso.Administrar)).Select(e => e.Texto), Has.Member("Trabajos"));

        static ContextoDeUsuario Con(Permiso permisos)
        {
            var contexto = new ContextoDeUsuario();
            contexto.Entrar(new() { DespachoId = Guid.NewGuid(), Actor = "prueba", Permisos = permisos });
            return contexto;
        }
    }

    [TestCase("dark", "dark")]
    [TestCase("light", "light")]
    [TestCase("\"><script>", null)]
    [TestCase("", null)]
    public void El_tema_solo_puede_ser_claro_u_oscuro(string cookie, string? tema)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"tema={cookie}";

        Assert.That(TemaDePagina.Elegido(http.Request), Is.EqualTo(tema));
    }

    private static MarcoDePagina Marco() => new() { DespachoNombre = "Gestoría Aldaba", DespachoSlug = "demo" };
}
