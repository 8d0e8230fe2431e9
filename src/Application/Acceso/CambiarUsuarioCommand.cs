using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Cambia quién es y qué puede un usuario. Muerde en su petición siguiente, y en la de quienes dependen de él.</summary>
/// <param name="Calidades">De quien no es de la casa: cliente, colaborador o las dos.</param>
/// <param name="Permisos">Módulos y derechos; los de la casa conservan los de su puesto.</param>
[Requiere(Permiso.Administrar)]
public sealed record CambiarUsuarioCommand(Guid UsuarioId, string Nombre, string? Empresa, Calidad Calidades, IReadOnlyList<string> Nifs, Permiso Permisos, DateOnly? CaducaEl) : ICommand, IAuditable
{
    public string? Objeto => $"{UsuarioId} permisos {(int)Permisos} calidades {(int)Calidades}";
}

internal sealed class CambiarUsuarioValidator : AbstractValidator<CambiarUsuarioCommand>
{
    public CambiarUsuarioValidator()
    {
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Escriba el nombre.").MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithMessage("El nombre lleva caracteres que no pueden ser.");
        RuleFor(c => c.Empresa).MaximumLength(200).WithMessage("Ese nombre de empresa es demasiado largo.");
        RuleFor(c => c.Calidades).Must(c => (c & ~(Calidad.Cliente | Calidad.Colaborador)) == 0).WithMessage("Elija cliente, colaborador o las dos.");
        RuleFor(c => c.Permisos).Must(p => (p & ~DerechosDeFuera.Todos) == 0).WithMessage("Ese derecho no se puede dar aquí.");
        RuleFor(c => c.Nifs).Must(n => n.Count <= 50).WithMessage("Como mucho, 50 NIF.");
    }
}

internal sealed class CambiarUsuarioHandler(IPortalDb db, IMediator mediator) : IRequestHandler<CambiarUsuarioCommand, Unit>
{
    public async Task<Unit> Handle(CambiarUsuarioCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.SingleOrDefaultAsync(u => u.Id == request.UsuarioId, cancellationToken) ?? throw new NotFoundException();
        usuario.CambiarDatos(request.Nombre, request.Empresa);
        usuario.Caducar(request.CaducaEl);
        if (!usuario.EsInterno)
        {
            if (request.Calidades == Calidad.Ninguna) throw new DomainRuleException("Diga si es cliente, colaborador o las dos cosas.");
            usuario.CambiarCalidades(request.Calidades);
            usuario.CambiarNifs(request.Nifs);
            if (usuario.Nifs.Count == 0) throw new DomainRuleException("Escriba el NIF de quien verá sus cosas.");
            if (usuario.Estado != EstadoUsuario.Suspendido) await mediator.Send(new ExigirNifsSinProtegerQuery(usuario.Nifs), cancellationToken);
            usuario.CambiarPermisos(request.Permisos | Permiso.Propio);
        }

        if (usuario.ResponsableId is { } jefe) usuario.Limitar(await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == jefe, cancellationToken));
        foreach (var suyo in await db.Usuarios.Where(u => u.ResponsableId == usuario.Id).ToListAsync(cancellationToken)) suyo.Limitar(usuario);
        return Unit.Value;
    }
}

/// <summary>Lo que se puede dar o quitar a quien no es de la casa.</summary>
public static class DerechosDeFuera
{
    public const Permiso Todos = Permiso.DeConsulta | Permiso.AdjuntarDocumentos | Permiso.CrearSolicitudes | Permiso.Calcular | Permiso.AdministrarEmpresa;

    /// <summary>Lo que el administrador de una empresa puede dar a su gente.</summary>
    public const Permiso DeEmpleado = Todos & ~Permiso.AdministrarEmpresa;
}
