using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Common;

/// <summary>Lo que se escribe sin el rastreador queda igual que con él, y con los mismos guardas.</summary>
public class FilasDerivadasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly Guid Expediente = Guid.CreateVersion7();

    [Test]
    public async Task Deja_justo_lo_deseado()
    {
        await Igualar([], [Hecho(Nifs.Ana, "|titular|"), Hecho(Nifs.Luis, "|titular|")]);
        await Igualar(await Hechos(), [Hecho(Nifs.Ana, "|comprador|", new DateOnly(2026, 4, 1)), Hecho(Nifs.Concesionario, "|")]);

        var quedan = (await Hechos()).OrderBy(h => h.Nif, StringComparer.Ordinal).Select(h => (h.DespachoId, h.Nif, h.Roles, h.FechaFin, h.Actualizado));
        Assert.That(quedan, Is.EqualTo(new[]
        {
            (Despacho.Id, Nifs.Ana, "|comprador|", (DateOnly?)new DateOnly(2026, 4, 1), PortalDePrueba.Comienzo.UtcDateTime),
            (Despacho.Id, Nifs.Concesionario, "|", null, PortalDePrueba.Comienzo.UtcDateTime),
        }.OrderBy(h => h.Item2, StringComparer.Ordinal)));
    }

    [Test]
    public async Task Una_fila_que_numera_la_base_de_datos_se_reconoce_por_su_clave_unica()
    {
        await Igualar([], [Texto("seat ibiza")]);
        var antes = await Textos();
        await Igualar(antes, [Texto("seat leon")]);

        Assert.That((await Textos()).Select(t => (t.Id, t.Texto)), Is.EqualTo(new[] { (antes.Single().Id, "seat leon") }));
    }

    [Test]
    public async Task Ni_fuera_de_una_transaccion_ni_sin_despacho_ni_en_otro()
    {
        await Igualar([], [Hecho(Nifs.Ana, "|")]);
        var deAqui = await Hechos();

        Assert.That(() => Portal.EnAmbito(Identidad.Sistema(Despacho.Id), async sp => { await Filas(sp).IgualarAsync(deAqui, [], CancellationToken.None); return 0; }), Throws.InvalidOperationException);
        Assert.That(() => Igualar(deAqui, [], Guid.Empty), Throws.InvalidOperationException);
        Assert.That(() => Igualar(deAqui, [], DespachoDePrueba.Otro.Id), Throws.InvalidOperationException);
        Assert.That(await Hechos(), Has.Count.EqualTo(1));
    }

    private static HechoExpediente Hecho(string nif, string roles, DateOnly? fin = null) => new()
    {
        Nif = nif,
        Calidad = Calidad.Cliente,
        Grupo = GrupoDeHechos.SinExpediente.ToString(),
        ExpedienteId = Expediente,
        Roles = roles,
        Clase = "transferencia",
        Actualizado = PortalDePrueba.Comienzo.UtcDateTime,
        FechaAlta = new(2026, 3, 1),
        FechaFin = fin,
        Numero = "2026/1",
    };

    private static TextoDeExpediente Texto(string texto) => new() { ExpedienteId = Expediente, Duenos = "", Clase = "", Texto = texto };

    private static IFilasDerivadas Filas(IServiceProvider sp) => sp.GetRequiredService<IFilasDerivadas>();

    private Task<List<HechoExpediente>> Hechos() => Portal.ConDb(Despacho.Id, db => db.Set<HechoExpediente>().AsNoTracking().ToListAsync());

    private Task<List<TextoDeExpediente>> Textos() => Portal.ConDb(Despacho.Id, db => db.Set<TextoDeExpediente>().AsNoTracking().ToListAsync());

    private Task<int> Igualar<T>(IReadOnlyCollection<T> existentes, IEnumerable<T> deseadas, Guid? despacho = null) where T : class, Domain.Common.IDeDespacho =>
        Portal.EnAmbito(Identidad.Sistema(despacho ?? Despacho.Id), sp => sp.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(async () =>
        {
            await Filas(sp).IgualarAsync(existentes, deseadas, CancellationToken.None);
            return 0;
        }, false, CancellationToken.None));
}
