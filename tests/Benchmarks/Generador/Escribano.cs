using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Vehiculos;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>
/// Las filas que un expediente inventado deja en la base de datos. Las calculan las mismas entidades y reglas del portal; lo que aquí
/// se copia de sus casos de uso (vínculos, rótulos) lo vigila el banco «comprobar».
/// </summary>
/// <param name="despacho">De quién son.</param>
/// <param name="id">Id en el portal de un objeto del escritorio, por su tipo y su origenId.</param>
/// <param name="ahora">Cuándo llega todo.</param>
internal sealed class Escribano(Guid despacho, Func<string, string, Guid> id, DateTime ahora)
{
    private static readonly ILookup<Guid, VinculoExpediente> SinVinculos = Array.Empty<VinculoExpediente>().ToLookup(v => v.ObjetoId);
    private static readonly ILookup<Guid, HechoFactura> SinFacturas = Array.Empty<HechoFactura>().ToLookup(h => h.FacturaId);

    public IEnumerable<object> Filas(Inventado inventado)
    {
        var datos = inventado.Expediente;
        var expediente = Expediente.Recibir(id("expediente", inventado.OrigenId));
        expediente.Actualizar(datos, TipoDeTramite.De(datos.TipoTramite?.Codigo), Estados.DesdeClave(datos.EstadoOrigen?.Codigo), inventado.Emitido, Calendario.DiaDe(inventado.Emitido));
        RotuloDeVehiculo? rotulo = null;
        string[] palabras = [];
        var hechos = Hechos.De(expediente, ReglasDePublicacion.Ninguna).ToList();
        if (inventado.Vehiculo is { } v)
        {
            var vehiculo = Vehiculo.Recibir(id("vehiculo", v.OrigenId));
            vehiculo.Actualizar(v.Datos);
            rotulo = RotuloDeVehiculo.De(vehiculo);
            palabras = [vehiculo.Palabras()];
            yield return vehiculo;
            var vinculo = new VinculoExpediente { ExpedienteId = expediente.Id, ObjetoId = vehiculo.Id, Orden = 0, Desde = expediente.FechaAlta, Hasta = expediente.FechaFin };
            yield return vinculo;
            foreach (var hecho in HechosDeObjeto.De(vinculo, hechos, new(TipoDeObjeto.Vehiculo, vehiculo.Clave))) yield return hecho;
        }

        expediente.Identificar(rotulo?.Matricula, rotulo?.Modelo);
        yield return expediente;
        yield return PalabrasDelIndice.Fila(despacho, expediente, ReglasDePublicacion.Ninguna, palabras);
        foreach (var hecho in hechos) yield return hecho;
        foreach (var indexado in Hechos.Nifs(expediente)) yield return indexado;
        foreach (var fila in Documentos(inventado, expediente.Id, hechos)) yield return fila;
        foreach (var (origen, actividad) in inventado.Actividades)
        {
            var linea = Actividad.Recibir(id("actividad", origen));
            linea.Actualizar(actividad, expediente.Id);
            yield return linea;
        }
    }

    private IEnumerable<object> Documentos(Inventado inventado, Guid expedienteId, List<HechoExpediente> hechos)
    {
        var audiencias = new Audiencias(hechos.ToLookup(h => h.ExpedienteId), SinVinculos, SinFacturas, ReglasDePublicacion.Ninguna);
        foreach (var (origen, datos) in inventado.Documentos)
        {
            var documento = Documento.Recibir(id("documento", origen), ahora);
            documento.Actualizar(datos, new(expedienteId, null, null, null, null), Calendario.DiaDe(ahora));
            documento.AnotarContenido(datos.Tamano);
            yield return documento;
            foreach (var hecho in audiencias.De(documento)) yield return hecho;
        }
    }
}
