using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// Lo que sigue a un cambio de reglas: las clases enteras se cierran y se abren en el momento, que es una condición de las lecturas; lo demás
/// está escrito en los hechos y lo aplica un repaso.
/// </summary>
internal sealed class AplicadorDeReglas(IMediator mediator)
{
    /// <param name="reglas">Las que quedan.</param>
    /// <param name="cambia">La que se pone, se cambia o se quita, antes y después.</param>
    /// <param name="cancellationToken">Cancela.</param>
    public async Task AplicarAsync(IReadOnlyCollection<ReglaDePublicacion> reglas, CambioDeRegla cambia, CancellationToken cancellationToken)
    {
        await mediator.Send(new CerrarClasesCommand(CierresDe(reglas)), cancellationToken);
        if (cambia.SeEscribeEnLosHechos) await mediator.Send(new PedirRecalculoCommand(cambia.Criterio.ClaseDocumento is not null), cancellationToken);
    }

    public static IReadOnlyList<string> CierresDe(IReadOnlyCollection<ReglaDePublicacion> reglas) =>
        new ReglasDePublicacion(reglas, []).Cierres([.. TipoDeTramite.Todos.Select(t => t.Clave)]);
}

/// <param name="Criterio">Qué pide.</param>
/// <param name="Antes">Lo que decía; null si no estaba.</param>
/// <param name="Despues">Lo que dirá; null si se quita.</param>
internal sealed record CambioDeRegla(CriterioDePublicacion Criterio, bool? Antes, bool? Despues)
{
    /// <summary>Cerrar una clase, o volver a abrirla, no toca los hechos. Todo lo demás, sí.</summary>
    public bool SeEscribeEnLosHechos => !Criterio.EsUnaClase || Antes == true || Despues == true;
}
