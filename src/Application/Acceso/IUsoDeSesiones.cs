namespace ElGestorPortal.Application.Acceso;

/// <summary>Apunta cuándo se usó cada sesión. Se guarda agrupado y más tarde: ninguna petición espera por ello.</summary>
public interface IUsoDeSesiones
{
    void Anotar(Guid sesionId, DateTime cuando);
}
