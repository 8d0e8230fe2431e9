using System.Globalization;

namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Lo que se comprueba en todos los trámites, más lo propio de cada uno. Lo que no estorba a la oficina solo avisa.</summary>
public static class Revisor
{
    public static Comprobacion Revisar(Tramite tramite, DatosSolicitud datos, DateOnly hoy)
    {
        var c = new Comprobacion();
        if (tramite.Objeto == ObjetoDeTramite.Vehiculo) RevisorDeVehiculos.Revisar(datos.Vehiculo, c);
        if (tramite.Objeto == ObjetoDeTramite.Escritura) RevisarEscritura(datos.Escritura, c);
        RevisorDePartes.Revisar(tramite, datos, hoy, c);
        foreach (var campo in tramite.Campos) RevisarCampo(campo, datos.Campo(campo.Clave), c);
        tramite.Comprobar(datos, hoy, c);
        return c;
    }

    private static void RevisarEscritura(EscrituraDeSolicitud? escritura, Comprobacion c)
    {
        if (escritura?.Importe < 0) c.Impedir("escritura.importe", "El importe no puede ser negativo.");
        if (escritura?.ReferenciaCatastral is { Length: > 0 } referencia && new string([.. referencia.Where(char.IsLetterOrDigit)]).Length != 20)
            c.Avisar("escritura.referenciaCatastral", "La referencia catastral tiene 20 letras y números. Compruébela en el recibo del IBI.");
    }

    private static void RevisarCampo(CampoDeTramite campo, string? valor, Comprobacion c)
    {
        var ruta = $"campos.{campo.Clave}";
        if (valor is null)
        {
            if (campo.Obligatorio) c.Impedir(ruta, $"Falta: {campo.Rotulo.ToLower(CultureInfo.GetCultureInfo("es-ES"))}.");
            return;
        }

        switch (campo.Tipo)
        {
            case TipoDeCampo.Fecha when !DateOnly.TryParseExact(valor, "yyyy-MM-dd", out _):
                c.Impedir(ruta, "Esa fecha no existe.");
                break;
            case TipoDeCampo.Importe when !decimal.TryParse(valor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var importe) || importe > 999_999_999m:
                c.Impedir(ruta, "Escriba un importe en euros, como 8600 o 8600.50.");
                break;
            case TipoDeCampo.Opcion when campo.Opciones?.ContainsKey(valor) != true:
                c.Impedir(ruta, "Elija una de las opciones.");
                break;
            case TipoDeCampo.SiNo when valor is not ("true" or "false"):
                c.Impedir(ruta, "Responda sí o no.");
                break;
            case TipoDeCampo.Texto when valor.Length > 500:
                c.Impedir(ruta, "Es demasiado largo: 500 letras como mucho.");
                break;
            default:
                break;
        }
    }
}
