using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Publica el borrador: desde ahora es la versión que rige, y ya no cambia. Si exige aceptación, quien no es de la casa la acepta en su página siguiente
/// o no sigue.
/// </summary>
[Requiere(Permiso.Administrar), EnSerie]
public sealed record PublicarTextoLegalCommand(ClaseDeTextoLegal Clase, bool ExigeAceptacion) : ICommand, IAuditable
{
    public string? Objeto => $"{TextoLegal.De(Clase).Nombre}{(ExigeAceptacion ? ", hay que aceptarlo" : "")}";
}

internal sealed class PublicarTextoLegalHandler(IPortalDb db, IUsuarioActual usuario, LectorDeTextosLegales textos, TimeProvider reloj) : IRequestHandler<PublicarTextoLegalCommand, Unit>
{
    public async Task<Unit> Handle(PublicarTextoLegalCommand request, CancellationToken cancellationToken)
    {
        var borrador = await db.VersionesLegales.SingleOrDefaultAsync(v => v.Clase == request.Clase && v.Numero == VersionLegal.DelBorrador, cancellationToken)
            ?? throw new DomainRuleException("Guarde primero el borrador.");
        var valores = await textos.ValoresAsync(cancellationToken);
        if (TextoLegal.Campos.FirstOrDefault(c => CamposDeTexto.Lleva(borrador.Cuerpo, c.Nombre) && string.IsNullOrWhiteSpace(valores[c.Nombre])) is { Nombre: { } falta, QueEs: { } queEs })
            throw new DomainRuleException($"El texto lleva {{{falta}}} y el despacho no lo tiene puesto. Escríbalo en Marca ({queEs.ToLowerInvariant()}) o quítelo del texto.");

        var ultima = await db.VersionesLegales.Where(v => v.Clase == request.Clase).MaxAsync(v => v.Numero, cancellationToken);
        borrador.Publicar(ultima + 1, request.ExigeAceptacion, reloj.Ahora());
        (await db.Despachos.SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken)).AnotarTextoLegal(request.Clase, request.ExigeAceptacion);
        return Unit.Value;
    }
}
