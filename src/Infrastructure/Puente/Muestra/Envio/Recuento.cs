namespace ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

/// <summary>Lleva la cuenta de lo que el portal contesta.</summary>
internal sealed class Recuento
{
    private static readonly string[] Conformes = ["aplicado", "sin-cambios", "en-espera"];
    private readonly SortedDictionary<string, int> porResultado = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> noConformes = new(StringComparer.Ordinal);
    private int elementos;
    private int blobs;
    private int lotes;

    public void Anotar(IReadOnlyList<ElementoDelPuente> enviados, int contenidos, IReadOnlyList<ResultadoDelPuente> resultados)
    {
        elementos += enviados.Count;
        blobs += contenidos;
        lotes++;
        for (var i = 0; i < resultados.Count; i++)
        {
            var (resultado, codigo) = (resultados[i].Resultado ?? "", resultados[i].Codigo);
            porResultado[resultado] = porResultado.GetValueOrDefault(resultado) + 1;
            if (!Conformes.Contains(resultado) || codigo == "falta-contenido")
            {
                var clave = $"{enviados[i].Tipo}/{resultado}/{codigo}";
                noConformes[clave] = noConformes.GetValueOrDefault(clave) + 1;
            }
        }
    }

    public ResumenDeAlimentacion Resumir() => new(elementos, blobs, lotes, porResultado, noConformes);
}
