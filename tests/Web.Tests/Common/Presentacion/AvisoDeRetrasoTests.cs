using System.Net;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

/// <summary>Si hace más de lo dicho que no se sabe del escritorio, cada página lo avisa; en cuanto se sabe, deja de hacerlo.</summary>
public sealed class AvisoDeRetrasoTests
{
    private const string Aviso = "Puede que esto no esté al día:|El programa de la oficina no habla con el portal";

    private readonly FakeTimeProvider _reloj = new(DateTimeOffset.UtcNow);

    [Test]
    public async Task Avisa_al_pasar_del_plazo_y_deja_de_avisar_cuando_el_escritorio_habla()
    {
        await using var portal = await Abrir(TimeSpan.FromHours(24));
        await portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        _reloj.Advance(TimeSpan.FromHours(23.9));
        var antes = await Mirar(portal, "antes", TipoUsuario.Cliente);
        _reloj.Advance(TimeSpan.FromMinutes(12));
        var despues = new[] { await Mirar(portal, "cliente", TipoUsuario.Cliente), await Mirar(portal, "colaborador", TipoUsuario.Colaborador), await Mirar(portal, "gestor", TipoUsuario.Gestor) };
        await portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        ((MemoryCache)portal.Services.GetRequiredService<IMemoryCache>()).Clear();

        Assert.That(antes, Does.Not.Match(Aviso));
        Assert.That(despues, Is.All.Match(Aviso));
        Assert.That(await Mirar(portal, "al-dia", TipoUsuario.Cliente), Does.Not.Match(Aviso));
    }

    [Test]
    public async Task Un_despacho_que_nunca_ha_hablado_no_tiene_datos_viejos_y_con_cero_horas_no_se_avisa()
    {
        await using var portal = await Abrir(TimeSpan.Zero);
        await portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        _reloj.Advance(TimeSpan.FromDays(30));

        Assert.That(await Mirar(portal, "sin-plazo", TipoUsuario.Cliente), Does.Not.Match(Aviso));
    }

    private async Task<PortalWebDePrueba> Abrir(TimeSpan plazo) => await PortalWebDePrueba.CrearAsync(ajustes: s => s
        .Replace(ServiceDescriptor.Singleton<TimeProvider>(_reloj)).Configure<Web.Common.Presentacion.OpcionesDeRetraso>(o => o.Horas = plazo.TotalHours));

    /// <summary>Cada vez entra alguien nuevo: las sesiones también caducan.</summary>
    private static async Task<string> Mirar(PortalWebDePrueba portal, string nombre, TipoUsuario tipo)
    {
        using var actor = await portal.EntrarAsync(nombre, tipo, null, Nifs.Ana);
        return WebUtility.HtmlDecode(await actor.Paginas.GetStringAsync("/mensajes"));
    }
}
