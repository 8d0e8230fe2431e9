using ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Una gestoría española inventada y repetible: lo que su escritorio mandaría por el puente.</summary>
public sealed class GestoriaDeMuestra
{
    private readonly MuestraPedida pedida;
    private readonly Emisor emisor;
    private readonly IReadOnlyList<ExpedienteInventado> expedientes;

    public GestoriaDeMuestra(MuestraPedida pedida)
    {
        ArgumentNullException.ThrowIfNull(pedida);
        this.pedida = pedida;
        emisor = new Emisor(pedida);
        expedientes = new Plan(pedida).Expedientes;
    }

    public MuestraPedida Pedida => pedida;

    /// <summary>
    /// Primero los expedientes de las personas conocidas y después los demás, siempre del más reciente al más antiguo.
    /// Cada persona, vehículo o escritura sale una vez, en el primer paquete que lo nombra. Los PDF se escriben al recorrerlo.
    /// </summary>
    public IEnumerable<PaqueteDeMuestra> Paquetes()
    {
        var vistos = new HashSet<string>(StringComparer.Ordinal);
        var documentos = new Invencion.Documentos(pedida, emisor);
        var facturas = new Invencion.Facturas(pedida, emisor);
        yield return Cuotas(facturas);
        foreach (var expediente in expedientes.OrderByDescending(e => e.DePersonasConocidas).ThenByDescending(e => e.UltimoCambio).ThenBy(e => e.Indice))
        {
            yield return Empaquetar(expediente, vistos, documentos, facturas);
        }
    }

    private PaqueteDeMuestra Cuotas(Invencion.Facturas facturas)
    {
        var azar = Azar.Para(pedida, "cuotas");
        List<ElementoDelPuente> elementos = [];
        List<BlobDeMuestra> blobs = [];
        for (var mes = 0; mes < 3; mes++)
        {
            facturas.AnadirCuota(mes, pedida.Conocidas.Colaborador, azar, elementos, blobs);
        }

        return new(elementos, blobs);
    }

    private PaqueteDeMuestra Empaquetar(ExpedienteInventado expediente, HashSet<string> vistos, Invencion.Documentos documentos, Invencion.Facturas facturas)
    {
        var azar = Azar.Para(pedida, "papeles", expediente.Indice);
        List<ElementoDelPuente> elementos = [];
        List<BlobDeMuestra> blobs = [];
        var alta = expediente.Recorrido.Hitos[0].Momento;
        foreach (var persona in expediente.Personas.Where(p => vistos.Add(p.Nif)))
        {
            elementos.Add(emisor.Elemento("persona", persona.Nif, alta, persona));
        }

        if (expediente.Vehiculo is { } vehiculo && vistos.Add(vehiculo.OrigenId))
        {
            elementos.Add(emisor.Elemento("vehiculo", vehiculo.OrigenId, alta, vehiculo.Datos));
        }

        if (expediente.Escritura is { } escritura)
        {
            elementos.Add(emisor.Elemento("escritura", escritura.OrigenId, expediente.UltimoCambio, escritura.Datos));
        }

        elementos.Add(emisor.Elemento("expediente", expediente.OrigenId, expediente.UltimoCambio, Fichas.De(expediente, azar)));
        new Actividades(pedida, emisor).Anadir(expediente, azar, elementos);
        documentos.Anadir(expediente, azar, elementos, blobs);
        facturas.Anadir(expediente, azar, elementos, blobs);
        new Invencion.Mensajes(pedida, emisor).Anadir(expediente, azar, elementos);
        return new(elementos, blobs);
    }
}
