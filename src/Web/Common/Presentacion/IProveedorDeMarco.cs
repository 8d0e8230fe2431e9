namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Da a las plantillas el marco de la petición en curso. Se pide varias veces por página: quien lo implemente, que lo recuerde.</summary>
public interface IProveedorDeMarco
{
    ValueTask<MarcoDePagina> ObtenerAsync(CancellationToken cancellationToken);
}
