using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Escrituras;
using ElGestorPortal.Domain.Escrituras.Contratos;

namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarEscriturasCommand(IReadOnlyList<Importado<DatosEscritura>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarEscriturasHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<ImportarEscriturasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarEscriturasCommand request, CancellationToken cancellationToken)
    {
        var aplicadas = await Importador.AplicarAsync(db.Escrituras, request.Elementos, e => Escritura.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos), (entidad, _) => entidad.Borrar(), cancellationToken);

        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(aplicadas.Todas.SelectMany(DatosConservadosDeEscrituras.Nifs)), cancellationToken);
        foreach (var escritura in aplicadas.Todas) escritura.Proteger(protegidos);

        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        await DatosConservadosDeEscrituras.IndexarAsync(db, filas, aplicadas.Todas, cancellationToken);

        // De las que nacen ahora nada trata todavía.
        var nuevas = request.Elementos.Where(e => e.Nuevo).Select(e => e.Id).ToHashSet();
        var ids = aplicadas.Todas.Select(e => e.Id).Where(id => !nuevas.Contains(id)).ToList();
        if (ids.Count == 0) return Unit.Value;

        await mediator.Send(new ReindexarExpedientesCommand(ids), cancellationToken);
        await mediator.Send(new PublicarObjetosCommand { ObjetoIds = ids }, cancellationToken);
        return await mediator.Send(new RecalcularDocumentosCommand { ObjetoIds = ids }, cancellationToken);
    }
}
