using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Las cuentas con las que entra y no son de nadie más: se suspenden y, a su tiempo, se borran con sus sesiones y sus credenciales.</summary>
internal sealed class DatosConservadosDeAcceso(IPortalDb db, IMediator mediator) : IDatosConservados
{
    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var u in (await db.Usuarios.AsNoTracking().ToListAsync(cancellationToken)).Where(u => !u.EsInterno && u.Nifs.Contains(nif)))
            yield return new(u.Id, ClaseDeDatos.Cuentas, (u.UltimoAcceso ?? u.Aceptado) is { } ultimo ? Calendario.DiaDe(ultimo) : DateOnly.MinValue, u.Estado == EstadoUsuario.Suspendido);
    }

    /// <summary>Al levantar el bloqueo siguen suspendidas: devolver el acceso lo decide la oficina.</summary>
    public Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken) =>
        bloquear ? mediator.Send(new CortarCuentasDeNifCommand(nif), cancellationToken) : Task.CompletedTask;

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await mediator.Send(new CortarCuentasDeNifCommand(nif), cancellationToken);
        var suyas = (await db.Usuarios.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken)).Where(u => u.Nifs is [var unico] && unico == nif).Select(u => u.Id).ToList();
        await mediator.Publish(new UsuariosSuprimidos(suyas), cancellationToken);
        await db.Sesiones.Where(s => suyas.Contains(s.UsuarioId)).ExecuteDeleteAsync(cancellationToken);
        await db.Enlaces.Where(e => suyas.Contains(e.UsuarioId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PeticionRecordada>().Where(p => suyas.Contains(p.UsuarioId)).ExecuteDeleteAsync(cancellationToken);
        await db.Usuarios.Where(u => u.ResponsableId != null && suyas.Contains(u.ResponsableId.Value)).ExecuteUpdateAsync(u => u.SetProperty(x => x.ResponsableId, (Guid?)null), cancellationToken);
        await db.Usuarios.Where(u => suyas.Contains(u.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
