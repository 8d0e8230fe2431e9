using System.Globalization;
using System.Text;

namespace ElGestorPortal.Benchmarks.Precios;

/// <summary>
/// Una Orden de precios inventada del tamaño de la de verdad y con su marcado: 204 tablas de marca, 61.634 turismos y 9.252 autocaravanas, con párrafos anidados,
/// espacios duros y dobles, punto de millares, coma decimal, motores en minúsculas, nombres repetidos a distinto precio y marcas en las dos secciones.
/// </summary>
internal sealed class GeneradorDeOrden(StreamWriter salida, int semilla)
{
    public const int Turismos = 61_634;
    public const int Autocaravanas = 9_252;
    private const int MarcasDeTurismos = 122;
    private const int MarcasDeAutocaravanas = 82;
    private const int MarcasEnLasDos = 6;

    private static readonly string[] Silabas = ["al", "bar", "ce", "dor", "e", "fa", "gue", "i", "ka", "li", "mon", "na", "or", "pa", "ri", "sa", "te", "u", "ver", "xan", "zo"];
    private static readonly string[] Acabados = ["Ambiente", "Attraction", "Business", "Comfort", "Elegance", "Executive", "FR", "GT Line", "Luxury", "Premium", "Reference", "Sport", "Style", "Titanium", "Xcellence"];
    private static readonly string[] Versiones = ["1.0 TSI 95", "1.2 PureTech 130", "1.4 TB Multiair", "1.5 DCI  110", "1.6 HDi 16v", "1.9 TDI", "2.0 BlueHDi 150 Aut.", "2.2 CRDi 4x4", "3.0 V6", "BEV 320 km 114 kW (155 CV)", "1.8 Hybrid e-CVT", "1.6 PHEV 225"];
    private static readonly string[] Motores = ["G", "G", "G", "D", "D", "D", "g", "d", "Elc", "elc", "GyE", "PHEV", "S"];

    private readonly Random _azar = new(semilla);

    public static async Task<long> EscribirAsync(string fichero, int semilla)
    {
        await using var salida = new StreamWriter(fichero, false, new UTF8Encoding(false), 1 << 16);
        new GeneradorDeOrden(salida, semilla).Escribir();
        await salida.FlushAsync();
        return salida.BaseStream.Length;
    }

    private void Escribir()
    {
        salida.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <documento fecha_actualizacion="20251230120000"><metadatos><identificador>BOE-A-2025-99998</identificador><titulo>Orden HAC/9998/2025, de 22 de diciembre, por la que se aprueban los precios medios de venta aplicables en la gestión del impuesto</titulo></metadatos>
            <texto><p class="parrafo">Se aprueban los precios medios de turismos, todo terrenos, motocicletas y autocaravanas.</p><p class="anexo_num">ANEXO I</p>
            <p class="anexo_tit">Precios medios de venta de vehículos usados durante el primer año posterior a su primera matriculación</p><p class="centro_negrita">A) Vehículos de turismo y todo terreno</p>

