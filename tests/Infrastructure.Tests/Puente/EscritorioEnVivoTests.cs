using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Tests.Puente;

/// <summary>El escritorio y el portal, de extremo a extremo, por los dos caminos.</summary>
public class EscritorioEnVivoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task De_enviar_a_tener_numero_pasan_menos_de_diez_segundos([Values] bool porCarpeta)
    {
        using var banco = await Abrir(porCarpeta);
        var id = await Enviada();

        var segundos = 0;
        for (; segundos < 10 && (await Ver(id)).NumeroExpediente is null; segundos++) await Pasar(banco, 1);
        await Pasar(banco, 6);

        var solicitud = await Ver(id);
        Assert.That(segundos, Is.LessThan(10));
        Assert.That((solicitud.Estado, solicitud.NumeroExpediente), Is.EqualTo((EstadoSolicitud.Convertida, "2026/700001")));
        Assert.That(solicitud.Pasos.Elementos.Select(p => p.Estado), Is.EqualTo(new[] { EstadoSolicitud.Borrador, EstadoSolicitud.Enviada, EstadoSolicitud.Entregada, EstadoSolicitud.Aceptada, EstadoSolicitud.Convertida }));
    }

    [TestCase("devolver", EstadoSolicitud.Devuelta)]
    [TestCase("rechazar", EstadoSolicitud.Rechazada)]
    public async Task La_oficina_devuelve_y_rechaza_con_sus_motivos(string observaciones, EstadoSolicitud estado)
    {
        using var banco = await Abrir(porCarpeta: false);
        var id = await Enviada(observaciones);

        await Pasar(banco, 6);

        var solicitud = await Ver(id);
        Assert.That(solicitud.Estado, Is.EqualTo(estado));
        Assert.That(solicitud.Motivos.Elementos, Is.Not.Empty);
    }

    [Test]
    public async Task Devuelta_y_corregida_acaba_en_un_solo_expediente([Values] bool porCarpeta)
    {
        using var banco = await Abrir(porCarpeta);
        var id = await Enviada("devolver");
        await Pasar(banco, 6);

        await Enviar(new GuardarSolicitudCommand(null, SolicitudesDePrueba.Transferencia()) { Id = id, Version = (await Ver(id)).Version });
        await Enviar(new EnviarSolicitudCommand(id));
        await Pasar(banco, 10);

        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Convertida));
        Assert.That(banco.Escritorio.Libro.Versiones.Keys.Count(k => k.StartsWith("expediente/", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Lo_subido_llega_con_sus_bytes_y_vuelve_archivado([Values] bool porCarpeta)
    {
        using var banco = await Abrir(porCarpeta);
        var id = await Enviada();
        await Pasar(banco, 8);
        byte[] pdf = [.. "%PDF-1.4 contrato"u8];
        await Portal.Enviar(Identidad.Agente(Despacho.Id, Guid.Empty), new RecibirContenidoCommand(Elementos.Sha256(pdf), new MemoryStream(pdf), 1000));
        var documento = Guid.CreateVersion7();

        ComoSistema();
        await Enviar(new EnviarAlEscritorioCommand(new DatosAdjunto
        {
            DocumentoId = documento,
            SolicitudId = id,
            Clase = "contrato",
            Nombre = "contrato.pdf",
            TipoMime = "application/pdf",
            Tamano = pdf.Length,
            Sha256 = Elementos.Sha256(pdf),
            SubidoPor = new(Nifs.Concesionario, "Concesionario"),
        }));
        await Pasar(banco, 8);

        var mensaje = (await Salidas()).Single(m => m.Tipo == "adjunto");
        Assert.That(mensaje.Estado, Is.EqualTo(EstadoDeSalida.Aceptado));
        Assert.That(banco.Escritorio.Libro.Recibidos[mensaje.Id].OrigenId, Is.EqualTo($"ARCH-{documento:N}"));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Documento>().CountAsync(d => d.Sha256 == Elementos.Sha256(pdf))), Is.EqualTo(1));
    }

    [Test]
    public async Task Sin_acuse_el_escritorio_reconoce_el_repetido([Values] bool porCarpeta)
    {
        using var banco = await Abrir(porCarpeta);
        var id = await Enviada();
        ComoAgente();
        var perdido = (await Enviar(new LeerSalidaCommand(null, null, null))).Mensajes.Single();
        Reloj.Advance(MensajeSaliente.Arriendo);
        await banco.Barrer();
        Reloj.Advance(TimeSpan.FromMinutes(1));

        await Pasar(banco, 10);

        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Convertida));
        Assert.That((await Salidas()).Single(), Has.Property("Id").EqualTo(perdido.MessageId).And.Property("Intentos").EqualTo(2));
    }

    /// <summary>El portal pierde un expediente y tiene otro de más; pedido el repaso, vuelve a tener lo que hay en la oficina.</summary>
    [Test]
    public async Task Un_repaso_completo_deja_el_portal_como_la_oficina([Values] bool porCarpeta)
    {
        using var banco = await Abrir(porCarpeta);
        await banco.Contar(new GestoriaDeMuestra(MuestraPedida.De("demo", 7, Reloj.GetUtcNow(), 3)));
        var id = await Enviada();
        await Pasar(banco, 8);
        await Dado.UnExpediente(origenId: "SOBRA-1");
        var antes = await Vivos();
        await Portal.ConDb(Despacho.Id, async db =>
        {
            (await db.Set<RegistroDeEntrada>().FirstAsync(e => e.Tipo == "expediente" && e.OrigenId != "SOBRA-1")).BorrarPorInstantanea(Reloj.Ahora());
            return await db.SaveChangesAsync();
        });
        Reloj.Advance(TimeSpan.FromMinutes(1));

        ComoAdministrador();
        await Enviar(new PedirInstantaneaCommand());
        for (var i = 0; i < 20 && (await Enviar(new ObtenerPuenteQuery())).Repaso!.Terminado is null; i++)
        {
            await Pasar(banco, 1);
            ComoAdministrador();
        }

        var repaso = (await Enviar(new ObtenerPuenteQuery())).Repaso!;
        Assert.That((repaso.Terminado is not null, repaso.Borrados, repaso.Retenidos), Is.EqualTo((true, 1, 0)));
        Assert.That(await Vivos(), Is.SupersetOf(antes.Where(e => e != "expediente/SOBRA-1")).And.Not.Contain("expediente/SOBRA-1"));
        Assert.That((await Ver(id)).Estado, Is.EqualTo(EstadoSolicitud.Convertida));
        Assert.That(File.Exists(Path.Combine(banco.Ruta, "a-escritorio", "pedido.json")), Is.False, "atendido, deja de pedirse");
    }

    [Test]
    public async Task Si_se_cierra_de_golpe_tras_cerrar_el_repaso_no_se_queda_a_medias([Values] bool porCarpeta)
    {
        if (porCarpeta) await Portal.Enviar(Identidad.Sistema(Despacho.Id), new CambiarPuenteCarpetaCommand(true));
        var cajon = new CajonQueSeAtasca();
        using (var banco = new Banco(Portal, porCarpeta, cajon: cajon))
        {
            await banco.Contar(new GestoriaDeMuestra(MuestraPedida.De("demo", 7, Reloj.GetUtcNow(), 1)));
            ComoAdministrador();
            await Enviar(new PedirInstantaneaCommand());
            for (var i = 0; i < 20 && !cajon.Atascado; i++) await Pasar(banco, 1);
        }

        Assert.That((cajon.Atascado, cajon.Abrir().Repaso?.Contado), Is.EqualTo((true, true)), "el libro guardado es el de antes");
        using var otro = new Banco(Portal, porCarpeta, cajon: cajon);
        await Pasar(otro, 2);

        Assert.That(cajon.Abrir().Repaso, Is.Null);
        ComoAdministrador();
        Assert.That((await Enviar(new ObtenerPuenteQuery())).Repaso!.Terminado, Is.Not.Null);
    }

    [Test]
    public async Task Quien_no_conto_la_gestoria_no_la_repasa()
    {
        using var banco = await Abrir(porCarpeta: false);
        ComoAdministrador();
        await Enviar(new PedirInstantaneaCommand());

        await Pasar(banco, 3);

        ComoAdministrador();
        Assert.That((await Enviar(new ObtenerPuenteQuery())).Repaso!.Atendido, Is.Null);
    }

    /// <summary>Deja de guardar, una vez, cuando el repaso se da por acabado: como si el escritorio muriera justo antes.</summary>
    private sealed class CajonQueSeAtasca : ICajon
    {
        private readonly CajonEnMemoria _dentro = new();

        public bool Atascado { get; private set; }

        public LibroDeOficina Abrir() => _dentro.Abrir();

        public void Guardar(LibroDeOficina libro)
        {
            if (!Atascado && libro.Repaso is null && _dentro.Abrir().Repaso is not null) Atascado = true;
            else _dentro.Guardar(libro);
        }
    }

    private Task<List<string>> Vivos() => Portal.ConDb(Despacho.Id, db => db.Set<RegistroDeEntrada>().Where(e => e.Version != null && !e.Borrado).Select(e => e.Tipo + "/" + e.OrigenId).ToListAsync());

    private async Task<Banco> Abrir(bool porCarpeta)
    {
        if (porCarpeta) await Portal.Enviar(Identidad.Sistema(Despacho.Id), new CambiarPuenteCarpetaCommand(true));
        return new(Portal, porCarpeta);
    }

    /// <summary>El portal barre y el escritorio da una vuelta cada segundo.</summary>
    private async Task Pasar(Banco banco, int segundos)
    {
        for (var i = 0; i < segundos; i++)
        {
            await banco.Barrer();
            await banco.Vuelta();
            Reloj.Advance(TimeSpan.FromSeconds(1));
        }

        await banco.Barrer();
    }

    private async Task<Guid> Enviada(string? observaciones = null)
    {
        ComoColaborador(Nifs.Concesionario);
        var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia() with { Observaciones = observaciones }));
        await Enviar(new EnviarSolicitudCommand(id));
        return id;
    }

    private Task<SolicitudDto> Ver(Guid id)
    {
        ComoColaborador(Nifs.Concesionario);
        return Enviar(new ObtenerSolicitudQuery(id));
    }

    private Task<List<MensajeSaliente>> Salidas() => Portal.ConDb(Despacho.Id, db => db.Set<MensajeSaliente>().AsNoTracking().ToListAsync());
}
