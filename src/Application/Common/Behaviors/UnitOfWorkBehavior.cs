namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>
/// Un command, una transacción: el cambio, su línea de auditoría y sus mensajes del outbox.
/// Un command enviado dentro de otro se une a su transacción; se vuelca antes de empezar para que lea lo que el otro ya hizo.
/// </summary>
internal sealed class UnitOfWorkBehavior<TRequest, TResponse>(IPortalDb db, IUnidadDeTrabajo unidad, IUsuarioActual usuario, TimeProvider reloj, UnitOfWorkDepth depth)
    : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly bool EsCommand = typeof(ICommand<TResponse>).IsAssignableFrom(typeof(TRequest)) && !typeof(TRequest).IsDefined(typeof(TransaccionPropiaAttribute), false);
    private static readonly bool EnSerie = typeof(TRequest).IsDefined(typeof(EnSerieAttribute), false);
    private static readonly bool SinRastro = typeof(TRequest).IsDefined(typeof(SinRastroAttribute), false);
    private static readonly string Accion = typeof(TRequest).Name.Replace("Command", "", StringComparison.Ordinal);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!EsCommand) return await next();
        if (depth.Value > 0) return await Dentro(next, cancellationToken);

        return await unidad.EnTransaccionAsync(async () =>
        {
            var response = await Dentro(next, cancellationToken);
            var objeto = response is Guid id ? id.ToString() : (request as IAuditable)?.Objeto;
            var quien = usuario.Identidad.QuienMira;
            db.Set<EntradaAuditoria>().Add(EntradaAuditoria.De(quien.UsuarioId, quien.Actor, Accion, objeto, reloj.Ahora()));
            await db.SaveChangesAsync(cancellationToken);
            return response;
        }, EnSerie, cancellationToken);
    }

    private async Task<TResponse> Dentro(RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var elOtro = depth.SinRastro;
        if (depth.Value > 0 && !elOtro) await db.SaveChangesAsync(cancellationToken);

        (depth.Value, depth.SinRastro) = (depth.Value + 1, SinRastro);
        try
        {
            var response = await next();
            if (depth.Value > 1 && !SinRastro) await db.SaveChangesAsync(cancellationToken);
            return response;
        }
        finally
        {
            (depth.Value, depth.SinRastro) = (depth.Value - 1, elOtro);
        }
    }
}

/// <summary>Cuántos commands hay abiertos en este ámbito.</summary>
internal sealed class UnitOfWorkDepth
{
    public int Value { get; set; }

    /// <summary>El más interior no deja nada en el rastreador.</summary>
    public bool SinRastro { get; set; }
}
