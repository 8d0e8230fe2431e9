using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Seguridad;
using Hangfire;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Trabajos;

/// <summary>El panel de Hangfire en <c>/gestion/trabajos</c>: solo para el administrador, venga de donde venga.</summary>
internal static class PanelDeTrabajos
{
    public const string Ruta = "/gestion/trabajos";

    public static void MapPanelDeTrabajos(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<OpcionesDelPortal>>().Value.TieneCola) return;

        app.MapHangfireDashboardWithAuthorizationPolicy(Politicas.Administrador, Ruta, new DashboardOptions
        {
            DashboardTitle = "Trabajos",
            AppPath = "/",
            DisplayStorageConnectionString = false,
            IgnoreAntiforgeryToken = false,
        }).WithMetadata(PoliticaDeContenido.DelPanel);
    }
}
