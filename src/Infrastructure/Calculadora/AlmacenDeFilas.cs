using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Calculadora;

/// <summary>Cada trozo, en un contexto nuevo y en su transacción: ni la memoria crece con la Orden ni se tiene parado a quien escribe.</summary>
internal sealed class AlmacenDeFilas(IServiceScopeFactory ambitos) : IAlmacenDeFilas
{
    private const int FilasPorVez = 500;

    public Task GuardarAsync(IReadOnlyList<FilaDePrecio> filas, CancellationToken cancellationToken) => EnTransaccion(async db =>
    {
        db.AddRange(filas);
        return await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public async Task QuitarAsync(Guid versionId, CancellationToken cancellationToken)
    {
        while (await EnTransaccion(db => db.Set<FilaDePrecio>().Where(f => f.VersionId == versionId).OrderBy(f => f.Id).Take(FilasPorVez).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0)
        {
        }
    }

    private async Task<int> EnTransaccion(Func<PortalDbContext, Task<int>> hacer, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        return await ambito.ServiceProvider.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(() => hacer(db), false, cancellationToken);
    }
}
