using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>La gestoría: cada una es un inquilino y nada cruza de una a otra.</summary>
public sealed class Despacho : Entity, IDePlataforma
{
    private Despacho() { }

    /// <summary>Nombre corto en direcciones y órdenes: minúsculas, cifras y guiones.</summary>
    public string Slug { get; private set; } = "";

    public string Nombre { get; private set; } = "";

    /// <summary>Dominios propios, por los que se le reconoce.</summary>
    public IReadOnlyList<string> Dominios { get; private set; } = [];

    public Marca Marca { get; private set; } = new("#0f5a6e", null, null, null);

    /// <summary>Clases que no se enseñan, como <c>cliente/transferencia</c>. Se leen con la sesión: cerrar una muerde en la petición siguiente.</summary>
    public IReadOnlyList<string> ClasesCerradas { get; private set; } = [];

    /// <summary>Los colaboradores ven las facturas de los clientes que traen. Se lee con la sesión, como las clases.</summary>
    public bool FacturasDeClientes { get; private set; }

    /// <summary>Quien puede descargar un documento puede compartirlo con un enlace. De fábrica, no.</summary>
    public bool PermiteCompartir { get; private set; }

    /// <summary>Además de por HTTP, habla con su escritorio por la carpeta compartida. De fábrica, no.</summary>
    public bool PuenteCarpeta { get; private set; }

    /// <summary>El operador lo ha suspendido: ni sus usuarios ni sus agentes pasan. Se lee con la sesión y con la credencial.</summary>
    public bool Suspendido { get; private set; }

    /// <summary>Por qué, como lo leen sus usuarios al ir a entrar.</summary>
    public string? MotivoDeSuspension { get; private set; }

    /// <summary>Lo que se dice a quien va a entrar; null si está en servicio.</summary>
    public string? AvisoDeSuspension => !Suspendido ? null
        : $"El portal de {Nombre} está suspendido{(MotivoDeSuspension is { } motivo ? $": {motivo.TrimEnd('.')}" : "")}. Mientras tanto no se puede entrar. Si necesita algo, llame a la gestoría.";

    /// <summary>Permisos de los módulos que el operador no le da: nadie los tiene en él. Se lee con la sesión.</summary>
    public Permiso ModulosQuitados { get; private set; }

    /// <summary>Bytes que puede tener subidos; null, los de la instalación.</summary>
    public long? CuotaDeSubidas { get; private set; }

    /// <summary>Los textos legales que tiene publicados, para enlazarlos desde todas las páginas.</summary>
    public IReadOnlyList<ClaseDeTextoLegal> TextosLegales { get; private set; } = [];

    /// <summary>Cuántas veces ha publicado algo que hay que aceptar. Quien aceptó antes de la última tiene que aceptar otra vez; se lee con la sesión.</summary>
    public int AceptacionExigida { get; private set; }

    /// <summary>El primer día en que se borra todo lo suyo; null, no se ha pedido.</summary>
    public DateOnly? BorrarDesde { get; private set; }

    /// <summary>Cuándo acabó de borrarse: solo quedan su nombre y su auditoría.</summary>
    public DateOnly? Borrado { get; private set; }

    /// <summary>Lo que se espera antes de borrar: para arrepentirse y para exportarlo.</summary>
    public const int DiasDeEspera = 30;

    /// <summary>Lo que se guarda la auditoría después: hasta que prescribe lo más grave (LOPDGDD, art. 72).</summary>
    public const int AniosDeAuditoria = 3;

