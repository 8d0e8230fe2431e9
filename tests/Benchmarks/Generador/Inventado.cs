using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Un expediente inventado, tal como lo contaría el escritorio por el puente.</summary>
internal sealed record Inventado(
    string OrigenId, DateTime Emitido, DatosExpediente Expediente, (string OrigenId, DatosVehiculo Datos)? Vehiculo,
    IReadOnlyList<(string OrigenId, DatosDocumento Datos)> Documentos, IReadOnlyList<(string OrigenId, DatosActividad Datos)> Actividades);

/// <summary>Las personas con nombre propio del banco, iguales sea cual sea el tamaño.</summary>
internal static class Conocidos
{
    public const int Colaboradores = 200;

    /// <summary>El colaborador con el que se mide: siempre tiene los mismos expedientes.</summary>
    public const int Medido = 1;

    /// <summary>El que tiene la quinta parte del despacho.</summary>
    public const int Grande = 0;

    public const int ExpedientesDelMedido = 1000;

    public const int ExpedientesDelCliente = 300;

    public static string NifDeColaborador(int n) => Catalogo.Cif(8_000_000 + n);

    public static string NifDeCliente { get; } = Catalogo.Dni(50_123_456);
}
