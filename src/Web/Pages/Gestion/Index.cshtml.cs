using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>El cuadro de mando: lo que espera, lo que tarda y cómo va el puente.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : PageModel
{
    private static readonly CultureInfo Espanol = CultureInfo.GetCultureInfo("es-ES");

    public CuadroDeExpedientesDto Expedientes { get; private set; } = null!;

    public CuadroDeSolicitudesDto Solicitudes { get; private set; } = null!;

    public IReadOnlyList<DescargasDeUnDia> Descargas { get; private set; } = [];

    /// <summary>Solo el administrador lleva el puente.</summary>
    public PuenteDto? Puente { get; private set; }

    public string Ahora => Calendario.EnMadrid(reloj.Ahora()).ToString("dddd, d 'de' MMMM, H:mm", Espanol) is var texto ? char.ToUpper(texto[0], Espanol) + texto[1..] : "";

    public GraficoDeBarras PorSemana => new("h-semanas", "Solicitudes por semana", "Semana del", ["Recibidas", "Convertidas"], [.. Solicitudes.Semanas.Select(s => new Barra(Dia(s.Lunes), s.Recibidas, s.Convertidas))]);

    public GraficoDeBarras PorDia => new("h-descargas", "Documentos abiertos por día", "Día", ["Documentos abiertos"], [.. Descargas.Select(d => new Barra(Dia(d.Dia), d.Cuantas))]);

    /// <summary>Los handlers comparten un contexto: uno detrás de otro.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Expedientes = await mediator.Send(new ObtenerCuadroDeExpedientesQuery(), cancellationToken);
        Solicitudes = await mediator.Send(new ObtenerCuadroDeSolicitudesQuery(), cancellationToken);
        Descargas = await mediator.Send(new ContarDescargasQuery(), cancellationToken);
        if (usuario.Tiene(Permiso.Administrar)) Puente = await mediator.Send(new ObtenerPuenteQuery(), cancellationToken);
    }

    private static string Dia(DateOnly dia) => dia.ToString("d MMM", Espanol);
}
