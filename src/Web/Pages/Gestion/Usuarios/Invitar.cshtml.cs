using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.Usuarios;

/// <summary>Invitar a una persona: recibirá un enlace de un solo uso en su correo.</summary>
public sealed class InvitarModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Correo { get; set; }

    [BindProperty]
    public string? Nombre { get; set; }

    [BindProperty]
    public string? Empresa { get; set; }

    [BindProperty]
    public TipoUsuario Tipo { get; set; }

    /// <summary>Separados por comas, espacios o líneas.</summary>
    [BindProperty]
    public string? Nifs { get; set; }

    [BindProperty]
    public DateOnly? CaducaEl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();

        var id = await mediator.Send(new InvitarUsuarioCommand(Correo ?? "", Nombre ?? "", Tipo, Separar(Nifs), null, string.IsNullOrWhiteSpace(Empresa) ? null : Empresa.Trim(), CaducaEl), cancellationToken);
        return RedirectToPage("Ficha", new { id, invitado = true });
    }

    /// <summary>Los NIF de un campo en el que se escriben varios.</summary>
    internal static IReadOnlyList<string> Separar(string? nifs) =>
        (nifs ?? "").Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
