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

    /// <summary>Por lo que se le busca: la matrícula entera y en grupos, el bastidor entero y sus últimos seis, siete u ocho caracteres, la marca y el modelo.</summary>
    public string Palabras() => Texto.Unir(
        Matricula, Common.Matricula.Agrupar(Matricula), Bastidor, Final(6), Final(7), Final(8), Datos.Marca, Datos.Modelo);

    public void Borrar() => Borrado = true;

    private string? Final(int cuantos) => Bastidor.Length > cuantos ? Bastidor[^cuantos..] : null;
}
