namespace ElGestorPortal.Application.Common;

#pragma warning disable CA1040 // marcas que lee la cadena de comportamientos
/// <summary>Cambia el portal. Se autoriza, se valida, se audita y se guarda en una sola transacción.</summary>
public interface ICommand<out T> : IRequest<T>;

/// <summary>Un <see cref="ICommand{T}"/> que no devuelve nada.</summary>
public interface ICommand : ICommand<Unit>;

/// <summary>Solo lee.</summary>
public interface IQuery<out T> : IRequest<T>;
#pragma warning restore CA1040

/// <summary>Un hecho que el outbox entrega después de guardarse.</summary>
public sealed record Ocurrido<TEvento>(TEvento Evento) : INotification where TEvento : IDomainEvent;

/// <summary>Permiso que hace falta para enviar la petición.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiereAttribute(Permiso permiso) : Attribute
{
    public Permiso Permiso => permiso;
}

/// <summary>Puede enviarla cualquiera, también sin entrar.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicoAttribute : Attribute;

/// <summary>El command reparte su trabajo en otros, cada uno con su transacción: trozos del puente, contraseñas que tardan en comprobarse.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TransaccionPropiaAttribute : Attribute;

/// <summary>Sus cambios se escriben en el acto (<see cref="IFilasDerivadas"/>) y no deja ninguno en el rastreador: alrededor no hay nada que volcar.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SinRastroAttribute : Attribute;

/// <summary>Señal de que alguien ha leído algo: mirando como otro no se deja, y la página sigue.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DejaMarcaAttribute : Attribute;

/// <summary>Lo único que puede enviar quien mira como otro: dejar de hacerlo y salir.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TambienMirandoAttribute : Attribute;

/// <summary>Cosa de cada cual (sus llaves, sus sesiones, su segundo factor): no se enseña a quien mira como otro.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SoloSuyoAttribute : Attribute;

/// <summary>Dentro de un despacho se ejecuta de uno en uno, también entre nodos.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EnSerieAttribute : Attribute;
