using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Quiénes intervienen: que estén todos, que se les pueda identificar y que quien no puede firmar solo tenga quien lo haga por él.</summary>
internal static class RevisorDePartes
{
    public static void Revisar(Tramite tramite, DatosSolicitud datos, DateOnly hoy, Comprobacion c)
    {
        foreach (var rol in tramite.Roles) RevisarRol(rol, [.. datos.ConRol(rol.Clave)], c);
        for (var i = 0; i < datos.Intervinientes.Count; i++) RevisarParte($"intervinientes[{i}]", tramite, datos.Intervinientes[i], hoy, c);
    }

    private static void RevisarRol(RolDeTramite rol, List<ParteDeSolicitud> partes, Comprobacion c)
    {
        if (partes.Count < rol.Minimo) c.Impedir("intervinientes", $"Falta: {char.ToLowerInvariant(rol.Nombre[0])}{rol.Nombre[1..]}.");
        if (partes.Count > rol.Maximo) c.Impedir("intervinientes", rol.Maximo == 1 ? $"{rol.Nombre}: solo puede ser una persona." : $"{rol.Nombre}: como mucho, {rol.Maximo}.");
        if (partes.GroupBy(p => Nif.Normalizar(p.Nif), StringComparer.Ordinal).Any(g => g.Key.Length > 0 && g.Count() > 1)) c.Impedir("intervinientes", $"{rol.Nombre}: la misma persona está dos veces.");
        if (rol.Reparto && partes.Exists(p => p.Porcentaje is not null) && partes.Sum(p => p.Porcentaje ?? 0) != 100)
            c.Impedir("intervinientes", $"{rol.Nombre}: los porcentajes deben sumar 100.");
    }

    private static void RevisarParte(string ruta, Tramite tramite, ParteDeSolicitud parte, DateOnly hoy, Comprobacion c)
    {
        if (!tramite.Roles.Any(r => r.Clave == parte.Rol)) c.Impedir($"{ruta}.rol", "Ese papel no existe en este trámite.");
        if (string.IsNullOrWhiteSpace(parte.Nif)) c.Impedir($"{ruta}.nif", "Falta su NIF o el número de su documento.");
        else if (!parte.OtroDocumento && !Nif.EsValido(parte.Nif)) c.Impedir($"{ruta}.nif", "La letra no coincide con el número. Compruébelo en el DNI; si es un pasaporte, márquelo.");

        if (parte.EsEmpresa)
        {
            if (string.IsNullOrWhiteSpace(parte.RazonSocial)) c.Impedir($"{ruta}.razonSocial", "Falta el nombre de la empresa.");
            if (string.IsNullOrWhiteSpace(parte.RepresentadoPor)) c.Avisar($"{ruta}.representadoPor", "Diga quién firma por la empresa: hará falta su DNI y su poder.");
        }
        else
        {
            if (string.IsNullOrWhiteSpace(parte.Nombre)) c.Impedir($"{ruta}.nombre", "Falta su nombre.");
            if (string.IsNullOrWhiteSpace(parte.Apellido1)) c.Impedir($"{ruta}.apellido1", "Falta su primer apellido.");
        }

        if (parte.EsMenorEl(hoy) && string.IsNullOrWhiteSpace(parte.RepresentadoPor)) c.Impedir($"{ruta}.representadoPor", "Es menor de edad: diga qué padre, madre o tutor firma por él.");
        if (parte.RepresentadoPor is { Length: > 0 } otro && !Nif.EsValido(otro)) c.Avisar($"{ruta}.representadoPor", "La letra del NIF de quien lo representa no coincide con el número.");
        if (parte.FechaNacimiento > hoy) c.Impedir($"{ruta}.fechaNacimiento", "La fecha de nacimiento no puede ser futura.");
        if (parte.Porcentaje is <= 0 or > 100) c.Impedir($"{ruta}.porcentaje", "El porcentaje va de más de 0 a 100.");
        if (parte.Email is { Length: > 0 } correo && (correo.Length > 254 || correo.IndexOf('@') is < 1)) c.Impedir($"{ruta}.email", "Ese correo no está bien escrito.");
    }
}
