using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;
using ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos;

/// <summary>
/// Un rato de trabajo a los dos lados con todo lo que puede fallar entre ellos, y después la calma. Con la misma semilla, lo mismo.
/// Las semillas pares van por HTTP y las impares, por la carpeta.
/// </summary>
internal sealed class Simulacion : IDisposable
{
    private const int Operaciones = 9;
    private const int VueltasDeCalma = 60;

    private readonly PortalDePrueba _portal;
    private readonly bool _porCarpeta;
    private readonly Azar _azar;
    private readonly PlanDeFallos _plan;

    public Simulacion(PortalDePrueba portal, int semilla) : this(portal, semilla, semilla % 2 == 1)
    {
    }

    private Simulacion(PortalDePrueba portal, int semilla, bool porCarpeta)
    {
        (_portal, _porCarpeta, _azar) = (portal, porCarpeta, new Azar(semilla));
        _plan = new PlanDeFallos(semilla, PlanDeFallos.Todos, 0.08);
        Banco = new Banco(portal, _porCarpeta, _plan);
    }

    /// <summary>Entre los dos no falla nada: lo que falle lo pone la prueba.</summary>
    public static Simulacion SinFallos(PortalDePrueba portal, bool porCarpeta)
    {
        var simulacion = new Simulacion(portal, 0, porCarpeta);
        simulacion._plan.EnCalma = true;
        return simulacion;
    }

    public Banco Banco { get; }

    public int Fallos => _plan.Dados;

    /// <summary>Lo que alguien envió y el portal dio por recibido.</summary>
    public List<Guid> Solicitudes { get; } = [];

    /// <summary>Mensajes que el portal dio por puestos en la cola, además de las solicitudes.</summary>
    public List<Guid> Adjuntos { get; } = [];

    public LoSabido LoSabido => new(Banco.Escritorio.Libro, Solicitudes, Adjuntos);

    /// <summary>Una solicitud con un documento detrás, y un expediente con el suyo, sin que nadie los recoja todavía.</summary>
    public async Task UnaDeCada()
    {
        await Encender();
        await Pedir();
        await Adjuntar();
        await Cambiar(0, conDocumento: true);
    }

