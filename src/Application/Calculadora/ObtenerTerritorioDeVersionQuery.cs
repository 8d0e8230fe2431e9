using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las reglas de un territorio en una versión, para verlas y escribir otras a partir de ellas.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record ObtenerTerritorioDeVersionQuery(Guid Id, string Territorio) : IQuery<TerritorioDeVersionDto>;

/// <param name="Version">De qué versión.</param>
/// <param name="Norma">El territorio, entero.</param>
/// <param name="Clave">Con qué nombre se guardaría la siguiente.</param>
public sealed record TerritorioDeVersionDto(VersionDto Version, NormaDeTerritorio Norma, string Clave);

internal sealed class ObtenerTerritorioDeVersionHandler(IPortalDb db, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<ObtenerTerritorioDeVersionQuery, TerritorioDeVersionDto>
{
    public async Task<TerritorioDeVersionDto> Handle(ObtenerTerritorioDeVersionQuery request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        if (version.Clase != ClaseDeNorma.Reglas || ((ReglasDelImpuesto)NormaEnJson.Leer(version.Clase, version.Contenido)).Territorio(request.Territorio) is not { } territorio) throw new NotFoundException();

        var versiones = (await mediator.Send(new ListarVersionesQuery(), cancellationToken)).Elementos.Where(v => v.Clase == version.Clase).ToList();
        var esta = versiones.Single(v => v.Id == version.Id);
        return new(esta, territorio, esta.EsBorrador ? esta.Clave : Siguiente(esta.Clave, [.. versiones.Select(v => v.Clave)]));
    }

    /// <summary><c>2026.1</c> → <c>2026.2</c>, o el primero que esté libre.</summary>
    private static string Siguiente(string clave, HashSet<string> usadas)
    {
        var (raiz, numero) = clave.LastIndexOf('.') is > 0 and var punto && int.TryParse(clave.AsSpan(punto + 1), out var n) ? (clave[..punto], n) : (clave, 1);
        do numero++;
        while (usadas.Contains($"{raiz}.{numero}"));
        return $"{raiz}.{numero}";
    }
}
