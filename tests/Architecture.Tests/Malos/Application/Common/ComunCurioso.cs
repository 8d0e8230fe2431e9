using ElGestorPortal.Architecture.Tests.Malos.Domain.Uno;

namespace ElGestorPortal.Architecture.Tests.Malos.Application.Common;

public static class ComunCurioso
{
    public static int Mirar(Cosa cosa) => cosa.Id;
}
