namespace ElGestorPortal.Domain.Common;

/// <summary>El sitio de quien opera la instalación: una fila más entre los despachos, reservada, sin expedientes ni escritorio. Así nada de lo de los demás está a su alcance.</summary>
public static class Plataforma
{
    public const string Slug = "plataforma";

    public static Guid Id { get; } = new("0197a000-0000-7000-8000-00000000000a");
}
