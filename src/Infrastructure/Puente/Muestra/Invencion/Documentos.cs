using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Los documentos que un expediente ha ido reuniendo, cada uno con su PDF.</summary>
internal sealed class Documentos(MuestraPedida pedida, Emisor emisor)
{
    private static readonly string[] ConCodigo = ["justificante-profesional", "provisional-matriculacion", "modelo-620", "modelo-576", "modelo-600", "informe-dgt", "ivtm", "nota-simple"];
    private readonly Vigencias vigencias = new(pedida);

    public void Anadir(ExpedienteInventado expediente, Azar azar, List<ElementoDelPuente> elementos, List<BlobDeMuestra> blobs)
    {
        var numero = 0;
        var anterior = expediente.Alta < pedida.Hoy.AddDays(-365);
        foreach (var regla in CatalogoDeDocumentos.Reglas)
        {
            if (!regla.SirvePara(expediente.Tramite) || expediente.Recorrido.En(regla.Paso) is not { } hito)
            {
                continue;
            }

            // Lo de hace más de un año está en gran parte sin digitalizar.
            var probabilidad = anterior ? regla.Probabilidad * 0.4 : regla.Probabilidad;
            var titular = expediente.Intervinientes.FirstOrDefault(i => i.Rol == regla.TitularRol);
            if (azar.Suerte(probabilidad) && (regla.TitularRol.Length == 0 || titular is not null))
            {
                numero++;
                Escribir(expediente, azar, regla, hito, titular, numero, elementos, blobs);
            }
        }
    }

    private void Escribir(
        ExpedienteInventado expediente, Azar azar, ReglaDeDocumento regla, Hito hito, IntervinienteDatos? titular, int numero, List<ElementoDelPuente> elementos, List<BlobDeMuestra> blobs)
    {
        var codigo = ConCodigo.Contains(regla.Clase) ? Identificadores.CodigoSeguro(azar) : null;
        var vigencia = vigencias.De(regla.Clase, hito.Fecha, expediente.DePersonasConocidas, azar);
        var blob = Emisor.Blob(Papeles.De(expediente, regla.Nombre, hito.Fecha, titular, vigencia, codigo));
        blobs.Add(blob);
        var origenId = $"DOC-{expediente.Indice + 2801:000000}-{numero}";
        var datos = new DocumentoDatos
        {
            Expediente = regla.Cuelga == CuelgaDe.Expediente ? expediente.OrigenId : null,
            Vehiculo = regla.Cuelga == CuelgaDe.Vehiculo ? expediente.Vehiculo?.OrigenId : null,
            Escritura = regla.Cuelga == CuelgaDe.Escritura ? expediente.Escritura?.OrigenId : null,
            Clase = regla.Clase,
            Nombre = $"{regla.Nombre}.pdf",
            TipoMime = "application/pdf",
            Tamano = blob.Contenido.Length,
            Sha256 = blob.Sha256,
            Fecha = hito.Fecha,
            Vigencia = vigencia,
            CodigoVerificacion = codigo,
            TitularNif = titular?.Nif,
            Audiencia = regla.Audiencia,
            Roles = regla.Roles ?? [],
            Permiso = regla.Permiso,
        };
        elementos.Add(emisor.Elemento("documento", origenId, hito.Momento, datos));
        if (regla.Clase == "permiso-circulacion" && azar.Suerte(0.05))
        {
            elementos.Add(emisor.Elemento("documento", origenId + "-R", hito.Momento.AddSeconds(5), datos with { Nombre = $"{regla.Nombre}, corregido.pdf", SustituyeA = origenId }));
        }
    }
}
