using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Matrículas y bastidores raros existen (extranjeros, históricos): se avisa, no se impide.</summary>
internal static class RevisorDeVehiculos
{
    public static void Revisar(VehiculoDeSolicitud? vehiculo, Comprobacion c)
    {
        var placa = Matricula.Normalizar(vehiculo?.Matricula);
        var bastidor = Matricula.Normalizar(vehiculo?.Bastidor);
        if (placa.Length == 0 && bastidor.Length == 0) c.Impedir("vehiculo.matricula", "Escriba la matrícula o, si no tiene, el número de bastidor.");
        if (placa.Length > 0 && !Matricula.Parece(placa)) c.Avisar("vehiculo.matricula", "No parece una matrícula española. Si es extranjera, siga.");
        if (bastidor.Length is > 0 and not 17) c.Avisar("vehiculo.bastidor", "El bastidor suele tener 17 letras y números. Compruébelo en la ficha técnica.");
        else if (bastidor.AsSpan().IndexOfAny("IOQ") >= 0) c.Avisar("vehiculo.bastidor", "Un bastidor no lleva las letras I, O ni Q: suelen ser un 1 o un 0.");
    }
}
