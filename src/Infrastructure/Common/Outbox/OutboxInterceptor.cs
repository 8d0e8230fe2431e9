using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

/// <summary>Convierte los hechos que anuncian las entidades en mensajes del outbox, en la misma transacción.</summary>
internal sealed class OutboxInterceptor(TimeProvider reloj) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortalDbContext)eventData.Context!;
        var ahora = reloj.Ahora();

        foreach (var entidad in db.ChangeTracker.Entries<Entity>().Select(e => e.Entity).Where(e => e.Eventos.Count > 0).ToList())
        {
            foreach (var evento in entidad.Eventos)
            {
                db.Set<OutboxMessage>().Add(new OutboxMessage
                {
                    DespachoId = db.DespachoId,
                    Evento = CatalogoDeEventos.Nombre(evento.GetType()),
                    Datos = JsonSerializer.Serialize(evento, evento.GetType()),
                    Creado = ahora,
                    DisponibleDesde = ahora,
                });
            }

            entidad.VaciarEventos();
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}

/// <summary>Los hechos del dominio, por su nombre corto.</summary>
internal static class CatalogoDeEventos
{
    private static readonly Dictionary<string, Type> Tipos = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IDomainEvent)) && t.IsClass).ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static string Nombre(Type evento) => evento.Name;

    public static Type? Tipo(string nombre) => Tipos.GetValueOrDefault(nombre);
}
