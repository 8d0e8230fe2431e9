namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Los usuarios de la demostración, solo en Development.</summary>
public static class UsuariosDeMuestra
{
    public const string Contrasena = "Demo-2026!portal";

    /// <summary>Entra por <c>/plataforma</c>.</summary>
    public const string Operador = "operador@demo.example";

    public static IReadOnlyList<(string Nombre, string Descripcion)> Todos { get; } =
    [
        ("cliente", "Cliente: ve lo suyo"),
        ("colaborador", "Colaborador: ve lo que trae"),
        ("gestor", "Gestor: área interna"),
        ("admin", "Administrador del despacho"),
    ];
}
