using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>De los nombres del escritorio a los ids del portal, y al revés.</summary>
internal sealed class IdsDelMundo
{
    private readonly Dictionary<(int Despacho, string Tipo, string OrigenId), Guid> _ids = [];
    private readonly Dictionary<Guid, string> _nombres = [];

    public void Anotar(int despacho, IEnumerable<RegistroDeEntrada> libro)
    {
        foreach (var linea in libro)
        {
            _ids[(despacho, linea.Tipo, linea.OrigenId)] = linea.ObjetoId;
            _nombres[linea.ObjetoId] = linea.OrigenId;
        }
    }

    public Guid De(int despacho, string tipo, string origenId) => _ids[(despacho, tipo, origenId)];

    public string Nombre(Guid id) => _nombres[id];
}
