using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Un filtro de la lista de expedientes al que alguien puso nombre. Es solo suyo.</summary>
public sealed class FiltroGuardado : Entity, IDeDespacho
{
    public const int MaximoPorUsuario = 20;

    private FiltroGuardado() { }

    public Guid DespachoId { get; private set; }
    public Guid UsuarioId { get; private init; }
    public string Nombre { get; private init; } = "";

    /// <summary>La parte de la dirección tras el <c>?</c>, sin cursor.</summary>
    public string Consulta { get; private set; } = "";

    public static FiltroGuardado Guardar(Guid usuarioId, string nombre, string consulta) => new() { UsuarioId = usuarioId, Nombre = nombre.Trim(), Consulta = consulta };

    public void Cambiar(string consulta) => Consulta = consulta;
}
