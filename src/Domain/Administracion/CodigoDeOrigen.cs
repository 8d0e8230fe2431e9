using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Traducción de un código del escritorio al vocabulario público. La oficina la edita; un código nuevo entra solo, sin asignar.</summary>
public sealed class CodigoDeOrigen : Entity, IDeDespacho
{
    private CodigoDeOrigen() { }

    public Guid DespachoId { get; private set; }
    public AmbitoDeCodigo Ambito { get; private init; }
    public string Codigo { get; private init; } = "";
    public string? Nombre { get; private set; }

    /// <summary>Valor público, en kebab-case; null mientras la oficina no lo asigne.</summary>
    public string? Valor { get; private set; }

    public DateTime Visto { get; private init; }

    public void Asignar(string valor) => Valor = valor;

    public static CodigoDeOrigen Descubrir(AmbitoDeCodigo ambito, string codigo, string? nombre, string? valor, DateTime cuando) =>
        new() { Ambito = ambito, Codigo = codigo, Nombre = nombre, Valor = valor, Visto = cuando };
}
