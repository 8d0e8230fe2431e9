using ElGestorPortal.Application.Mensajes;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Los mensajes de cada expediente y la lista de conversaciones, contra la regla de referencia.</summary>
internal sealed class ComprobadorDeMensajes(ComprobadorDeTestigo c, Mundo mundo, Testigo testigo, ReglaDeReferencia regla, IdsDelMundo ids)
{
    public async Task ComprobarAsync()
    {
        foreach (var despacho in (int[])[0, 1])
        {
            foreach (var expediente in mundo.Origenes(despacho, "expediente"))
            {
                var debe = despacho == testigo.Despacho && regla.VeExpediente(expediente);
                var mensajes = await c.SiExiste(new ListarMensajesQuery(Conversacion.DeExpediente(ids.De(despacho, "expediente", expediente))));
                ComprobadorDeTestigo.Iguales($"se ven los mensajes de {despacho} {expediente}", mensajes is not null, debe);
                if (debe) ComprobadorDeTestigo.Mismos($"mensajes de {expediente}", mensajes!.Elementos.Select(m => ids.Nombre(m.Id)).Order(), regla.MensajesDe(expediente).Order());
            }
        }

        var conAlgo = regla.ExpedientesVisibles.Keys.Where(e => regla.MensajesDe(e).Any()).ToList();
        var filas = new List<ConversacionDto>();
        string? cursor = null;
        do
        {
            var pagina = await c.Enviar(new ListarConversacionesQuery(Limite: testigo.Limite, Cursor: cursor));
            filas.AddRange(pagina.Elementos);
            cursor = pagina.Siguiente;
        }
        while (cursor is not null && filas.Count < 50);

        ComprobadorDeTestigo.Mismos("conversaciones", filas.Select(f => ids.Nombre(f.ExpedienteId!.Value)).Order(), conAlgo.Order());
        ComprobadorDeTestigo.Mismos("sin leer", filas.Select(f => f.SinLeer), filas.Select(f => testigo.EsGestor ? 0 : regla.MensajesDe(ids.Nombre(f.ExpedienteId!.Value)).Count()));
    }
}
