namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Página de una lista que, si su dirección pide algo que no puede ser (un cursor de otra, un límite imposible), se enseña vacía y lo dice.</summary>
public interface IListaEnsenable
{
    /// <summary>Ya está compuesto lo que rodea a la lista.</summary>
    bool SePuedeEnsenar => true;
}
