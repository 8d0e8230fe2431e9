namespace ElGestorPortal.Application.Proteccion;

/// <summary>¿Hay alguien bloqueado o suprimido en el despacho? Casi siempre no. Se mira una vez por ámbito: un trozo del puente lo pregunta por cada tipo de elemento.</summary>
internal sealed class GuardiaDeProtegidos(IPortalDb db)
{
    private bool? _hay;

    public async Task<bool> HayAsync(CancellationToken cancellationToken) => _hay ??= await db.PersonasProtegidas.AnyAsync(cancellationToken);
}
