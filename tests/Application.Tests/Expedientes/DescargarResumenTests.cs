using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class DescargarResumenTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Dice_lo_que_dice_la_ficha()
    {
        var vehiculo = await Dado.UnVehiculo(v => v with { Bastidor = "VSSZZZ1KZXR000001", ItvCaduca = new DateOnly(2027, 5, 4), Distintivo = "C" });
        var escritura = await Dado.UnaEscritura(s => s with { Notario = new("Íñigo Peña", "Lugo") });
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis, "Luis", "Ñíguez").Acreditando(Nifs.Concesionario).SobreVehiculo(vehiculo).SobreEscritura(escritura).EnEstado("documentacion-pendiente") with
        {
            Numero = "2026/77", RefPropia = "COCHE-ROJO", Titulo = "Cambio de titular del Ibiza", Respuesta = "Falta el permiso de circulación.", TipoTramite = new("otros", "Otros"), Jefatura = "Madrid",
        });
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Contrato de compraventa" });
        await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId], Total = 1516.70m });
        await Dado.UnaActividad(expediente, a => a with { Texto = "Hemos pedido la cita en Tráfico" });
        ComoCliente(Nifs.Ana);

        var texto = await Texto(expediente);

        Assert.That(texto, Does.Contain("Cambio de titular del Ibiza").And.Contain("Expediente 2026/77 · Su ref. COCHE-ROJO").And.Contain("Emitido el 16/03/2026 a las 10:00"));
        Assert.That(texto, Does.Contain("Estado: Falta documentación").And.Contain("Le toca a usted.").And.Contain("Falta el permiso de circulación."));
        Assert.That(texto, Does.Contain(Nifs.Ana).And.Contain(Nif.Enmascarar(Nifs.Luis)).And.Not.Contain(Nifs.Luis).And.Contain("Luis Ñíguez").And.Contain("Autos Ría").And.Not.Contain(Nifs.Concesionario));
        Assert.That(texto, Does.Contain("1234 BCD").And.Contain("Seat Ibiza").And.Contain("VSSZZZ1KZXR000001").And.Contain("04/05/2027").And.Contain("Compraventa").And.Contain("Íñigo Peña").And.Contain("Madrid"));
        Assert.That(texto, Does.Contain("Contrato de compraventa").And.Contain("1.516,70").And.Contain("Hemos pedido la cita en Tráfico").And.Contain("Página 1 de 2").And.Contain("Documento informativo"));
    }

    [Test]
    public async Task Lo_que_quien_mira_no_ve_no_sale()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis).Acreditando(Nifs.Concesionario));
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Papel sin audiencia", Audiencia = [] });
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Papel de Luis", Clase = "dni", TitularNif = Nifs.Luis, Audiencia = ["cliente"] });
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Papel del colaborador", Audiencia = ["colaborador"] });
        await Dado.UnaFactura(Nifs.Luis, f => f with { Expedientes = [expediente.OrigenId], Total = 987.65m });
        await Dado.UnaActividad(expediente, a => a with { Texto = "Nota interna", Publica = false });

        ComoCliente(Nifs.Ana);
        Assert.That(await Texto(expediente), Does.Not.Contain("Papel").And.Not.Contain("987,65").And.Not.Contain("Nota interna").And.Not.Contain("Facturas").And.Not.Contain("Documentos a su"));
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Texto(expediente), Does.Contain("Papel del colaborador").And.Not.Contain("Papel de Luis").And.Not.Contain("sin audiencia"));
        ComoGestor();
        Assert.That(await Texto(expediente), Does.Contain("Papel de Luis").And.Contain("987,65").And.Not.Contain("Nota interna"), "es para enseñarlo: ni a la gestoría le saca sus notas");
    }

    [Test]
    public async Task Sin_el_modulo_tampoco_sale_lo_suyo()
    {
        var vehiculo = await Dado.UnVehiculo();
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SobreVehiculo(vehiculo));
        await Dado.UnDocumento(expediente, d => d with { Nombre = "Contrato" });
        await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId], Total = 987.65m });
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerDocumentos | Permiso.VerFacturas | Permiso.VerVehiculos);

        Assert.That(await Texto(expediente), Does.Not.Contain("Contrato").And.Not.Contain("987,65").And.Not.Contain("Bastidor"));
    }

    [Test]
    public async Task El_de_otros_no_existe()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis).SinAcreditar(Nifs.Concesionario));

        ComoCliente(Nifs.Ana);
        await NoExiste();
        ComoColaborador(Nifs.Concesionario);
        await NoExiste();
        ComoCliente(Nifs.Luis);
        await CerrarClases("cliente/transferencia");
        await NoExiste();
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        await NoExiste();

        Task NoExiste() => Assert.ThatAsync(() => Enviar(new DescargarResumenQuery(expediente.Id)), Throws.InstanceOf<NotFoundException>());
    }

    [Test]
    public async Task Queda_anotado_quien_lo_saco_y_de_cual()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "2026/0001 Ñ" });
        ComoCliente(Nifs.Ana);

        var fichero = await Enviar(new DescargarResumenQuery(expediente.Id));

        var entradas = await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Where(a => a.Accion == "AnotarResumen").ToListAsync());
        Assert.That(entradas.Select(a => (a.UsuarioId, a.Objeto)), Is.EqualTo(new[] { (Yo.UsuarioId, (string?)expediente.Id.ToString()) }));
        Assert.That((fichero.Nombre, fichero.TipoMime), Is.EqualTo(("expediente-2026-0001-Ñ.pdf", "application/pdf")));
    }

    private async Task<string> Texto(Recibido expediente) => PdfDePrueba.Texto(await Escribir(new DescargarResumenQuery(expediente.Id)));
}
