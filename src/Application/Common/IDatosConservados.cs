namespace ElGestorPortal.Application.Common;

/// <summary>
/// Lo que un módulo guarda de una persona, cosa a cosa, y cómo se bloquea y se suprime (RGPD, art. 17; LOPDGDD, art. 32). Cada módulo tiene el suyo
/// y se descubren: quien guarde datos personales añade el suyo.
/// </summary>
internal interface IDatosConservados
{
    /// <summary>Espera a que no quede nada de los demás.</summary>
    bool AlFinal => false;

    /// <summary>Se mira después de los que no: lo suyo sostiene lo de otros.</summary>
    bool SostieneOtros => false;

    /// <summary>Todo lo de ese NIF, esté o no bloqueado, según se lee.</summary>
    IAsyncEnumerable<DatoConservado> DeAsync(string nif, CancellationToken cancellationToken);

    /// <summary>Deja esas cosas como manda ahora su protección: apartadas, o de vuelta. Pocas, en la transacción en curso.</summary>
    Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken);

    /// <summary>Borra esas cosas, o lo que en ellas hay de ese NIF si son también de otros. Pocas, en la transacción en curso.</summary>
    Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>Una cosa que el portal guarda de una persona.</summary>
/// <param name="Id">Cuál.</param>
/// <param name="Clase">De qué clase es: de ella depende cuánto se conserva.</param>
/// <param name="Desde">Desde cuándo corre su plazo; null, todavía no corre porque sigue en curso.</param>
/// <param name="Bloqueado">Ya está apartada.</param>
/// <param name="ExpedienteId">El expediente del que cuelga, si alguno: lo alcanza su retención.</param>
/// <param name="FacturaId">La factura de la que cuelga, si alguna.</param>
internal sealed record DatoConservado(Guid Id, ClaseDeDatos Clase, DateOnly? Desde, bool Bloqueado, Guid? ExpedienteId = null, Guid? FacturaId = null);
