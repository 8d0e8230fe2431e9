using System.Text;

namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Texto dentro de un PDF: en WinAnsi y con los paréntesis protegidos.</summary>
internal static class TextoDePdf
{
    public static StringBuilder Escribir(StringBuilder destino, string texto)
    {
        foreach (var letra in texto)
        {
            if (letra is '(' or ')' or '\\')
            {
                destino.Append('\\');
            }

            destino.Append(EnWinAnsi(letra));
        }

        return destino;
    }

    // WinAnsi es Latin-1 salvo de 0x80 a 0x9F; lo que no tiene (el griego, el rumano…) se escribe sin su signo o con «?».
    private static char EnWinAnsi(char letra) => letra switch
    {
        '€' => '\u0080',
        '…' => '\u0085',
        'Š' => '\u008A',
        'Ž' => '\u008E',
        '‘' => '\u0091',
        '’' => '\u0092',
        '“' => '\u0093',
        '”' => '\u0094',
        '–' => '\u0096',
        '—' => '\u0097',
        'š' => '\u009A',
        'ž' => '\u009E',
        'ț' or 'ţ' => 't',
        'ș' or 'ş' => 's',
        'ă' => 'a',
        < '\u0020' or (>= '\u007F' and < '\u00A0') or > '\u00FF' => '?',
        _ => letra,
    };
}
