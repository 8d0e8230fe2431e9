using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Tests.Common.Puente;

/// <summary>Lo que más se cambia de un expediente de prueba, dicho corto.</summary>
public static class Retoques
{
    /// <summary>Interviene esa persona, con ese rol.</summary>
    public static DatosExpediente Con(this DatosExpediente datos, string rol, string nif, string nombre = "Ana", string apellido = "Muñoz") =>
        datos with { Intervinientes = [.. datos.Intervinientes ?? [], new(rol, nif, nombre, apellido, null, null)] };

    /// <summary>Lo lleva ese colaborador, y consta acreditado.</summary>
    public static DatosExpediente Acreditando(this DatosExpediente datos, string nif, string nombre = "Autos Ría") =>
        datos with { Colaboradores = [.. datos.Colaboradores ?? [], new(nif, nombre, true)] };

    /// <summary>Figura ese colaborador, pero sin acreditar.</summary>
    public static DatosExpediente SinAcreditar(this DatosExpediente datos, string nif, string nombre = "Autos Ría") =>
        datos with { Colaboradores = [.. datos.Colaboradores ?? [], new(nif, nombre, false)] };

    public static DatosExpediente SobreVehiculo(this DatosExpediente datos, Recibido vehiculo) =>
        datos with { Vehiculos = [.. datos.Vehiculos ?? [], vehiculo.OrigenId] };

    public static DatosExpediente SobreEscritura(this DatosExpediente datos, Recibido escritura) =>
        datos with { Escrituras = [.. datos.Escrituras ?? [], escritura.OrigenId] };

    public static DatosExpediente EnEstado(this DatosExpediente datos, string codigo) => datos with { EstadoOrigen = new(codigo, codigo) };

    public static DatosExpediente Cerrado(this DatosExpediente datos, DateOnly fin) => datos.EnEstado("entregado") with { FechaFin = fin };
}