    public static Despacho Abrir(Guid id, string slug, string nombre, Marca? marca = null, params string[] dominios)
    {
        if (slug.Length is < 2 or > 40 || !slug.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
            throw new DomainRuleException("El nombre corto del despacho lleva de 2 a 40 letras minúsculas, cifras o guiones.");

        if (slug == Plataforma.Slug && id != Plataforma.Id) throw new DomainRuleException("Ese nombre corto es el de la plataforma. Elija otro.");

        var despacho = new Despacho { Id = id, Slug = slug };
        despacho.CambiarNombre(nombre);
        despacho.CambiarDominios(dominios);
        if (marca is not null) despacho.Marca = marca;
        return despacho;
    }

    /// <summary>Cómo se le llama en el portal, en sus correos y en sus papeles.</summary>
    public void CambiarNombre(string nombre) => Nombre = nombre.Trim() is { Length: > 0 and <= 120 } limpio && !limpio.Any(char.IsControl)
        ? limpio
        : throw new DomainRuleException("El nombre del despacho va de 1 a 120 letras.");

    /// <summary>El primero es el de sus enlaces.</summary>
    public void CambiarDominios(IEnumerable<string> dominios) => Dominios = [.. dominios.Select(NombreDeDominio.Leer).Distinct(StringComparer.Ordinal)];

    /// <summary>Ha publicado una versión de uno de sus textos legales.</summary>
    public void AnotarTextoLegal(ClaseDeTextoLegal clase, bool exigeAceptacion)
    {
        TextosLegales = [.. TextosLegales.Append(clase).Distinct().Order()];
        if (exigeAceptacion) AceptacionExigida++;
    }

    public void CambiarCompartir(bool permite) => PermiteCompartir = permite;

    public void QuitarModulos(Permiso permisos) => ModulosQuitados = permisos;

    public void CambiarCuota(long? bytes) => CuotaDeSubidas = bytes;

    public void Suspender(string motivo) => (Suspendido, MotivoDeSuspension) = (true, string.IsNullOrWhiteSpace(motivo) ? null : motivo.Trim());

    public void Reactivar()
    {
        if (BorrarDesde is not null) throw new DomainRuleException("Está pendiente de borrarse: cancélelo antes.");
        (Suspendido, MotivoDeSuspension) = (false, null);
    }

    /// <summary>Dos pasos: suspendido primero, y su nombre escrito entero después.</summary>
    public void PedirBorrado(string nombre, DateOnly hoy)
    {
        if (Id == Plataforma.Id) throw new DomainRuleException("La plataforma no es un despacho: no se borra.");
        if (!Suspendido) throw new DomainRuleException("Suspéndalo antes: un despacho en servicio no se borra.");
        if (nombre.Trim() != Nombre) throw new DomainRuleException("El nombre no es el del despacho: escríbalo entero, como está.");
        BorrarDesde ??= hoy.AddDays(DiasDeEspera);
    }

    public void CancelarBorrado(DateOnly hoy)
    {
        if (BorrarDesde is null) throw new DomainRuleException("No está pendiente de borrarse.");
        if (hoy >= BorrarDesde) throw new DomainRuleException("Ya se está borrando: lo borrado no vuelve.");
        BorrarDesde = null;
    }

    public bool TocaBorrar(DateOnly hoy) => Suspendido && Borrado is null && BorrarDesde is { } desde && desde <= hoy;

    /// <summary>Ya no hay que responder de lo que se hizo en él.</summary>
    public bool TocaOlvidar(DateOnly hoy) => Borrado is { } borrado && borrado.AddYears(AniosDeAuditoria) <= hoy;

    public void AnotarBorrado(DateOnly hoy) => (Borrado, Dominios, Marca, ClasesCerradas) = (hoy, [], new("#0f5a6e", null, null, null), []);

    public void CambiarPuenteCarpeta(bool usa) => PuenteCarpeta = usa;

    public void CambiarMarca(Marca marca) => Marca = marca;

    public void EnsenarFacturasDeClientes(bool ensenar) => FacturasDeClientes = ensenar;

    public void CerrarClases(IEnumerable<string> clases) => ClasesCerradas = [.. clases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <param name="Color">Color de marca, <c>#rrggbb</c>.</param>
/// <param name="LogoSha256">Logotipo en el almacén del despacho, si lo hay.</param>
/// <param name="Telefono">Teléfono de atención.</param>
/// <param name="Horario">Horario de atención.</param>
public sealed record Marca(string Color, string? LogoSha256, string? Telefono, string? Horario)
{
    /// <summary>Correo de atención.</summary>
    public string? Correo { get; init; }

    /// <summary>Dirección postal.</summary>
    public string? Direccion { get; init; }

    /// <summary>Lo que se lee al ir a entrar; sin él, lo de fábrica.</summary>
    public string? Bienvenida { get; init; }

    /// <summary>Lo que se lee en la portada, sobre los expedientes.</summary>
    public string? Portada { get; init; }
}
