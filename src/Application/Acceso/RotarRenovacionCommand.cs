using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Gasta el token y abre el par siguiente; null si no vale. Que caiga la familia también hay que guardarlo: por eso no lanza.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record RotarRenovacionCommand(Guid TokenId, OrigenDeSesion Origen) : ICommand<SesionAbierta?>, IAuditable
{
    public string? Objeto => TokenId.ToString();
}

internal sealed class RotarRenovacionHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<RotarRenovacionCommand, SesionAbierta?>
{
    public async Task<SesionAbierta?> Handle(RotarRenovacionCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var token = await db.Sesiones.SingleAsync(s => s.Id == request.TokenId, cancellationToken);
        var usuario = await db.Usuarios.SingleAsync(u => u.Id == token.UsuarioId, cancellationToken);

        if (token.Gastada is not null || !usuario.PuedeEntrar(reloj.Hoy()))
        {
            await db.Sesiones.Where(s => s.FamiliaId == token.FamiliaId && s.Revocada == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Revocada, ahora), cancellationToken);
            return null;
        }

        if (!token.Vale(ahora, TimeSpan.MaxValue)) return null;

        token.Gastar(ahora);
        return db.Abrir(TipoSesion.Acceso, usuario, ahora, request.Origen with { FamiliaId = token.FamiliaId, ConSegundoFactor = token.ConSegundoFactor });
    }
}
