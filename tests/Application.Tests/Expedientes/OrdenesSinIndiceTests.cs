using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class OrdenesSinIndiceTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [TestCase("refPropia", "E C A D B")]
    [TestCase("titulo", "D C A B E")]
    [TestCase("estado", "B E D A C")]
    [TestCase("fechaPresentacion", "C A E B D")]
    [TestCase("-fechaPresentacion", "A E C B D")]
    [TestCase("fechaFin", "B A C D E")]
    [TestCase("-fechaFin", "A B C D E")]
    public async Task Pagina_a_pagina_sale_cada_uno_una_vez_y_en_su_sitio(string orden, string esperado)
    {
        var (dos, tres) = (new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3));
        await Uno("A", "ñu", "ábaco", "presentado", tres, tres);
        await Uno("B", null, "Zeta", "solicitado", null, dos);
        await Uno("C", "Nube", "Abaco", "finalizado", dos, null);
        await Uno("D", "oso", "ABACO", "en-tramite", null, null);
        await Uno("E", "árbol", "zeta", "documentacion-pendiente", tres, null);

        ComoClienteYColaborador(Nifs.Ana);
        Assert.That(await Recorrer(orden, 2), Is.EquivalentTo(esperado.Split(' ')).And.Ordered.Using<string>((a, b) => PosicionDe(a).CompareTo(PosicionDe(b))), "desde fuera, por dos puntos de vista");
        ComoGestor();
        Assert.That(await Recorrer(orden, 1), Is.EquivalentTo(esperado.Split(' ')).And.Ordered.Using<string>((a, b) => PosicionDe(a).CompareTo(PosicionDe(b))), "desde la gestoría");

        // Los que empatan van por id, que no es de nadie: se comprueba el orden de las claves, no el de los empates.
        int PosicionDe(string numero) => Empates(orden).TryGetValue(numero, out var otro) ? Array.IndexOf(esperado.Split(' '), otro) : Array.IndexOf(esperado.Split(' '), numero);
    }

    [Test]
    public async Task Lo_que_otro_no_ve_no_sale_en_ningun_orden()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis) with { RefPropia = "ajeno" });
        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ListarExpedientesQuery { Orden = "refPropia" })).Elementos, Is.Empty);
    }

    [Test]
    public async Task El_cursor_de_un_orden_no_vale_en_otro()
    {
        for (var i = 0; i < 3; i++) await Dado.UnExpediente(e => e with { RefPropia = "igual" });
        ComoGestor();
        var primera = await Enviar(new ListarExpedientesQuery { Orden = "refPropia", Limite = 1 });

        Assert.That(async () => await Enviar(new ListarExpedientesQuery { Orden = "titulo", Limite = 1, Cursor = primera.Siguiente }),
            Throws.InstanceOf<PeticionInvalidaException>().With.Property("Codigo").EqualTo("cursor-invalido"));
    }

    [Test]
    public void Con_demasiadas_filas_no_se_ordena()
    {
        Assert.That(() => OrdenSinIndice.Exigir(9_999), Throws.Nothing);
        Assert.That(() => OrdenSinIndice.Exigir(10_000), Throws.InstanceOf<PeticionInvalidaException>().With.Property("Codigo").EqualTo("orden-no-disponible"));
    }

    private static Dictionary<string, string> Empates(string orden) => orden switch
    {
        "titulo" => new() { ["D"] = "C", ["E"] = "B" },
        "fechaPresentacion" or "-fechaPresentacion" => new() { ["E"] = "A", ["D"] = "B" },
        "fechaFin" or "-fechaFin" => new() { ["D"] = "C", ["E"] = "C" },
        _ => [],
    };

    private Task<Recibido> Uno(string numero, string? refPropia, string titulo, string estado, DateOnly? presentacion, DateOnly? fin) =>
        Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Ana).EnEstado(estado) with { Numero = numero, RefPropia = refPropia, Titulo = titulo, FechaPresentacion = presentacion, FechaFin = fin });

    private async Task<List<string>> Recorrer(string orden, int limite)
    {
        var (numeros, cursor) = (new List<string>(), (string?)null);
        do
        {
            var pagina = await Enviar(new ListarExpedientesQuery { Orden = orden, Limite = limite, Cursor = cursor });
            numeros.AddRange(pagina.Elementos.Select(e => e.Numero));
            cursor = pagina.Siguiente;
        }
        while (cursor is not null && numeros.Count < 20);

        return numeros;
    }
}
