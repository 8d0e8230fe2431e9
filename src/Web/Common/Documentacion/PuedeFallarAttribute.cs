namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>Un final propio de la operación, además de los que comparten todas. Solo para la documentación.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PuedeFallarAttribute(int estado, string codigo, string mensaje) : Attribute
{
    public int Estado => estado;

    public string Codigo => codigo;

    public string Mensaje => mensaje;
}

/// <summary>Ejemplo del cuerpo que se envía, en JSON, cuando no sale de su tipo.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EjemploDePeticionAttribute(string json) : Attribute
{
    public string Json => json;
}
