using System.Data.Common;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Compara lo que hay con lo que tiene que haber y escribe la diferencia con las sentencias de <see cref="TablaDerivada"/>.</summary>
internal sealed class FilasDerivadas(PortalDbContext db) : IFilasDerivadas
{
    public async Task IgualarAsync<T>(IReadOnlyCollection<T> existentes, IEnumerable<T> deseadas, CancellationToken cancellationToken) where T : class, IDeDespacho
    {
        var transaccion = Transaccion<T>();
        SoloSuyas(existentes);
        var tabla = TablaDerivada.De(db.Model.FindEntityType(typeof(T))!);
        var sobran = existentes.ToDictionary(e => (object)e, e => e, tabla);
        var (altas, cambios) = (new List<object>(), new List<object>());
        foreach (var deseada in deseadas)
        {
            if (!sobran.Remove(deseada, out var existente)) altas.Add(deseada);
            else if (!tabla.Igual(existente, deseada)) cambios.Add(deseada);
        }

        // Primero lo que se va: una clave única puede pasar de una fila a otra.
        await Sentencias.EjecutarAsync(transaccion, tabla.Borrar, [.. sobran.Values], db.DespachoId, cancellationToken);
        await Sentencias.EjecutarAsync(transaccion, tabla.Cambiar, cambios, db.DespachoId, cancellationToken);
        await Sentencias.EjecutarAsync(transaccion, tabla.Anadir, altas, db.DespachoId, cancellationToken);
    }

    public async Task CambiarAsync<T>(IReadOnlyCollection<T> cambiadas, CancellationToken cancellationToken) where T : class, IDeDespacho
    {
        var transaccion = Transaccion<T>();
        SoloSuyas(cambiadas);
        await Sentencias.EjecutarAsync(transaccion, TablaDerivada.De(db.Model.FindEntityType(typeof(T))!).Cambiar, [.. cambiadas], db.DespachoId, cancellationToken);
    }

    public async Task AnadirAsync<T>(IReadOnlyCollection<T> nuevas, CancellationToken cancellationToken) where T : Entity, IDeDespacho
    {
        var (transaccion, tipo) = (Transaccion<T>(), db.Model.FindEntityType(typeof(T))!);
        if (!TablaDerivada.Sirve(tipo)) throw new InvalidOperationException($"{typeof(T).Name} depende de otra tabla: va por EF Core.");
        if (nuevas.Any(n => n.Eventos.Count > 0)) throw new InvalidOperationException($"{typeof(T).Name} anuncia un hecho: va por EF Core.");

        await Sentencias.EjecutarAsync(transaccion, TablaDerivada.De(tipo).Anadir, [.. nuevas], db.DespachoId, cancellationToken);
    }

    private void SoloSuyas<T>(IEnumerable<T> filas) where T : IDeDespacho
    {
        if (filas.Any(f => f.DespachoId != db.DespachoId)) throw new InvalidOperationException($"{typeof(T).Name} pertenece a otro despacho.");
    }

    private DbTransaction Transaccion<T>()
    {
        if (db.DespachoId == Guid.Empty) throw new InvalidOperationException($"{typeof(T).Name}: no se escribe sin despacho.");

        return db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException($"{typeof(T).Name}: se escribe dentro de una transacción.");
    }
}
