using System.Globalization;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Un orden con índice: cada página cuesta lo mismo, haya los que haya. Sabe dónde se quedó la anterior.</summary>
internal abstract class OrdenConIndice : OrdenDeExpedientes
{
    public static IReadOnlyDictionary<string, OrdenConIndice> Todos { get; } = new Dictionary<string, OrdenConIndice>(StringComparer.Ordinal)
    {
        ["-actualizado"] = new PorActualizado(),
        ["-fechaAlta"] = new PorFechaAlta(),
        ["numero"] = new PorNumero(),
    };

    /// <summary>Desde los hechos de un punto de vista: por su índice, sin tocar los expedientes que no entran en la página.</summary>
    public abstract IQueryable<Expediente> Ordenar(IQueryable<HechoExpediente> hechos, IQueryable<Expediente> expedientes, Posicion? tras);

    /// <summary>Desde los expedientes del despacho, para quien trabaja en él.</summary>
    public abstract IQueryable<Expediente> Ordenar(IQueryable<Expediente> expedientes, Posicion? tras);

    /// <summary>El orden de los hechos <c>h</c>, en las lecturas escritas a mano.</summary>
    public abstract Sentencia EnSql { get; }

    /// <summary>Los hechos <c>h</c> que siguen a esa posición.</summary>
    public abstract Sentencia Tras(Posicion posicion);

    /// <summary>Une páginas de varios puntos de vista, ya ordenadas cada una.</summary>
    public abstract IOrderedEnumerable<ExpedienteEnListaDto> Unir(IEnumerable<ExpedienteEnListaDto> filas);

    private sealed class PorActualizado : OrdenConIndice
    {
        public override IQueryable<Expediente> Ordenar(IQueryable<HechoExpediente> hechos, IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p)
            {
                var clave = Instante(p.Clave);
                hechos = hechos.Where(h => h.Actualizado <= clave && (h.Actualizado < clave || h.ExpedienteId < p.Id));
            }

            return from h in hechos join e in expedientes on h.ExpedienteId equals e.Id orderby h.Actualizado descending, h.ExpedienteId descending select e;
        }

        public override IQueryable<Expediente> Ordenar(IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p)
            {
                var clave = Instante(p.Clave);
                expedientes = expedientes.Where(e => e.Actualizado <= clave && (e.Actualizado < clave || e.Id < p.Id));
            }

            return expedientes.OrderByDescending(e => e.Actualizado).ThenByDescending(e => e.Id);
        }

        public override Sentencia EnSql => $"""h."Actualizado" DESC, h."ExpedienteId" DESC""";

        public override Sentencia Tras(Posicion posicion) => $"""h."Actualizado" <= {Instante(posicion.Clave)} AND (h."Actualizado" < {Instante(posicion.Clave)} OR h."ExpedienteId" < {posicion.Id})""";

        public override string Clave(ExpedienteEnListaDto fila) => fila.Actualizado.Ticks.ToString(CultureInfo.InvariantCulture);

        public override IOrderedEnumerable<ExpedienteEnListaDto> Unir(IEnumerable<ExpedienteEnListaDto> filas) => filas.OrderByDescending(f => f.Actualizado).ThenByDescending(f => f.Id);

        private static DateTime Instante(string clave) => new(long.Parse(clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }

    private sealed class PorFechaAlta : OrdenConIndice
    {
        public override IQueryable<Expediente> Ordenar(IQueryable<HechoExpediente> hechos, IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p)
            {
                var clave = Dia(p.Clave);
                hechos = hechos.Where(h => h.FechaAlta <= clave && (h.FechaAlta < clave || h.ExpedienteId < p.Id));
            }

            return from h in hechos join e in expedientes on h.ExpedienteId equals e.Id orderby h.FechaAlta descending, h.ExpedienteId descending select e;
        }

        public override IQueryable<Expediente> Ordenar(IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p)
            {
                var clave = Dia(p.Clave);
                expedientes = expedientes.Where(e => e.FechaAlta <= clave && (e.FechaAlta < clave || e.Id < p.Id));
            }

            return expedientes.OrderByDescending(e => e.FechaAlta).ThenByDescending(e => e.Id);
        }

        public override Sentencia EnSql => $"""h."FechaAlta" DESC, h."ExpedienteId" DESC""";

        public override Sentencia Tras(Posicion posicion) => $"""h."FechaAlta" <= {Dia(posicion.Clave)} AND (h."FechaAlta" < {Dia(posicion.Clave)} OR h."ExpedienteId" < {posicion.Id})""";

        public override string Clave(ExpedienteEnListaDto fila) => fila.FechaAlta.ToString("O", CultureInfo.InvariantCulture);

        public override IOrderedEnumerable<ExpedienteEnListaDto> Unir(IEnumerable<ExpedienteEnListaDto> filas) => filas.OrderByDescending(f => f.FechaAlta).ThenByDescending(f => f.Id);

        private static DateOnly Dia(string clave) => DateOnly.ParseExact(clave, "O", CultureInfo.InvariantCulture);
    }

#pragma warning disable CA1309 // se traduce a SQL, que compara con la intercalación de la columna
    private sealed class PorNumero : OrdenConIndice
    {
        public override IQueryable<Expediente> Ordenar(IQueryable<HechoExpediente> hechos, IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p) hechos = hechos.Where(h => string.Compare(h.Numero, p.Clave) >= 0 && (string.Compare(h.Numero, p.Clave) > 0 || h.ExpedienteId > p.Id));
            return from h in hechos join e in expedientes on h.ExpedienteId equals e.Id orderby h.Numero, h.ExpedienteId select e;
        }

        public override IQueryable<Expediente> Ordenar(IQueryable<Expediente> expedientes, Posicion? tras)
        {
            if (tras is { } p) expedientes = expedientes.Where(e => string.Compare(e.Numero, p.Clave) >= 0 && (string.Compare(e.Numero, p.Clave) > 0 || e.Id > p.Id));
            return expedientes.OrderBy(e => e.Numero).ThenBy(e => e.Id);
        }

#pragma warning restore CA1309

        public override Sentencia EnSql => $"""h."Numero" ASC, h."ExpedienteId" ASC""";

        public override Sentencia Tras(Posicion posicion) => $"""h."Numero" >= {posicion.Clave} AND (h."Numero" > {posicion.Clave} OR h."ExpedienteId" > {posicion.Id})""";

        public override string Clave(ExpedienteEnListaDto fila) => fila.Numero;

        public override IOrderedEnumerable<ExpedienteEnListaDto> Unir(IEnumerable<ExpedienteEnListaDto> filas) => filas.OrderBy(f => f.Numero, StringComparer.Ordinal).ThenBy(f => f.Id);
    }
}
