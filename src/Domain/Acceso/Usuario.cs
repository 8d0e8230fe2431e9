using ElGestorPortal.Domain.Acceso.Eventos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Domain.Acceso;

public enum TipoUsuario
{
    Cliente,
    Colaborador,
    Gestor,
    Administrador,

    /// <summary>Opera la instalación: abre y suspende despachos. No es de ninguno y no ve un expediente.</summary>
    Operador,
}

public enum EstadoUsuario
{
    Pendiente,
    Activo,
    Suspendido,
}

/// <summary>Quién es y qué puede hacer una persona en el portal. Sus credenciales (contraseña, segundo factor) están aparte.</summary>
public sealed class Usuario : Entity, IDeDespacho
{
    private Usuario() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Nombre de usuario, plegado: su correo o el que le dio la oficina. Único en el despacho.</summary>
    public string NombreDeAcceso { get; private set; } = "";

    public string Correo { get; private set; } = "";
    public string Nombre { get; private set; } = "";

    /// <summary>Empresa o etiqueta que acompaña a su nombre.</summary>
    public string? Empresa { get; private set; }

    public TipoUsuario Tipo { get; private set; }
    public Calidad Calidades { get; private set; }
    public IReadOnlyList<string> Nifs { get; private set; } = [];
    public Permiso Permisos { get; private set; }
    public EstadoUsuario Estado { get; private set; }

    /// <summary>Último día en que puede entrar, inclusive (Europe/Madrid); null: sin límite.</summary>
    public DateOnly? CaducaEl { get; private set; }

    public DateTime? UltimoAcceso { get; private set; }

    /// <summary>Eligió contraseña alguna vez.</summary>
    public DateTime? Aceptado { get; private set; }

    /// <summary>Lo suspendió la gestoría: el administrador de su empresa no puede devolverle el acceso.</summary>
    public bool SuspendidoPorLaOficina { get; private set; }

    /// <summary>El administrador de su empresa, si fue él quien lo dio de alta: nunca puede más que él.</summary>
    public Guid? ResponsableId { get; private set; }

    /// <summary>¿Trabaja en el despacho?</summary>
    public bool EsInterno => EsDelDespacho(Tipo);

    /// <summary>Puede mucho: sus sesiones duran menos y entra con segundo factor.</summary>
    public bool DebeTenerSegundoFactor => EsInterno || Tipo == TipoUsuario.Operador;

    /// <summary>Cliente o colaborador.</summary>
    public static bool EsDeFuera(TipoUsuario tipo) => tipo is TipoUsuario.Cliente or TipoUsuario.Colaborador;

    public static bool EsDelDespacho(TipoUsuario tipo) => tipo is TipoUsuario.Gestor or TipoUsuario.Administrador;

