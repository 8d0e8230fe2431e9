using System.Text.Json;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class LectorDeElementosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Bueno = """{"tipo":"expediente","op":"upsert","origenId":"E-1","version":1,"datos":{"numero":"1"}}""";

    // Cada caso: el elemento malo y el código con el que debe apartarse.
    private static readonly (string Json, string Codigo)[] Malos =
    [
        ("7", "elemento-invalido"),
        ("null", "elemento-invalido"),
        ("\"texto\"", "elemento-invalido"),
        ("[]", "elemento-invalido"),
        ("{}", "falta-campo"),
        ("""{"tipo":7,"op":"upsert","origenId":"X","version":1,"datos":{}}""", "falta-campo"),
        ("""{"tipo":"nave","op":"upsert","origenId":"X","version":1,"datos":{}}""", "tipo-desconocido"),
        ("""{"tipo":"expediente","op":"upsert","version":1,"datos":{"numero":"1"}}""", "falta-campo"),
        ("""{"tipo":"expediente","op":"upsert","origenId":" ","version":1,"datos":{"numero":"1"}}""", "falta-campo"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"a\u0000b","version":1,"datos":{"numero":"1"}}""", "origen-invalido"),
        (Bueno.Replace("E-1", new string('x', 201), StringComparison.Ordinal), "origen-invalido"),
        (Bueno.Replace("E-1", new string('x', 199) + "😀😀", StringComparison.Ordinal), "origen-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","datos":{"numero":"1"}}""", "version-invalida"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":"1","datos":{"numero":"1"}}""", "version-invalida"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1.5,"datos":{"numero":"1"}}""", "version-invalida"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1e30,"datos":{"numero":"1"}}""", "version-invalida"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":99999999999999999999,"datos":{"numero":"1"}}""", "version-invalida"),
        ("""{"tipo":"expediente","op":"modificar","origenId":"X","version":1,"datos":{"numero":"1"}}""", "op-desconocida"),
        ("""{"tipo":"expediente","origenId":"X","version":1,"datos":{"numero":"1"}}""", "op-desconocida"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1}""", "falta-campo"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":[]}""", "falta-campo"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{}}""", "falta-campo"),
        ("""{"tipo":"documento","op":"upsert","origenId":"X","version":1,"datos":{"nombre":"a","sha256":"b"}}""", "falta-campo"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":1}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","fechaAlta":"16/03/2026"}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","importe":1e400}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","importe":123456789012345678901234567890123456789}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","intervinientes":[null]}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","vehiculos":["V-1",null]}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","colaboradores":"todos"}}""", "dato-invalido"),
        // Medio carácter: JSON lo admite escapado, pero no es texto.
        ("""{"tipo":"\ud800","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1"}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"\ud800","version":1,"datos":{"numero":"1"}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"\udc00","origenId":"X","version":1,"datos":{"numero":"1"}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"\ud800"}}""", "dato-invalido"),
        ("""{"tipo":"expediente","op":"upsert","origenId":"X","version":1,"datos":{"numero":"1","\ud800":1}}""", "dato-invalido"),
    ];

    [Test]
    public async Task Uno_malo_de_cada_clase_se_aparta_con_su_codigo_y_los_demas_se_aplican()
    {
        var resultados = await Recibir([Bueno, .. Malos.Select(m => m.Json), Bueno.Replace("E-1", "E-2", StringComparison.Ordinal)]);

        Assert.That(resultados[0].Resultado, Is.EqualTo(Resultados.Aplicado));
        Assert.That(resultados[^1].Resultado, Is.EqualTo(Resultados.Aplicado));
        using (Assert.EnterMultipleScope())
        {
            foreach (var ((json, codigo), resultado) in Malos.Zip(resultados.Skip(1)))
            {
                Assert.That((resultado.Resultado, resultado.Codigo), Is.EqualTo((Resultados.Cuarentena, codigo)), json);
                Assert.That(resultado.Detalle, Is.Not.Empty, json);
            }
        }

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Cuarentena>().CountAsync()), Is.EqualTo(Malos.Length));
    }

    [Test]
    public async Task El_mismo_elemento_malo_reenviado_se_guarda_una_vez()
    {
        await Recibir(["7", "7"]);
        await Recibir(["7"]);

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Cuarentena>().Select(c => c.Veces).ToListAsync()), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task Un_caracter_nulo_en_un_texto_no_estropea_el_lote()
    {
        var resultados = await Dado.Enviar(
            Elementos.Upsert("expediente", "E-1", 1, new DatosExpediente { Numero = "1", Titulo = "a\0b" }),
            Elementos.Upsert("expediente", "E-2", 1, new DatosExpediente { Numero = "2", Vehiculos = ["v\0"] }),
            Elementos.Upsert("vehiculo", "V-1", 1, new DatosVehiculo { Matricula = "1234BCD" }),
            Elementos.Upsert("expediente", "E-3", 1, new DatosExpediente { Numero = "3" }));

        Assert.That(resultados.Skip(2).Select(r => r.Resultado), Is.All.EqualTo(Resultados.Aplicado));
        if (Motor == Motor.Postgres) Assert.That(resultados.Take(2).Select(r => r.Resultado), Is.All.EqualTo(Resultados.Cuarentena));

        ComoGestor();
        Assert.That((await Enviar(new ListarExpedientesQuery { Numero = "3" })).Elementos, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Lo_emitido_en_el_futuro_se_da_por_emitido_ahora()
    {
        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 1, new DatosExpediente { Numero = "1" }, Reloj.GetUtcNow().AddDays(3)));

        ComoGestor();
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Single().Actualizado, Is.EqualTo(Reloj.GetUtcNow().UtcDateTime));
    }

    private async Task<IReadOnlyList<ResultadoDeElemento>> Recibir(string[] elementos)
    {
        ComoAgente();
        var sobre = JsonDocument.Parse($$"""{"elementos":[{{string.Join(',', elementos)}}]}""").RootElement;
        return (await Enviar(new RecibirEntradaCommand(sobre))).Resultados;
    }
}
