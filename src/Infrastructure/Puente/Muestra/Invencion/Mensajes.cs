using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Lo que la gestoría escribe en los expedientes que esperan algo de fuera.</summary>
internal sealed class Mensajes(MuestraPedida pedida, Emisor emisor)
{
    private static readonly string[] Textos =
    [
        "Buenos días. En cuanto nos lo haga llegar seguimos con el trámite. Una foto con el móvil sirve si se lee entera.",
        "Hemos hablado con la Administración y nos dicen que en dos o tres días estará. Le avisamos.",
        "Sí, puede circular con el justificante. Llévelo impreso o en el móvil.",
        "¿Prefiere recoger los originales en la oficina o se los mandamos por mensajero?",
    ];

    public void Anadir(ExpedienteInventado expediente, Azar azar, List<ElementoDelPuente> elementos)
    {
        var ultimo = expediente.Recorrido.Ultimo;
        if (!expediente.Recorrido.Abierto || ultimo.Fecha < pedida.Hoy.AddDays(-20) || !azar.Suerte(0.2))
        {
            return;
        }

        var texto = ultimo.DebeActuar == "usted" ? Textos[0] : azar.Uno(Textos[1..]);
        var fecha = ultimo.Momento.AddSeconds(20);
        var datos = new MensajeDatos(expediente.OrigenId, new($"{azar.Uno(Nombres.Gestores)}, de la gestoría"), texto, fecha);
        elementos.Add(emisor.Elemento("mensaje", $"MSJ-{expediente.Indice + 2801:000000}", fecha, datos));
    }
}
