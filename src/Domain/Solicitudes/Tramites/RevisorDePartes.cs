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
        var rol = tramite.Roles.FirstOrDefault(r => r.Clave == parte.Rol);
        var quien = parte.NombreCompleto is { Length: > 0 } nombre ? nombre : rol?.Nombre ?? "Alguien";
        if (rol is null) Impedir("rol", "ese papel no existe en este trámite");
        if (string.IsNullOrWhiteSpace(parte.Nif)) Impedir("nif", "falta su NIF o el número de su documento");
        else if (!parte.OtroDocumento && !Nif.EsValido(parte.Nif)) Impedir("nif", "la letra del NIF no coincide con el número. Compruébelo en el DNI; si es un pasaporte, márquelo");

        if (parte.EsEmpresa) RevisarEmpresa();
        else RevisarPersona();

        if (parte.RepresentadoPor is { Length: > 0 } otro && !Nif.EsValido(otro)) Avisar("representadoPor", "la letra del NIF de quien firma en su nombre no coincide con el número");
        if (parte.Porcentaje is <= 0 or > 100) Impedir("porcentaje", "su parte va de más de 0 a 100");
        if (parte.Email is { Length: > 0 } correo && (correo.Length > 254 || correo.IndexOf('@', StringComparison.Ordinal) is < 1)) Impedir("email", "el correo no está bien escrito");

        void RevisarEmpresa()
        {
            if (string.IsNullOrWhiteSpace(parte.RazonSocial)) Impedir("razonSocial", "falta el nombre de la empresa");
            if (string.IsNullOrWhiteSpace(parte.RepresentadoPor)) Avisar("representadoPor", "diga quién firma por la empresa: hará falta su DNI y su poder");
        }

        void RevisarPersona()
        {
            if (string.IsNullOrWhiteSpace(parte.Nombre)) Impedir("nombre", "falta su nombre");
            if (string.IsNullOrWhiteSpace(parte.Apellido1)) Impedir("apellido1", "falta su primer apellido");
            if (parte.FechaNacimiento > hoy) Impedir("fechaNacimiento", "la fecha de nacimiento no puede ser futura");
            else if (parte.EsMenorEl(hoy) && string.IsNullOrWhiteSpace(parte.RepresentadoPor)) Impedir("representadoPor", "es menor de edad: diga qué padre, madre o tutor firma por él");
        }

        void Impedir(string campo, string texto) => c.Impedir($"{ruta}.{campo}", $"{quien}: {texto}.");

        void Avisar(string campo, string texto) => c.Avisar($"{ruta}.{campo}", $"{quien}: {texto}.");
    }
}
