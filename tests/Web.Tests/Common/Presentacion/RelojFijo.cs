namespace ElGestorPortal.Web.Tests.Common.Presentacion;

internal sealed class RelojFijo(DateTimeOffset ahora) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => ahora;
}
