using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Descarga lo que hay tras un enlace compartido y lo cuenta. Sin sesión: el secreto basta, con la contraseña si la pide.</summary>
/// <param name="Token">El secreto del enlace.</param>
/// <param name="Contrasena">La del enlace.</param>
/// <param name="Direccion">Desde dónde, para frenar a quien prueba contraseñas.</param>
[Publico, TransaccionPropia]
public sealed record DescargarCompartidoCommand(string Token, string? Contrasena = null, string? Direccion = null) : ICommand<DescargaDto>;

internal sealed class DescargarCompartidoHandler(EnlacesVivos enlaces, ILimiteDeIntentos limite, IContrasenasDeEnlace contrasenas, IAlmacenDeContenido almacen, IEnvioAislado envio) : IRequestHandler<DescargarCompartidoCommand, DescargaDto>
{
    private static readonly TimeSpan Cuarto = TimeSpan.FromMinutes(15);

    public async Task<DescargaDto> Handle(DescargarCompartidoCommand request, CancellationToken cancellationToken)
    {
        var (enlace, documento) = await enlaces.ExigirAsync(request.Token, cancellationToken);
        if (enlace.Contrasena is { } hash) ExigirContrasena(enlace, hash, request);

        // Primero se abre: lo que no se puede leer no gasta una descarga.
        var flujo = almacen.Abrir(enlace.DespachoId, documento.Sha256) ?? throw new NotFoundException();
        try
        {
            await envio.EnviarComoAsync(Identidad.Sistema(enlace.DespachoId), new ContarDescargaCompartidaCommand(enlace.Id, documento.Id), cancellationToken);
        }
        catch
        {
            await flujo.DisposeAsync();
            throw;
        }

        return new(flujo, NombreDeFichero.De(documento.Nombre, documento.TipoMime), documento.TipoMime, documento.Sha256);
    }

    /// <summary>La que no es y la que llega después de demasiadas tienen la misma respuesta: quien prueba no sabe si acertó.</summary>
    private void ExigirContrasena(EnlaceCompartido enlace, string hash, DescargarCompartidoCommand request)
    {
        Cupo desdeAhi = new($"compartido|{enlace.Id:N}|{request.Direccion}", 10, Cuarto), alEnlace = new($"compartido|{enlace.Id:N}", 50, Cuarto);
        var contrasena = request.Contrasena ?? "";
        var cabe = limite.Contar([desdeAhi, alEnlace]) is null;
        if (!cabe || contrasena.Length is 0 or > 128 || !contrasenas.Comprobar(hash, contrasena))
            throw new UnauthorizedException("contrasena-incorrecta", "La contraseña no coincide. Pídasela a quien le envió el enlace; si la ha intentado muchas veces, espere unos minutos.");

        limite.Devolver(desdeAhi);
        limite.Devolver(alEnlace);
    }
}
