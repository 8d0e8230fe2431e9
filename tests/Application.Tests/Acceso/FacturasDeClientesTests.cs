using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Acceso;

/// <summary>El permiso del despacho se lee con la sesión.</summary>
[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class FacturasDeClientesTests(Motor motor) : PruebasDeAcceso(motor)
{
    [Test]
    public async Task Ensenar_o_no_las_facturas_de_los_clientes_vale_desde_la_peticion_siguiente()
    {
        await E.UnUsuario("ana@demo.example");
        var secreto = (await Entrar("ana@demo.example")).Secreto;
        Assert.That((await IdentidadDe(secreto))!.FacturasDeClientes, Is.False, "de fábrica, no");

        await E.Enviar(new CambiarFacturasDeClientesCommand(true), Identidad.Sistema(E.Demo) with { Permisos = Permiso.Administrar });
        Assert.That((await IdentidadDe(secreto))!.FacturasDeClientes, Is.True);

        await E.Enviar(new CambiarFacturasDeClientesCommand(false), Identidad.Sistema(E.Demo) with { Permisos = Permiso.Administrar });
        Assert.That((await IdentidadDe(secreto))!.FacturasDeClientes, Is.False);
    }

    [Test]
    public async Task Solo_lo_cambia_quien_administra() => await Assert.ThrowsAsync<ForbiddenException>(() =>
        E.Enviar(new CambiarFacturasDeClientesCommand(true), Identidad.Sistema(E.Demo) with { Permisos = Permiso.Gestionar }));
}
