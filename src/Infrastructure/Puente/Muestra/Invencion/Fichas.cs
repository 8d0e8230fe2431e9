using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>La ficha de un expediente tal como la escribe el contrato.</summary>
internal static class Fichas
{
    public static ExpedienteDatos De(ExpedienteInventado expediente, Azar azar)
    {
        var recorrido = expediente.Recorrido;
        var ultimo = recorrido.Ultimo;
        return new ExpedienteDatos
        {
            Numero = expediente.Numero,
            RefPropia = expediente.RefPropia,
            TipoTramite = Tipo(expediente),
            Titulo = expediente.Titulo,
            EstadoOrigen = new(ultimo.Estado.Codigo, ultimo.Estado.Nombre),
            Pasos = recorrido.Pasos,
            DebeActuar = ultimo.DebeActuar,
            FechaAlta = expediente.Alta,
            FechaPresentacion = recorrido.FechaPresentacion,
            FechaFin = recorrido.FechaFin,
            Jefatura = expediente.Tramite.EsDeVehiculo ? azar.Uno(Jefaturas) : null,
            Administracion = ultimo.Administracion,
            Respuesta = Respuesta(recorrido),
            Importe = expediente.Importe > 0m ? expediente.Importe : null,
            Intervinientes = expediente.Intervinientes,
            Colaboradores = expediente.Colaboradores,
            Vehiculos = expediente.Vehiculo is { } vehiculo ? [vehiculo.OrigenId] : [],
            Escrituras = expediente.Escritura is { } escritura ? [escritura.OrigenId] : [],
            Publicado = Publicado(azar),
        };
    }

    private static readonly string[] Jefaturas = ["Madrid", "Madrid", "Madrid", "Alcorcón", "Guadalajara", "Toledo"];

    // Unos pocos llevan un tipo que ningún catálogo conoce.
    private static CodigoYNombre Tipo(ExpedienteInventado expediente)
    {
        if (expediente.Tramite.Familia == FamiliaDeTramite.Otros && expediente.Indice % 4 == 1)
        {
            var raro = CodigosDeMuestra.TiposDesconocidos[expediente.Indice / 4 % 2];
            return new(raro.Codigo, raro.Nombre);
        }

        return new(expediente.Tramite.Codigo, expediente.Tramite.Nombre);
    }

    private static string? Respuesta(Recorrido recorrido) => recorrido.Ultimo.Estado.Publico switch
    {
        "Incidencia" => recorrido.Ultimo.Texto,
        "Rechazado" => "Rechazado por la Administración; se puede volver a presentar.",
        "Finalizado" or "Entregado" when recorrido.FechaPresentacion is not null => "Trámite aceptado.",
        _ => null,
    };

    private static PublicadoDatos? Publicado(Azar azar) => azar.Fraccion() switch
    {
        < 0.015 => new(false, null),
        < 0.03 => new(null, false),
        < 0.10 => new(true, true),
        _ => null,
    };
}
