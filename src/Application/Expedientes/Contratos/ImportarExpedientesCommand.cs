using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente: expedientes, sus vínculos y quién los ve, todo en la misma transacción.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarExpedientesCommand(IReadOnlyList<Importado<DatosExpediente>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarExpedientesHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<ImportarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(ImportarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var datos = request.Elementos.Select(e => e.Datos).OfType<DatosExpediente>().ToList();
        var estados = await mediator.Send(new TraducirCodigosCommand(AmbitoDeCodigo.Estado, [.. datos.Select(d => d.EstadoOrigen).OfType<CodigoYNombre>()]), cancellationToken);
        var tramites = await mediator.Send(new TraducirCodigosCommand(AmbitoDeCodigo.Tramite, [.. datos.Select(d => d.TipoTramite).OfType<CodigoYNombre>()]), cancellationToken);

        var aplicados = await Importador.AplicarAsync(db.Expedientes, request.Elementos, e => Expediente.Recibir(e.Id),
            (expediente, d, e) => expediente.Actualizar(d, TipoDeTramite.De(tramites.Valor(d.TipoTramite)), Estados.DesdeClave(estados.Valor(d.EstadoOrigen)), e.Emitido, Calendario.DiaDe(e.Emitido)),
            (expediente, e) => expediente.Borrar(e.Emitido), cancellationToken);

        var expedientes = aplicados.Todas;
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(expedientes.SelectMany(DatosConservadosDeExpedientes.Nifs)), cancellationToken);
        foreach (var expediente in expedientes) expediente.Proteger(protegidos);

        var vivos = expedientes.Where(e => !e.Borrado).ToList();
        var rotulos = await mediator.Send(new ObtenerRotulosQuery([.. vivos.SelectMany(e => request.Ids.De("vehiculo", e.Datos.Vehiculos).Take(1))]), cancellationToken);
        foreach (var expediente in vivos)
        {
            var rotulo = request.Ids.De("vehiculo", expediente.Datos.Vehiculos) is [var primero, ..] ? rotulos.GetValueOrDefault(primero) : null;
            expediente.Identificar(rotulo?.Matricula, rotulo?.Modelo);
        }

        await filas.AnadirAsync(aplicados.Nuevas, cancellationToken);
        await mediator.Send(new PublicarExpedientesCommand(expedientes, request.Ids) { Nuevos = request.Elementos.Where(e => e.Nuevo).Select(e => e.Id).ToHashSet() }, cancellationToken);
        Importador.Olvidar(db.Expedientes, aplicados.Conocidas);
        if (await mediator.Send(new HayProtegidosQuery(), cancellationToken)) await mediator.Publish(new ExpedientesProtegidos([.. expedientes.Select(e => e.Id)]), cancellationToken);

        var nacidos = vivos.Where(e => e.Datos.SolicitudId is not null).Select(e => new SolicitudConvertida(e.Datos.SolicitudId!.Value, e.Id, e.Numero)).ToList();
        return nacidos.Count == 0 ? Unit.Value : await mediator.Send(new ConvertirSolicitudesCommand(nacidos), cancellationToken);
    }
}
