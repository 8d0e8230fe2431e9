using System.Collections.Concurrent;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Cuántas filas lleva la Orden que está importando quien pregunta; null si no está importando ninguna.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record ObtenerAvanceDeImportacionQuery : IQuery<int?>;

internal sealed class ObtenerAvanceDeImportacionHandler(AvanceDeImportaciones avance, IUsuarioActual usuario) : IRequestHandler<ObtenerAvanceDeImportacionQuery, int?>
{
    public Task<int?> Handle(ObtenerAvanceDeImportacionQuery request, CancellationToken cancellationToken) => Task.FromResult(avance.De(usuario.Identidad));
}

/// <summary>Por dónde va la importación de cada cual, mientras dura. Solo sirve para enseñarlo.</summary>
internal sealed class AvanceDeImportaciones
{
    private readonly ConcurrentDictionary<(Guid Despacho, Guid? Usuario), int> _filas = new();

    public int? De(Identidad quien) => _filas.TryGetValue((quien.DespachoId, quien.UsuarioId), out var filas) ? filas : null;

    public void Anotar(Identidad quien, int filas) => _filas[(quien.DespachoId, quien.UsuarioId)] = filas;

    public void Acabar(Identidad quien) => _filas.TryRemove((quien.DespachoId, quien.UsuarioId), out _);
}
