using System.Text.RegularExpressions;
using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed partial class IconosTests
{
    private static readonly HashSet<string> Lista = [.. Fuentes.Leer("frontend/iconos.txt").Split('\n').Select(l => l.Trim())];

    [Test]
    public void Todo_icono_que_pide_una_pagina_esta_en_la_lista()
    {
        var pedidos = Fuentes.Todos("*.cshtml").SelectMany(f => IconoDePagina().Matches(File.ReadAllText(f)).Select(m => m.Groups["i"].Value));

        Assert.That(pedidos.Where(i => !Lista.Contains(i)), Is.Empty);
    }

    [Test]
    public void Todo_icono_que_pide_el_codigo_esta_en_la_lista()
    {
        var hoy = new DateOnly(2026, 11, 24);
        int[] codigos = [400, 403, 404, 429, 500, 503];
        int[] dias = [-1, 1, 5, 30];
        IEnumerable<string> pedidos =
        [
            .. EstadoPublico.Todos.Select(e => e.Icono),
            .. MenuDelPortal.Todas.Select(e => e.Icono),
            .. codigos.Select(c => ErrorDePagina.De(c).Icono),
            .. dias.Select(d => new Validez("x", hoy.AddDays(-3), hoy.AddDays(d), hoy).Aspecto.Icono),
            .. Fuentes.Todos("*TagHelper.cs").Concat(Fuentes.Todos("Piezas.cs")).SelectMany(f => IconoDeCodigo().Matches(File.ReadAllText(f)).Select(m => m.Groups["i"].Value)),
        ];

        Assert.That(pedidos.Where(i => !Lista.Contains(i)), Is.Empty);
    }

    [Test]
    public void Ninguna_pagina_lleva_estilo_ni_guion_en_linea()
    {
        var malas = Fuentes.Todos("*.cshtml").Where(f => EnLinea().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName);

        Assert.That(malas, Is.Empty);
    }

    [GeneratedRegex("""(?:<icono nombre|\sicono)="(?<i>[a-z0-9-]+)"|new EntradaDeMenu\("[^"]*", "[^"]*", "(?<i>[a-z0-9-]+)"|new Vacio\("(?<i>[a-z0-9-]+)" ?""")]
    private static partial Regex IconoDePagina();

    [GeneratedRegex("""Adorno\(\w+, "(?<i>[a-z0-9-]+)"\)|=> \("(?<i>[a-z0-9-]+)",""")]
    private static partial Regex IconoDeCodigo();

    [GeneratedRegex("""\sstyle=|<style|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex EnLinea();
}
