using ElGestorPortal.Infrastructure.Acceso;
using ElGestorPortal.Infrastructure.Administracion;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Documentos;
using ElGestorPortal.Infrastructure.Expedientes;
using ElGestorPortal.Infrastructure.Proteccion;
using ElGestorPortal.Infrastructure.Puente;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Solicitudes;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Common.Jobs;

/// <summary>Todos los trabajos periódicos y cuándo toca cada uno (hora de Madrid), en un solo sitio.</summary>
public static class TareasProgramadas
{
    public static IReadOnlyList<TareaProgramada> Todas { get; } =
    [
        Tarea<DespacharOutboxJob>("outbox", Cron.Minutely()),
        Tarea<SincronizarPreExpedientesJob>("sincronizar-pre-expedientes", Cron.Minutely()),
        Tarea<AnalizarSubidasJob>("analizar-subidas", Cron.Minutely()),
        Tarea<EnviarLotesJob>("enviar-lotes", Cron.Minutely()),
        Tarea<RecalcularVisibilidadJob>("recalcular-visibilidad", Cron.Minutely()),
        Tarea<SuprimirVencidosJob>("suprimir-vencidos", Cron.Daily(2, 30)),
        Tarea<BorrarDespachosJob>("borrar-despachos", Cron.Daily(2, 45)),
        Tarea<BarrerContenidosHuerfanosJob>("contenidos-huerfanos", Cron.Daily(3, 15)),
        Tarea<BarrerSesionesCaducadasJob>("sesiones-caducadas", Cron.Daily(3, 45)),
        Tarea<BarrerCarpetasJob>("carpeta-del-puente", Cron.Daily(3, 30)),
        Tarea<CalcularDuracionesJob>("duraciones-habituales", Cron.Daily(4, 15)),
        Tarea<OlvidarPeticionesJob>("peticiones-recordadas", Cron.Daily(4, 0)),
        Tarea<BarrerFilasDePrecioJob>("filas-de-precio-sueltas", Cron.Daily(4, 15)),
    ];

    private static TareaProgramada Tarea<T>(string nombre, string cron) where T : ITrabajo =>
        new(nombre, cron, (trabajos, opciones) => trabajos.AddOrUpdate<T>(nombre, t => t.EjecutarAsync(CancellationToken.None), cron, opciones));
}

/// <param name="Nombre">Como se ve en el panel.</param>
/// <param name="Cron">Minuto, hora, día, mes y día de la semana.</param>
/// <param name="Programar">La apunta en Hangfire.</param>
public sealed record TareaProgramada(string Nombre, string Cron, Action<IRecurringJobManager, RecurringJobOptions> Programar);
