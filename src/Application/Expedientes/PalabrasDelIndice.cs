using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Con qué palabras se guarda cada expediente en el índice, y con cuáles se le busca. Los NIF ajenos no se indexan: se buscan enteros o no se buscan.</summary>
internal static class PalabrasDelIndice
{
    /// <summary>Fila del índice de un expediente vivo, con las palabras de sus vehículos y escrituras.</summary>
    public static TextoDeExpediente Fila(Guid despacho, Expediente expediente, ReglasDePublicacion reglas, IEnumerable<string> deSusObjetos)
    {
        var personas = (expediente.Datos.Intervinientes ?? []).Select(i => i.NombreCompleto());
        var texto = string.Join(' ', [expediente.Numero, expediente.RefPropia, expediente.Titulo, .. personas, .. deSusObjetos]);
        return new()
        {
            ExpedienteId = expediente.Id,
            Duenos = string.Join(' ', [Dueno(despacho), .. Hechos.De(expediente, reglas).SelectMany(h => Duenos(despacho, h))]),
            Clase = Clase(expediente.Tramite),
            Texto = string.Join(' ', Texto.Palabras(texto).Distinct(StringComparer.Ordinal)),
        };
    }

    /// <summary>Lo que se le pide al índice para encontrar unas palabras desde un punto de vista; sin él, desde la gestoría.</summary>
    public static ConsultaDeTexto Consulta(Guid despacho, string texto, PuntoDeVista? punto) => new(
        [.. Texto.Palabras(texto).Take(MaximoDePalabras)],
        punto is null ? Dueno(despacho) : Dueno(despacho, punto.Calidad, punto.Nif),
        punto is null ? [] : [.. punto.Cerradas.Where(EsCorriente).Select(Clase)]);

    private const int MaximoDePalabras = 12;

    /// <summary>La gestoría, que encuentra todos los suyos.</summary>
    private static string Dueno(Guid despacho) => despacho.ToString("N");

    /// <summary>Lo oculto no se indexa. Lo que una regla o una excepción enseña a propósito lleva además su palabra aparte, que las clases cerradas no quitan.</summary>
    private static string[] Duenos(Guid despacho, HechoExpediente hecho)
    {
        var dueno = Dueno(despacho, hecho.Calidad, hecho.Nif);
        return hecho.Clase == ClaseDePublicacion.Oculta ? [] : EsCorriente(hecho.Clase) ? [dueno] : [dueno, ConsultaDeTexto.Exento(dueno)];
    }

    private static bool EsCorriente(string clase) => clase.Length > 0 && clase != ClaseDePublicacion.Oculta && !clase.Contains('@', StringComparison.Ordinal);

    private static string Dueno(Guid despacho, Calidad calidad, string nif) => $"{despacho:N}{(int)calidad}{nif.ToLowerInvariant()}";

    /// <summary>Con una cifra delante, para que no sea además una palabra que alguien busque.</summary>
    private static string Clase(string tramite) => $"0{tramite.Replace("-", "", StringComparison.Ordinal)}";
}
