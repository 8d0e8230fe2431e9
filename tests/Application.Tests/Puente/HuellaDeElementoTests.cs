using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;

namespace ElGestorPortal.Application.Tests.Puente;

public class HuellaDeElementoTests
{
    private const string Factura = """{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[{"tipo":"honorarios","importe":100}]}""";

    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[{"tipo":"honorarios","importe":100}],"color":"azul"}""", TestName = "un campo desconocido")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[{"tipo":"honorarios","importe":100,"orden":1}]}""", TestName = "un campo desconocido dentro de una lista")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.00,"serie":null,"lineas":[{"tipo":"honorarios","importe":100,"iva":null}]}""", TestName = "nulo o ausente")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":1.21e2,"lineas":[{"tipo":"honorarios","importe":100.0}]}""", TestName = "la escritura de los números")]
    [TestCase("""{"lineas":[{"importe":100,"tipo":"honorarios"}],"total":121,"nif":"B58378431","fecha":"2026-03-01","numero":"7"}""", TestName = "el orden de los campos")]
    [TestCase("""{ "numero" : "\u0037", "fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[ {"tipo":"honorarios","importe":100} ] }""", TestName = "los espacios y los escapes")]
    public void No_cuenta(string datos) => Assert.That(De(datos), Is.EqualTo(De(Factura)));

    [TestCase("""{"numero":"8","fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[{"tipo":"honorarios","importe":100}]}""", TestName = "otro valor")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.00,"lineas":[]}""", TestName = "una lista vacía")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":121.01,"lineas":[{"tipo":"honorarios","importe":100}]}""", TestName = "un céntimo")]
    [TestCase("""{"numero":"7","fecha":"2026-03-01","nif":"B58378431","total":"121.00","lineas":[{"tipo":"honorarios","importe":100}]}""", TestName = "un texto donde había un número")]
    public void Si_cuenta(string datos) => Assert.That(De(datos), Is.Not.EqualTo(De(Factura)));

    [Test]
    public void Cuentan_el_tipo_la_operacion_y_el_origen()
    {
        var datos = JsonDocument.Parse(Factura).RootElement;
        string[] huellas =
        [
            HuellaDeElemento.De("factura", "upsert", "F-1", datos, typeof(DatosFactura)),
            HuellaDeElemento.De("factura", "upsert", "F-2", datos, typeof(DatosFactura)),
            HuellaDeElemento.De("expediente", "upsert", "F-1", datos, typeof(DatosFactura)),
            HuellaDeElemento.De("factura", "borrado", "F-1", null, typeof(DatosFactura)),
        ];

        Assert.That(huellas, Is.Unique);
    }

    [Test]
    public void Es_el_SHA_256_de_la_forma_canonica_de_RFC_8785()
    {
        var canonica = """{"datos":{"fecha":"2026-03-01","lineas":[{"importe":100,"tipo":"honorarios"}],"nif":"B58378431","numero":"7","total":121},"op":"upsert","origenId":"F-1","tipo":"factura"}""";

        Assert.That(De(Factura), Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(canonica)))));
    }

    [Test]
    public void Los_textos_se_escapan_como_en_RFC_8785()
    {
        var datos = new JsonObject { ["numero"] = "€$\u000f\nA'B\"\\\\\"/" };
        var canonica = """{"datos":{"numero":"€$\u000f\nA'B\"\\\\\"/"},"op":"upsert","origenId":"F-1","tipo":"factura"}""";

        Assert.That(De(datos.ToJsonString()), Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(canonica)))));
    }

    [Test]
    public void Los_campos_de_una_finca_cuentan_con_su_nombre_en_el_contrato()
    {
        var una = HuellaDeElemento.De("escritura", "upsert", "E-1", JsonDocument.Parse("""{"fincas":[{"finca":"12"}]}""").RootElement, typeof(DatosEscritura));
        var otra = HuellaDeElemento.De("escritura", "upsert", "E-1", JsonDocument.Parse("""{"fincas":[{"finca":"13"}]}""").RootElement, typeof(DatosEscritura));

        Assert.That(una, Is.Not.EqualTo(otra));
    }

    private static string De(string datos) => HuellaDeElemento.De("factura", "upsert", "F-1", JsonDocument.Parse(datos).RootElement, typeof(DatosFactura));
}
