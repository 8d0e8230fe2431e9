using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Una persona en el formulario.</summary>
public sealed class ParteEnFormulario
{
    public string Rol { get; set; } = "";
    public bool Empresa { get; set; }
    public bool OtroDocumento { get; set; }
    public string? Nif { get; set; }
    public string? Nombre { get; set; }
    public string? Apellido1 { get; set; }
    public string? Apellido2 { get; set; }
    public string? RazonSocial { get; set; }
    public DateOnly? FechaNacimiento { get; set; }
    public string? Porcentaje { get; set; }
    public string? RepresentadoPor { get; set; }
    public string? Email { get; set; }
    public string? Telefono { get; set; }
    public string? Domicilio { get; set; }

    public bool EstaVacia => string.IsNullOrWhiteSpace(string.Concat(Nif, Nombre, Apellido1, Apellido2, RazonSocial));

    /// <summary>Las que hay y las que faltan: cada rol enseña al menos las que necesita.</summary>
    public static List<ParteEnFormulario> Rellenar(DatosSolicitud datos, Tramite tramite)
    {
        var partes = new List<ParteEnFormulario>();
        foreach (var rol in tramite.Roles)
        {
            var suyas = datos.ConRol(rol.Clave).Select(De).ToList();
            while (suyas.Count < Math.Max(1, rol.Minimo)) suyas.Add(new() { Rol = rol.Clave });
            partes.AddRange(suyas);
        }

        return partes;
    }

    public ParteDeSolicitud AParte() => new()
    {
        Rol = Rol,
        Nif = EntradaDeSolicitud.Limpio(Nif),
        OtroDocumento = OtroDocumento,
        Nombre = Empresa ? null : EntradaDeSolicitud.Limpio(Nombre),
        Apellido1 = Empresa ? null : EntradaDeSolicitud.Limpio(Apellido1),
        Apellido2 = Empresa ? null : EntradaDeSolicitud.Limpio(Apellido2),
        RazonSocial = Empresa ? EntradaDeSolicitud.Limpio(RazonSocial) : null,
        FechaNacimiento = Empresa ? null : FechaNacimiento,
        Porcentaje = ImporteEnEspanol.Leer(Porcentaje),
        RepresentadoPor = EntradaDeSolicitud.Limpio(RepresentadoPor),
        Email = EntradaDeSolicitud.Limpio(Email),
        Telefono = EntradaDeSolicitud.Limpio(Telefono),
        Domicilio = EntradaDeSolicitud.Limpio(Domicilio),
    };

    private static ParteEnFormulario De(ParteDeSolicitud p) => new()
    {
        Rol = p.Rol,
        Empresa = p.EsEmpresa,
        OtroDocumento = p.OtroDocumento,
        Nif = p.Nif,
        Nombre = p.Nombre,
        Apellido1 = p.Apellido1,
        Apellido2 = p.Apellido2,
        RazonSocial = p.RazonSocial,
        FechaNacimiento = p.FechaNacimiento,
        Porcentaje = ImporteEnEspanol.Escribir(p.Porcentaje),
        RepresentadoPor = p.RepresentadoPor,
        Email = p.Email,
        Telefono = p.Telefono,
        Domicilio = p.Domicilio,
    };
}
