using System.Text;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Calculadora;

public class PresupuestosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private readonly BuzonDePrueba _buzon = new();

    protected override void SustituirPuertos(IServiceCollection services) => services.AddSingleton<ICorreo>(_buzon);

    [SetUp]
    public async Task PonerTarifa()
    {
        foreach (var despacho in DespachoDePrueba.Todos)
            await EnLaBase(despacho, db => db.Set<TarifaTransferencia>().Add(TarifaTransferencia.Abrir(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 100)]))));
        ComoColaborador(Nifs.Concesionario);
    }

    [Test]
    public async Task Guardado_lleva_su_numero_y_se_explica_solo_aunque_cambie_la_tarifa()
    {
        var id = await Guardar();
        await EnLaBase(Despacho, db => db.Set<TarifaTransferencia>().Add(TarifaTransferencia.Abrir(new("Otra", new(2026, 2, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 999)]))));

        var presupuesto = await Enviar(new ObtenerPresupuestoQuery(id));
        var otro = await Enviar(new ObtenerPresupuestoQuery(await Guardar()));

        Assert.That(new[] { presupuesto.Numero, otro.Numero }, Is.EqualTo(new[] { "P-2026-000001", "P-2026-000002" }));
        Assert.That(presupuesto.Resultado.Total, Is.EqualTo(344 + 55.70m + 121));
        Assert.That(presupuesto.Resultado.Lineas().Sum(l => l.Importe), Is.EqualTo(presupuesto.Total), "las líneas suman el total");
        Assert.That(otro.Total, Is.GreaterThan(presupuesto.Total), "hoy costaría más");
        Assert.That(presupuesto.Resultado.Traza, Is.Not.Empty);
        Assert.That(presupuesto.ValidoHasta, Is.EqualTo(new DateOnly(2026, 3, 16).AddDays(AjustesDeCalculadora.DiasDeFabrica)));
        Assert.That(presupuesto.Calculo.Vehiculo.ValorManual, Is.EqualTo(19_800m), "sirve para repetirlo");
    }

    [Test]
    public async Task Lo_ve_quien_lo_hizo_y_la_oficina_y_nadie_mas()
    {
        var id = await Guardar();

        Assert.That(await Ve(id), Is.True);
        ComoGestor();
        Assert.That(await Ve(id), Is.True);
        Assert.That(await Ve(await Guardar()), Is.True, "el de la oficina");
        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(await Ve(id), Is.False);
        ComoCliente(Nifs.Concesionario);
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ObtenerPresupuestoQuery(id)));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That(await Ve(id), Is.False);
    }

    [Test]
    public async Task Se_encuentran_por_numero_matricula_y_palabras_por_paginas()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++) ids.Add(await Guardar());

        var primera = await Enviar(new ListarPresupuestosQuery(Limite: 2));
        var segunda = await Enviar(new ListarPresupuestosQuery(Limite: 2, Cursor: primera.Siguiente));
        var hallados = new List<int>();
        foreach (var texto in new[] { "P-2026-000002", "4821-lkm", "leon peña", "león tractor" }) hallados.Add((await Enviar(new ListarPresupuestosQuery(texto))).Elementos.Count);

        Assert.That(primera.Elementos.Concat(segunda.Elementos).Select(p => p.Id), Is.EqualTo(ids.AsEnumerable().Reverse()));
        Assert.That(hallados, Is.EqualTo(new[] { 1, 3, 3, 0 }));
        Reloj.Advance(TimeSpan.FromDays(20));
        Assert.That((await Enviar(new ListarPresupuestosQuery(Vigentes: true))).Elementos, Is.Empty);
    }

    [Test]
    public async Task El_correo_lleva_el_pdf_y_con_margen_no_se_dice_cual()
    {
        await EnLaBase(Despacho, db => db.Set<MargenDeColaborador>().Add(MargenDeColaborador.De(Nifs.Concesionario, 50)));
        var id = await Guardar();

        await Enviar(new EnviarPresupuestoCommand("luis@ejemplo.example") { Id = id });
        await DespacharOutbox();

        var (presupuesto, correo) = (await Enviar(new ObtenerPresupuestoQuery(id)), _buzon.Correos.Single());
        Assert.That(presupuesto.TotalConMargen, Is.EqualTo(presupuesto.Total + 60.50m));
        Assert.That(presupuesto.ResultadoConMargen!.Traza, Has.None.Contains("margen"));
        Assert.That(correo.Texto, Does.Contain(Euros.Texto(presupuesto.TotalConMargen)).And.Not.Contain(Euros.Texto(presupuesto.Total)));
        Assert.That(Encoding.ASCII.GetString(correo.Adjuntos.Single().Contenido, 0, 5), Is.EqualTo("%PDF-"));
        Assert.That(presupuesto.Envios.Single().Correo, Is.EqualTo("luis@ejemplo.example"));
    }

    [TestCase("luis@ejemplo.example, otro@malo.example")]
    [TestCase("luis@ejemplo.example\r\nBcc: otro@malo.example")]
    [TestCase("Luis <luis@ejemplo.example>")]
    [TestCase("")]
    public async Task Solo_se_envia_a_una_direccion(string correo)
    {
        var id = await Guardar();
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Enviar(new EnviarPresupuestoCommand(correo) { Id = id }));
    }

    [Test]
    public async Task Un_enlace_no_se_puede_crear_si_el_despacho_no_deja_y_lo_ajeno_no_existe()
    {
        var id = await Guardar();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new CompartirPresupuestoCommand { Id = id }));

        ComoColaborador(Nifs.OtroConcesionario);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new CompartirPresupuestoCommand { Id = id }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new EnviarPresupuestoCommand("a@b.example") { Id = id }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new SolicitarPresupuestoCommand(id)));
        await Assert.ThrowsAsync<NotFoundException>(() => Escribir(new DescargarPresupuestoQuery(id)));
        ComoNadie();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerPresupuestoCompartidoQuery("x")));
    }

    [Test]
    public async Task Se_convierte_en_una_solicitud_con_todo_relleno_y_su_pdf_una_sola_vez()
    {
        var id = await Guardar();

        var solicitud = await Enviar(new ObtenerSolicitudQuery(await Enviar(new SolicitarPresupuestoCommand(id))));

        Assert.That((solicitud.Matricula, solicitud.RefPropia, solicitud.Datos.Vehiculo!.Modelo), Is.EqualTo(("4821LKM", "VN-118", "León 1.5 TSI")));
        Assert.That((solicitud.Datos.Campo("precio"), solicitud.Datos.Campo("fechaContrato")), Is.EqualTo(("8600.00", "2026-03-10")));
        Assert.That(solicitud.Adjuntos.Elementos.Single().Nombre, Is.EqualTo("presupuesto-P-2026-000001.pdf"));
        Assert.That((await Enviar(new ObtenerPresupuestoQuery(id))).SolicitudId, Is.EqualTo(solicitud.Id));
        await Assert.ThrowsAsync<DomainRuleException>(() => Enviar(new SolicitarPresupuestoCommand(id)));
    }

    [Test]
    public async Task Unas_existencias_vuelven_con_sus_costes_y_lo_que_falla_se_dice_en_su_fila()
    {
        const string csv = "Matrícula;Marca;Modelo;Primera matriculación;Precio;Valor;Territorio\r\n=1+1;SEAT;León;15/03/2019;8.600,00;19800;Madrid\r\n2;RENAULT;CLIO IV 1.5 DCI Société;;9000;;Madrid\r\n3;;;ayer;9000;;Madrid\r\n4;NADIE;Nada;;9000;;Madrid\r\n5;;;;9000;;Narnia\r\n";
        using var origen = new MemoryStream(Encoding.UTF8.GetBytes(csv));

        var lineas = Encoding.UTF8.GetString(await Escribir(new CalcularExistenciasQuery(origen, "existencias.csv"))).Split("\r\n");

        Assert.That(lineas[1], Does.StartWith("'=1+1;").And.Contain(";344.00;").And.Contain(";520.70;"), "no se abre como fórmula");
        Assert.That(lineas[2], Does.Contain("CLIO IV 1.5 DCI Soci"), "un nombre de una sola fila");
        Assert.That(lineas[3], Does.EndWith("La primera matriculación «ayer» no es una fecha. Escríbala como 15/03/2019."));
        Assert.That(lineas[4], Does.Contain("no está en la tabla de Hacienda"));
        Assert.That(lineas[4], Does.Contain(";360.00;"), "con su precio se calcula igual");
        Assert.That(lineas[5], Does.EndWith("No se reconoce el territorio «Narnia»."));
    }

    [Test]
    public async Task La_de_la_web_del_despacho_no_existe_hasta_que_la_publica_y_usa_la_tarifa_general()
    {
        await EnLaBase(Despacho, db => db.Set<TarifaTransferencia>().Add(TarifaTransferencia.Abrir(new("Suya", new(2026, 1, 1), null, [Nifs.Concesionario], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 10)]))));
        ComoNadie();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new CalcularEnWidgetQuery(Calculo)));

        ComoAdministrador();
        await Enviar(new CambiarAjustesDeCalculadoraCommand(15, true, ["https://www.Aldaba.example/inicio"]));
        ComoColaborador(Nifs.Concesionario);
        var widget = await Enviar(new CalcularEnWidgetQuery(Calculo));

        Assert.That(widget.Origenes, Is.EqualTo(new[] { "https://www.aldaba.example" }));
        Assert.That(widget.Tanteo!.Calculo!.Honorarios.Single().Importe, Is.EqualTo(100), "aunque quien mire tenga otra");
        Assert.That((await Enviar(new CalcularEnWidgetQuery(new CalcularTransferenciaQuery()))).Tanteo!.Falta, Is.Not.Empty);
    }

    private static CalcularTransferenciaQuery Calculo => new()
    {
        Territorio = "ES-MD", FechaContrato = new(2026, 3, 10), PrecioDeclarado = 8600,
        Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo, ValorManual = 19_800, PrimeraMatriculacion = new(2019, 3, 15) },
    };

    private Task<Guid> Guardar() => Enviar(new GuardarPresupuestoCommand(Calculo, new() { Vehiculo = "SEAT León 1.5 TSI", Matricula = "4821 LKM", Marca = "SEAT", Modelo = "León 1.5 TSI", Para = "Luis Peña", RefPropia = "VN-118" }));

    private async Task<bool> Ve(Guid id)
    {
        var enLista = (await Enviar(new ListarPresupuestosQuery())).Elementos.Any(p => p.Id == id);
        try
        {
            await Enviar(new ObtenerPresupuestoQuery(id));
            Assert.That(enLista, Is.True);
            return true;
        }
        catch (NotFoundException)
        {
            Assert.That(enLista, Is.False);
            return false;
        }
    }

    private Task<int> EnLaBase(DespachoDePrueba despacho, Action<IPortalDb> hacer) => Portal.ConDb(despacho.Id, async db =>
    {
        hacer(db);
        return await db.SaveChangesAsync();
    });
}
