using System.Text.Json;
using ElGestorPortal.Application.Common.Informes;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Un informe sin papel: cuántas filas tiene cada tabla. Pintar los de verdad haría esperar.</summary>
internal sealed class InformeContado : IInformePdf
{
    public byte[] Componer(Informe informe) => JsonSerializer.SerializeToUtf8Bytes(informe.Bloques.Zip(informe.Bloques.Skip(1))
        .Where(b => b.First is ApartadoDeInforme && b.Second is TablaDeInforme)
        .ToDictionary(b => ((ApartadoDeInforme)b.First).Titulo, b => ((TablaDeInforme)b.Second).Filas.Count));

    public static Dictionary<string, int> Leer(byte[] informe) => JsonSerializer.Deserialize<Dictionary<string, int>>(informe)!;
}
