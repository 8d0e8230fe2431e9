using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Domain.Tests.Administracion;

public sealed class ModeloDeCorreoTests
{
    private static readonly ModeloDeCorreo Invitacion = ModeloDeCorreo.De(CorreoDelPortal.Invitacion);

    [Test]
    public void Todos_los_correos_tienen_modelo_y_su_texto_de_fabrica_vale()
    {
        Assert.That(ModeloDeCorreo.Todos.Select(m => m.Correo), Is.EquivalentTo(Enum.GetValues<CorreoDelPortal>()));
        foreach (var modelo in ModeloDeCorreo.Todos)
            Assert.That((modelo.QueFallaEnElAsunto(modelo.Asunto), modelo.QueFallaEnElCuerpo(modelo.Cuerpo)), Is.EqualTo(((string?)null, (string?)null)), modelo.Nombre);
    }

    [TestCase("Hola {nomre}: {enlace}", "«{nomre}» no es un campo de este texto. Los que hay: {nombre}, {enlace}, {despacho}, {telefono}.")]
    [TestCase("Hola {NOMBRE}: {enlace}", "«{NOMBRE}» no es un campo de este texto. Los que hay: {nombre}, {enlace}, {despacho}, {telefono}.")]
    [TestCase("Hola {nombre: {enlace}", "Hay una llave suelta: los campos van entre las dos, como {despacho}.")]
    [TestCase("Hola, {nombre}", "Falta {enlace}: sin él, este correo no le sirve a quien lo recibe.")]
    public void Un_texto_que_no_vale_dice_por_que(string cuerpo, string porQue) => Assert.That(Invitacion.QueFallaEnElCuerpo(cuerpo), Is.EqualTo(porQue));

    [Test]
    public void El_asunto_es_una_linea() => Assert.That(Invitacion.QueFallaEnElAsunto("uno\r\nBcc: otro@otro.example"), Is.Not.Null);
}
