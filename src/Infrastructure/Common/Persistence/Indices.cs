namespace ElGestorPortal.Infrastructure.Common.Persistence;

internal static class Indices
{
    /// <summary>
    /// Solo lo vivo, dicho como lo dice EF Core al traducir <c>!x.Borrado</c>. Como columna del índice no serviría: para SQLite,
    /// <c>NOT "Borrado"</c> no es una igualdad, y la lista entera se leería y se ordenaría en cada página.
    /// </summary>
    public const string Vivos = "NOT \"Borrado\"";
}
