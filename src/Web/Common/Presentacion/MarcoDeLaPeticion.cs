using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Despachos;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>El marco de verdad: la marca del despacho de la petición y el menú de quien mira.</summary>
internal sealed class MarcoDeLaPeticion(DespachosConocidos despachos, AvisoDeRetraso retraso, IUsuarioActual usuario) : IProveedorDeMarco
{
    private MarcoDePagina? _marco;

    public async ValueTask<MarcoDePagina> ObtenerAsync(CancellationToken cancellationToken) => _marco ??= await Componer(cancellationToken);

    private async Task<MarcoDePagina> Componer(CancellationToken cancellationToken)
    {
        var quien = usuario.Identidad;
        var despacho = await despachos.ActualAsync(quien.DespachoId, cancellationToken);
        var haEntrado = quien.UsuarioId is not null;
        return new()
        {
            DespachoNombre = despacho?.Nombre ?? "Portal del Despacho",
            DespachoSlug = despacho?.Slug ?? "",
            ColorDeMarca = despacho?.Marca.Color,
            Telefono = despacho?.Marca.Telefono,
            Horario = despacho?.Marca.Horario,
            Suspension = despacho?.Suspension,
            Bienvenida = despacho?.Marca.Bienvenida,
            Portada = despacho?.Marca.Portada,
            Correo = despacho?.Marca.Correo,
            Direccion = despacho?.Marca.Direccion,
            TextosLegales = [.. (despacho?.TextosLegales ?? []).Select(t => new EnlaceDePagina(TextoLegal.De(t).Nombre, $"/legal/{Claves.De(t)}"))],
            Logotipo = despacho?.Marca.LogoSha256 is null ? null : $"/marca/{Uri.EscapeDataString(despacho.Slug)}/logotipo",
            NombreUsuario = haEntrado ? quien.Nombre : null,
            Etiqueta = quien.Empresa ?? (quien.EsInterno ? "Gestoría" : usuario.Tiene(Permiso.Operar) ? "Operador" : null),
            MiraComoOtro = quien.Visor is not null,
            EsPlataforma = despacho?.Id == Plataforma.Id,
            EsInterno = haEntrado && quien.EsInterno,
            DatosDe = haEntrado && usuario.Tiene(Permiso.Propio) && despacho is not null ? await retraso.DatosDeAsync(quien.DespachoId, despacho.Slug, cancellationToken) : null,
            Menu = haEntrado ? MenuDelPortal.Para(usuario) : [],
        };
    }
}
