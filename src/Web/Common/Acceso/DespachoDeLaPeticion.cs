namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>
/// Lo pone en <c>HttpContext.Features</c> quien resuelve el despacho antes de la autenticación.
/// Si lo nombró el dominio o la cabecera y la sesión es de otro, no se encuentra nada; si fue el de por defecto, manda la sesión.
/// </summary>
/// <param name="Id">El despacho resuelto.</param>
/// <param name="Expreso">Lo dijo el dominio o la cabecera.</param>
public sealed record DespachoDeLaPeticion(Guid Id, bool Expreso);
