using System.Diagnostics;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Documentos.Antivirus;
using ElGestorPortal.Infrastructure.Tests.Puente;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Subidas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElGestorPortal.Infrastructure.Tests.Documentos;

/// <summary>El <c>clamd</c> de Debian (paquete clamav-daemon) con una sola firma, la de EICAR, en una carpeta de usar y tirar. Sin él, se omite.</summary>
public class ClamdDeVerdadTests
{
    private const string Programa = "/usr/sbin/clamd";

    private string _carpeta = "";
    private Process? _clamd;

    private string Zocalo => Path.Combine(_carpeta, "clamd.sock");

    private AntivirusClamav Antivirus => new(new Uri($"unix:{Zocalo}"), TimeSpan.FromSeconds(20), NullLogger<AntivirusClamav>.Instance);

    [OneTimeSetUp]
    public async Task Arrancar()
    {
        if (!File.Exists(Programa)) Assert.Ignore("No está clamd.");

        _carpeta = Directory.CreateTempSubdirectory("portal-clamd-").FullName;
        await File.WriteAllTextAsync(Path.Combine(_carpeta, "local.ndb"), $"Eicar-Local:0:*:{Convert.ToHexStringLower(ArchivosDePrueba.Eicar)}\n");
        var ajustes = Path.Combine(_carpeta, "clamd.conf");
        await File.WriteAllTextAsync(ajustes, $"DatabaseDirectory {_carpeta}\nLocalSocket {Zocalo}\nForeground yes\nStreamMaxLength 1M\nUser {Environment.UserName}\n");
        _clamd = Process.Start(new ProcessStartInfo(Programa, ["-c", ajustes]) { RedirectStandardOutput = true })!;
        using var pausa = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(Zocalo) && !_clamd.HasExited) await pausa.WaitForNextTickAsync();
    }

    [OneTimeTearDown]
    public void Parar()
    {
        _clamd?.Kill();
        _clamd?.WaitForExit();
        _clamd?.Dispose();
        if (_carpeta.Length > 0) Directory.Delete(_carpeta, recursive: true);
    }

    [Test]
    public async Task Deja_pasar_lo_limpio_y_caza_la_firma_suelta_y_dentro_de_un_documento()
    {
        Assert.That(await Analizar(ArchivosDePrueba.Pdf(new string('x', 200_000))), Is.EqualTo(Dictamen.Limpio));
        Assert.That(await Analizar(ArchivosDePrueba.Eicar), Is.EqualTo(new Dictamen(ResultadoDeAnalisis.Infectado, "Eicar-Local.UNOFFICIAL")));
        Assert.That((await Analizar(ArchivosDePrueba.Docx(("word/nota.bin", ArchivosDePrueba.Eicar)))).Resultado, Is.EqualTo(ResultadoDeAnalisis.Infectado));
    }

    [Test]
    public async Task Lo_que_pasa_de_su_limite_no_se_da_por_limpio() =>
        Assert.That(await Analizar(ArchivosDePrueba.Pdf(new string('x', 3_000_000))), Is.EqualTo(Dictamen.SinRespuesta));

    [Test]
    public async Task Lo_que_caza_no_entra_en_el_portal_y_queda_apuntado()
    {
        await using var portal = await PortalDePrueba.CrearAsync(Motor.Sqlite, s => s.AddSingleton<IAntivirus>(Antivirus));
        var solicitud = await portal.Enviar(Banco.Colaborador, new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        var limpio = await Subir("limpio.pdf", ArchivosDePrueba.Pdf());

        var error = (await Assert.ThrowsAsync<ContenidoRechazadoException>(() => Subir("nota.docx", ArchivosDePrueba.Docx(("word/nota.bin", ArchivosDePrueba.Eicar)))))!;

        Assert.That(error.Codigo, Is.EqualTo("archivo-infectado"));
        Assert.That(limpio.EstadoArchivo, Is.Not.EqualTo(EstadoArchivo.EnAnalisis), "lo limpio no espera a nadie");
        Assert.That(await portal.ConDb(Banco.Despacho.Id, db => db.Set<Subida>().Select(s => s.Id).ToListAsync()), Is.EqualTo(new[] { limpio.Id }));
        Assert.That(await portal.ConDb(Banco.Despacho.Id, db => db.Set<EntradaAuditoria>().CountAsync(a => a.Accion == "AnotarInfectado")), Is.EqualTo(1));

        Task<AdjuntoRecibidoDto> Subir(string nombre, byte[] bytes) => portal.Enviar(Banco.Colaborador, new AdjuntarASolicitudCommand(solicitud, new(nombre, new MemoryStream(bytes), "contrato")));
    }

    private Task<Dictamen> Analizar(byte[] bytes) => Antivirus.AnalizarAsync(new MemoryStream(bytes), CancellationToken.None);
}
