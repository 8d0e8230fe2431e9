using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Escrituras;

public class ListarEscriturasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task La_mas_reciente_va_primero_y_la_que_espera_firma_delante_de_todas()
    {
        var vieja = await UnaDeAna(e => e with { FechaOtorgamiento = new(2025, 5, 1), Protocolo = "9" });
        var nueva = await UnaDeAna(e => e with { FechaOtorgamiento = new(2026, 2, 1), Protocolo = "10" });
        var sinFirmar = await UnaDeAna(e => e with { FechaOtorgamiento = null, Protocolo = null, Anio = null });
        ComoCliente(Nifs.Ana);

        var primera = await Enviar(new ListarEscriturasQuery { Limite = 2 });
        Assert.That(primera.Elementos.Select(e => e.Id), Is.EqualTo(new[] { sinFirmar.Id, nueva.Id }));
        Assert.That(await Ids(new() { Limite = 2, Cursor = primera.Siguiente }), Is.EqualTo(new[] { vieja.Id }));
    }

    [Test]
    public async Task Solo_se_ven_las_de_los_expedientes_que_se_ven()
    {
        var escritura = await UnaDeAna();
        await UnaDeAna(titular: Nifs.Luis);

        ComoCliente(Nifs.Ana);
        Assert.That(await Ids(new()), Is.EqualTo(new[] { escritura.Id }));
        ComoGestor();
        Assert.That(await Ids(new()), Has.Exactly(2).Items);
        EnDespacho(DespachoDePrueba.Otro);
        ComoCliente(Nifs.Ana);
        Assert.That(await Ids(new()), Is.Empty);
    }

    [Test]
    public async Task Se_filtra_por_notario_protocolo_finca_CRU_referencia_y_estado()
    {
        var escritura = await UnaDeAna(e => e with
        {
            Notario = new("Begoña Zárate Iturbe", "Alcalá de Henares"), Protocolo = "123 bis", Anio = 2026, EstadoOrigen = new("E-DEF", "Calificada con defectos"),
            Fincas = [new("Alcalá n.º 2", "Alcalá de Henares", "1", "6312", "28012345678901", "9872023VH5797S0001WX")],
        });
        await UnaDeAna(e => e with { Notario = new("Otro", "Madrid"), Protocolo = "1234", Fincas = [new(null, null, null, "63", null, null)] });
        ComoCliente(Nifs.Ana);

        foreach (var filtro in new ListarEscriturasQuery[]
        {
            new() { Notario = "zarate" }, new() { Notario = "ALCALÁ" }, new() { Protocolo = "123bis" }, new() { Protocolo = "123 BIS/2026" }, new() { Finca = "6312" }, new() { Cru = "28012345678901" },
            new() { ReferenciaCatastral = "9872023 vh5797s 0001 wx" }, new() { Estado = "calificada-con-defectos" }, new() { Texto = "begona alcala" },
        })
            Assert.That(await Ids(filtro), Is.EqualTo(new[] { escritura.Id }), filtro.ToString());

        Assert.That(await Ids(new() { Protocolo = "123 bis/2025" }), Is.Empty);
        Assert.That(await Ids(new() { Finca = "631" }), Is.Empty, "la finca, entera");
    }

    [Test]
    public async Task Lo_mal_pedido_se_dice()
    {
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarEscriturasQuery { Limite = 201 }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarEscriturasQuery { Cursor = "retocado" }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarEscriturasQuery { Texto = new('x', 10_000) }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarEscriturasQuery { Anio = 3 }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarEscriturasQuery { Estado = "rara" }));
    }

    [Test]
    public async Task Sin_el_permiso_de_ver_escrituras_no_se_pregunta()
    {
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerEscrituras);

        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarEscriturasQuery()));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ObtenerEscrituraQuery(Guid.CreateVersion7())));
    }

    private async Task<Recibido> UnaDeAna(Func<DatosEscritura, DatosEscritura>? con = null, string? titular = null)
    {
        var escritura = await Dado.UnaEscritura(con);
        await Dado.UnExpediente(e => e.SobreEscritura(escritura).Con("titular", titular ?? Nifs.Ana));
        return escritura;
    }

    private async Task<IEnumerable<Guid>> Ids(ListarEscriturasQuery query) => (await Enviar(query)).Elementos.Select(e => e.Id);
}
