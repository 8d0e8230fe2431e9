using System.Globalization;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Escrituras.Contratos;

namespace ElGestorPortal.Domain.Escrituras;

/// <summary>Escritura del escritorio. Se ve solo a través de un expediente.</summary>
public sealed class Escritura : Entity, IDeDespacho, IObjetoDeExpediente
{
    private Escritura() { }

    public Guid DespachoId { get; private set; }
    public string? Protocolo { get; private set; }
    public int? Anio { get; private set; }

    /// <summary>Fecha y protocolo, para que la más reciente sea la mayor. La que aún no se ha firmado va por delante de todas.</summary>
    public string Clave { get; private set; } = "";

    /// <summary>Null: el escritorio lo dice con palabras que no se entienden.</summary>
    public EstadoEscritura? Estado { get; private set; }

    /// <summary>Nombre y plaza del notario: sus palabras, plegadas.</summary>
    public string Notario { get; private set; } = "";

    /// <summary>Por lo que se buscan sus fincas, cada dato entre barras y con su clase: <c>|f:1234|c:28…|r:9872…|</c>.</summary>
    public string Fincas { get; private set; } = "";

    /// <summary>Todo lo buscable, plegado.</summary>
    public string Busqueda { get; private set; } = "";

    public bool Borrado { get; private set; }

    /// <summary>Lo que se enseña: sin los otorgantes que están protegidos.</summary>
    public DatosEscritura Datos { get; private set; } = new();

    /// <summary>Lo que envió el escritorio, entero, si alguno de sus otorgantes está bloqueado.</summary>
    public DatosEscritura? Reservado { get; private set; }

    public static Escritura Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosEscritura datos)
    {
        (Datos, Reservado) = (datos, null);
        Protocolo = NormalizarProtocolo(datos.Protocolo);
        Anio = datos.Anio ?? datos.FechaOtorgamiento?.Year;
        Clave = $"{datos.FechaOtorgamiento?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Anio?.ToString("0000", CultureInfo.InvariantCulture) ?? "9999"} {Protocolo?.PadLeft(10, '0')}";
        Estado = EstadosDeEscritura.De(datos.EstadoOrigen);
        Notario = string.Join(' ', Texto.Palabras(Texto.Unir(datos.Notario?.Nombre, datos.Notario?.Plaza)));
        Fincas = string.Concat((datos.Fincas ?? []).SelectMany(f => new[] { Buscable('f', f.Numero), Buscable('c', f.Cru), Buscable('r', f.ReferenciaCatastral) }).Where(f => f.Length > 0)) is { Length: > 0 } fincas ? fincas + "|" : "";
        Busqueda = string.Join(' ', Texto.Palabras(string.Join(' ', [Notario, Protocolo, Anio?.ToString(CultureInfo.InvariantCulture), datos.TipoActo,
            .. (datos.Fincas ?? []).SelectMany(f => new[] { f.Municipio, f.Registro, f.Numero, f.Cru, f.ReferenciaCatastral }), .. (datos.Otorgantes ?? []).Select(o => o.NombreCompleto())])));
        Borrado = false;
    }

    /// <summary>Por lo que se la busca: notario, protocolo y año, y las fincas por su número, su CRU o su referencia catastral.</summary>
    public string Palabras() => string.Join(' ', [Datos.Notario?.Nombre, Datos.Notario?.Plaza, Protocolo, Anio?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. (Datos.Fincas ?? []).SelectMany(f => new[] { f.Numero, f.Cru, f.ReferenciaCatastral, f.Municipio })]);

    public void Borrar() => Borrado = true;

    /// <summary>Aparta los otorgantes bloqueados y olvida los suprimidos; quien ya no lo está vuelve a su sitio.</summary>
    public void Proteger(NifsProtegidos protegidos)
    {
        if (!protegidos.Hay && Reservado is null) return;

        var (entero, borrado) = ((Reservado ?? Datos).Sin(protegidos.Suprime, NifsProtegidos.TextoSuprimido), Borrado);
        Actualizar(entero.Sin(protegidos.Bloquea, NifsProtegidos.TextoBloqueado));
        (Reservado, Borrado) = (ReferenceEquals(Datos, entero) ? null : entero, borrado);
    }

    /// <summary>«123 bis» y «123BIS» son el mismo.</summary>
    public static string? NormalizarProtocolo(string? texto) => string.Concat(Texto.Palabras(texto)) is { Length: > 0 } protocolo ? protocolo : null;

    /// <param name="clase"><c>f</c>, número de finca; <c>c</c>, CRU; <c>r</c>, referencia catastral.</param>
    /// <param name="valor">Tal como se escriba.</param>
    public static string Buscable(char clase, string? valor) => Matricula.Normalizar(valor) is { Length: > 0 } normal ? $"|{clase}:{normal}" : "";
}
