using System.Text.Json;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Seguridad;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Api;

/// <summary>Tokens de acceso y quién soy.</summary>
[ApiController, Route("api/v1"), Authorize(Politicas.Api), Tags("Acceso"), LimiteDeCuerpo, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccesoController(IMediator mediator) : ControllerBase
{
    /// <summary>Entra y recibe un token de acceso (15 minutos) y otro de renovación (30 días, de un solo uso).</summary>
    [AllowAnonymous, HttpPost("acceso/token")]
    [PuedeFallar(StatusCodes.Status401Unauthorized, "credenciales-invalidas", "El usuario o la contraseña no coinciden.")]
    [PuedeFallar(StatusCodes.Status401Unauthorized, "segundo-factor-requerido", "Falta el código de verificación.")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "despacho-suspendido", "El portal de la gestoría está suspendido. Mientras tanto no se puede entrar.")]
    [PuedeFallar(StatusCodes.Status429TooManyRequests, "demasiados-intentos", "Demasiados intentos seguidos. Espere unos minutos y vuelva a probar.")]
    public async Task<TokensDto> Token(CredencialesDto credenciales, CancellationToken cancellationToken) =>
        TokensDto.De(await mediator.Send(new EntrarCommand(credenciales.Usuario ?? "", credenciales.Contrasena ?? "", HttpContext.Origen(), ParaApi: true, credenciales.Codigo), cancellationToken));

    /// <summary>Cambia el token de renovación por un par nuevo. Usarlo dos veces cierra la sesión entera.</summary>
    [AllowAnonymous, HttpPost("acceso/renovar")]
    [PuedeFallar(StatusCodes.Status401Unauthorized, "sesion-requerida", "Vuelva a entrar para continuar.")]
    [PuedeFallar(StatusCodes.Status403Forbidden, "despacho-suspendido", "El portal de la gestoría está suspendido. Mientras tanto no se puede entrar.")]
    public async Task<TokensDto> Renovar(RenovacionDto renovacion, CancellationToken cancellationToken) =>
        TokensDto.De(await mediator.Send(new RenovarTokenCommand(renovacion.TokenRenovacion ?? "", HttpContext.Origen()), cancellationToken));

    /// <summary>Cierra la sesión: ni el token de acceso ni el de renovación vuelven a valer.</summary>
    [HttpPost("acceso/salir"), ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Salir(CancellationToken cancellationToken)
    {
        await mediator.Send(new SalirCommand(), cancellationToken);
        return NoContent();
    }

    /// <summary>Quién es el usuario del token, de qué despacho, en qué calidad y con qué permisos.</summary>
    [HttpGet("yo")]
    public async Task<YoDto> Yo(CancellationToken cancellationToken) => YoDto.De(await mediator.Send(new ObtenerMiPerfilQuery(), cancellationToken));
}

/// <param name="Usuario">Correo o nombre de usuario.</param>
/// <param name="Contrasena">Contraseña.</param>
/// <param name="Codigo">Código de la aplicación o de recuperación, si el usuario tiene segundo factor.</param>
public sealed record CredencialesDto(string? Usuario, string? Contrasena, string? Codigo);

/// <param name="TokenRenovacion">El último que se recibió.</param>
public sealed record RenovacionDto(string? TokenRenovacion);

/// <param name="TokenAcceso">Va en <c>Authorization: Bearer</c>.</param>
/// <param name="TokenRenovacion">Para pedir otro par.</param>
/// <param name="ExpiraEn">Fin del token de acceso, UTC.</param>
public sealed record TokensDto(string TokenAcceso, string TokenRenovacion, DateTime ExpiraEn)
{
    internal static TokensDto De(SesionAbierta s) => new(s.Secreto, s.Renovacion!, s.Caduca);
}

public sealed record YoDto(Guid Id, string Usuario, string Nombre, string Correo, string? Empresa, string Tipo, IReadOnlyList<string> Calidades, IReadOnlyList<string> Nifs, DespachoDeYoDto Despacho, IReadOnlyList<string> Permisos)
{
    private static readonly Permiso[] Enumerables = [.. Enum.GetValues<Permiso>().Where(p => int.IsPow2((int)p) && p is not (Permiso.Propio or Permiso.SegundoFactor))];

    internal static YoDto De(MiPerfilDto p) => new(
        p.Id, p.Usuario, p.Nombre, p.Correo, p.Empresa, Kebab(p.Tipo),
        [.. Enum.GetValues<Calidad>().Where(c => int.IsPow2((int)c) && p.Calidades.HasFlag(c)).Select(c => Kebab(c))], p.Nifs,
        new(p.DespachoSlug, p.DespachoNombre),
        [.. Enumerables.Where(x => p.Permisos.HasFlag(x)).Select(x => Kebab(x))]);

    private static string Kebab<T>(T valor) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(valor.ToString());
}

public sealed record DespachoDeYoDto(string Slug, string Nombre);
