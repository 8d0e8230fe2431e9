using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Web.Pages.Gestion.Reglas;

/// <summary>Las reglas de un territorio, como se teclean.</summary>
public sealed class TerritorioEscrito
{
    public string? Clave { get; set; }
    public DateOnly? RigeDesde { get; set; }
    public string? Tipo { get; set; }
    public string? Norma { get; set; }
    public string? Confianza { get; set; }
    public string? Modelo { get; set; }
    public int? DiasHabiles { get; set; }
    public int? Meses { get; set; }
    public string? Bonificacion { get; set; }
    public bool TablaPropia { get; set; }
    public string? Nota { get; set; }
    public List<ReglaEscrita> Reglas { get; set; } = [];

    public static TerritorioEscrito De(NormaDeTerritorio t, string clave, DateOnly rigeDesde) => new()
    {
        Clave = clave, RigeDesde = rigeDesde, Tipo = ImporteEnEspanol.Escribir(t.Tipo), Norma = t.Norma, Confianza = t.Confianza, Modelo = t.Modelo, DiasHabiles = t.Plazo.DiasHabiles, Meses = t.Plazo.Meses,
        Bonificacion = ImporteEnEspanol.Escribir(t.Bonificacion), TablaPropia = t.TablaPropia, Nota = t.Nota, Reglas = [.. t.Reglas.Select((r, i) => ReglaEscrita.De(r, i + 1))],
    };

    /// <param name="deAntes">Como era: lo que el formulario no enseña se conserva.</param>
    /// <param name="errores">Lo que no se entiende.</param>
    public NormaDeTerritorio Leer(NormaDeTerritorio deAntes, List<string> errores)
    {
        var tipo = ImporteEnEspanol.Leer(Tipo);
        if (tipo is null) errores.Add("Diga el tipo general, en %.");
        var bonificacion = ImporteEnEspanol.Leer(Bonificacion);
        if (!string.IsNullOrWhiteSpace(Bonificacion) && bonificacion is not (>= 0 and <= 100)) errores.Add("La bonificación va de 0 a 100 %.");
        var reglas = Reglas.Where(r => !r.Quitar && !r.EnBlanco).OrderBy(r => r.Orden).Select(r => r.Leer(errores, deAntes.Reglas.FirstOrDefault(a => a.Id == r.Antes))).ToList();
        return deAntes with
        {
            Tipo = tipo ?? 0, Norma = Norma?.Trim() ?? "", Confianza = string.IsNullOrWhiteSpace(Confianza) ? deAntes.Confianza : Confianza.Trim(), Modelo = Modelo?.Trim() ?? "", Plazo = new(DiasHabiles, DiasHabiles is null ? Meses : null),
            Bonificacion = bonificacion is 0 ? null : bonificacion, TablaPropia = TablaPropia, Nota = string.IsNullOrWhiteSpace(Nota) ? null : Nota.Trim(), Reglas = reglas,
        };
    }
}
