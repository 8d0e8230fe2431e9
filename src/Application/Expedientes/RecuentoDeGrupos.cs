using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <param name="Quien">El papel del cliente o el NIF del colaborador.</param>
internal sealed record GrupoAfectado(string Quien, bool EsDocumento, bool Aparece, long Cuantos);

/// <summary>
/// Compara lo que se ve con lo que se vería: los hechos se cuentan por grupos, de una pasada por su índice, y se juzga cada grupo una vez y no
/// cada hecho. Con un millón de expedientes son segundos.
/// </summary>
internal sealed class RecuentoDeGrupos(IPortalDb db)
{
    public async Task<List<GrupoAfectado>> CompararAsync(CriterioDePublicacion alcance, IReadOnlyList<string> cierresAntes, ReglasDePublicacion despues, IReadOnlyList<string> cierresDespues, CancellationToken cancellationToken)
    {
        var audiencia = alcance.Audiencia;
        var cerradasAntes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var cerradasDespues = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var afectados = new List<GrupoAfectado>();

        // Los de expedientes, si la regla es de ellos; los de documentos, siempre.
        if (alcance.ClaseDocumento is null)
            foreach (var fila in await Acotar(db.HechosExpediente.Select(h => new FilaDeGrupo { Calidad = h.Calidad, Grupo = h.Grupo, Clase = h.Clase }), alcance).ToListAsync(cancellationToken))
                Juzgar(fila.Grupo, fila.Clase, fila.Cuantos, g => despues.Clase(audiencia, g));

        foreach (var fila in await Acotar(db.HechosDocumento.Select(h => new FilaDeGrupo { Calidad = h.Calidad, Grupo = h.Grupo, Clase = h.Clase }), alcance).ToListAsync(cancellationToken))
            Juzgar(fila.Grupo, fila.Clase, fila.Cuantos, g => despues.ClaseDeDocumento(audiencia, g, ClaseDelExpediente(g, fila.Clase)));

        return afectados;

        void Juzgar(string texto, string clase, long cuantos, Func<GrupoDeHechos, string> juicio)
        {
            var grupo = GrupoDeHechos.De(texto);
            var despuesDeJuzgar = grupo.Excepcion.StartsWith(GrupoDeHechos.DeDocumento, StringComparison.Ordinal) ? clase : juicio(grupo);
            var (nif, quien) = audiencia == Calidad.Colaborador ? (grupo.Colaboradores.Trim('|'), grupo.Colaboradores.Trim('|')) : ("", grupo.Roles.Trim('|').Replace("|", " y ", StringComparison.Ordinal));
            var (veia, vera) = (!Cerradas(cerradasAntes, cierresAntes, nif).Contains(clase), !Cerradas(cerradasDespues, cierresDespues, nif).Contains(despuesDeJuzgar));
            if (veia != vera) afectados.Add(new(quien, grupo.ClaseDocumento is not null, vera, cuantos));
        }

        // Sin expediente no depende de su clase. Lo que una excepción decide de su expediente no lo cambia una regla.
        string ClaseDelExpediente(GrupoDeHechos g, string clase) => g.Tramite.Length == 0 ? ClaseDePublicacion.Siempre : despues.Clase(audiencia, g with { ClaseDocumento = null });

        HashSet<string> Cerradas(Dictionary<string, HashSet<string>> sabidas, IReadOnlyList<string> cierres, string nif)
        {
            if (!sabidas.TryGetValue(nif, out var suyas)) sabidas[nif] = suyas = [.. ClaseDePublicacion.Cerradas(cierres, audiencia, nif)];
            return suyas;
        }
    }

    /// <summary>Solo los de su audiencia y, si los pide, de su trámite: los demás no pueden cambiar.</summary>
    private static IQueryable<CuentaDeGrupo> Acotar(IQueryable<FilaDeGrupo> hechos, CriterioDePublicacion alcance)
    {
        hechos = hechos.Where(h => h.Calidad == alcance.Audiencia);
        if (alcance.Tramite is { } tramite)
        {
#pragma warning disable CA1309 // se traduce a SQL, que compara byte a byte
            var (desde, hasta) = (tramite + '\u001f', tramite + ' ');
            hechos = hechos.Where(h => string.Compare(h.Grupo, desde) >= 0 && string.Compare(h.Grupo, hasta) < 0);
#pragma warning restore CA1309
        }

        return hechos.GroupBy(h => new { h.Grupo, h.Clase }).Select(g => new CuentaDeGrupo { Grupo = g.Key.Grupo, Clase = g.Key.Clase, Cuantos = g.LongCount() });
    }

    private sealed class FilaDeGrupo
    {
        public Calidad Calidad { get; init; }
        public required string Grupo { get; init; }
        public required string Clase { get; init; }
    }

    private sealed class CuentaDeGrupo
    {
        public required string Grupo { get; init; }
        public required string Clase { get; init; }
        public long Cuantos { get; init; }
    }
}
