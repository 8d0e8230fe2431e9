using System.Globalization;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Lo rellenado en una solicitud, en pares que se leen.</summary>
public static class ResumenDeSolicitud
{
    public static IEnumerable<(string Rotulo, string Valor)> Datos(SolicitudDto solicitud)
    {
        var tramite = CatalogoDeTramites.De(solicitud.Tramite);
        IEnumerable<(string Rotulo, string? Valor)> pares =
        [
            .. DelVehiculo(solicitud), .. DeLaEscritura(solicitud.Datos.Escritura),
            .. tramite.Campos.Select(c => (c.Rotulo, solicitud.Datos.Campo(c.Clave) is { } valor ? DeCampo(c, valor) : null)),
            ("Su referencia", solicitud.RefPropia), ("Observaciones", solicitud.Datos.Observaciones),
        ];
        return pares.Where(p => !string.IsNullOrWhiteSpace(p.Valor)).Select(p => (p.Rotulo, p.Valor!));
    }

    /// <summary>Una línea por persona: su papel, su NIF y su parte.</summary>
    public static string DeParte(Tramite tramite, ParteDeSolicitud parte) => string.Join(" · ", new[]
    {
        tramite.Roles.FirstOrDefault(r => r.Clave == parte.Rol)?.Nombre, parte.Nif, parte.Porcentaje is { } p ? $"{Euros.Cifra(p)} %" : null,
        parte.RepresentadoPor is { } otro ? $"firma {otro}" : null,
    }.Where(t => !string.IsNullOrEmpty(t)));

    private static IEnumerable<(string Rotulo, string? Valor)> DelVehiculo(SolicitudDto solicitud)
    {
        if (solicitud.Datos.Vehiculo is not { } v) yield break;

        yield return ("Matrícula", solicitud.Matricula is { } placa ? Matricula.Agrupar(placa) : null);
        yield return ("Vehículo", string.Join(' ', new[] { v.Marca, v.Modelo }.Where(t => t is not null)));
        yield return ("Bastidor", v.Bastidor);
        yield return ("Primera matriculación", Dia(v.FechaPrimeraMatriculacion));
    }

    private static IEnumerable<(string Rotulo, string? Valor)> DeLaEscritura(EscrituraDeSolicitud? e)
    {
        if (e is null) yield break;

        yield return ("Notario", e.Notario);
        yield return ("Protocolo", e.Protocolo);
        yield return ("Firma", Dia(e.FechaOtorgamiento));
        yield return ("Referencia catastral", e.ReferenciaCatastral);
    }

    private static string DeCampo(CampoDeTramite campo, string valor) => campo.Tipo switch
    {
        TipoDeCampo.Fecha when DateOnly.TryParseExact(valor, "yyyy-MM-dd", out var dia) => Dia(dia)!,
        TipoDeCampo.Importe when decimal.TryParse(valor, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var importe) => Euros.Texto(importe),
        TipoDeCampo.SiNo => valor == "true" ? "Sí" : "No",
        TipoDeCampo.Opcion => campo.Opciones!.GetValueOrDefault(valor, valor),
        _ => valor,
    };

    private static string? Dia(DateOnly? dia) => dia?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
