namespace ElGestorPortal.Application.Proteccion.Contratos;

/// <summary>Sigue solo si ninguno de esos NIF está bloqueado ni suprimido: no se da acceso a quien pidió que no se tratara lo suyo.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ExigirNifsSinProtegerQuery(IReadOnlyCollection<string> Nifs) : IQuery<Unit>;

internal sealed class ExigirNifsSinProtegerHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ExigirNifsSinProtegerQuery, Unit>
{
    public async Task<Unit> Handle(ExigirNifsSinProtegerQuery request, CancellationToken cancellationToken)
    {
        var huellas = request.Nifs.Select(n => Domain.Proteccion.PersonaProtegida.HuellaDe(usuario.DespachoId, n)).ToList();
        return huellas.Count > 0 && await db.PersonasProtegidas.AnyAsync(p => huellas.Contains(p.Huella), cancellationToken)
            ? throw new DomainRuleException("Los datos de ese NIF están bloqueados o suprimidos: levántelo antes en Protección de datos.")
            : Unit.Value;
    }
}
