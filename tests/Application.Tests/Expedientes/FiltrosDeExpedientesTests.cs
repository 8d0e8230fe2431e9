using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class FiltrosDeExpedientesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly (string Nombre, ListarExpedientesQuery Filtro)[] QueLoEncuentran =
    [
        ("texto", new() { Texto = "muñoz 1234" }),
        ("matrícula", new() { Matricula = "1234-b" }),
        ("bastidor entero", new() { Bastidor = "WVWZZZ1KZAW123456" }),
        ("final del bastidor", new() { Bastidor = "123456" }),
        ("NIF", new() { Nif = Nifs.Ana.ToLowerInvariant() }),
        ("jefatura", new() { Jefatura = "Sevilla" }),
        ("incidencia", new() { ConIncidencia = true }),
        ("turno", new() { Turno = "usted" }),
        ("familia", new() { Familia = "vehiculos", ConIncidencia = true }),
        ("presentación", new() { PresentacionDesde = new(2026, 2, 10), PresentacionHasta = new(2026, 2, 10) }),
        ("fin", new() { FinDesde = new(2026, 3, 1), FinHasta = new(2026, 3, 1) }),
        ("alta", new() { Desde = new(2026, 2, 1), Hasta = new(2026, 2, 1) }),
        ("con documentos nuevos", new() { DocumentosNuevos = true }),
        ("cambiado desde", new() { CambiadoDesde = new(2026, 3, 18) }),
    ];

    [Test]
    public async Task Cada_filtro_deja_solo_el_que_lo_cumple()
    {
        var otro = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis, "Luis", "Ferrer").Acreditando(Nifs.Concesionario) with { FechaAlta = new(2026, 3, 14) });
        Reloj.Advance(TimeSpan.FromDays(2));
        var vehiculo = await Dado.UnVehiculo(v => v with { Bastidor = "WVWZZZ1KZAW123456" });
        var buscado = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario).SobreVehiculo(vehiculo).EnEstado("incidencia") with
        {
            Jefatura = "Sevilla", DebeActuar = "usted", FechaAlta = new(2026, 2, 1), FechaPresentacion = new(2026, 2, 10), FechaFin = new(2026, 3, 1),
        });
        await Dado.UnDocumento(buscado);
        ComoColaborador(Nifs.Concesionario);

        foreach (var (nombre, filtro) in QueLoEncuentran)
            Assert.That((await Enviar(filtro with { Contar = true })).Elementos.Select(e => e.Id), Is.EqualTo(new[] { buscado.Id }), nombre);

        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Select(e => e.Id), Is.EqualTo(new[] { buscado.Id, otro.Id }), "sin filtros, los dos");
    }

    [Test]
    public async Task El_documento_ya_abierto_deja_de_ser_nuevo_tambien_en_el_filtro()
    {
        var expediente = await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario));
        var documento = await Dado.UnDocumento(expediente);
        ComoColaborador(Nifs.Concesionario);
        await (await Enviar(new Application.Documentos.DescargarDocumentoQuery(documento.Id))).Flujo.DisposeAsync();
        await Portal.GuardarDescargas();

        Assert.That((await Enviar(new ListarExpedientesQuery { DocumentosNuevos = true })).Elementos, Is.Empty);
    }

    private static readonly ListarExpedientesQuery[] Malos =
    [
        new() { Desde = new(2026, 2, 2), Hasta = new(2026, 2, 1) },
        new() { PresentacionDesde = new(2026, 2, 2), PresentacionHasta = new(2026, 2, 1) },
        new() { FinDesde = new(2026, 2, 2), FinHasta = new(2026, 2, 1) },
        new() { Bastidor = "123" },
        new() { Estado = "inventado" },
        new() { Turno = "nadie-mas" },
        new() { Texto = new string('x', 10_000) },
    ];

    [TestCaseSource(nameof(Malos))]
    public async Task Un_filtro_mal_escrito_se_dice(ListarExpedientesQuery filtro)
    {
        ComoGestor();

        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Enviar(filtro));
    }
}
