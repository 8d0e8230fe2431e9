using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Hace versión de las filas ya dejadas, con sus tramos de motos, quads y buggies. Los que no se hayan podido leer son los de la última Orden cargada, y la ficha y el cálculo lo dicen.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular), EnSerie]
public sealed record CerrarImportacionCommand(Guid Version, OrdenLeida Orden) : ICommand<OrdenImportadaDto>, IAuditable
{
    public string? Objeto => Version.ToString();
}

/// <summary>Lo que se ha sabido de la Orden al leerla.</summary>
public sealed record OrdenLeida(string Clave, string? Boe, int Ejercicio, string Sha256, int Turismos, int Autocaravanas, IReadOnlyDictionary<ClaseDeTramo, IReadOnlyList<TramoDePrecio>> Tramos);

internal sealed class CerrarImportacionHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<CerrarImportacionCommand, OrdenImportadaDto>
{
    public async Task<OrdenImportadaDto> Handle(CerrarImportacionCommand request, CancellationToken cancellationToken)
    {
        var (orden, propietario) = (request.Orden, usuario.Tiene(Permiso.Sistema) ? (Guid?)null : usuario.DespachoId);
        if (await db.VersionesOficiales.FirstOrDefaultAsync(v => v.Huella == orden.Sha256 && (v.PropietarioId == null || v.PropietarioId == propietario), cancellationToken) is { } ya)
            return new(ya.Id, ya.Clave, ya.Turismos, ya.Autocaravanas, Repetida: true, ya.DeSerie);

        var desde = new DateOnly(orden.Ejercicio, 1, 1);
        var anterior = await db.VersionesDe(usuario).Where(v => v.Clase == ClaseDeNorma.Precios).OrderByDescending(v => v.Desde == desde).ThenByDescending(v => v.Desde).ThenByDescending(v => v.Cargada).FirstAsync(cancellationToken);
        var version = VersionOficial.Cargar(request.Version, ClaseDeNorma.Precios, orden.Clave, desde, Contenido(orden, desde, anterior.Contenido), orden.Sha256,
            new(propietario, usuario.Identidad.Nombre is { Length: > 0 } nombre ? nombre : usuario.Identidad.Actor, reloj.Ahora(), Turismos: orden.Turismos, Autocaravanas: orden.Autocaravanas));
        db.VersionesOficiales.Add(version);
        return new(version.Id, version.Clave, version.Turismos, version.Autocaravanas, Repetida: false, propietario is null && await SustituirMuestra(version, cancellationToken));
    }

    /// <summary>Cambiar la muestra de un ejercicio por la Orden entera no es cambiar de norma: lo que trae quien explota el portal vale en el acto.</summary>
    private async Task<bool> SustituirMuestra(VersionOficial version, CancellationToken cancellationToken)
    {
        var deSerie = await db.VersionesOficiales.Where(v => v.DeSerie && v.Clase == ClaseDeNorma.Precios && v.Desde == version.Desde).ToListAsync(cancellationToken);
        if (deSerie.Any(v => !v.EsMuestra)) return false;

        foreach (var muestra in deSerie) muestra.Relevar();
        version.PonerDeSerie();
        return true;
    }

    private static string Contenido(OrdenLeida orden, DateOnly desde, string anterior)
    {
        var json = JsonNode.Parse(anterior)!.AsObject();
        json["clave"] = orden.Clave;
        json["desde"] = desde.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        json["norma"] = orden.Clave.StartsWith("Orden", StringComparison.Ordinal) ? $"{orden.Clave}, Anexo I" : $"Orden {orden.Clave}, Anexo I";
        json["boe"] = orden.Boe;
        foreach (var (clase, tramos) in orden.Tramos) json[EnJson(clase)] = JsonSerializer.SerializeToNode(tramos, NormaEnJson.Opciones);
        json["heredados"] = new JsonArray([.. Enum.GetValues<ClaseDeTramo>().Except(orden.Tramos.Keys).Select(c => JsonSerializer.SerializeToNode(c, NormaEnJson.Opciones))]);
        return json.ToJsonString(new(NormaEnJson.Opciones) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string EnJson(ClaseDeTramo clase) => JsonNamingPolicy.CamelCase.ConvertName(clase.ToString());
}
