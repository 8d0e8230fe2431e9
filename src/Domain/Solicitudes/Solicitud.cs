using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Un pre-expediente: lo rellena alguien de fuera, se envía a la oficina y esta lo sigue en el escritorio, que es quien decide.</summary>
public sealed partial class Solicitud : Entity, IDeDespacho, IBloqueable
{
    private Solicitud() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados: nadie la lee sin pedirlo a propósito.</summary>
    public bool Bloqueado { get; private set; }


    /// <summary><c>S-2026-000123</c>, desde que se envía por primera vez.</summary>
    public string? Numero { get; private set; }

    public string Tramite { get; private init; } = "";
    public string? RefPropia { get; private set; }
    public EstadoSolicitud Estado { get; private set; }
    public DatosSolicitud Datos { get; private set; } = new();

    /// <summary>Quien la presenta: quien tenga ese NIF la ve.</summary>
    public string SolicitanteNif { get; private init; } = "";

    public string Solicitante { get; private init; } = "";
    public Guid? UsuarioId { get; private init; }

    /// <summary>Matrícula en su forma normal, para encontrarla y avisar de las repetidas.</summary>
    public string? Matricula { get; private set; }

    public DateTime Creada { get; private init; }
    public DateTime Actualizada { get; private set; }

    /// <summary>Sube con cada cambio: quien guarda dice de cuál partía.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Por qué se devolvió, se rechazó o no se pudo entregar.</summary>
    public IReadOnlyList<MotivoDeRespuesta> Motivos { get; private set; } = [];

    public Guid? ExpedienteId { get; private set; }
    public string? NumeroExpediente { get; private set; }

    /// <summary>Sus cambios de estado, del primero al último.</summary>
    public IReadOnlyList<PasoDeSolicitud> Pasos { get; private set; } = [];

    /// <summary>Quién la atiende en la oficina.</summary>
    public Guid? AsignadaA { get; private set; }

    /// <summary>La oficina puede decidir sobre ella desde el portal.</summary>
    public bool SePuedeDecidir => Estado is EstadoSolicitud.Enviada or EstadoSolicitud.Entregada or EstadoSolicitud.Aceptada;

    public bool EsEditable => Estado is EstadoSolicitud.Borrador or EstadoSolicitud.Devuelta;

    public bool AdmiteAdjuntos => Estado is not (EstadoSolicitud.Rechazada or EstadoSolicitud.Retirada or EstadoSolicitud.Convertida);

    public bool SePuedeRetirar => Estado is EstadoSolicitud.Borrador or EstadoSolicitud.Enviada or EstadoSolicitud.Entregada or EstadoSolicitud.Devuelta;

    public static Solicitud Abrir(Guid? usuarioId, string nif, string nombre, string quien, string tramite, DateTime cuando)
    {
        if (!CatalogoDeTramites.Buscar(tramite, out _)) throw new DomainRuleException("Ese trámite no se puede pedir desde el portal.");

        return new()
        {
            UsuarioId = usuarioId,
            SolicitanteNif = nif,
            Solicitante = nombre,
            Tramite = tramite,
            Creada = cuando,
            Actualizada = cuando,
            Pasos = [new(EstadoSolicitud.Borrador, quien, cuando)],
        };
    }

    public void Rellenar(DatosSolicitud datos, string? refPropia, DateTime cuando)
    {
        if (!EsEditable) throw new DomainRuleException("Ya está enviada: no se puede cambiar. Si hay que corregir algo, escriba a la gestoría.");

        Datos = datos;
        RefPropia = string.IsNullOrWhiteSpace(refPropia) ? null : refPropia.Trim();
        Matricula = Common.Matricula.Normalizar(datos.Vehiculo?.Matricula) is { Length: > 0 } placa ? placa : null;
        Tocar(cuando);
    }

    /// <param name="numero">El que se le da la primera vez; después conserva el suyo.</param>
    /// <param name="quien">Nombre de quien la envía.</param>
    /// <param name="cuando">UTC.</param>
    public void Enviar(string numero, string quien, DateTime cuando)
    {
        if (!EsEditable) throw new DomainRuleException("Esta solicitud ya está enviada.");

        Numero ??= numero;
        Motivos = [];
        Pasar(EstadoSolicitud.Enviada, quien, cuando);
    }

    /// <summary>Su autor se echa atrás, mientras la oficina no la haya aceptado.</summary>
    public void Retirar(string quien, DateTime cuando)
    {
        if (!SePuedeRetirar) throw new DomainRuleException("Ya no se puede retirar: la gestoría la tiene en marcha. Escríbale.");

        Pasar(EstadoSolicitud.Retirada, quien, cuando);
    }

    private void Pasar(EstadoSolicitud estado, string quien, DateTime cuando)
    {
        if (estado != Estado) Pasos = [.. Pasos, new(estado, quien, cuando)];
        Estado = estado;
        Tocar(cuando);
    }

    private void Tocar(DateTime cuando)
    {
        Version++;
        Actualizada = cuando;
    }

    /// <summary>Queda apartada, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => Bloqueado = bloqueado;
}
