using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos.Eventos;

namespace ElGestorPortal.Domain.Documentos;

/// <summary>Qué puede hacer con un documento quien está en su audiencia.</summary>
public enum PermisoDocumento
{
    Oculto,
    Ver,
    Descargar,
}

/// <summary>Documento del archivo del despacho. Sus bytes están en el almacén, por su SHA-256.</summary>
public sealed class Documento : Entity, IDeDespacho
{
    private Documento() { }

    public Guid DespachoId { get; private set; }
    public Guid? ExpedienteId { get; private set; }
    public Guid? VehiculoId { get; private set; }
    public Guid? EscrituraId { get; private set; }
    public Guid? FacturaId { get; private set; }
    public string Clase { get; private set; } = ClaseDocumento.Otro;
    public string Nombre { get; private set; } = "";
    public string TipoMime { get; private set; } = "application/octet-stream";
    public long Tamano { get; private set; }
    public string Sha256 { get; private set; } = "";
    public DateOnly? Fecha { get; private set; }
    public DateOnly? VigenteDesde { get; private set; }
    public DateOnly? VigenteHasta { get; private set; }
    public string? CodigoVerificacion { get; private set; }
    public string? TitularNif { get; private set; }
    public Calidad Audiencia { get; private set; }
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public PermisoDocumento Permiso { get; private set; }
    public Guid? SustituyeA { get; private set; }
    public Guid? DocumentoPortalId { get; private set; }

    /// <summary>Se subió al portal con este NIF: quien lo tiene lo ve siempre. Vacío si lo subió la gestoría; null si lo envió el escritorio.</summary>
    public string? SubidoPorNif { get; private init; }

    /// <summary>Solicitud a la que se adjuntó.</summary>
    public Guid? SolicitudId { get; private init; }

    /// <summary>Está aparte, pendiente del antivirus o rechazado por él: sus bytes no los abre nadie.</summary>
    public bool Retenido { get; private set; }

    /// <summary>Sus bytes están en el almacén. Hasta entonces no lo ve nadie.</summary>
    public bool ConContenido { get; private set; }

    /// <summary>Cuándo llegó al portal, UTC.</summary>
    public DateTime Recibido { get; private set; }

    /// <summary>Su fecha o, si no trae, la del día en que llegó. Ordena las listas.</summary>
    public DateOnly Dia { get; private set; }

    /// <summary>Lo buscable, plegado: nombre, clase y código de verificación.</summary>
    public string Busqueda { get; private set; } = "";

    /// <summary>No se ve: lo borró el escritorio o está bloqueado.</summary>
    public bool Borrado { get; private set; }

