using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>El historial: lo que se cuenta fuera y las notas que no salen nunca.</summary>
internal sealed class Actividades(MuestraPedida pedida, Emisor emisor)
{
    public void Anadir(ExpedienteInventado expediente, Azar azar, List<ElementoDelPuente> elementos)
    {
        string? anterior = null;
        var numero = 0;
        foreach (var hito in expediente.Recorrido.Hitos)
        {
            if (!SeRecuerda(expediente, hito))
            {
                continue;
            }

            var datos = new ActividadDatos(expediente.OrigenId, hito.Momento, anterior, hito.Estado.Codigo, hito.Texto, true, azar.Uno(Nombres.Gestores));
            elementos.Add(Elemento(expediente, ++numero, datos));
            anterior = hito.Estado.Codigo;
        }

        if (azar.Suerte(0.25))
        {
            var momento = azar.Uno(expediente.Recorrido.Hitos).Momento.AddSeconds(7);
            var nota = new ActividadDatos(expediente.OrigenId, momento, null, null, azar.Uno(Contratiempos.NotasInternas), false, azar.Uno(Nombres.Gestores));
            elementos.Add(Elemento(expediente, ++numero, nota));
        }
    }

    // De lo antiguo el escritorio sólo guarda lo principal.
    private bool SeRecuerda(ExpedienteInventado expediente, Hito hito) =>
        expediente.Alta > pedida.Hoy.AddDays(-365)
        || hito == expediente.Recorrido.Hitos[0]
        || hito == expediente.Recorrido.Ultimo
        || hito.Paso is "envio-dgt" or "permiso" or "presentacion" or null;

    private ElementoDelPuente Elemento(ExpedienteInventado expediente, int numero, ActividadDatos datos) =>
        emisor.Elemento("actividad", $"ACT-{expediente.Indice + 2801:000000}-{numero}", datos.Fecha, datos);
}
