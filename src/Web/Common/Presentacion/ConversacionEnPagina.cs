using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Domain.Common;
using MediatR;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una conversación en la ficha de aquello de lo que trata (<c>_Conversacion.cshtml</c>). Enseñarla es leerla.</summary>
/// <param name="Direccion">De la ficha.</param>
/// <param name="Mensajes">Los últimos, del más reciente al más antiguo.</param>
/// <param name="HayMas">Los hay más antiguos.</param>
/// <param name="EsInterno">La mira la oficina.</param>
/// <param name="Cerrada">Por qué no se puede escribir en ella; null si se puede.</param>
public sealed record ConversacionEnPagina(string Direccion, IReadOnlyList<MensajeDto> Mensajes, bool HayMas, bool EsInterno, string? Cerrada)
{
    private const int Ultimos = 50;

    /// <summary>La que no se repite aunque el formulario se envíe dos veces.</summary>
    public string Clave { get; } = Guid.CreateVersion7().ToString("N");

    public int Nuevos => Mensajes.Count(m => m.Nuevo);

    /// <summary>Va y viene: mientras lo último escrito no haya llegado, o acabe de llegar y se espere contestación, se mira otra vez.</summary>
    public bool EnCamino(DateTime ahora) => Mensajes is [{ EscritoAqui: true, Rechazo: null } ultimo, ..] && (!ultimo.DeLaOficina || (EsInterno && ultimo.Entregado is null)) && ultimo.Fecha > ahora.AddMinutes(-2);

    /// <summary>Para la oficina: con quién se puede hablar a solas, lo último primero.</summary>
    public IReadOnlyList<(string Nif, string Nombre)> Personas => [.. Mensajes.Where(m => !m.DeLaOficina && m.Nif is not null).DistinctBy(m => m.Nif).Select(m => (m.Nif!, m.Autor))];

    /// <summary>null si su usuario no tiene mensajes.</summary>
    public static async Task<ConversacionEnPagina?> LeerAsync(IMediator mediator, IUsuarioActual usuario, Conversacion de, string? cerrada, CancellationToken cancellationToken)
    {
        if (!usuario.Tiene(Permiso.VerMensajes)) return null;

        var pagina = await mediator.Send(new ListarMensajesQuery(de, Limite: Ultimos), cancellationToken);
        if (pagina.Elementos.Any(m => m.Nuevo)) await mediator.Send(new MarcarMensajesLeidosCommand(de), cancellationToken);
        return new(de.ExpedienteId is { } e ? $"/expedientes/{e}" : $"/solicitudes/{de.SolicitudId}", pagina.Elementos, pagina.Siguiente is not null, usuario.Identidad.EsInterno, cerrada);
    }
}
