namespace ElGestorPortal.Application.Tests.Calculadora;

/// <summary>Una Orden pequeña, con el marcado del BOE y sus trampas: párrafos anidados, espacio duro, punto de millares, coma, dobles espacios, motor en minúsculas.</summary>
internal static class OrdenDelBoe
{
    public const string Abarth = """
        <table class="tabla_ancha"><thead><tr><th colspan="10">Marca: Abarth</th></tr><tr><th>Modelo-Tipo</th><th>2026 Valor euros</th></tr></thead><tbody>
        <tr><td><p>124  1.4 Spider   Aut.</p></td><td>2016</td><td>2021</td><td>1368</td><td>4</td><td>g</td><td>125</td><td>10,61</td><td>170</td><td>32.200</td></tr>
        <tr><td>500 BEV 114 kW</td><td>2023</td><td>&#160;</td><td>&#160;</td><td>&#160;</td><td>elc</td><td>113</td><td>21,93</td><td>154</td><td>33.500</td></tr>
        </tbody></table>
        """;

    public const string Autocaravanas = """
        <h4>B) Autocaravanas</h4>
        <table><tbody><tr><td>Hasta 50 c.c.</td><td>950</td></tr></tbody></table>
        <table class="tabla_ancha"><thead><tr><th colspan="10">Marca: ABARTH</th></tr></thead><tbody>
        <tr><td>CASA 1</td><td></td><td></td><td>2.300</td><td>4</td><td>D</td><td>96</td><td>14,49</td><td>1.170</td><td>55.500</td></tr>
        </tbody></table>
        """;

    /// <summary>Otra redacción posible de los títulos y de los tramos. Los buggies van sin el último, así que no se pueden leer.</summary>
    public const string Tramos = """
        <p class="centro_negrita">C) Motocicletas, quads y similares</p>
        <table class="tabla"><thead><tr><th>Motocicletas</th><th>Valor euros</th></tr></thead><tbody>
        <tr><td><p>Hasta 50 c.c.</p></td><td>1.000</td></tr><tr><td>De 50,01 a 125 c.c.</td><td>2.000</td></tr><tr><td>De 125,01 c.c. y superior</td><td>16.500</td></tr>
        <tr><td colspan="2">Motocicletas eléctricas</td></tr>
        <tr><td>Hasta 2 kW (2,71 cv)</td><td>1.500</td></tr><tr><td>De 2,01 kW y superior potencia</td><td>2.500</td></tr></tbody></table>
        <p class="centro_negrita">Quads</p>
        <table class="tabla"><tbody><tr><td>Hasta 250 c.c.</td><td>3.300</td></tr><tr><td>De 250,01 c.c. y superior</td><td>&#160;4.400</td></tr></tbody></table>
        <p class="centro_negrita">Buggies</p>
        <table class="tabla"><tbody><tr><td>Hasta 250 c.c.</td><td>5.500</td></tr></tbody></table>
        <p class="centro_negrita">Motos náuticas</p>
        <table class="tabla"><tbody><tr><td>Hasta 44 kW</td><td>6.900</td></tr><tr><td>De 44,01 kW y superior</td><td>8.500</td></tr></tbody></table>
        """;

    public static string Con(params string[] partes) => $"""
        <documento><metadatos><identificador>BOE-A-2025-99999</identificador><titulo>Orden HAC/9999/2025, de 23 de diciembre</titulo></metadatos>
        <texto><h4>A) Vehículos de turismo y todo terreno</h4>{string.Concat(partes)}</texto></documento>
        """;
}
