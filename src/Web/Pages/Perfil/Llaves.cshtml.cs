using System.ComponentModel.DataAnnotations;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Perfil;

/// <summary>Sus llaves de acceso: verlas, guardar otra y quitarlas.</summary>
[PaginaDeAcceso, LimiteDeCuerpo]
public sealed class LlavesModel(IMediator mediator) : PageModel, IPreparable
{
    [BindProperty]
    public DatosDeLlave Entrada { get; set; } = new();

    public IReadOnlyList<LlaveDto> Llaves { get; private set; } = [];

    public RetoDeLlave Reto { get; private set; } = null!;

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            await mediator.Send(new GuardarLlaveCommand(Entrada.Nombre!, Entrada.Sello!, Entrada.Credencial!), cancellationToken);
            return RedirectToPage();
        }

        await PrepararAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostQuitarAsync(string id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await mediator.Send(new QuitarLlaveCommand(id ?? ""), cancellationToken);
        return RedirectToPage();
    }

    public async Task PrepararAsync()
    {
        Llaves = (await mediator.Send(new ListarLlavesQuery(), HttpContext.RequestAborted)).Elementos;
        Reto = await mediator.Send(new PrepararLlaveQuery(), HttpContext.RequestAborted);
    }

    public sealed class DatosDeLlave
    {
        [Required(ErrorMessage = "Ponga un nombre al dispositivo.")]
        public string? Nombre { get; set; }

        [Required(ErrorMessage = "Vuelva a cargar la página e inténtelo de nuevo.")]
        public string? Sello { get; set; }

        [Required(ErrorMessage = "El dispositivo no ha enviado la llave. Inténtelo de nuevo.")]
        public string? Credencial { get; set; }
    }
}
