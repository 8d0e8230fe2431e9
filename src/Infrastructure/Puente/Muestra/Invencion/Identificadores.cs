namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Identificadores con sus dígitos de control. Los números son de series que no se expiden: nadie real los lleva.</summary>
internal static class Identificadores
{
    private const string LetrasDelDni = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string LetrasDelCatastro = "MQWERTYUIOPASDFGHJKLBZX";
    private static readonly int[] PesosDelCatastro = [13, 15, 12, 5, 4, 17, 9, 21, 3, 7, 1];

    public static string Dni(Azar azar)
    {
        var numero = azar.Entre(90_000_000, 98_999_999);
        return $"{numero}{LetrasDelDni[numero % 23]}";
    }

    public static string Nie(Azar azar)
    {
        var numero = azar.Entre(9_000_000, 9_999_999);
        return $"Z{numero}{LetrasDelDni[(20_000_000 + numero) % 23]}";
    }

    /// <summary>Las dos primeras cifras de una entidad son su provincia; la 00 no existe.</summary>
    public static string Entidad(Azar azar)
    {
        var letra = azar.Suerte(0.85) ? 'B' : 'A';
        var numero = azar.Entre(60_000, 99_999);
        return $"{letra}{numero:0000000}{ControlDeEntidad(numero)}";
    }

    private static int ControlDeEntidad(int numero)
    {
        var suma = 0;
        for (var posicion = 7; posicion >= 1; posicion--, numero /= 10)
        {
            var cifra = numero % 10;
            suma += posicion % 2 == 0 ? cifra : (cifra * 2 / 10) + (cifra * 2 % 10);
        }

        return (10 - (suma % 10)) % 10;
    }

    public static string ReferenciaCatastral(Azar azar)
    {
        var parcela = azar.Cifras(7);
        var plano = azar.Letras("ABCDEFGHJKLMNPQRSTVWXYZ", 2) + azar.Cifras(4) + azar.Letras("ABCDEFGHJKLMNPQRSTVWXYZ", 1);
        var cargo = $"{azar.Entre(1, 60):0000}";
        return parcela + plano + cargo + ControlDelCatastro(parcela + cargo) + ControlDelCatastro(plano + cargo);
    }

    private static char ControlDelCatastro(string once)
    {
        var suma = 0;
        for (var i = 0; i < once.Length; i++)
        {
            suma += PesosDelCatastro[i] * ValorEnElCatastro(once[i]);
        }

        return LetrasDelCatastro[suma % 23];
    }

    // El alfabeto del Catastro tiene la Ñ: desde la O, una más.
    private static int ValorEnElCatastro(char caracter) => caracter switch
    {
        >= '0' and <= '9' => caracter - '0',
        <= 'N' => caracter - 'A' + 1,
        _ => caracter - 'A' + 2,
    };

    public static string Bastidor(Azar azar, string fabricante) =>
        fabricante + azar.Letras("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 8) + azar.Cifras(6);

    public static string CodigoSeguro(Azar azar) => azar.Letras("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 16);
}
