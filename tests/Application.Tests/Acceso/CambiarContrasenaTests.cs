using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Acceso;

[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class CambiarContrasenaTests(Motor motor) : PruebasDeAcceso(motor)
{
    [Test]
    public async Task Desde_su_perfil_la_cambia_con_la_actual_y_solo_le_queda_la_sesion_nueva()
    {
        await E.UnUsuario("ana@demo.example");
        var otra = await Entrar("ana@demo.example", desde: Lejos);
        var aqui = await Entrar("ana@demo.example");
        var yo = (await IdentidadDe(aqui.Secreto))!;

        await Assert.ThatAsync(() => E.Enviar(new CambiarContrasenaCommand("no es esta, no", "siete tejados azules", Casa), yo), Throws.TypeOf<ValidationException>());
        var abierta = await E.Enviar(new CambiarContrasenaCommand(EscenarioDeAcceso.Contrasena, "siete tejados azules", Casa), yo);

        Assert.That(await IdentidadDe(otra.Secreto), Is.Null);
        Assert.That(await IdentidadDe(aqui.Secreto), Is.Null);
        Assert.That((await IdentidadDe(abierta.Secreto))!.UsuarioId, Is.EqualTo(yo.UsuarioId));
    }
}