    /// <summary>El escritorio está apagado: en el portal se sigue trabajando.</summary>
    public async Task SinEscritorio(int minutos)
    {
        await Encender();
        for (var i = 0; i < minutos; i++)
        {
            if (i % 5 == 0) await Operar(_azar.Entre(0, 6), i);
            await Banco.Barrer();
            _portal.Reloj.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public async Task Trabajar()
    {
        await Encender();
        for (var i = 0; i < Operaciones; i++)
        {
            await Operar(_azar.Entre(0, 9), i);
            for (var vueltas = _azar.Entre(0, 2); vueltas > 0; vueltas--) await Pasar(TimeSpan.FromSeconds(_azar.Entre(1, 90)));
        }
    }

    /// <summary>Sin fallos y sin que nadie haga nada: todo tiene que acabar de llegar.</summary>
    /// <returns>false si algo se quedó por el camino.</returns>
    public async Task<bool> Calmar()
    {
        _plan.EnCalma = true;
        for (var i = 0; i < VueltasDeCalma; i++)
        {
            await Pasar(TimeSpan.FromMinutes(i < 4 ? 1 : 10));
            if (i > 0 && Banco.Escritorio.Pendientes == 0 && !await Comprobador.QuedanPendientes(_portal)) return true;
        }

        return false;
    }

    public void Dispose() => Banco.Dispose();

    private async Task Encender()
    {
        if (_porCarpeta) await _portal.Enviar(Identidad.Sistema(Banco.Despacho.Id), new CambiarPuenteCarpetaCommand(true));
    }

    private async Task Pasar(TimeSpan tiempo)
    {
        // Por HTTP el barrido solo recoge arriendos vencidos: no hace falta en cada vuelta.
        if (_porCarpeta || tiempo > TimeSpan.FromSeconds(45)) await Banco.Barrer();
        await Banco.Vuelta();
        _portal.Reloj.Advance(tiempo);
    }

    private Task Operar(int cual, int paso) => cual switch
    {
        < 4 => Pedir(),
        4 => Corregir(),
        5 => Adjuntar(),
        6 => Retirar(),
        7 => Borrar(),
        _ => Cambiar(paso),
    };

    private async Task Pedir()
    {
        var observaciones = _azar.Entre(0, 5) switch { 0 => "devolver", 1 => "rechazar", _ => null };
        var id = await _portal.Enviar(Banco.Colaborador, new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia($"{_azar.Cifras(4)} BCD") with { Observaciones = observaciones }));
        await _portal.Enviar(Banco.Colaborador, new EnviarSolicitudCommand(id));
        Solicitudes.Add(id);
    }

    private async Task Corregir()
    {
        foreach (var id in Solicitudes)
        {
            if (await Ver(id) is not { Estado: EstadoSolicitud.Devuelta } devuelta) continue;

            await _portal.Enviar(Banco.Colaborador, new GuardarSolicitudCommand(null, SolicitudesDePrueba.Transferencia()) { Id = id, Version = devuelta.Version });
            await _portal.Enviar(Banco.Colaborador, new EnviarSolicitudCommand(id));
            return;
        }
    }

    private async Task Retirar()
    {
        foreach (var id in Solicitudes)
        {
            if (await Ver(id) is not { Estado: EstadoSolicitud.Enviada or EstadoSolicitud.Entregada }) continue;

            await _portal.Enviar(Banco.Colaborador, new RetirarSolicitudCommand(id));
            return;
        }
    }

    private async Task Adjuntar()
    {
        if (Solicitudes.Count == 0) return;

        var bytes = Bytes();
        var huella = Elementos.Sha256(bytes);
        await _portal.Enviar(Identidad.Agente(Banco.Despacho.Id, Guid.Empty), new RecibirContenidoCommand(huella, new MemoryStream(bytes), 1000));
        Adjuntos.Add(await _portal.Enviar(Identidad.Sistema(Banco.Despacho.Id), new EnviarAlEscritorioCommand(new DatosAdjunto
        {
            DocumentoId = Guid.CreateVersion7(),
            SolicitudId = _azar.Uno(Solicitudes),
            Clase = "contrato",
            Nombre = "contrato.pdf",
            TipoMime = "application/pdf",
            Tamano = bytes.Length,
            Sha256 = huella,
            SubidoPor = new(Nifs.Concesionario, "Concesionario"),
        })));
    }

    private Task Cambiar(int paso, bool conDocumento = false)
    {
        var expediente = $"E-{_azar.Entre(1, 3)}";
        Banco.Escritorio.Encargar("expediente", expediente, new
        {
            numero = $"2026/{expediente}",
            tipoTramite = new { codigo = "TRF", nombre = "Transferencia" },
            estadoOrigen = new { codigo = "ALTA", nombre = "Encargo recibido" },
            titulo = $"Paso {paso}",
            fechaAlta = "2026-03-01",
        });
        if (!conDocumento && !_azar.Suerte(0.5)) return Task.CompletedTask;

        var bytes = Bytes();
        var blob = new BlobDeMuestra(Elementos.Sha256(bytes), bytes);
        Banco.Escritorio.Encargar("documento", $"D-{_azar.Entre(1, 4)}", new { expediente, clase = "otro", nombre = $"{paso}.pdf", tipoMime = "application/pdf", tamano = bytes.Length, sha256 = blob.Sha256, audiencia = new[] { "cliente" }, permiso = "descargar" }, blob);
        return Task.CompletedTask;
    }

    private Task Borrar()
    {
        Banco.Escritorio.Encargar("expediente", $"E-{_azar.Entre(1, 3)}", null);
        return Task.CompletedTask;
    }

    private Task<SolicitudDto> Ver(Guid id) => _portal.Enviar(Banco.Colaborador, new ObtenerSolicitudQuery(id));

    private byte[] Bytes() => System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4 {_azar.Cifras(12)}");
}
