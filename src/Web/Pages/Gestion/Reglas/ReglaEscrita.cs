using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Web.Pages.Gestion.Reglas;

/// <summary>Una regla, como se teclea.</summary>
public sealed class ReglaEscrita
{
    public string? Id { get; set; }

    /// <summary>Cómo se llamaba la regla guardada de la que viene, aunque aquí se le cambie el nombre; nada, si es nueva.</summary>
    public string? Antes { get; set; }

    /// <summary>Su lugar: manda la primera que se cumple.</summary>
    public int Orden { get; set; }

    public bool Quitar { get; set; }

    /// <summary><c>tipo</c> o <c>cuota</c>.</summary>
    public string? Da { get; set; } = "tipo";

    public string? Importe { get; set; }
    public bool Presentar { get; set; } = true;
    public List<CategoriaDeVehiculo> Categorias { get; set; } = [];
    public string? EdadMayorQue { get; set; }
    public string? EdadDesde { get; set; }
    public string? EdadHasta { get; set; }
    public string? CilindradaMayorQue { get; set; }
    public string? CilindradaHasta { get; set; }
    public string? CilindradaMenorQue { get; set; }
    public string? PotenciaFiscalMayorQue { get; set; }
    public List<DistintivoAmbiental> Distintivos { get; set; } = [];
    public string? BaseMenorQue { get; set; }
    public string? BaseDesde { get; set; }
    public string? ValorDeTablasMenorQue { get; set; }

    /// <summary><c>si</c>, <c>no</c> o nada.</summary>
    public string? Historico { get; set; }

    public string? Actividad { get; set; }
    public DateOnly? Desde { get; set; }
    public string? Norma { get; set; }
    public string? Confianza { get; set; } = "media";
    public string? Nota { get; set; }

    /// <summary>La que se deja en blanco para añadir una.</summary>
    public bool EnBlanco => string.IsNullOrWhiteSpace(Id) && string.IsNullOrWhiteSpace(Importe) && string.IsNullOrWhiteSpace(Norma);

    public static ReglaEscrita De(ReglaDeCuota r, int orden) => new()
    {
        Id = r.Id, Antes = r.Id, Orden = orden, Da = r.Cuota is null ? "tipo" : "cuota", Importe = Escribir(r.Cuota ?? r.Tipo), Presentar = r.DebePresentar, Categorias = [.. r.Cuando.Categorias ?? []],
        EdadMayorQue = Escribir(r.Cuando.EdadMayorQue), EdadDesde = Escribir(r.Cuando.EdadDesde), EdadHasta = Escribir(r.Cuando.EdadHasta),
        CilindradaMayorQue = Escribir(r.Cuando.CilindradaMayorQue), CilindradaHasta = Escribir(r.Cuando.CilindradaHasta), CilindradaMenorQue = Escribir(r.Cuando.CilindradaMenorQue),
        PotenciaFiscalMayorQue = Escribir(r.Cuando.PotenciaFiscalMayorQue), Distintivos = [.. r.Cuando.Distintivos ?? []], BaseMenorQue = Escribir(r.Cuando.BaseMenorQue), BaseDesde = Escribir(r.Cuando.BaseDesde),
        ValorDeTablasMenorQue = Escribir(r.Cuando.ValorDeTablasMenorQue), Historico = SiONo(r.Cuando.Historico), Actividad = SiONo(r.Cuando.AfectoActividad), Desde = r.Desde, Norma = r.Norma, Confianza = r.Confianza, Nota = r.Nota,
    };

    /// <param name="errores">Lo que no se entiende, con el nombre de la regla.</param>
    /// <param name="deAntes">Como era: lo que este formulario no enseña se conserva.</param>
    public ReglaDeCuota Leer(List<string> errores, ReglaDeCuota? deAntes)
    {
        var importe = Cifra(Importe, "lo que da", errores);
        if (importe is null) errores.Add($"Regla «{Id}»: diga el tipo o la cuota que da.");
        return new(Id?.Trim() ?? "", Condicion(errores) with { Alguna = deAntes?.Cuando.Alguna }, Presentar, Norma?.Trim() ?? "", string.IsNullOrWhiteSpace(Confianza) ? "media" : Confianza.Trim())
        {
            Tipo = Da == "cuota" ? null : importe, Cuota = Da == "cuota" ? importe : null, Nota = Texto(Nota), Desde = Desde, Evidencia = deAntes?.Evidencia ?? "",
        };
    }

    private CondicionDeRegla Condicion(List<string> errores) => new()
    {
        Categorias = Categorias.Count == 0 ? null : Categorias,
        EdadMayorQue = Anios(EdadMayorQue, errores), EdadDesde = Anios(EdadDesde, errores), EdadHasta = Anios(EdadHasta, errores),
        CilindradaMayorQue = Cifra(CilindradaMayorQue, "la cilindrada", errores), CilindradaHasta = Cifra(CilindradaHasta, "la cilindrada", errores), CilindradaMenorQue = Cifra(CilindradaMenorQue, "la cilindrada", errores),
        PotenciaFiscalMayorQue = Cifra(PotenciaFiscalMayorQue, "la potencia fiscal", errores),
        Distintivos = Distintivos.Count == 0 ? null : Distintivos,
        BaseMenorQue = Cifra(BaseMenorQue, "la base", errores), BaseDesde = Cifra(BaseDesde, "la base", errores), ValorDeTablasMenorQue = Cifra(ValorDeTablasMenorQue, "el precio de tabla", errores),
        Historico = SiONo(Historico), AfectoActividad = SiONo(Actividad),
    };

    private int? Anios(string? texto, List<string> errores)
    {
        if (Cifra(texto, "los años", errores) is not { } anios) return null;
        if (anios is >= 0 and < 200 && anios == Math.Truncate(anios)) return (int)anios;
        errores.Add($"Regla «{Id}»: los años son un número entero.");
        return null;
    }

    private decimal? Cifra(string? texto, string que, List<string> errores)
    {
        if (string.IsNullOrWhiteSpace(texto)) return null;
        if (ImporteEnEspanol.Leer(texto) is >= 0 and var cifra) return cifra;
        errores.Add($"Regla «{Id}»: en {que}, «{texto}» no es una cantidad.");
        return null;
    }

    private static string? Escribir(decimal? cifra) => ImporteEnEspanol.Escribir(cifra);

    private static string? Texto(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : texto.Trim();

    private static string? SiONo(bool? valor) => valor switch { true => "si", false => "no", null => null };

    private static bool? SiONo(string? valor) => valor switch { "si" => true, "no" => false, _ => null };
}
