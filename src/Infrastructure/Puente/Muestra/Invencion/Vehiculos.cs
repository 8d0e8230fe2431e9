namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Los vehículos de la gestoría; algunos vuelven con otro expediente.</summary>
internal sealed class Vehiculos(DateOnly hoy)
{
    private readonly Matriculas matriculas = new();
    private readonly List<VehiculoInventado> conMatricula = [];
    private int numero;

    public VehiculoInventado Para(Azar azar, Tramite tramite, Recorrido recorrido, DateOnly alta)
    {
        var esNuevo = tramite.Familia == FamiliaDeTramite.Matriculacion;
        if (!esNuevo && conMatricula.Count > 10 && azar.Suerte(0.14))
        {
            var otraVez = azar.Uno(conMatricula);
            if (otraVez.Datos.FechaMatriculacion < alta)
            {
                return otraVez;
            }
        }

        numero++;
        var vehiculo = esNuevo
            ? VehiculoInventado.Nuevo(numero, azar, matriculas, recorrido.En("matricula")?.Fecha)
            : VehiculoInventado.Usado(numero, azar, matriculas, alta, hoy);
        if (vehiculo.Datos.Matricula is not null)
        {
            conMatricula.Add(vehiculo);
        }

        return vehiculo;
    }
}
