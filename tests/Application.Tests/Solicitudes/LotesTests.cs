using System.Text;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Solicitudes;

public class LotesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Cabecera = "Su referencia;Matrícula;Quien vende: NIF;Quien vende: nombre;Quien vende: primer apellido;Quien compra: NIF;Quien compra: nombre;Quien compra: primer apellido;Fecha del contrato;Precio de venta\r\n";

    private Identidad _yo = null!;

    [SetUp]
    public async Task Entrar()
    {
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new SembrarUsuarioDeDemoCommand("lotes@pruebas.example", "una frase larga para entrar", "Marta", TipoUsuario.Colaborador, [Nifs.Concesionario]));
        ComoColaborador(Nifs.Concesionario);
        var usuario = await Portal.ConDb(Despacho.Id, db => db.Set<Usuario>().SingleAsync(u => u.NombreDeAcceso == "lotes@pruebas.example"));
        _yo = Yo with { UsuarioId = usuario.Id, Nombre = "Marta" };
    }

    [Test]
    public async Task Cada_fila_dice_que_le_pasa_a_cada_columna_y_no_se_envia_nada()
    {
        var lote = await Revisar(Cabecera + Fila("R1", "1234BCD") + $"R2;5678DFG;{Nifs.Ana};Ana;Muñoz;12345678A;Luis;Peña;31/02/2026;mucho\r\n");

        Assert.That((lote.Cuantas, lote.Buenas), Is.EqualTo((2, 1)));
        Assert.That(lote.Filas.Elementos[1].Reparos.Elementos.Where(r => r.Impide).Select(r => r.Columna), Is.SupersetOf(new[] { "Quien compra: NIF", "Fecha del contrato", "Precio de venta" }));
        Assert.That(lote.Filas.Elementos.Select(f => f.Numero), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(await Cuantas(), Is.Zero);
    }

    [Test]
    public async Task Confirmado_dos_veces_cada_fila_buena_se_envia_una_vez_con_su_numero()
    {
        var lote = await Revisar(Cabecera + Fila("R1", "1234BCD") + Fila("R2", "5678DFG") + "R3;;;;;;;;;\r\n");
        await Como(new ConfirmarLoteCommand(lote.Id));
        await Como(new ConfirmarLoteCommand(lote.Id));
        await Procesar();
        await Procesar();

        var fin = await Como(new ObtenerLoteQuery(lote.Id));
        Assert.That((fin.Enviadas, fin.Fallidas, fin.Terminado is not null, await Cuantas()), Is.EqualTo((2, 0, true, 2)));
        Assert.That(fin.Filas.Elementos.Take(2).Select(f => f.NumeroDeSolicitud), Is.EqualTo(new[] { "S-2026-000001", "S-2026-000002" }));
        Assert.That(fin.Filas.Elementos[2].SolicitudId, Is.Null);
    }

    [Test]
    public async Task Si_su_usuario_ya_no_puede_entrar_no_se_envia_y_se_dice()
    {
        var lote = await Revisar(Cabecera + Fila("R1", "1234BCD"));
        await Como(new ConfirmarLoteCommand(lote.Id));
        await Portal.ConDb(Despacho.Id, async db =>
        {
            (await db.Set<Usuario>().SingleAsync(u => u.Id == _yo.UsuarioId)).Suspender();
            return await db.SaveChangesAsync();
        });
        await Procesar();

        Assert.That((await Como(new ObtenerLoteQuery(lote.Id))).Filas.Elementos[0].Fallo, Does.Contain("ya no puede entrar"));
        Assert.That(await Cuantas(), Is.Zero);
    }

    [Test]
    public async Task Sale_en_nombre_de_quien_la_confirma_aunque_otro_subiera_la_hoja()
    {
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new SembrarUsuarioDeDemoCommand("otra@pruebas.example", "una frase larga para entrar", "Berta", TipoUsuario.Colaborador, [Nifs.Concesionario]));
        var berta = await Portal.ConDb(Despacho.Id, db => db.Set<Usuario>().SingleAsync(u => u.NombreDeAcceso == "otra@pruebas.example"));
        var lote = await Revisar(Cabecera + Fila("R1", "1234BCD"));

        await Portal.Enviar(_yo with { UsuarioId = berta.Id, Nombre = "Berta" }, new ConfirmarLoteCommand(lote.Id));
        await Procesar();

        var solicitud = (await Como(new ObtenerLoteQuery(lote.Id))).Filas.Elementos[0].SolicitudId!.Value;
        Assert.That((await Como(new ObtenerSolicitudQuery(solicitud))).Pasos.Elementos.Select(p => p.Quien), Has.All.EqualTo("Berta"));
    }

    [Test]
    public async Task La_matricula_repetida_en_la_hoja_o_en_otra_solicitud_solo_avisa()
    {
        await Como(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia("9999 ZZZ")));

        var lote = await Revisar(Cabecera + Fila("R1", "9999ZZZ") + Fila("R2", "9999-zzz"));

        Assert.That(lote.Buenas, Is.EqualTo(2));
        Assert.That(lote.Filas.Elementos[1].Reparos.Elementos.Select(r => r.Texto), Is.EquivalentTo(new[] { "La misma matrícula está en la fila 2.", "Ya tiene otra solicitud con esa matrícula (en borrador)." }));
    }

    [Test]
    public async Task La_plantilla_se_puede_subir_rellena_en_los_dos_formatos()
    {
        var csv = Encoding.UTF8.GetString(await Fichero("csv"));
        Assert.That(csv.TrimStart('\uFEFF'), Does.StartWith("Su referencia;Matrícula;"));

        using var libro = new MemoryStream(await Fichero("xlsx"));
        Assert.That(async () => await Revisar(libro), Throws.InstanceOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("tabla-vacia"), "tiene los títulos y ninguna fila");
    }

    [TestCase("Una;Cosa\r\n1;2\r\n", "cabecera-desconocida")]
    [TestCase("", "tabla-vacia")]
    public void Lo_que_no_es_la_plantilla_se_dice(string csv, string codigo) =>
        Assert.That(async () => await Revisar(csv), Throws.InstanceOf<PortalException>().With.Property("Codigo").EqualTo(codigo));

    [Test]
    public void Lo_desmedido_no_se_lee()
    {
        var muchas = Cabecera + string.Concat(Enumerable.Range(0, 501).Select(i => Blanca($"R{i}")));
        Assert.That(async () => await Revisar(muchas), Codigo("tabla-demasiado-grande"));
        Assert.That(async () => await Revisar(new string('x', RevisarLoteCommand.MaximoDeBytes + 1)), Codigo("tabla-demasiado-grande"));
    }

    [Test]
    public async Task Nadie_ve_el_lote_de_otro()
    {
        var lote = await Revisar(Cabecera + Fila("R1", "1234BCD"));
        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(() => Enviar(new ObtenerLoteQuery(lote.Id)), Throws.InstanceOf<NotFoundException>());
        Assert.That(() => Enviar(new ConfirmarLoteCommand(lote.Id)), Throws.InstanceOf<NotFoundException>());
        Assert.That((await Enviar(new ListarLotesQuery())).Elementos, Is.Empty);
    }

    [Test]
    public async Task Las_hojas_anteriores_dicen_por_donde_van_y_en_que_quedaron()
    {
        var primera = await Revisar(Cabecera + Fila("R1", "1234BCD") + Blanca("R2"));
        Reloj.Advance(TimeSpan.FromMinutes(1));
        var segunda = await Revisar(Cabecera + Fila("R3", "5678DFG"));
        await Como(new ConfirmarLoteCommand(primera.Id));
        await Procesar();

        var una = await Como(new ListarLotesQuery(Limite: 1));
        var otra = await Como(new ListarLotesQuery(una.Siguiente, 1));

        Assert.That((una.Elementos.Single().Id, una.Elementos.Single().Confirmado), Is.EqualTo((segunda.Id, (DateTime?)null)));
        Assert.That(otra.Elementos.Select(l => (l.Id, l.Cuantas, l.Buenas, l.Enviadas, l.Fallidas, l.Terminado is not null)), Is.EqualTo(new[] { (primera.Id, 2, 1, 1, 0, true) }));
        Assert.That(otra.Siguiente, Is.Null);
    }

    [Test]
    public async Task La_misma_hoja_con_la_misma_clave_es_el_mismo_lote()
    {
        Task<Guid> Subir(string csv) => Como(new RevisarLoteCommand("transferencia", "hoja.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)), "hoja-1"));

        var ids = new[] { await Subir(Cabecera + Fila("R1", "1234BCD")), await Subir(Cabecera + Fila("R1", "1234BCD")) };

        Assert.That(ids[0], Is.EqualTo(ids[1]));
        Assert.That(async () => await Subir(Cabecera + Fila("R2", "1234BCD")), Codigo("clave-reutilizada"));
    }

    private static string Fila(string referencia, string matricula) => $"{referencia};{matricula};{Nifs.Ana};Ana;Muñoz;{Nifs.Luis};Luis;Peña;05/03/2026;8.600,50\r\n";

    private static string Blanca(string referencia) => $"{referencia};;;;;;;;;\r\n";

    private static NUnit.Framework.Constraints.EqualStringConstraint Codigo(string codigo) => Throws.InstanceOf<PortalException>().With.Property("Codigo").EqualTo(codigo);

    private Task<LoteDto> Revisar(string csv) => Revisar(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    private async Task<LoteDto> Revisar(Stream hoja) => await Como(new ObtenerLoteQuery(await Como(new RevisarLoteCommand("transferencia", "hoja.csv", hoja))));

    private async Task<byte[]> Fichero(string formato)
    {
        using var destino = new MemoryStream();
        await (await Como(new DescargarPlantillaQuery("transferencia", formato))).EscribirEn(destino, CancellationToken.None);
        return destino.ToArray();
    }

    private Task<T> Como<T>(MediatR.IRequest<T> request) => Portal.Enviar(_yo, request);

    private Task<MediatR.Unit> Procesar() => Portal.Enviar(Identidad.Sistema(Despacho.Id), new ProcesarLotesCommand());

    private Task<int> Cuantas() => Portal.ConDb(Despacho.Id, db => db.Set<Solicitud>().CountAsync(s => s.Numero != null));
}
