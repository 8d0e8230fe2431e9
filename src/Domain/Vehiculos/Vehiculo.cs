using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Domain.Vehiculos;

/// <summary>Vehículo del escritorio. Se ve solo a través de un expediente.</summary>
public sealed class Vehiculo : Entity, IDeDespacho
{
    private Vehiculo() { }

    public Guid DespachoId { get; private set; }
    public string Matricula { get; private set; } = "";
    public string Bastidor { get; private set; } = "";
    public bool Borrado { get; private set; }
    public DatosVehiculo Datos { get; private set; } = new();

    public static Vehiculo Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosVehiculo datos)
    {
        Datos = datos;
        Matricula = Common.Matricula.Normalizar(datos.Matricula);
        Bastidor = Common.Matricula.Normalizar(datos.Bastidor);
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