    /// <summary>Lo borró el escritorio.</summary>
    public bool Retirado { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados.</summary>
    public bool Bloqueado { get; private set; }

    public static Documento Recibir(Guid id, DateTime cuando) => new() { Id = id, Recibido = cuando };

    /// <summary>Alguien lo sube al portal. Mientras el escritorio no diga otra cosa, es de quien lo subió y de la oficina.</summary>
    public static Documento Subir(Guid id, ArchivoSubido archivo, Subida subida, DateOnly dia) => new()
    {
        Id = id, Recibido = subida.Recibido, Fecha = dia, Dia = dia, ExpedienteId = subida.ExpedienteId, SolicitudId = subida.SolicitudId, SubidoPorNif = subida.Nif,
        Clase = archivo.Clase, Nombre = archivo.Nombre, TipoMime = archivo.TipoMime, Tamano = subida.Tamano, Sha256 = subida.Sha256,
        Retenido = subida.Estado == EstadoArchivo.EnAnalisis, Busqueda = Texto.Plegar(Texto.Unir(archivo.Nombre, ClaseDocumento.Nombre(archivo.Clase))),
    };

    /// <param name="datos">Lo que dice el escritorio.</param>
    /// <param name="padres">De qué cuelga.</param>
    /// <param name="diaDeLlegada">El de <see cref="Recibido"/>, en Madrid.</param>
    public void Actualizar(DatosDocumento datos, PadresDeDocumento padres, DateOnly diaDeLlegada)
    {
        (ExpedienteId, VehiculoId, EscrituraId, FacturaId, SustituyeA) = padres;
        Clase = ClaseDocumento.Normalizar(datos.Clase);
        Nombre = datos.Nombre!.Trim();
        TipoMime = string.IsNullOrWhiteSpace(datos.TipoMime) ? "application/octet-stream" : datos.TipoMime.Trim();
        Tamano = datos.Tamano ?? 0;
        Sha256 = datos.Sha256!.Trim().ToLowerInvariant();
        Fecha = datos.Fecha;
        Dia = Fecha ?? diaDeLlegada;
        (VigenteDesde, VigenteHasta) = (datos.Vigencia?.Desde, datos.Vigencia?.Hasta);
        CodigoVerificacion = datos.CodigoVerificacion;
        Busqueda = Texto.Plegar(Texto.Unir(Nombre, ClaseDocumento.Nombre(Clase), CodigoVerificacion));
        TitularNif = Nif.Normalizar(datos.TitularNif) is { Length: > 0 } nif ? nif : null;
        Roles = [.. (datos.Roles ?? []).Where(r => !string.IsNullOrWhiteSpace(r)).Select(r => r.Trim().ToLowerInvariant())];
        DocumentoPortalId = datos.DocumentoPortal;
        Permiso = datos.Permiso switch { "descargar" => PermisoDocumento.Descargar, "ver" => PermisoDocumento.Ver, _ => PermisoDocumento.Oculto };
        Audiencia = Calidad.Ninguna;
        foreach (var quien in datos.Audiencia ?? [])
            Audiencia |= quien switch { "cliente" => Calidad.Cliente, "colaborador" => Calidad.Colaborador, _ => Calidad.Ninguna };
        (Retirado, Borrado) = (false, Bloqueado);
    }

    /// <summary>Sus bytes han llegado (o faltan); el tamaño verdadero es el del contenido.</summary>
    public void AnotarContenido(long? bytes)
    {
        ConContenido = bytes is not null && !Retenido;
        if (bytes is { } tamano) Tamano = tamano;
    }

    /// <summary>El antivirus lo da por limpio.</summary>
    public void Liberar() => Retenido = false;

    public void Borrar() => (Retirado, Borrado) = (true, true);

    /// <summary>Queda apartado, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => (Bloqueado, Borrado) = (bloqueado, bloqueado || Retirado);

    /// <summary>Se va del todo: sus bytes sobran si nadie más los usa.</summary>
    public void Suprimir()
    {
        if (Sha256.Length > 0) Anunciar(new DocumentoSuprimido(Sha256));
    }

    /// <summary>¿Puede verlo alguien de fuera del despacho? Por defecto, nadie.</summary>
    public bool EsPublicable => ConContenido && !Borrado && Permiso != PermisoDocumento.Oculto && Audiencia != Calidad.Ninguna;

    /// <summary>
    /// ¿Está esta persona, por lo que es en el expediente, en la audiencia del documento?
    /// Los <see cref="Roles"/> acotan a los intervinientes; sin ellos, los papeles personales solo son de su titular.
    /// </summary>
    public bool EsPara(HechoExpediente quien)
    {
        if (!Audiencia.HasFlag(quien.Calidad)) return false;
        if (Roles.Count == 0) return !ClaseDocumento.EsPersonal(Clase) || TitularNif == quien.Nif;
        return quien.Calidad == Calidad.Colaborador || Roles.Any(quien.TieneRol);
    }
}

/// <summary>Un fichero admitido.</summary>
/// <param name="Clase">Qué papel es.</param>
/// <param name="Nombre">Ya limpio.</param>
/// <param name="TipoMime">El de su contenido.</param>
public sealed record ArchivoSubido(string Clase, string Nombre, string TipoMime);

/// <summary>Ids de aquello de lo que cuelga un documento y del que sustituye.</summary>
public sealed record PadresDeDocumento(Guid? Expediente, Guid? Vehiculo, Guid? Escritura, Guid? Factura, Guid? SustituyeA);
