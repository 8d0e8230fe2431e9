using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>El texto que un despacho ha puesto a uno de sus correos. El que no tiene la suya sale con el de fábrica.</summary>
public sealed class PlantillaDeCorreo : Entity, IDeDespacho
{
    private PlantillaDeCorreo() { }

    public Guid DespachoId { get; private set; }

    public CorreoDelPortal Correo { get; private init; }

    public string Asunto { get; private set; } = "";

    public string Cuerpo { get; private set; } = "";

    public DateTime Cambiada { get; private set; }

    public static PlantillaDeCorreo De(CorreoDelPortal correo) => new() { Correo = correo };

    public void Escribir(string asunto, string cuerpo, DateTime ahora)
    {
        var modelo = ModeloDeCorreo.De(Correo);
        if ((modelo.QueFallaEnElAsunto(asunto) ?? modelo.QueFallaEnElCuerpo(cuerpo)) is { } falla) throw new DomainRuleException(falla);
        (Asunto, Cuerpo, Cambiada) = (asunto.Trim(), cuerpo.ReplaceLineEndings("\n").Trim() + "\n", ahora);
    }
}
