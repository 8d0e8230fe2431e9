using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Documentos;

public class ListarDocumentosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Cada_documento_sale_una_vez_aunque_llegue_por_varios_expedientes_y_con_el_mejor_permiso()
    {
        var vehiculo = await Dado.UnVehiculo();
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreVehiculo(vehiculo));
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario).SobreVehiculo(vehiculo));
        var papel = await Dado.UnDocumento(vehiculo);

        ComoClienteYColaborador(Nifs.Ana, Nifs.Concesionario);
        var pagina = await Enviar(new ListarDocumentosQuery { Contar = true });

        Assert.That(pagina.Elementos.Select(d => (d.Id, d.Permiso)), Is.EqualTo(new[] { (papel.Id, PermisoDocumento.Descargar) }));
        Assert.That(pagina.Total, Is.EqualTo(1));
        Assert.That(pagina.Elementos[0].ExpedienteNumero, Is.Not.Null, "dice por qué expediente lo ve");
    }

    [Test]
    public async Task Las_paginas_van_del_mas_reciente_al_mas_antiguo_sin_perder_ni_repetir()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        var todos = new List<Guid>();
        for (var i = 0; i < 7; i++)
        {
            var dia = new DateOnly(2026, 3, 1 + (i / 2));
            todos.Add((await Dado.UnDocumento(expediente, d => d with { Fecha = dia })).Id);
        }

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), () => ComoClienteYColaborador(Nifs.Ana, Nifs.Concesionario), ComoGestor })
        {
            quien();
            var filas = new List<DocumentoDto>();
            string? cursor = null;
            do
            {
                var pagina = await Enviar(new ListarDocumentosQuery { Limite = 2, Cursor = cursor });
                filas.AddRange(pagina.Elementos);
                cursor = pagina.Siguiente;
            }
            while (cursor is not null);

            Assert.That(filas.Select(f => f.Id), Is.EquivalentTo(todos));
            Assert.That(filas.Select(f => f.Id), Is.EqualTo(filas.OrderByDescending(f => f.Fecha).ThenByDescending(f => f.Id).Select(f => f.Id)));
        }
    }

    [Test]
    public async Task Los_filtros_se_suman()
    {
        var vehiculo = await Dado.UnVehiculo(v => v with { Matricula = "4821 LKM" });
        var suyo = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreVehiculo(vehiculo) with { Numero = "2026/777" });
        var otro = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var permiso = await Dado.UnDocumento(suyo, d => d with { Clase = "permiso-circulacion", Nombre = "Permiso de circulación", CodigoVerificacion = "CSV-0042", Fecha = new(2026, 3, 1) });
        var dni = await Dado.UnDocumento(suyo, d => d with { Clase = "dni", TitularNif = Nifs.Ana, Nombre = "DNI de Ana Muñoz", Fecha = new(2026, 2, 1) });
        var informe = await Dado.UnDocumento(otro, d => d with { Clase = "informe-dgt", Nombre = "Informe", Fecha = new(2020, 1, 1) });

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor })
        {
            quien();
            await Salen(new() { Clase = ["dni", "informe-dgt"] }, dni, informe);
            await Salen(new() { Expediente = "2026/777" }, permiso, dni);
            await Salen(new() { Expediente = otro.Id.ToString() }, informe);
            await Salen(new() { Matricula = "4821-lkm" }, permiso, dni);
            await Salen(new() { Matricula = "9999 ZZZ" });
            await Salen(new() { Texto = "munoz" }, dni);
            await Salen(new() { Texto = "csv-0042" }, permiso);
            await Salen(new() { Texto = "PERMISO circulacion", Clase = ["permiso-circulacion"] }, permiso);
            await Salen(new() { Desde = new(2026, 2, 1), Hasta = new(2026, 2, 28) }, dni);
        }
    }

    [Test]
    public async Task Se_filtra_por_su_vigencia()
    {
        var (hoy, expediente) = (Reloj.Hoy(), await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)));
        var caducado = await Dado.UnDocumento(expediente, d => d with { Vigencia = new(hoy.AddDays(-30), hoy.AddDays(-1)) });
        var ultimoDia = await Dado.UnDocumento(expediente, d => d with { Vigencia = new(hoy.AddDays(-30), hoy) });
        var enUnMes = await Dado.UnDocumento(expediente, d => d with { Vigencia = new(hoy, hoy.AddDays(30)) });
        var futuro = await Dado.UnDocumento(expediente, d => d with { Vigencia = new(hoy.AddDays(1), hoy.AddDays(90)) });
        await Dado.UnDocumento(expediente);
        ComoCliente(Nifs.Ana);

        await Salen(new() { Caducados = true }, caducado);
        await Salen(new() { Vigentes = true }, ultimoDia, enUnMes);
        await Salen(new() { PorCaducar = 7 }, ultimoDia);
        await Salen(new() { PorCaducar = 30 }, ultimoDia, enUnMes);
        await Salen(new() { PorCaducar = 90 }, ultimoDia, enUnMes, futuro);
    }

    [Test]
    public async Task Los_nuevos_dejan_de_serlo_al_abrirlos_y_la_gestoria_no_tiene()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var (uno, otro) = (await Dado.UnDocumento(expediente), await Dado.UnDocumento(expediente));
        await Dado.UnDocumento(expediente, d => d with { Fecha = new(2020, 1, 1) });
        ComoCliente(Nifs.Ana);
        await Salen(new() { Nuevos = true }, uno, otro);

        await (await Enviar(new DescargarDocumentoQuery(uno.Id, Vista: true))).Flujo.DisposeAsync();
        await Portal.GuardarDescargas();
        await Salen(new() { Nuevos = true }, otro);

        ComoGestor();
        await Salen(new() { Nuevos = true });
    }

    [Test]
    public async Task Quien_no_puede_descargar_los_ve_todos_como_de_solo_ver()
    {
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)));
        ComoCliente(Nifs.Ana);
        Sin(Permiso.DescargarDocumentos);

        Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos.Single().Permiso, Is.EqualTo(PermisoDocumento.Ver));
    }

    [Test]
    public async Task Cerrar_una_clase_muerde_en_la_peticion_siguiente()
    {
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)));
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarDocumentosQuery())).Elementos, Has.Count.EqualTo(1));

        await CerrarClases("cliente/transferencia");

        Assert.That((await Enviar(new ListarDocumentosQuery { Contar = true })).Total, Is.Zero);
    }

    [Test]
    public async Task Ni_lo_ajeno_ni_lo_de_otro_despacho_ni_el_numero_de_un_expediente_que_no_ve()
    {
        var ajeno = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis) with { Numero = "2026/999" });
        await Dado.UnDocumento(ajeno);
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [ajeno.OrigenId] });
        var pdf = await Dado.UnDocumento(factura, d => d with { Expediente = ajeno.OrigenId });
        ComoCliente(Nifs.Ana);

        var suya = (await Enviar(new ListarDocumentosQuery())).Elementos.Single();

        Assert.That((suya.Id, suya.ExpedienteNumero, suya.ExpedienteId), Is.EqualTo((pdf.Id, (string?)null, (Guid?)null)));
        Assert.That((await Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Factura, factura.Id))).Elementos.Select(d => (d.Id, d.ExpedienteId)), Is.EqualTo(new[] { (pdf.Id, (Guid?)null) }));
        await Salen(new() { Expediente = "2026/999" });
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        await Salen(new());
    }

    private static IEnumerable<ListarDocumentosQuery> MalEscritos() =>
    [
        new() { Desde = new(2026, 2, 2), Hasta = new(2026, 2, 1) }, new() { Texto = new('a', 10_000) }, new() { PorCaducar = -1 }, new() { PorCaducar = 1_000_000_000 },
        new() { Expediente = new('9', 61) }, new() { Clase = [new('x', 61)] },
    ];

    [TestCaseSource(nameof(MalEscritos))]
    public async Task Un_filtro_mal_escrito_se_dice(ListarDocumentosQuery query)
    {
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(query));
    }

    private static IEnumerable<ListarDocumentosQuery> Imposibles() => [new() { Limite = 0 }, new() { Limite = 1_000_000_000 }, new() { Cursor = "manipulado" }];

    [TestCaseSource(nameof(Imposibles))]
    public async Task Un_limite_o_un_cursor_imposibles_tambien(ListarDocumentosQuery query)
    {
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(query));
    }

    private async Task Salen(ListarDocumentosQuery query, params Recibido[] esperados)
    {
        var pagina = await Enviar(query with { Contar = true });
        Assert.That(pagina.Elementos.Select(d => d.Id), Is.EquivalentTo(esperados.Select(e => e.Id)), query.ToString());
        Assert.That(pagina.Total, Is.EqualTo(esperados.Length), query.ToString());
    }
}
