namespace ElGestorPortal.Tests.Common;

/// <summary>Los dos motores de base de datos con los que funciona el portal.</summary>
public enum Motor
{
    Sqlite,
    Postgres,
}
