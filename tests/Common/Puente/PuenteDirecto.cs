using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Envía los mismos casos de uso que el controlador del puente, como el agente de un despacho.</summary>
public sealed class PuenteDirecto(PortalDePrueba portal, Guid despachoId) : IPuertaDelPuente
{
    private readonly Identidad _agente = Identidad.Agente(despachoId, Guid.Empty);

    public Task<ResultadoDeEntrada> RecibirAsync(JsonElement sobre) => portal.Enviar(_agente, new RecibirEntradaCommand(sobre));

    public Task<bool> RecibirContenidoAsync(byte[] contenido) =>
        portal.Enviar(_agente, new RecibirContenidoCommand(Elementos.Sha256(contenido), new MemoryStream(contenido), LimitesDelPuente.BytesPorContenido));

    public Task<Guid> IdDeAsync(string tipo, string origenId) => portal.ConDb(despachoId, db =>
        db.Set<RegistroDeEntrada>().Where(r => r.Tipo == tipo && r.OrigenId == origenId).Select(r => r.ObjetoId).SingleAsync());
}
