using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Tests.Common;

/// <summary>Solicitudes de prueba que se pueden enviar.</summary>
public static class SolicitudesDePrueba
{
    /// <summary>Una transferencia completa, de Ana a Luis.</summary>
    public static DatosSolicitud Transferencia(string matricula = "1234 BCD") => new()
    {
        Intervinientes =
        [
            new() { Rol = "transmitente", Nif = Nifs.Ana, Nombre = "Ana", Apellido1 = "Muñoz" },
            new() { Rol = "adquirente", Nif = Nifs.Luis, Nombre = "Luis", Apellido1 = "Peña" },
        ],
        Vehiculo = new() { Matricula = matricula, Marca = "Seat", Modelo = "Ibiza" },
        Campos = new Dictionary<string, string> { ["fechaContrato"] = "2026-03-05", ["precio"] = "8600.00" },
    };
}
