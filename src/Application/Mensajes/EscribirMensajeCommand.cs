using System.Text.Json.Serialization;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Domain.Mensajes;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Escribe en una conversación. Lo de fuera lo lee la oficina; lo de la oficina, quien se diga. Lo uno y lo otro va también al programa de escritorio.</summary>
/// <param name="En">Expediente o solicitud.</param>
/// <param name="Mensaje">Lo que se dice.</param>
[Requiere(Permiso.VerMensajes)]
public sealed record EscribirMensajeCommand(Conversacion En, MensajeNuevo Mensaje) : ICommand<MensajeDto>, IIdempotente, IAuditable
{
    [JsonIgnore]
    public string? ClaveDeIdempotencia { get; init; }

    string IAuditable.Objeto => En.Id.ToString();
}

/// <param name="Texto">De 1 a 4.000 letras.</param>
/// <param name="ParaNif">Solo la oficina: a quién contesta. Sin él, a todos los que ven el expediente.</param>
public sealed record MensajeNuevo(string? Texto, string? ParaNif = null);

internal sealed class EscribirMensajeValidator : AbstractValidator<EscribirMensajeCommand>
{
    public EscribirMensajeValidator()
    {
        RuleFor(c => c.Mensaje.Texto).NotEmpty().WithMessage("Escriba el mensaje.")
            .MaximumLength(4000).WithMessage("Un mensaje tiene 4.000 letras como mucho.")
            .Must(t => t is null || !t.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))).WithMessage("El mensaje lleva signos que no se pueden leer. Escríbalo otra vez.")
            .OverridePropertyName("texto");
    }
}

internal sealed class EscribirMensajeHandler(IPortalDb db, MensajesVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<EscribirMensajeCommand, MensajeDto>
{
    public async Task<MensajeDto> Handle(EscribirMensajeCommand request, CancellationToken cancellationToken)
    {
        var (en, yo) = (request.En, usuario.Identidad);
        var nif = en.ExpedienteId is { } expediente
            ? await visibles.NifEnExpedienteAsync(expediente, request.Mensaje.ParaNif, cancellationToken)
            : ExigirAbierta(await visibles.ExigirSolicitudAsync(en.SolicitudId!.Value, cancellationToken)).Nif;
        var autor = yo.EsInterno ? $"{yo.Nombre}, de la gestoría" : yo.Empresa is { } empresa ? $"{yo.Nombre} ({empresa})" : yo.Nombre;
        var mensaje = Mensaje.Escribir(en.ExpedienteId, en.SolicitudId, nif, autor, yo.EsInterno, request.Mensaje.Texto!, reloj.Ahora());
        db.Mensajes.Add(mensaje);
        await EnviarAsync(mensaje, cancellationToken);
        return MensajeDto.De(mensaje, yo.EsInterno, DateTime.MaxValue);
    }

    private static SolicitudNombrada ExigirAbierta(SolicitudNombrada solicitud) => solicitud switch
    {
        { Numero: null } => throw new DomainRuleException("Todavía es un borrador: envíela y podrá escribir a la gestoría sobre ella."),
        { YaEsExpediente: true } => throw new DomainRuleException("Ya es un expediente: escriba en él."),
        _ => solicitud,
    };

    private async Task EnviarAsync(Mensaje mensaje, CancellationToken cancellationToken)
    {
        var origen = mensaje.ExpedienteId is { } id ? await mediator.Send(new ObtenerOrigenQuery("expediente", id), cancellationToken) ?? throw new NotFoundException() : null;
        await mediator.Send(new EnviarAlEscritorioCommand(new DatosMensajeSaliente
        {
            MensajeId = mensaje.Id,
            Expediente = origen,
            SolicitudId = mensaje.SolicitudId,
            Autor = new(mensaje.DeLaOficina ? null : mensaje.Nif, mensaje.Autor),
            Lado = mensaje.DeLaOficina ? "oficina" : "fuera",
            ParaNif = mensaje.DeLaOficina ? mensaje.Nif : null,
            Texto = mensaje.Texto,
            Fecha = mensaje.Fecha,
        }), cancellationToken);
    }
}
