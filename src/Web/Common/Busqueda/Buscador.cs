using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Common;
using MediatR;

namespace ElGestorPortal.Web.Common.Busqueda;

/// <summary>La caja de búsqueda pregunta a cada módulo que quien busca tiene, uno tras otro. Un módulo nuevo es una línea.</summary>
public sealed class Buscador(IMediator mediator, IUsuarioActual usuario)
{
    private static readonly Lugar[] Lugares =
    [
        new(Permiso.VerExpedientes, "expediente", "Expedientes", "/expedientes", t => new BuscarExpedientesQuery(t)),
        new(Permiso.VerVehiculos, "vehiculo", "Vehículos", "/vehiculos", t => new BuscarVehiculosQuery(t)),
        new(Permiso.VerEscrituras, "escritura", "Escrituras", "/escrituras", t => new BuscarEscriturasQuery(t)),
        new(Permiso.VerFacturas, "factura", "Facturas", "/facturas", t => new BuscarFacturasQuery(t)),
        new(Permiso.VerDocumentos, "documento", "Documentos", "/documentos", t => new BuscarDocumentosQuery(t)),
    ];

    /// <summary>Solo los grupos en los que hay algo. Con menos de dos letras o cifras no se busca.</summary>
    public async Task<IReadOnlyList<GrupoDeHallazgos>> BuscarAsync(string? texto, CancellationToken cancellationToken)
    {
        var grupos = new List<GrupoDeHallazgos>();
        if ((texto ?? "").Count(char.IsLetterOrDigit) < 2) return grupos;

        foreach (var lugar in Lugares.Where(l => usuario.Tiene(l.Permiso)))
        {
            var hallados = await mediator.Send(lugar.Pregunta(texto!), cancellationToken);
            if (hallados.Count > 0) grupos.Add(new(lugar.Tipo, lugar.Titulo, lugar.Ruta, hallados));
        }

        return grupos;
    }

    private sealed record Lugar(Permiso Permiso, string Tipo, string Titulo, string Ruta, Func<string, IRequest<IReadOnlyList<HallazgoDto>>> Pregunta);
}

/// <summary>Lo hallado en un módulo.</summary>
/// <param name="Tipo">expediente, vehiculo, escritura, factura o documento.</param>
/// <param name="Titulo">Nombre del módulo, para leerlo.</param>
/// <param name="Ruta">Dirección de sus fichas: <c>ruta/id</c>.</param>
/// <param name="Elementos">Los mejores, ocho como mucho.</param>
public sealed record GrupoDeHallazgos(string Tipo, [property: System.Text.Json.Serialization.JsonIgnore] string Titulo, [property: System.Text.Json.Serialization.JsonIgnore] string Ruta, IReadOnlyList<HallazgoDto> Elementos);

/// <summary>Respuesta de la búsqueda.</summary>
public sealed record ResultadoDeBusqueda(IReadOnlyList<GrupoDeHallazgos> Grupos);
