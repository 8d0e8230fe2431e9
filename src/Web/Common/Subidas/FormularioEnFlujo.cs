using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ElGestorPortal.Web.Common.Subidas;

/// <summary>Un formulario con ficheros, leído según llega: los campos se recuerdan y cada fichero se entrega a quien lo guarda, sin pasar por la memoria.</summary>
internal sealed class FormularioEnFlujo
{
    private const int MaximoDePartes = 100;
    private const int MaximoDeCampo = 8 * 1024;
    private const int MaximoDeSeparador = 200;

    private readonly MultipartReader _lector;
    private readonly Dictionary<string, string> _campos = new(StringComparer.OrdinalIgnoreCase);
    private MultipartSection? _fichero;
    private int _partes;

    private FormularioEnFlujo(MultipartReader lector) => _lector = lector;

    /// <exception cref="PeticionInvalidaException">No es un formulario con ficheros.</exception>
    public static FormularioEnFlujo Abrir(HttpRequest request)
    {
        var separador = MediaTypeHeaderValue.TryParse(request.ContentType, out var tipo) && tipo.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(tipo.Boundary).Value : null;
        return separador is { Length: > 0 and <= MaximoDeSeparador }
            ? new(new MultipartReader(separador, request.Body) { HeadersLengthLimit = MaximoDeCampo })
            : throw Invalido("El envío no es un formulario con archivos.");
    }

    /// <summary>Un campo de los que ya han llegado.</summary>
    public string? Campo(string nombre) => _campos.GetValueOrDefault(nombre);

    /// <summary>Recuerda los campos que vengan hasta el próximo fichero.</summary>
    /// <returns>true si hay otro fichero.</returns>
    public async Task<bool> AdelantarAsync(CancellationToken cancellationToken)
    {
        while (_fichero is null && await Siguiente(cancellationToken) is { } parte)
        {
            if (!ContentDispositionHeaderValue.TryParse(parte.ContentDisposition, out var disposicion) || HeaderUtilities.RemoveQuotes(disposicion.Name).Value is not { Length: > 0 } nombre)
                throw Invalido("Una parte del envío no dice qué es.");

            if (disposicion.FileName.HasValue || disposicion.FileNameStar.HasValue) _fichero = parte;
            else if (!_campos.TryAdd(nombre, await Texto(parte, cancellationToken))) throw Invalido($"«{nombre}» viene dos veces.");
        }

        return _fichero is not null;
    }

    /// <summary>El fichero que sigue, o null si no quedan. Hay que leerlo antes de pedir otro.</summary>
    public async Task<ArchivoEntrante?> SiguienteArchivoAsync(CancellationToken cancellationToken)
    {
        if (!await AdelantarAsync(cancellationToken)) return null;

        var (parte, disposicion) = (_fichero!, ContentDispositionHeaderValue.Parse(_fichero!.ContentDisposition));
        _fichero = null;
        var nombre = disposicion.FileNameStar.HasValue ? disposicion.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposicion.FileName).Value;
        return new(nombre, new FlujoDeParte(parte.Body), async fin =>
        {
            await AdelantarAsync(fin);
            return Campo("clase");
        });
    }

    /// <summary>El único fichero que lleva.</summary>
    /// <exception cref="PeticionInvalidaException">No lleva ninguno, o lleva varios.</exception>
    public async Task<ArchivoEntrante> ArchivoUnicoAsync(CancellationToken cancellationToken)
    {
        var archivo = await SiguienteArchivoAsync(cancellationToken) ?? throw Invalido("Falta «archivo».");
        return archivo with
        {
            LeerClase = async fin => await AdelantarAsync(fin) ? throw Invalido("Envíe los archivos de uno en uno.") : Campo("clase"),
        };
    }

    private async Task<MultipartSection?> Siguiente(CancellationToken cancellationToken)
    {
        if (++_partes > MaximoDePartes) throw Invalido("El envío tiene demasiadas partes.");

        return await FlujoDeParte.Leer(() => _lector.ReadNextSectionAsync(cancellationToken));
    }

    private static async Task<string> Texto(MultipartSection parte, CancellationToken cancellationToken)
    {
        var bufer = new byte[MaximoDeCampo + 1];
        var leidos = await FlujoDeParte.Leer(() => parte.Body.ReadAtLeastAsync(bufer, bufer.Length, throwOnEndOfStream: false, cancellationToken).AsTask());
        return leidos <= MaximoDeCampo ? System.Text.Encoding.UTF8.GetString(bufer, 0, leidos) : throw Invalido("Uno de los datos es demasiado largo.");
    }

    private static PeticionInvalidaException Invalido(string mensaje) => new("formulario-invalido", mensaje);
}
