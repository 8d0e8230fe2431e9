namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Marco fijo mientras no hay despachos ni sesiones de verdad. Se sustituye registrando otro <see cref="IProveedorDeMarco"/>.</summary>
public sealed class MarcoDeMuestra : IProveedorDeMarco
{
    private static readonly MarcoDePagina Marco = new()
    {
        DespachoNombre = "Gestoría Aldaba",
        DespachoSlug = "demo",
        Telefono = "910 000 142",
        Horario = "de lunes a viernes de 9 a 14 h",
        NombreUsuario = "Marta Olmedo",
        Etiqueta = "Automóviles Ribera",
        EsInterno = true,
        Menu = MenuDelPortal.Para(esInterno: true, expedientesPendientes: 3),
    };

    public ValueTask<MarcoDePagina> ObtenerAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Marco);
}
