namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>
/// Lo que las reglas de publicación miran de un hecho, junto en una columna: los hechos iguales para ellas forman un grupo, y así se cuenta de
/// una pasada por su índice a cuántos alcanza una regla.
/// </summary>
/// <param name="Tramite">Clave del trámite; vacía si no se ve por un expediente.</param>
/// <param name="Estado">Clave del estado público.</param>
/// <param name="Roles">Entre barras, como en <see cref="HechoExpediente.Roles"/>.</param>
/// <param name="Colaboradores">NIF de los acreditados del expediente, entre barras; en un hecho de colaborador, el suyo.</param>
/// <param name="Excepcion">Lo que dice la excepción que alcanza al hecho, o nada.</param>
/// <param name="ClaseDocumento">Clase del documento; null si el hecho es de un expediente.</param>
public sealed record GrupoDeHechos(string Tramite, string Estado, string Roles, string Colaboradores, string Excepcion = "", string? ClaseDocumento = null)
{
    /// <summary>Marcas de la excepción que enseña y de la que oculta; la de un documento lleva delante la suya.</summary>
    public const string Ensena = "+", Oculta = "-", DeDocumento = "d";

    private const char Separador = '\u001f';
    private const int Partes = 6;

    public static GrupoDeHechos SinExpediente { get; } = new("", "", "|", "|");

    /// <summary>Los roles de uno en uno; sin ninguno, uno vacío: las reglas que no piden rol lo alcanzan igual.</summary>
    public IReadOnlyList<string> CadaRol => Roles.Split('|', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } roles ? roles : [""];

    public static GrupoDeHechos De(string texto)
    {
        var partes = texto.Split(Separador, Partes);
        return new(partes[0], partes[1], partes[2], partes[3], partes[4], partes.Length == Partes ? partes[5] : null);
    }

    public override string ToString() => string.Join(Separador, (string?[])[Tramite, Estado, Roles, Colaboradores, Excepcion, .. ClaseDocumento is null ? (string[])[] : [ClaseDocumento]]);
}
