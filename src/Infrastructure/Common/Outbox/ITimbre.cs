using ElGestorPortal.Infrastructure.Common.Persistence;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

/// <summary>Suena después de confirmar, si lo guardado le interesa. Es solo una pista: si se pierde, lo encuentra el barrido de cada minuto.</summary>
internal interface ITimbre
{
    void TocarSiHace(PortalDbContext db);
}