            """);
        var marcas = Enumerable.Range(0, MarcasDeTurismos).Select(Marca).Order(StringComparer.Ordinal).ToList();
        foreach (var (i, marca) in marcas.Index()) Tabla(marca, Parte(Turismos, MarcasDeTurismos, i), Turismo);
        salida.Write("<p class=\"centro_negrita\">B) Autocaravanas</p>\n");
        foreach (var (i, marca) in marcas.Take(MarcasEnLasDos).Concat(Enumerable.Range(MarcasDeTurismos, MarcasDeAutocaravanas - MarcasEnLasDos).Select(Marca)).Index())
            Tabla(marca, Parte(Autocaravanas, MarcasDeAutocaravanas, i), Autocaravana);
        salida.Write("</texto></documento>\n");
    }

    private static int Parte(int total, int partes, int i) => (total / partes) + (i < total % partes ? 1 : 0);

    private string Marca(int i) => $"{Palabra(2)}{Palabra(2)} {(i % 5 == 0 ? $"{Palabra(3)}" : "")}".Trim().ToUpperInvariant() + (i % 3 == 0 ? "" : $" {(char)('A' + (i % 26))}{i}");

    private string Palabra(int silabas) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Concat(Enumerable.Range(0, silabas).Select(_ => Silabas[_azar.Next(Silabas.Length)])));

    private void Tabla(string marca, int filas, Func<string, (string Nombre, decimal Precio)> vehiculo)
    {
        salida.Write($"""
            <table class="tabla_ancha">
            <colgroup>
              <col width="46%"/>
              <col width="6%"/>
              <col width="6%"/>
              <col width="6%"/>
              <col width="6%"/>
              <col width="5%"/>
              <col width="7%"/>
              <col width="6%"/>
              <col width="5%"/>
              <col width="7%"/>
            </colgroup>
            <thead>
              <tr>
                <th class="cabeza_tabla" colspan="10">Marca: {marca}</th>
              </tr>
              <tr>
                <th class="cabeza_tabla" rowspan="2">Modelo-Tipo</th>
                <th class="cabeza_tabla" colspan="2">Periodo comercial</th>
                <th class="cabeza_tabla" colspan="5">Datos ficha técnica</th>
                <th class="cabeza_tabla" rowspan="2">cv</th>
                <th class="cabeza_tabla" rowspan="2">2026 Valor euros</th>
              </tr>
              <tr>
                <th class="cabeza_tabla">Inicio</th>
                <th class="cabeza_tabla">Fin</th>
                <th class="cabeza_tabla">C.C.</th>
                <th class="cabeza_tabla">N.º de cilind.</th>
                <th class="cabeza_tabla">G/D</th>
                <th class="cabeza_tabla">P kW</th>
                <th class="cabeza_tabla">cvf</th>
              </tr>
            </thead>
            <tbody>

            """);
        var modelos = Enumerable.Range(0, Math.Max(1, filas / 30)).Select(_ => Palabra(3)).ToList();
        for (var i = 0; i < filas; i++) Fila(vehiculo(modelos[_azar.Next(modelos.Count)]));
        salida.Write("</tbody>\n</table>\n");
    }

    private (string, decimal) Turismo(string modelo) => ($"{modelo}  {Versiones[_azar.Next(Versiones.Length)]} {Acabados[_azar.Next(Acabados.Length)]}", _azar.Next(60, 1_400) * 100);

    private (string, decimal) Autocaravana(string modelo) => ($"{modelo} {_azar.Next(300, 799)} {"DA LDA CDA".Split(' ')[_azar.Next(3)]}.", _azar.Next(250, 1_600) * 100);

    private void Fila((string Nombre, decimal Precio) v)
    {
        var (motor, kw, inicio) = (Motores[_azar.Next(Motores.Length)], _azar.Next(44, 300), _azar.Next(1996, 2026));
        var electrico = motor.Equals("elc", StringComparison.OrdinalIgnoreCase);
        salida.Write("  <tr>\n    <td class=\"cuerpo_tabla_izq\">");
        salida.Write(_azar.Next(20) == 0 ? $"<p>{v.Nombre}</p>" : v.Nombre);
        salida.Write("</td>\n");
        Celda($"{inicio}");
        Celda(_azar.Next(3) == 0 ? null : $"{Math.Min(2025, inicio + _azar.Next(2, 9))}");
        Celda(electrico ? null : $"{_azar.Next(9, 40) * 100 - 2}");
        Celda(electrico ? null : $"{_azar.Next(3, 7)}");
        Celda(motor);
        Celda($"{kw}");
        Celda(string.Create(CultureInfo.GetCultureInfo("es-ES"), $"{kw / 9m:0.00}"));
        Celda(string.Create(CultureInfo.GetCultureInfo("es-ES"), $"{(int)(kw * 1.36m) + (_azar.Next(500) == 0 ? 1_000 : 0):#,0}"));
        Celda(string.Create(CultureInfo.GetCultureInfo("es-ES"), $"{v.Precio:#,0}"));
        salida.Write("  </tr>\n");
    }

    private void Celda(string? texto)
    {
        salida.Write("    <td class=\"cuerpo_tabla_centro\">");
        salida.Write(texto ?? "&#160;");
        salida.Write("</td>\n");
    }
}
