using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Application.Puente;

/// <summary>Un lote del escritorio. Se reparte en trozos de una transacción corta cada uno; si uno falla, se repite elemento a elemento.</summary>
/// <param name="Sobre">El cuerpo: <c>{ instantanea?, elementos: [...] }</c>, con 1.000 elementos como mucho.</param>
[Requiere(Permiso.Puente), TransaccionPropia]
public sealed record RecibirEntradaCommand(JsonElement Sobre) : ICommand<ResultadoDeEntrada>;

/// <summary>Los resultados, en el orden de los elementos.</summary>
public sealed record ResultadoDeEntrada(IReadOnlyList<ResultadoDeElemento> Resultados);

internal sealed partial class RecibirEntradaHandler(IEnvioAislado envio, RitmoDeTrozos ritmo, TimeProvider reloj, ILogger<RecibirEntradaHandler> log) : IRequestHandler<RecibirEntradaCommand, ResultadoDeEntrada>
{
    public const int LoteMaximo = 1000;

    public async Task<ResultadoDeEntrada> Handle(RecibirEntradaCommand request, CancellationToken cancellationToken)
    {
        var elementos = Abrir(request.Sobre);
        await envio.EnviarAsync(new AnotarContactoCommand(), cancellationToken);
        var instantanea = LeerInstantanea(request.Sobre);
        if (instantanea is { } id) await envio.EnviarAsync(new ExigirInstantaneaQuery(id), cancellationToken);

        var resultados = new ResultadoDeElemento[elementos.Count];
        var lector = new LectorDeElementos(reloj.Ahora());
        var buenos = new List<(int Indice, ElementoDeEntrada Elemento)>();
        var malos = new List<ElementoIlegible>();

        for (var i = 0; i < elementos.Count; i++)
        {
            var (bueno, malo) = lector.Leer(elementos[i]);
            if (bueno is not null) buenos.Add((i, bueno));
            if (malo is null) continue;
            malos.Add(malo);
            resultados[i] = new(malo.Tipo, malo.OrigenId, malo.Version, Resultados.Cuarentena, malo.Codigo, malo.Detalle);
        }

        var retenidos = await envio.EnviarAsync(new RetenerBorradosQuery([.. buenos.Where(b => b.Elemento.Datos is null).Select(b => b.Elemento.Clave)]), cancellationToken);
        foreach (var (i, e) in buenos.Where(b => b.Elemento.Datos is null && retenidos.Contains(b.Elemento.Tipo)))
        {
            resultados[i] = new(e.Tipo, e.OrigenId, e.Version, Resultados.Retenido, "borrado-masivo", "Son demasiados borrados a la vez: la oficina debe confirmarlos.");
            malos.Add(new(e.Tipo, e.OrigenId, e.Version, "borrado-masivo", resultados[i].Detalle!, e.Carga));
        }

        if (malos.Count > 0) await envio.EnviarAsync(new ApartarElementosCommand(malos, instantanea), cancellationToken);
        await AplicarPorTrozos(instantanea, [.. buenos.Where(b => resultados[b.Indice] is null).OrderBy(b => TiposDeEntrada.Orden(b.Elemento.Tipo))], resultados, cancellationToken);
        Telemetria.Contar(Telemetria.ElementosDeEntrada, resultados.Select(r => r.Resultado));
        return new(resultados);
    }

    private static List<JsonElement> Abrir(JsonElement sobre)
    {
        if (sobre.ValueKind != JsonValueKind.Object || !sobre.TryGetProperty("elementos", out var lista) || lista.ValueKind != JsonValueKind.Array)
            throw new PeticionInvalidaException("sobre-invalido", "El cuerpo debe ser { \"elementos\": [...] }.");
        if (lista.GetArrayLength() > LoteMaximo)
            throw new DemasiadoGrandeException("demasiados-elementos", $"Un lote lleva como mucho {LoteMaximo} elementos.");

        return [.. lista.EnumerateArray()];
    }

    private static Guid? LeerInstantanea(JsonElement sobre)
    {
        if (!sobre.TryGetProperty("instantanea", out var valor) || valor.ValueKind == JsonValueKind.Null) return null;

        return valor.ValueKind == JsonValueKind.String && valor.TryGetGuid(out var id) ? id : throw new PeticionInvalidaException("instantanea-desconocida", "No hay ninguna instantánea con ese id.");
    }

    private async Task AplicarPorTrozos(Guid? instantanea, List<(int Indice, ElementoDeEntrada Elemento)> buenos, ResultadoDeElemento[] resultados, CancellationToken cancellationToken)
    {
        for (var desde = 0; desde < buenos.Count;)
        {
            var trozo = buenos.GetRange(desde, Math.Min(ritmo.Tamano, buenos.Count - desde));
            var aplicados = await Aplicar([.. trozo.Select(t => t.Elemento)], instantanea, cancellationToken);
            for (var i = 0; i < trozo.Count; i++) resultados[trozo[i].Indice] = aplicados[i];
            desde += trozo.Count;
        }
    }

    private async Task<IReadOnlyList<ResultadoDeElemento>> Aplicar(IReadOnlyList<ElementoDeEntrada> trozo, Guid? instantanea, CancellationToken cancellationToken)
    {
        try
        {
            var aplicado = await envio.EnviarAsync(new AplicarTrozoCommand(trozo, instantanea), cancellationToken);
            ritmo.Anotar(trozo.Count, reloj.GetElapsedTime(aplicado.Comienzo));
            return aplicado.Resultados;
        }
        catch (Exception e) when (e is not (OperationCanceledException or AlmacenNoDisponibleException))
        {
            if (trozo.Count == 1) return [await Apartar(trozo[0], instantanea, e, cancellationToken)];

            var uno = new List<ResultadoDeElemento>(trozo.Count);
            foreach (var elemento in trozo) uno.AddRange(await Aplicar([elemento], instantanea, cancellationToken));
            return uno;
        }
    }

    private async Task<ResultadoDeElemento> Apartar(ElementoDeEntrada e, Guid? instantanea, Exception error, CancellationToken cancellationToken)
    {
        NoAplicado(error, e.Tipo);
        var malo = new ElementoIlegible(e.Tipo, e.OrigenId, e.Version, "error-interno", "El portal no pudo aplicarlo. Queda guardado para revisarlo.", e.Carga);
        await envio.EnviarAsync(new ApartarElementosCommand([malo], instantanea), cancellationToken);
        return new(e.Tipo, e.OrigenId, e.Version, Resultados.Cuarentena, malo.Codigo, malo.Detalle);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Un elemento de tipo {Tipo} no se pudo aplicar y queda en cuarentena")]
    private partial void NoAplicado(Exception error, string tipo);
}
