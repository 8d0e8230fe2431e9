using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Vehiculos;

/// <summary>La ficha de un vehículo, a través de los expedientes por los que lo ve quien mira.</summary>
[Requiere(Permiso.VerVehiculos), DejaRastro]
public sealed record ObtenerVehiculoQuery(Guid Id) : IQuery<VehiculoDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

/// <summary>Ficha de un vehículo. Cilindrada en cm³, potencia en kW, CO₂ en g/km.</summary>
public sealed record VehiculoDto
{
    public required Guid Id { get; init; }

    /// <summary>Normalizada; null si no tiene.</summary>
    public string? Matricula { get; init; }

    public string? Bastidor { get; init; }
    public string? Nive { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }
    public string? TipoDgt { get; init; }
    public string? Servicio { get; init; }
    public string? Carburante { get; init; }
    public decimal? Cilindrada { get; init; }
    public int? Cilindros { get; init; }
    public decimal? PotenciaFiscal { get; init; }
    public decimal? PotenciaKw { get; init; }
    public decimal? Co2 { get; init; }
    public int? Plazas { get; init; }
    public DateOnly? FechaPrimeraMatriculacion { get; init; }
    public DateOnly? FechaMatriculacion { get; init; }
    public DateOnly? ItvCaduca { get; init; }

    /// <summary>Días que quedan de ITV; negativos si caducó.</summary>
    public int? ItvDias { get; init; }

    /// <summary>0, ECO, C, B o SIN, según el programa de la gestoría.</summary>
    public string? Distintivo { get; init; }

    /// <summary>Reserva de dominio, embargo, precinto…</summary>
    public required Pagina<string> Limitaciones { get; init; }

    /// <summary>Sus expedientes que puede ver quien mira.</summary>
    public required Pagina<ExpedienteCitadoDto> Expedientes { get; init; }
}

internal sealed class ObtenerVehiculoHandler(IPortalDb db, ObjetosVisibles visibles, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj)
    : IRequestHandler<ObtenerVehiculoQuery, VehiculoDto>
{
    public async Task<VehiculoDto> Handle(ObtenerVehiculoQuery request, CancellationToken cancellationToken)
    {
        var expedientes = await visibles.ExpedientesDeAsync(request.Id, cancellationToken);
        var v = await db.Vehiculos.AsNoTracking().SingleOrDefaultAsync(x => x.Id == request.Id && !x.Borrado, cancellationToken) ?? throw new NotFoundException();
        var (datos, fila) = (v.Datos, VehiculoEnListaDto.De(v, reloj.Hoy()));
        return new()
        {
            Id = v.Id,
            Matricula = fila.Matricula,
            Bastidor = fila.Bastidor,
            Nive = datos.Nive,
            Marca = datos.Marca,
            Modelo = datos.Modelo,
            TipoDgt = datos.TipoDgt,
            Servicio = datos.Servicio,
            Carburante = datos.Carburante,
            Cilindrada = datos.Cilindrada,
            Cilindros = datos.Cilindros,
            PotenciaFiscal = datos.PotenciaFiscal,
            PotenciaKw = datos.PotenciaKw,
            Co2 = datos.Co2,
            Plazas = datos.Plazas,
            FechaPrimeraMatriculacion = datos.FechaPrimeraMatriculacion,
            FechaMatriculacion = datos.FechaMatriculacion,
            ItvCaduca = fila.ItvCaduca,
            ItvDias = fila.ItvDias,
            Distintivo = fila.Distintivo,
            Limitaciones = Pagina.Entera<string>([.. (datos.Limitaciones ?? []).Where(l => !string.IsNullOrWhiteSpace(l))]),
            Expedientes = usuario.Tiene(Permiso.VerExpedientes)
                ? await mediator.Send(new ListarExpedientesCitadosQuery(expedientes), cancellationToken)
                : Pagina.Entera<ExpedienteCitadoDto>([]),
        };
    }
}
