using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Cuántos documentos se han abierto cada uno de los últimos catorce días, de hace más a hoy.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ContarDescargasQuery : IQuery<IReadOnlyList<DescargasDeUnDia>>;

/// <param name="Dia">Cuál.</param>
/// <param name="Cuantas">Vistas y descargas.</param>
public sealed record DescargasDeUnDia(DateOnly Dia, int Cuantas);

internal sealed class ContarDescargasHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ContarDescargasQuery, IReadOnlyList<DescargasDeUnDia>>
{
    private const int Dias = 14;

    public async Task<IReadOnlyList<DescargasDeUnDia>> Handle(ContarDescargasQuery request, CancellationToken cancellationToken)
    {
        var cuentas = new List<DescargasDeUnDia>(Dias);
        foreach (var dia in Enumerable.Range(1 - Dias, Dias).Select(reloj.Hoy().AddDays))
        {
            var (desde, hasta) = (Calendario.ComienzoDe(dia), Calendario.ComienzoDe(dia.AddDays(1)));
            cuentas.Add(new(dia, await db.Descargas.CountAsync(d => d.Via != ViaDeApertura.Marca && d.Fecha >= desde && d.Fecha < hasta, cancellationToken)));
        }

        return cuentas;
    }
}
