namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Lo decidido aparte para un objeto: null, lo que digan las reglas.</summary>
public sealed record ExcepcionesEnPagina(bool? ParaClientes, bool? ParaColaboradores);
