using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Una regla, dicha en una frase: «Los clientes que son transmitente no ven los expedientes de Transferencia anulados».</summary>
internal static class TextoDeRegla
{
    public static string De(CriterioDePublicacion c, bool visible)
    {
        var quien = c.Audiencia == Calidad.Cliente
            ? c.Rol is null ? "Los clientes" : $"Los clientes que intervienen como {c.Rol}"
            : c.Colaborador is null ? "Los colaboradores" : $"El colaborador {c.Colaborador}";
        var verbo = (c is { Audiencia: Calidad.Colaborador, Colaborador: not null }, visible) switch { (true, true) => "ve", (true, false) => "no ve", (_, true) => "ven", _ => "no ven" };
        var que = c.ClaseDocumento is null ? "los expedientes" : $"los documentos «{ClasesDeDocumento.Nombre(c.ClaseDocumento)}»";
        var tramite = c.Tramite is null ? "" : c.ClaseDocumento is null ? $" de {TipoDeTramite.De(c.Tramite).Nombre}" : $" de los expedientes de {TipoDeTramite.De(c.Tramite).Nombre}";
        var estado = c.Estado is null ? "" : $" en estado «{Estados.Texto(Estados.DesdeClave(c.Estado))}»";
        var trae = c is { Audiencia: Calidad.Cliente, Colaborador: { } nif } ? $" que trae el colaborador {nif}" : "";
        return $"{quien} {verbo} {que}{tramite}{estado}{trae}";
    }
}
