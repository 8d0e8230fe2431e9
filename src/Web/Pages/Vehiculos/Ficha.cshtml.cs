using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Vehiculos;

/// <summary>Ficha de un vehículo, con sus documentos y los expedientes por los que lo ve quien mira.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    public VehiculoDto Vehiculo { get; private set; } = null!;

    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public bool VeDocumentos => usuario.Tiene(Permiso.VerDocumentos);

    public bool VeExpedientes => usuario.Tiene(Permiso.VerExpedientes);

    public string Nombre => Texto.Unir(Vehiculo.Marca, Vehiculo.Modelo) is { Length: > 0 } nombre ? nombre : "Vehículo";

    /// <summary>Como se le llama en las migas y el título.</summary>
    public string Placa => Vehiculo.Matricula is { } matricula ? ClaseDeMatricula.De(matricula).Texto : Vehiculo.Bastidor ?? Nombre;

    /// <summary>Lo que la ficha sabe de él, en el orden en que se lee; lo que no se sabe no se enseña.</summary>
    public IEnumerable<(string Dato, string Valor)> Datos => new (string, string?)[]
    {
        ("Bastidor", Vehiculo.Bastidor), ("NIVE", Vehiculo.Nive), ("Tipo DGT", Vehiculo.TipoDgt), ("Servicio", Vehiculo.Servicio), ("Carburante", Vehiculo.Carburante),
        ("Cilindrada", Con(Vehiculo.Cilindrada, "cm³")), ("Cilindros", Vehiculo.Cilindros?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Potencia", Con(Vehiculo.PotenciaKw, "kW")), ("Potencia fiscal", Con(Vehiculo.PotenciaFiscal, "CVF")),
        ("CO₂", Con(Vehiculo.Co2, "g/km")), ("Plazas", Vehiculo.Plazas?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Primera matriculación", Dia(Vehiculo.FechaPrimeraMatriculacion)), ("Matriculación", Dia(Vehiculo.FechaMatriculacion)),
    }.Where(d => !string.IsNullOrWhiteSpace(d.Item2)).Select(d => (d.Item1, d.Item2!));

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Vehiculo = await mediator.Send(new ObtenerVehiculoQuery(id), cancellationToken);
        if (VeDocumentos) Documentos = (await mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Vehiculo, id), cancellationToken)).Elementos;
    }

    private static string? Con(decimal? cifra, string unidad) => cifra is { } c ? $"{Euros.Cifra(c)}\u00A0{unidad}" : null;

    private static string? Dia(DateOnly? dia) => dia is { } d ? FechaDePortal.EnDocumento(d) : null;
}
