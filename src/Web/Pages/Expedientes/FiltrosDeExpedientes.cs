using System.Globalization;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Los menús de filtro de la lista de expedientes y los que están puestos, cada uno con la dirección que lo quita.</summary>
internal static class FiltrosDeExpedientes
{
    private const string Ruta = "/expedientes";

    private static readonly (string Valor, string Texto)[] Turnos =
        [("usted", "Al cliente o colaborador"), ("gestoria", "A la gestoría"), ("administracion", "A la Administración"), ("nadie", "A nadie: terminado")];

    public static FiltrosDeLista Componer(ListarExpedientesQuery filtro, IQueryCollection consulta) => new(
        Ruta, "Filtrar expedientes", "Número, su referencia, matrícula, persona o NIF completo", filtro.Texto,
        [
            Grupo("estado", "Estado", Enum.GetValues<EstadoExpediente>().Select(e => (Estados.Clave(e), Estados.Texto(e))), filtro.Estado),
            Grupo("tipoTramite", "Trámite", TipoDeTramite.Todos.Select(t => (t.Clave, t.Nombre)), filtro.TipoTramite),
            Grupo("turno", "A quién le toca", Turnos, filtro.Turno),
        ])
    {
        Puestos = [.. Puestos(filtro, consulta)],
        Ocultos = consulta["orden"] is [{ Length: > 0 } orden] ? new Dictionary<string, string> { ["orden"] = orden } : new Dictionary<string, string>(),
    };

    /// <summary>La dirección actual con un valor cambiado (o quitado) y sin los que estorben.</summary>
    public static string Con(IQueryCollection consulta, string nombre, string? valor, params string[] sin) => DireccionDeLista.Con(Ruta, consulta, nombre, valor, sin);

    private static GrupoDeFiltro Grupo(string nombre, string texto, IEnumerable<(string Valor, string Texto)> opciones, string? elegida) => new(
        nombre, texto, [new("", "Cualquiera", string.IsNullOrEmpty(elegida)), .. opciones.Select(o => new OpcionDeFiltro(o.Valor, o.Texto, o.Valor == elegida))], Varias: false);

    private static IEnumerable<EnlaceDePagina> Puestos(ListarExpedientesQuery f, IQueryCollection consulta)
    {
        (string Nombre, string? Texto)[] puestos =
        [
            ("texto", f.Texto is { Length: > 0 } t ? $"«{t}»" : null),
            ("numero", f.Numero is { Length: > 0 } n ? $"Número {n}" : null),
            ("refPropia", f.RefPropia is { Length: > 0 } r ? $"Referencia {r}" : null),
            ("matricula", f.Matricula is { Length: > 0 } m ? $"Matrícula {m}" : null),
            ("nif", f.Nif is { Length: > 0 } nif ? $"NIF {nif}" : null),
            ("estado", f.Estado is { Length: > 0 } e ? Estados.Existe(e) ? Estados.Texto(Estados.DesdeClave(e)) : e : null),
            ("tipoTramite", f.TipoTramite is { Length: > 0 } tramite ? TipoDeTramite.Existe(tramite) ? TipoDeTramite.De(tramite).Nombre : tramite : null),
            ("familia", f.Familia is { Length: > 0 } familia ? familia : null),
            ("turno", f.Turno is { Length: > 0 } turno ? Turnos.FirstOrDefault(x => x.Valor == turno).Texto : null),
            ("desde", f.Desde is { } d ? $"Desde el {d.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}" : null),
            ("hasta", f.Hasta is { } h ? $"Hasta el {h.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}" : null),
        ];
        return puestos.Where(p => p.Texto is not null).Select(p => new EnlaceDePagina(p.Texto!, Con(consulta, p.Nombre, null, "cursor")));
    }
}
