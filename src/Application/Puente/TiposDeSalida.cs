using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Mensajes.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Puente;

/// <summary>Los tipos de mensaje de la versión 1, y a qué módulo se le cuenta la entrega de cada uno.</summary>
internal static class TiposDeSalida
{
    private static readonly Dictionary<string, Func<Guid, Entrega, ICommand>> Todos = new(StringComparer.Ordinal)
    {
        ["adjunto"] = (id, entrega) => new AnotarEntregaDeAdjuntoCommand(id, entrega),
        ["mensaje"] = (id, entrega) => new AnotarEntregaDeMensajeCommand(id, entrega),
        ["solicitud"] = (id, entrega) => new AnotarEntregaDeSolicitudCommand(id, entrega),
    };

    public static Func<Guid, Entrega, ICommand>? Buscar(string tipo) => Todos.GetValueOrDefault(tipo);
}
