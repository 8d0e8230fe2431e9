using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Qué se hace con una cosa de una persona.</summary>
internal enum Destino
{
    /// <summary>Su plazo venció: se borra.</summary>
    Suprimir,

    /// <summary>Corre su plazo: se aparta hasta que venza.</summary>
    Conservar,

    /// <summary>Hay una retención legal: se aparta y no se borra.</summary>
    Retener,

    /// <summary>Está en marcha: todavía hace falta.</summary>
    EnCurso,
}

/// <summary>
/// Todo lo de una persona, fuente a fuente, con lo que manda hacer su plazo. Lo que sostiene a otras cosas (un expediente, sus papeles) no se borra
/// antes que ellas, y lo último (su ficha) solo cuando no queda nada. Se lee según se recorre.
/// </summary>
internal sealed class RecorridoDePersona(IEnumerable<IDatosConservados> fuentes, IPortalDb db, TimeProvider reloj)
{
    public async IAsyncEnumerable<PasoDelRecorrido> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plazos = await PlazosVigentes.LeerAsync(db, nif, reloj.Hoy(), cancellationToken);
        var (conAlgo, queda) = (new HashSet<Guid>(), false);
        foreach (var fuente in fuentes.OrderBy(f => (f.AlFinal, f.SostieneOtros)))
            await foreach (var dato in fuente.DeAsync(nif, cancellationToken))
            {
                var destino = plazos.Retiene(dato, fuente.SostieneOtros) ? Destino.Retener
                    : dato.Desde is null ? Destino.EnCurso
                    : !plazos.Vencido(dato) || (fuente.SostieneOtros && conAlgo.Contains(dato.Id)) || (fuente.AlFinal && queda) ? Destino.Conservar
                    : Destino.Suprimir;
                if (destino != Destino.Suprimir)
                {
                    queda = true;
                    conAlgo.UnionWith(new[] { dato.ExpedienteId, dato.FacturaId }.OfType<Guid>());
                }

                yield return new(fuente, dato, destino, plazos.Hasta(dato));
            }
    }

    public IDatosConservados Fuente(string nombre) => fuentes.Single(f => f.GetType().Name == nombre);
}

/// <param name="Fuente">De qué módulo es.</param>
/// <param name="Dato">La cosa.</param>
/// <param name="Destino">Qué toca hacer.</param>
/// <param name="Hasta">Cuándo vence su plazo.</param>
internal sealed record PasoDelRecorrido(IDatosConservados Fuente, DatoConservado Dato, Destino Destino, DateOnly? Hasta);
