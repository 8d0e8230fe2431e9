using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Hasta dónde ha llegado de verdad un documento que alguien subió al portal.</summary>
public enum EstadoArchivo
{
    /// <summary>Está guardado en el portal.</summary>
    Recibido,

    /// <summary>Guardado y aparte: nadie lo abre ni sale del portal hasta que pase el antivirus.</summary>
    EnAnalisis,

    /// <summary>Espera a que el programa de la gestoría lo recoja.</summary>
    EnCola,

    /// <summary>El programa de la gestoría dice que lo tiene.</summary>
    Entregado,

    /// <summary>Tiene su id en el archivo de la gestoría.</summary>
    Archivado,

    /// <summary>El antivirus o la gestoría no lo admiten.</summary>
    Rechazado,
}

/// <summary>De un documento que se subió al portal: quién, a qué y por dónde va, con la hora de cada paso (UTC). Lleva el mismo id que el documento.</summary>
public sealed class Subida : Entity, IDeDespacho
{
    private Subida() { }

    public Guid DespachoId { get; private set; }
    public Guid? UsuarioId { get; private init; }

    /// <summary>NIF con el que está quien lo subió; vacío si es de la gestoría.</summary>
    public string Nif { get; private init; } = "";

    public string Quien { get; private init; } = "";
    public Guid? ExpedienteId { get; private init; }
    public Guid? SolicitudId { get; private init; }
    public string Sha256 { get; private init; } = "";

    /// <summary>Bytes.</summary>
    public long Tamano { get; private init; }

    public EstadoArchivo Estado { get; private set; }
    public DateTime Recibido { get; private init; }
    public DateTime? EnAnalisis { get; private set; }
    public DateTime? EnCola { get; private set; }
    public DateTime? Entregado { get; private set; }
    public DateTime? Archivado { get; private set; }
    public DateTime? Rechazado { get; private set; }

    /// <summary>La solicitud a la que se adjuntó ya salió hacia el escritorio.</summary>
    public bool SolicitudYaEnviada { get; private set; }

    /// <summary>Por qué se rechazó.</summary>
    public string? Motivo { get; private set; }

    public static Subida Recibir(Guid documentoId, Remitente remitente, Guid? expedienteId, Guid? solicitudId, string sha256, long tamano, DateTime cuando) => new()
    {
        Id = documentoId, UsuarioId = remitente.UsuarioId, Nif = remitente.Nif, Quien = remitente.Nombre,
        ExpedienteId = expedienteId, SolicitudId = solicitudId, Sha256 = sha256, Tamano = tamano, Recibido = cuando,
    };

    /// <summary>El antivirus no contesta: se guarda aparte.</summary>
    public void Retener(DateTime cuando) => (Estado, EnAnalisis) = (EstadoArchivo.EnAnalisis, cuando);

    /// <summary>Está limpio; si lo estaba esperando, deja de estar aparte.</summary>
    public void Liberar() => Estado = Estado == EstadoArchivo.EnAnalisis ? EstadoArchivo.Recibido : Estado;

    /// <summary>Queda escrito su mensaje para el escritorio.</summary>
    public void Encolar(DateTime cuando) => (Estado, EnCola) = (EstadoArchivo.EnCola, EnCola ?? cuando);

    /// <summary>Sale con su solicitud; si espera al antivirus, saldrá después, sola.</summary>
    public void EnviarConSuSolicitud(DateTime cuando)
    {
        SolicitudYaEnviada = true;
        if (Estado == EstadoArchivo.Recibido) Encolar(cuando);
    }

    /// <summary>El escritorio lo tiene; con su id del archivo, está archivado.</summary>
    public void Entregar(string? origenId, DateTime cuando)
    {
        if (Estado == EstadoArchivo.Archivado) return;

        (Estado, Entregado, Rechazado, Motivo) = (EstadoArchivo.Entregado, Entregado ?? cuando, null, null);
        if (!string.IsNullOrWhiteSpace(origenId)) Archivar(cuando);
    }

    /// <summary>El escritorio lo cita en su archivo. Vale también como entrega, si su acuse se perdió.</summary>
    public void Archivar(DateTime cuando) => (Estado, Entregado, Archivado, Rechazado, Motivo) = (EstadoArchivo.Archivado, Entregado ?? cuando, Archivado ?? cuando, null, null);

    public void Rechazar(string motivo, DateTime cuando)
    {
        if (Estado != EstadoArchivo.Archivado) (Estado, Rechazado, Motivo) = (EstadoArchivo.Rechazado, cuando, motivo);
    }

    /// <summary>Los pasos dados, en orden, con su hora.</summary>
    public IEnumerable<(EstadoArchivo Estado, DateTime Fecha)> Pasos =>
        from paso in new (EstadoArchivo Estado, DateTime? Fecha)[]
        {
            (EstadoArchivo.Recibido, Recibido), (EstadoArchivo.EnAnalisis, EnAnalisis), (EstadoArchivo.EnCola, EnCola),
            (EstadoArchivo.Entregado, Entregado), (EstadoArchivo.Archivado, Archivado), (EstadoArchivo.Rechazado, Rechazado),
        }
        where paso.Fecha is not null
        select (paso.Estado, paso.Fecha!.Value);
}

/// <summary>Quién sube un documento.</summary>
/// <param name="UsuarioId">Su usuario.</param>
/// <param name="Nif">Aquel con el que está en el expediente, o vacío.</param>
/// <param name="Nombre">Cómo se llama.</param>
public sealed record Remitente(Guid? UsuarioId, string Nif, string Nombre);
