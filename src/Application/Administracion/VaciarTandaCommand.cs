namespace ElGestorPortal.Application.Administracion;

/// <summary>Unas pocas filas de una tabla de un despacho que se borra, en una transacción corta. Devuelve si puede quedar alguna.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record VaciarTandaCommand(string Tabla) : ICommand<bool>, IAuditable
{
    public string? Objeto => Tabla;
}

internal sealed class VaciarTandaHandler(IPortalDb db, ITablasDeDespacho tablas, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<VaciarTandaCommand, bool>
{
    private const int Tanda = 500;

    public async Task<bool> Handle(VaciarTandaCommand request, CancellationToken cancellationToken)
    {
        // Si se canceló mientras tanto, aquí se para.
        var despacho = await db.Despachos.AsNoTracking().SingleAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        return despacho.TocaBorrar(reloj.Hoy()) && await tablas.BorrarAsync(request.Tabla, Tanda, cancellationToken) == Tanda;
    }
}
