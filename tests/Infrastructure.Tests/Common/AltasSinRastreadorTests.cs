using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Common;

/// <summary>Las altas que van por la sentencia preparada quedan en la tabla igual que las que compone EF Core.</summary>
public class AltasSinRastreadorTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Quedan_como_las_que_escribe_EF_Core()
    {
        var (expedientes, documentos) = (Expedientes(), Documentos());
        await EnTransaccion(async (filas, _) =>
        {
            await filas.AnadirAsync(expedientes, CancellationToken.None);
            await filas.AnadirAsync(documentos, CancellationToken.None);
        });
        var preparadas = await Portal.VolcarAsync();
        await Portal.ConDb(Despacho.Id, async db => await db.Set<Expediente>().ExecuteDeleteAsync() + await db.Set<Documento>().ExecuteDeleteAsync());

        await EnTransaccion((_, db) =>
        {
            db.AddRange(expedientes);
            db.AddRange(documentos);
            return db.SaveChangesAsync();
        });

        Assert.That(await Portal.VolcarAsync(), Is.EqualTo(preparadas));
        Assert.That(preparadas, Does.Contain("Numero=2026/11").And.Contain(Despacho.Id.ToString()).IgnoreCase);
    }

    /// <summary>Y lo cambiado después de leerlo sin rastreo, también.</summary>
    [Test]
    public async Task Lo_cambiado_se_vuelve_a_escribir()
    {
        await EnTransaccion((filas, _) => filas.AnadirAsync(Expedientes(), CancellationToken.None));
        await EnTransaccion(async (filas, db) =>
        {
            var leidos = await db.Set<Expediente>().AsNoTracking().ToListAsync();
            foreach (var expediente in leidos) expediente.Identificar("1234BCD", null);
            await filas.CambiarAsync(leidos, CancellationToken.None);
        });

        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Expediente>().CountAsync(e => e.Matricula == "1234BCD")), Is.EqualTo(12));
    }

    /// <summary>Escrita así, un hecho de dominio no llegaría al outbox.</summary>
    [Test]
    public void Una_que_anuncia_un_hecho_no_se_escribe_asi()
    {
        var usuario = Usuario.Alta("ana", "ana@pruebas.example", "Ana", TipoUsuario.Cliente, []);
        usuario.AnotarContrasenaNueva(PortalDePrueba.Comienzo.UtcDateTime);
        Assert.That(() => EnTransaccion((filas, _) => filas.AnadirAsync([usuario], CancellationToken.None)), Throws.InvalidOperationException.With.Message.Contains("hecho"));
    }

    private static List<Expediente> Expedientes() => [.. Enumerable.Range(0, 12).Select(i =>
    {
        var expediente = Expediente.Recibir(Guid.CreateVersion7());
        var datos = new DatosExpediente { Numero = $"2026/{i}", RefPropia = i % 2 == 0 ? "ñ'\"" : null, Importe = 10.5m * i, FechaPresentacion = i % 3 == 0 ? new(2026, 2, 28) : null };
        expediente.Actualizar(datos, TipoDeTramite.Otros, EstadoExpediente.EnTramite, PortalDePrueba.Comienzo.UtcDateTime.AddMilliseconds(i), new(2026, 3, 1));
        return expediente;
    })];

    private static List<Documento> Documentos() => [.. Enumerable.Range(0, 9).Select(i =>
        Documento.Subir(Guid.CreateVersion7(), new("otro", $"{i}.pdf", "application/pdf"), Subida.Recibir(Guid.CreateVersion7(), new(null, Nifs.Ana, "Ana"), null, null, new('0', 64), 1L << (3 * i), PortalDePrueba.Comienzo.UtcDateTime), new(2026, 3, 1)))];

    private Task<int> EnTransaccion(Func<IFilasDerivadas, PortalDbContext, Task> trabajo) => Portal.EnAmbito(Identidad.Sistema(Despacho.Id), sp =>
        sp.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(
            async () =>
            {
                await trabajo(sp.GetRequiredService<IFilasDerivadas>(), sp.GetRequiredService<PortalDbContext>());
                return 0;
            },
            false,
            CancellationToken.None));
}
