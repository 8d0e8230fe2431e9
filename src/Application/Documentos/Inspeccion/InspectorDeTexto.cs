using System.Text;

namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>Texto corrido: ni binario, ni una página o un guion con otra extensión.</summary>
internal static class InspectorDeTexto
{
    private static readonly string[] Marcas = ["<html", "<script", "<svg", "<?php", "<?xml", "<!doctype"];

    public static void Inspeccionar(Stream contenido)
    {
        var comienzo = Encoding.Latin1.GetString(contenido.Comienzo(4096)).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (comienzo.StartsWith('<') || comienzo.StartsWith("#!", StringComparison.Ordinal) || Marcas.Any(m => comienzo.Contains(m, StringComparison.OrdinalIgnoreCase)))
            throw new TipoNoAdmitidoException("El archivo es una página o un programa, no un texto. Envíelo en PDF.");

        var bufer = new byte[64 * 1024];
        int leidos;
        while ((leidos = contenido.Read(bufer)) > 0)
            if (bufer.AsSpan(0, leidos).ContainsAny(DeControl)) throw new TipoNoAdmitidoException("El archivo no es un texto corriente. Guárdelo como texto UTF-8 o envíelo en PDF.");
    }

    /// <summary>Los que no pinta ningún editor; los saltos y el tabulador sí valen.</summary>
    private static readonly System.Buffers.SearchValues<byte> DeControl =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 12 or 13)).Select(c => (byte)c)]);
}
