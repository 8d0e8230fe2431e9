using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Documentos;

/// <summary>Lo que comparten las pruebas de lo que se sube: un antivirus que se puede parar y quien sube.</summary>
public abstract class PruebaDeSubidas(Motor motor) : PruebaDeAplicacion(motor)
{
    private protected AntivirusDePrueba Antivirus { get; } = new();

    protected override void SustituirPuertos(IServiceCollection services) => services.AddSingleton<IAntivirus>(Antivirus);

    protected async Task<Recibido> ExpedienteDeAna() => await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));

    protected Task<AdjuntoRecibidoDto> Subir(Guid expediente, byte[] bytes, string nombre = "papel.pdf", string? clase = "contrato", string? clave = null) =>
        Enviar(new AdjuntarDocumentoCommand(expediente, new(nombre, new MemoryStream(bytes), clase), clave));

    protected async Task<IReadOnlyList<DocumentoDto>> Documentos(Guid expediente) => (await Enviar(new ListarDocumentosDeExpedienteQuery(expediente))).Elementos;

    protected async Task<IReadOnlyList<MensajeDelPortal>> Salida()
    {
        var agente = Identidad.Agente(Despacho.Id, Guid.Empty);
        return (await Portal.Enviar(agente, new LeerSalidaCommand(null, null, null))).Mensajes;
    }

    protected Task Acusar(Guid messageId, string resultado, string? origenId = null, string? detalle = null) => Portal.Enviar(
        Identidad.Agente(Despacho.Id, Guid.Empty), new RecibirAcusesCommand(JsonSerializer.SerializeToElement(new { acuses = new[] { new { messageId, resultado, origenId, detalle } } })));

    protected Task<int> Cuantas<T>() where T : class => Portal.ConDb(Despacho.Id, db => db.Set<T>().CountAsync());

    protected Task<Subida> LaSubida() => Portal.ConDb(Despacho.Id, db => db.Set<Subida>().SingleAsync());

    protected IEnumerable<string> EnDisco() => Directory.EnumerateFiles(Path.Combine(Portal.Carpeta, "blobs"), "*", SearchOption.AllDirectories);

    private protected sealed class AntivirusDePrueba : IAntivirus
    {
        public Dictamen Dice { get; set; } = Dictamen.Limpio;

        public Task<Dictamen> AnalizarAsync(Stream contenido, CancellationToken cancellationToken) => Task.FromResult(Dice);
    }
}
