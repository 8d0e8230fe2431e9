using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Web.Tests.Arranque;

/// <summary><c>--importar-precios</c>: lo que trae quien explota el portal vale para todos los despachos.</summary>
public sealed class OrdenDePreciosTests
{
    private const string Fila = "<tr><td>500 Electric</td><td>2023</td><td>&#160;</td><td>&#160;</td><td>&#160;</td><td>Elc</td><td>113</td><td>21,93</td><td>154</td><td>33.500</td></tr>";

    private PortalWebDePrueba _portal = null!;
    private string _fichero = "";

    [SetUp]
    public async Task Abrir()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _fichero = Path.GetTempFileName();
    }

    [TearDown]
    public async Task Cerrar()
    {
        File.Delete(_fichero);
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Sustituye_a_la_muestra_en_todos_los_despachos_y_repetirla_no_cambia_nada()
    {
        await Importar(Orden("HAC/1501/2025", 2026, Fila));
        await Importar(Orden("HAC/1501/2025", 2026, Fila));

        foreach (var despacho in DespachoDePrueba.Todos)
        {
            var versiones = (await _portal.Enviar(Gestor(despacho), new ListarVersionesQuery())).Elementos.Where(v => v.Clase == ClaseDeNorma.Precios).ToList();
            Assert.That(versiones.Select(v => (v.EsMuestra, v.EnUso, v.Turismos)), Is.EquivalentTo(new[] { (false, true, 1), (true, false, 328) }), despacho.Slug);
            Assert.That((await _portal.Enviar(Gestor(despacho), new BuscarModelosQuery { Texto = "500" })).Elementos.Single().Precio, Is.EqualTo(33_500m));
        }
    }

    [Test]
    public async Task Otra_orden_del_mismo_anio_espera_a_que_se_active()
    {
        await Importar(Orden("HAC/1501/2025", 2026, Fila));
        await Importar(Orden("HAC/7777/2025", 2026, Fila + Fila));

        var versiones = (await _portal.Enviar(Gestor(DespachoDePrueba.Otro), new ListarVersionesQuery())).Elementos;
        Assert.That(versiones.Single(v => v.Clave == "HAC/7777/2025").EnUso, Is.False);
        Assert.That(versiones.Single(v => v is { Clave: "HAC/1501/2025", EsMuestra: false }).EnUso, Is.True);
    }

    [Test]
    public async Task Una_fila_rota_lo_dice_y_no_deja_ninguna()
    {
        var antes = await Filas();

        var fallo = await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Importar(Orden("HAC/1501/2025", 2026, Fila + "<tr><td>Roto</td><td>2020</td></tr>")));

        Assert.That(fallo!.Message, Does.Contain("Tabla de ABARTH, fila 2"));
        Assert.That(await Filas(), Is.EqualTo(antes));
    }

    private static string Orden(string clave, int anio, string filas) => $"""
        <documento><metadatos><titulo>Orden {clave}, de 23 de diciembre</titulo></metadatos><texto><h4>A) Vehículos de turismo</h4>
        <table class="tabla_ancha"><thead><tr><th colspan="10">Marca: ABARTH</th></tr><tr><th>Modelo-Tipo</th><th>{anio} Valor euros</th></tr></thead><tbody>{filas}</tbody></table></texto></documento>
        """;

    private async Task Importar(string xml)
    {
        await File.WriteAllTextAsync(_fichero, xml);
        await using var ambito = _portal.Services.CreateAsyncScope();
        await Web.Arranque.OrdenDePrecios.ImportarAsync(ambito.ServiceProvider, _fichero);
    }

    private Task<int> Filas() => _portal.ConDb(DespachoDePrueba.Demo.Id, db => db.Set<FilaDePrecio>().CountAsync());

    private static Identidad Gestor(DespachoDePrueba despacho) => Identidad.Sistema(despacho.Id) with { Permisos = Permiso.Gestionar | Permiso.Calcular };
}