    public static Usuario Alta(string nombreDeAcceso, string correo, string nombre, TipoUsuario tipo, IEnumerable<string> nifs, string? empresa = null) => new()
    {
        NombreDeAcceso = Plegar(nombreDeAcceso),
        Correo = correo.Trim(),
        Nombre = nombre.Trim(),
        Empresa = empresa,
        Tipo = tipo,
        Calidades = tipo switch { TipoUsuario.Cliente => Calidad.Cliente, TipoUsuario.Colaborador => Calidad.Colaborador, _ => Calidad.Ninguna },
        Nifs = [.. nifs.Select(Nif.Normalizar).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)],
        Permisos = PermisosDe(tipo),
    };

    public void Activar() => Estado = EstadoUsuario.Activo;

    /// <summary>Vuelve adonde estaba: activo, o pendiente si nunca llegó a elegir contraseña.</summary>
    public void Reactivar() => (Estado, SuspendidoPorLaOficina) = (Aceptado is null && UltimoAcceso is null ? EstadoUsuario.Pendiente : EstadoUsuario.Activo, false);

    public void CambiarDatos(string nombre, string? empresa) => (Nombre, Empresa) = (nombre.Trim(), string.IsNullOrWhiteSpace(empresa) ? null : empresa.Trim());

    /// <summary>Depende de otra persona de su empresa: lo suyo queda dentro de lo de ella.</summary>
    public void DependerDe(Usuario responsable)
    {
        ResponsableId = responsable.Id;
        Limitar(responsable);
    }

    /// <summary>Recorta lo que tiene hasta lo que tiene su responsable, que no puede dar lo que le quitaron.</summary>
    public void Limitar(Usuario responsable)
    {
        Permisos &= responsable.Permisos & ~Permiso.AdministrarEmpresa;
        Calidades &= responsable.Calidades;
        Nifs = [.. Nifs.Intersect(responsable.Nifs, StringComparer.Ordinal)];
        if (responsable.CaducaEl is { } limite && (CaducaEl is null || CaducaEl > limite)) CaducaEl = limite;
    }

    /// <param name="porLaOficina">Si no, el administrador de su empresa, o porque suspendieron a este.</param>
    public void Suspender(bool porLaOficina = true) => (Estado, SuspendidoPorLaOficina) = (EstadoUsuario.Suspendido, porLaOficina || SuspendidoPorLaOficina);

    public void Caducar(DateOnly? ultimoDia) => CaducaEl = ultimoDia;

    public void CambiarPermisos(Permiso permisos) => Permisos = permisos;

    public void CambiarCalidades(Calidad calidades) => Calidades = calidades;

    public void CambiarNifs(IEnumerable<string> nifs) => Nifs = [.. nifs.Select(Nif.Normalizar).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    public void AnotarAcceso(DateTime cuando) => UltimoAcceso = cuando;

    /// <summary>Eligió contraseña por primera vez, con el enlace de su invitación. Un suspendido sigue suspendido.</summary>
    public void AceptarInvitacion(DateTime cuando)
    {
        if (Estado == EstadoUsuario.Suspendido) throw new DomainRuleException("Este acceso está suspendido. Llame a la gestoría.");
        Aceptado ??= cuando;
        Estado = EstadoUsuario.Activo;
    }

    /// <summary>Su contraseña ya es otra: se le avisa por correo.</summary>
    public void AnotarContrasenaNueva(DateTime cuando) => Anunciar(new ContrasenaCambiada(Id, cuando));

    /// <summary>Puede entrar hoy.</summary>
    public bool PuedeEntrar(DateOnly hoy) => PuedeEntrar(Estado, CaducaEl, hoy);

    public static bool PuedeEntrar(EstadoUsuario estado, DateOnly? caducaEl, DateOnly hoy) => estado == EstadoUsuario.Activo && (caducaEl is null || hoy <= caducaEl);

    /// <summary>Misma forma para compararse: ver <see cref="Pliegue"/>.</summary>
    public static string Plegar(string? nombreDeAcceso) => Pliegue.De(nombreDeAcceso);

    /// <summary>Permisos con los que nace cada tipo.</summary>
    public static Permiso PermisosDe(TipoUsuario tipo) => tipo switch
    {
        TipoUsuario.Cliente => Permiso.DeConsulta | Permiso.AdjuntarDocumentos,
        TipoUsuario.Colaborador => Permiso.DeConsulta | Permiso.AdjuntarDocumentos | Permiso.CrearSolicitudes | Permiso.Calcular,
        TipoUsuario.Gestor => Permiso.DeConsulta | Permiso.AdjuntarDocumentos | Permiso.CrearSolicitudes | Permiso.Calcular | Permiso.Gestionar,
        TipoUsuario.Administrador => Permiso.DeConsulta | Permiso.AdjuntarDocumentos | Permiso.CrearSolicitudes | Permiso.Calcular | Permiso.Gestionar | Permiso.Administrar,
        TipoUsuario.Operador => Permiso.Operar | Permiso.Propio,
        _ => Permiso.Ninguno,
    };
}
