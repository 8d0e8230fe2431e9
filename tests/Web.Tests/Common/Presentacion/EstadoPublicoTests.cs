using System.Text.RegularExpressions;
using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class EstadoPublicoTests
{
    [Test]
    public void Estan_los_nueve_estados_publicos() => Assert.That(EstadoPublico.Todos.Select(e => e.Valor), Is.EqualTo(new[]
    {
        "solicitado", "documentacion-pendiente", "en-tramite", "presentado", "incidencia", "finalizado", "entregado", "anulado", "rechazado",
    }));

    [Test]
    public void Ninguno_se_distingue_solo_por_el_color() => Assert.Multiple(() =>
    {
        Assert.That(EstadoPublico.Todos.Select(e => e.Texto), Is.Unique);
        Assert.That(EstadoPublico.Todos.Select(e => e.Icono), Is.Unique);
        Assert.That(EstadoPublico.Todos.Select(e => e.Clase), Is.Unique);
    });

    [TestCase("documentacion-pendiente", "Falta documentación")]
    [TestCase("DocumentacionPendiente", "Falta documentación")]
    [TestCase("EnTramite", "En trámite")]
    [TestCase("PTE-DGT", "En trámite")]
    [TestCase(null, "En trámite")]
    public void Se_admite_como_lo_escribe_el_dominio_y_lo_desconocido_esta_en_tramite(string? valor, string texto) =>
        Assert.That(EstadoPublico.De(valor).Texto, Is.EqualTo(texto));

    [Test]
    public void Cada_clase_tiene_su_tono_en_la_hoja()
    {
        var hoja = Fuentes.Leer("wwwroot/css/portal.css");

        // «Solicitado» es el gris de base: no necesita regla.
        Assert.That(EstadoPublico.Todos.Where(e => e.Valor != "solicitado" && !Regex.IsMatch(hoja, $@"\.{e.Clase}[ ,]")), Is.Empty);
    }
}
