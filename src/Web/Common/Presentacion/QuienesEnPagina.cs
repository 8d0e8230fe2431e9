using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>La tabla de quién ve algo y por qué, con quién entra en el portal con cada NIF.</summary>
/// <param name="Quienes">Los que tienen algo que ver con ello.</param>
/// <param name="Usuarios">Quién entra con sus NIF.</param>
/// <param name="Expedientes">Cómo se llama cada expediente por el que se ve; vacío si no hace falta decirlo.</param>
public sealed record QuienesEnPagina(IReadOnlyList<QuienLoVeDto> Quienes, IReadOnlyList<UsuarioConNif> Usuarios, IReadOnlyDictionary<Guid, ResumenDeExpediente> Expedientes)
{
    public string Entra(QuienLoVeDto quien)
    {
        var suyos = Usuarios.Where(u => u.Nif == quien.Nif && u.Calidades.HasFlag(quien.Calidad)).ToList();
        return suyos.Count == 0 ? "Nadie entra con este NIF" : string.Join(", ", suyos.Select(u => u.PuedeEntrar ? u.Nombre : $"{u.Nombre} (ahora no puede entrar)"));
    }
}
