using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElGestorPortal.Application.Proteccion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Todo lo que el despacho guarda de un NIF, en un ZIP que se lee con una máquina: un fichero JSON por líneas de cada módulo y sus documentos.
/// Se escribe según se lee y queda apuntado quién lo sacó. Lo de alguien bloqueado solo sale para un juez, el fiscal o una Administración que lo pida.
/// </summary>
/// <param name="Nif">De quién.</param>
/// <param name="Requerimiento">Quién lo exige y con qué referencia, si está bloqueado; sin nombres ni NIF, que queda en la auditoría.</param>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record DescargarDatosPersonalesQuery(string Nif, string? Requerimiento = null) : IQuery<FicheroDto>;

internal sealed class DescargarDatosPersonalesValidator : AbstractValidator<DescargarDatosPersonalesQuery>
{
    private const int MaximoDeNif = 32;

    private const int MaximoDeRequerimiento = 200;

    public DescargarDatosPersonalesValidator()
    {
        RuleFor(q => q.Nif).Must(n => Nif.Normalizar(n).Length is > 0 and <= MaximoDeNif).WithMessage("Escriba el NIF de la persona.");
        RuleFor(q => q.Requerimiento).MaximumLength(MaximoDeRequerimiento).WithMessage($"El requerimiento admite {MaximoDeRequerimiento} letras.");
    }
}

internal sealed class DescargarDatosPersonalesHandler(IEnumerable<IDatosPersonales> fuentes, IEnumerable<IFicherosPersonales> ficheros, IMediator mediator, TimeProvider reloj)
    : IRequestHandler<DescargarDatosPersonalesQuery, FicheroDto>
{
    private const int Bufer = 81920;

    private static readonly JsonSerializerOptions Opciones = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    public async Task<FicheroDto> Handle(DescargarDatosPersonalesQuery request, CancellationToken cancellationToken)
    {
        var nif = Nif.Normalizar(request.Nif);
        var bloqueado = await mediator.Send(new EstaBloqueadoQuery(nif), cancellationToken);
        if (bloqueado && string.IsNullOrWhiteSpace(request.Requerimiento))
            throw new DomainRuleException("Sus datos están bloqueados: diga qué autoridad los exige y con qué referencia.");

        await mediator.Send(new AnotarSalidaDeDatosCommand(bloqueado ? $"{Nif.Enmascarar(nif)} · {request.Requerimiento!.Trim()}" : Nif.Enmascarar(nif)), cancellationToken);
        return new($"datos-personales-{reloj.Hoy():yyyy-MM-dd}.zip", "application/zip", (destino, fin) => EscribirAsync(nif, destino, fin));
    }

    private async Task EscribirAsync(string nif, Stream destino, CancellationToken cancellationToken)
    {
        // Solo se cierra si se llegó al final: cerrarlo a medias lo haría pasar por entero.
        var salida = new FlujoConEspera(destino);
        var zip = await ZipArchive.CreateAsync(salida, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        await Leeme(zip, nif, cancellationToken);
        foreach (var fuente in fuentes.OrderBy(f => f.Fichero, StringComparer.Ordinal)) await Lineas(zip, fuente, nif, cancellationToken);
        foreach (var fuente in ficheros)
            await foreach (var fichero in fuente.DeAsync(nif, cancellationToken)) await Contenido(zip, fichero, cancellationToken);

        await zip.DisposeAsync();
        await salida.VolcarAsync(cancellationToken);
    }

    private async Task Leeme(ZipArchive zip, string nif, CancellationToken cancellationToken)
    {
        await using var texto = new StreamWriter(await zip.CreateEntry("leeme.txt").OpenAsync(cancellationToken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await texto.WriteLineAsync($"Datos personales de {nif} en el portal, a {reloj.Hoy():dd/MM/yyyy}. Cada fichero .jsonl lleva un objeto JSON por línea; las horas, en UTC.".AsMemory(), cancellationToken);
        foreach (var fuente in fuentes.OrderBy(f => f.Fichero, StringComparer.Ordinal)) await texto.WriteLineAsync($"{fuente.Fichero}.jsonl: {fuente.Contenido}".AsMemory(), cancellationToken);
    }

    private static async Task Lineas(ZipArchive zip, IDatosPersonales fuente, string nif, CancellationToken cancellationToken)
    {
        await using var texto = new StreamWriter(await zip.CreateEntry($"{fuente.Fichero}.jsonl").OpenAsync(cancellationToken), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await foreach (var linea in fuente.DeAsync(nif, cancellationToken)) await texto.WriteLineAsync(JsonSerializer.Serialize(linea, Opciones).AsMemory(), cancellationToken);
    }

    private static async Task Contenido(ZipArchive zip, FicheroPersonal fichero, CancellationToken cancellationToken)
    {
        await using var contenido = fichero.Abrir();
        if (contenido is null) return;

        await using var dentro = await zip.CreateEntry($"documentos/{fichero.Nombre}", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await contenido.CopyToAsync(dentro, Bufer, cancellationToken);
    }
}
