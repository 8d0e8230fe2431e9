using System.Diagnostics.CodeAnalysis;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Suerte que se repite: la misma semilla da siempre las mismas tiradas.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Se inventan datos de muestra repetibles; no protege nada.")]
internal sealed class Azar(int semilla)
{
    private readonly Random random = new(semilla);

    /// <summary>Una tirada propia para cada cosa, para que añadir una no cambie las demás.</summary>
    public static Azar Para(MuestraPedida pedida, string cosa, int indice = 0)
    {
        var mezcla = 2166136261u;
        foreach (var letra in $"{pedida.Despacho}/{pedida.Semilla}/{cosa}/{indice}")
        {
            mezcla = unchecked((mezcla ^ letra) * 16777619u);
        }

        return new Azar(unchecked((int)(mezcla & 0x7FFFFFFF)));
    }

    public int Entre(int minimo, int maximo) => random.Next(minimo, maximo + 1);

    public double Fraccion() => random.NextDouble();

    public bool Suerte(double probabilidad) => random.NextDouble() < probabilidad;

    public T Uno<T>(IReadOnlyList<T> de) => de[random.Next(de.Count)];

    public T PorPeso<T>(IReadOnlyList<T> de, Func<T, int> peso)
    {
        var tirada = random.Next(de.Sum(peso));
        foreach (var opcion in de)
        {
            tirada -= peso(opcion);
            if (tirada < 0)
            {
                return opcion;
            }
        }

        return de[^1];
    }

    public void Barajar<T>(T[] valores) => random.Shuffle(valores);

    public string Letras(string alfabeto, int cuantas) =>
        string.Create(cuantas, (random, alfabeto), static (destino, de) => de.random.GetItems<char>(de.alfabeto, destino));

    public string Cifras(int cuantas) => Letras("0123456789", cuantas);
}
