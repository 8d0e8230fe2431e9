using AutoMapper;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common.Behaviors;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application;

public static class DependencyInjection
{
    /// <summary>Casos de uso, validadores, mapas y la cadena Telemetría → Autorización → Validación → Rastro → Unidad de trabajo → Idempotencia. Los módulos se descubren.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var assembly = typeof(DependencyInjection).Assembly;

        // Un validador no guarda nada y armar sus reglas cuesta más que pasarlas.
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton(_ => Mapping.Configurar(assembly));
        services.AddSingleton<AutoMapper.IConfigurationProvider>(sp => sp.GetRequiredService<MapperConfiguration>());
        services.AddScoped(sp => sp.GetRequiredService<MapperConfiguration>().CreateMapper(sp.GetService));
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<ServiceFactory>(sp => sp.GetRequiredService);
        services.AddScoped<UnitOfWorkDepth>();
        services.AddScoped<ContextoDeUsuario>();
        services.AddScoped<IUsuarioActual>(sp => sp.GetRequiredService<ContextoDeUsuario>());
        services.AddScoped<Mirador>();
        services.AddScoped<SelectorDeExpedientes>();
        services.AddScoped<LectorDeExpedientes>();
        services.AddScoped<AplicadorDeReglas>();
        services.AddScoped<RecuentoDeGrupos>();
        services.AddScoped<ObjetosVisibles>();
        services.AddScoped<FacturasVisibles>();
        services.AddScoped<DocumentosVisibles>();
        services.AddScoped<ProteccionDeDocumentos>();
        services.AddScoped<RecorridoDePersona>();
        services.AddScoped<GuardiaDeProtegidos>();
        services.AddScoped<ComponedorDeDocumentos>();
        services.AddScoped<AperturaDeDocumentos>();
        services.AddScoped<RecepcionDeArchivos>();
        services.AddScoped<CuotaDeSubidas>();
        services.AddScoped<CaminoDeSubida>();
        services.AddScoped<EnlacesVivos>();
        services.AddScoped<PaginadorDeEnlaces>();
        services.AddScoped<LoQueVuelve>();
        services.AddScoped<MensajesVisibles>();
        services.AddSingleton<RitmoDeTrozos>();
        services.AddScoped<SolicitudesVisibles>();
        services.AddScoped<PresupuestosVisibles>();
        services.AddScoped<PresupuestosGuardados>();
        services.AddScoped<PresupuestosCompartidos>();
        services.AddScoped<CosteDeExistencias>();
        services.AddScoped<ContrasenaActual>();
        services.AddScoped<EntradasFallidas>();
        services.AddSingleton<CacheDeNormas>();
        services.AddSingleton<IndiceDeModelos>();
        services.AddSingleton<AvanceDeImportaciones>();
        services.AddScoped<NormasEnVigor>();
        services.AddScoped<BancoDeEjemplos>();
        services.AddScoped<TarifasVigentes>();
        services.AddScoped<BuscadorDeAuditoria>();
        services.AddScoped<ComponedorDeCorreos>();
        services.AddScoped<LectorDeTextosLegales>();
        services.AddScoped<LectorDePlataforma>();
        services.AddScoped<ManoDelOperador>();
        services.AddScoped<IEnvioAislado, EnvioAislado>();

        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var contract in type.GetInterfaces().Where(EsHandler))
                services.AddTransient(contract, type);

        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TelemetryBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(RastroBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));
        return services;

        static bool EsHandler(Type i) => i == typeof(IDatosPersonales) || i == typeof(IDatosConservados) || i == typeof(IFicherosPersonales) || (i.IsGenericType &&
            (i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || i.GetGenericTypeDefinition() == typeof(INotificationHandler<>)));
    }
}
