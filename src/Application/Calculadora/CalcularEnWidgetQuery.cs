using ElGestorPortal.Application.Administracion.Contratos;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>La calculadora que el despacho pone en su página web: sin cuenta y con su tarifa general. Si no la ha publicado, o el operador le ha quitado el módulo, no existe.</summary>
/// <param name="Calculo">Lo que se calcula; null si aún no se ha pedido.</param>
/// <param name="Busqueda">Modelos que se buscan; null si no se busca.</param>
/// <param name="Direccion">Desde dónde, para frenar a quien abusa.</param>
[Publico]
public sealed record CalcularEnWidgetQuery(CalcularTransferenciaQuery? Calculo = null, BuscarModelosQuery? Busqueda = null, string? Direccion = null) : IQuery<WidgetDto>;

/// <param name="Origenes">Páginas que la pueden enmarcar.</param>
/// <param name="Modelos">Los hallados.</param>
/// <param name="Tanteo">Lo que sale, o lo que falta.</param>
public sealed record WidgetDto(IReadOnlyList<string> Origenes, IReadOnlyList<ModeloDto> Modelos, TanteoDto? Tanteo);

internal sealed class CalcularEnWidgetHandler(IMediator mediator, IEnvioAislado envio, ILimiteDeIntentos limite, IUsuarioActual usuario) : IRequestHandler<CalcularEnWidgetQuery, WidgetDto>
{
    private const int PeticionesPorMinuto = 120;

    public async Task<WidgetDto> Handle(CalcularEnWidgetQuery request, CancellationToken cancellationToken)
    {
        var ajustes = await mediator.Send(new ObtenerAjustesDeCalculadoraQuery(), cancellationToken);
        if (!ajustes.WidgetActivo || !await mediator.Send(new TieneModuloQuery(Permiso.Calcular), cancellationToken)) throw new NotFoundException();
        if (limite.Contar([new($"widget|{usuario.DespachoId:N}|{request.Direccion}", PeticionesPorMinuto, TimeSpan.FromMinutes(1))]) is { } espera) throw new DemasiadasPeticionesException(espera);

        // Nadie, con permiso para calcular y nada más: sin NIF no hay más tarifa que la general.
        var visitante = Identidad.Anonima(usuario.DespachoId) with { Permisos = Permiso.Calcular };
        var modelos = request.Busqueda is { } busqueda && await EstaLaOrden(visitante, busqueda.Fecha, cancellationToken) ? (await envio.EnviarComoAsync(visitante, busqueda, cancellationToken)).Elementos : [];
        var tanteo = request.Calculo is { } calculo ? await envio.EnviarComoAsync(visitante, new CalcularSiSePuedeQuery(calculo with { ConMargen = false }), cancellationToken) : null;
        return new(ajustes.WidgetOrigenes, modelos, tanteo);
    }

    private async Task<bool> EstaLaOrden(Identidad visitante, DateOnly? dia, CancellationToken cancellationToken) =>
        dia is not { } d || await envio.EnviarComoAsync(visitante, new ObtenerOrdenDelDiaQuery(d), cancellationToken) is not null;
}
