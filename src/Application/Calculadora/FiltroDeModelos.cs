using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Lo que se pide de un modelo. Mira decenas de miles por petición: una vuelta sin reservar nada por fila.</summary>
internal sealed class FiltroDeModelos(BuscarModelosQuery query)
{
    private const int MaximoDePalabras = 8;

    private readonly string? _marca = string.IsNullOrWhiteSpace(query.Marca) ? null : query.Marca.Trim().ToUpperInvariant();
    private readonly SeccionDePrecios? _seccion = SeccionPedida.Leer(query.Seccion);
    private readonly IReadOnlyList<string>? _motores = SeccionPedida.Motor(query.Motor);
    private readonly int? _anio = query.PrimeraMatriculacion?.Year;
    private readonly string[] _palabras = [.. Domain.Common.Texto.Palabras(query.Texto).Distinct().Take(MaximoDePalabras).Select(p => " " + p)];

    /// <summary>Los primeros que se cumplen después de esa posición, en el orden del índice.</summary>
    public List<Guid> Buscar(ModeloEnIndice[] modelos, Posicion? tras, int cuantos)
    {
        var ids = new List<Guid>(Math.Min(cuantos, 64));
        foreach (ref readonly var modelo in modelos.AsSpan())
        {
            if (tras is { } posicion && !VaDespues(modelo, posicion) || !Cumple(modelo)) continue;
            ids.Add(modelo.Id);
            if (ids.Count == cuantos) break;
        }

        return ids;
    }

    private bool Cumple(in ModeloEnIndice modelo)
    {
        if (_marca is not null && modelo.Marca != _marca || _seccion is { } seccion && modelo.Seccion != seccion) return false;
        if (_motores is not null && !_motores.Contains(modelo.Motor) || _anio is { } anio && !modelo.SeVendiaEn(anio)) return false;

        foreach (var palabra in _palabras)
            if (!modelo.Busqueda.Contains(palabra, StringComparison.Ordinal)) return false;

        return true;
    }

    private static bool VaDespues(in ModeloEnIndice modelo, Posicion posicion) =>
        string.CompareOrdinal(modelo.Busqueda, posicion.Clave) is var orden && (orden > 0 || orden == 0 && modelo.Id.CompareTo(posicion.Id) > 0);
}
