using System.Globalization;
using System.Text;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Las personas que la gestoría conoce: las inventa y a veces vuelve a dar una de antes, como un cliente que repite.</summary>
internal sealed class Censo
{
    private readonly List<PersonaDatos> personas = [];
    private readonly HashSet<string> nifs = new(StringComparer.Ordinal);

    public PersonaDatos Conocer(PersonaConocida conocida)
    {
        nifs.Add(conocida.Nif);
        return Completar(conocida.Nif, conocida.Nombre, conocida.Apellido1, conocida.Apellido2, conocida.RazonSocial, "600000100");
    }

    public PersonaDatos Cualquiera(Azar azar, IReadOnlyCollection<string> salvo)
    {
        if (personas.Count > 20 && azar.Suerte(0.18))
        {
            var repetida = azar.Uno(personas);
            if (!salvo.Contains(repetida.Nif))
            {
                return repetida;
            }
        }

        return azar.Suerte(0.14) ? Empresa(azar) : Fisica(azar);
    }

    public PersonaDatos Fisica(Azar azar)
    {
        var deFuera = azar.Suerte(0.09);
        var nif = Libre(azar, deFuera ? Identificadores.Nie : Identificadores.Dni);
        var apellido2 = deFuera && azar.Suerte(0.6) ? null : azar.Uno(Nombres.Apellidos);
        return Anotar(Completar(
            nif,
            azar.Uno(deFuera ? Nombres.DePilaDeFuera : Nombres.DePila),
            azar.Uno(deFuera ? Nombres.ApellidosDeFuera : Nombres.Apellidos),
            apellido2,
            null,
            $"600000{azar.Cifras(3)}"));
    }

    public PersonaDatos Empresa(Azar azar, string? razonSocial = null)
    {
        razonSocial ??= $"{azar.Uno(Nombres.Actividades)} {azar.Uno(Nombres.Propios)}, {azar.Uno(Nombres.Formas)}";
        return Anotar(Completar(Libre(azar, Identificadores.Entidad), null, null, null, razonSocial, $"910000{azar.Cifras(3)}"));
    }

    private PersonaDatos Anotar(PersonaDatos persona)
    {
        personas.Add(persona);
        return persona;
    }

    private string Libre(Azar azar, Func<Azar, string> inventar)
    {
        string nif;
        do
        {
            nif = inventar(azar);
        }
        while (!nifs.Add(nif));
        return nif;
    }

    private static PersonaDatos Completar(string nif, string? nombre, string? apellido1, string? apellido2, string? razonSocial, string telefono)
    {
        var correo = $"{SinAcentos(razonSocial ?? $"{nombre}.{apellido1}")}@correo.example";
        return new(nif, razonSocial is null ? "fisica" : "juridica", nombre, apellido1, apellido2, razonSocial, correo, telefono);
    }

    private static string SinAcentos(string texto)
    {
        var limpio = new StringBuilder();
        foreach (var letra in texto.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letra) || (letra == '.' && limpio.Length > 0 && limpio[^1] != '.'))
            {
                limpio.Append(char.ToLower(letra, CultureInfo.InvariantCulture));
            }
        }

        return limpio.ToString().TrimEnd('.');
    }
}
