using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Domain.Vehiculos;

/// <summary>Vehículo del escritorio. Se ve solo a través de un expediente.</summary>
public sealed class Vehiculo : Entity, IDeDespacho, IObjetoDeExpediente
{
    private Vehiculo() { }

    public Guid DespachoId { get; private set; }
    public string Matricula { get; private set; } = "";
    public string Bastidor { get; private set; } = "";

    /// <summary>El bastidor, del revés: «acaba en» se busca como «empieza por», que tiene índice.</summary>
    public string BastidorInverso { get; private set; } = "";

    /// <summary>Su matrícula o, si no la tiene, su bastidor.</summary>
    public string Clave { get; private set; } = "";

    public DateOnly? ItvCaduca { get; private set; }

    /// <summary>0, ECO, C, B o SIN (no le corresponde); null si el escritorio no lo dice.</summary>
    public string? Distintivo { get; private set; }

    /// <summary>Matrícula, bastidor, marca y modelo: sus palabras, plegadas.</summary>
    public string Busqueda { get; private set; } = "";

    public bool Borrado { get; private set; }
    public DatosVehiculo Datos { get; private set; } = new();

    public static Vehiculo Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosVehiculo datos)
    {
        Datos = datos;
        Matricula = Common.Matricula.Normalizar(datos.Matricula);
        Bastidor = Common.Matricula.Normalizar(datos.Bastidor);
        BastidorInverso = DelReves(Bastidor);
        Clave = Matricula.Length > 0 ? Matricula : Bastidor;
        ItvCaduca = datos.ItvCaduca;
        Distintivo = Distintivos.Normalizar(datos.Distintivo);
        Busqueda = string.Join(' ', Texto.Palabras(Texto.Unir(Matricula, Bastidor, datos.Marca, datos.Modelo)));
        Borrado = false;
    }

    /// <summary>Por lo que se le busca: la matrícula entera y en grupos, el bastidor entero y sus últimos seis, siete u ocho caracteres, la marca y el modelo.</summary>
    public string Palabras() => Texto.Unir(
        Matricula, Common.Matricula.Agrupar(Matricula), Bastidor, Final(6), Final(7), Final(8), Datos.Marca, Datos.Modelo);

    public void Borrar() => Borrado = true;

    private string? Final(int cuantos) => Bastidor.Length > cuantos ? Bastidor[^cuantos..] : null;

    public static string DelReves(string texto) => new([.. texto.Reverse()]);
}
