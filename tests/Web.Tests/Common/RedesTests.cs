using System.Net;
using Microsoft.Extensions.Configuration;

namespace ElGestorPortal.Web.Tests.Common;

public sealed class RedesTests
{
    [Test]
    public void Se_dan_en_lista_o_separadas_por_comas_y_una_direccion_es_una_red_de_una()
    {
        var redes = Leer(("Red", "10.0.0.0/8, 192.0.2.4"), ("Red:0", "2001:db8::/32"));

        Assert.Multiple(() =>
        {
            Assert.That(redes.Contiene(IPAddress.Parse("10.9.9.9")), Is.True);
            Assert.That(redes.Contiene(IPAddress.Parse("::ffff:192.0.2.4")), Is.True);
            Assert.That(redes.Contiene(IPAddress.Parse("2001:db8::1")), Is.True);
            Assert.That(redes.Contiene(IPAddress.Parse("192.0.2.5")), Is.False);
            Assert.That(redes.Contiene(null), Is.False);
        });
    }

    [Test]
    public void Sin_nada_no_hay_ninguna() => Assert.That(Leer().Hay, Is.False);

    [Test]
    public void Lo_que_no_es_una_red_impide_arrancar() => Assert.That(() => Leer(("Red", "cualquiera")), Throws.TypeOf<FormatException>());

    private static Web.Common.Redes Leer(params (string Clave, string Valor)[] valores) =>
        Web.Common.Redes.De(new ConfigurationBuilder().AddInMemoryCollection(valores.Select(v => KeyValuePair.Create(v.Clave, (string?)v.Valor))).Build(), "Red");
}
