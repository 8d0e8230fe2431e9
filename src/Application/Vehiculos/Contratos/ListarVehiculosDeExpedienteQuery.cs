using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Vehiculos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>Los vehículos de un expediente que ve quien pregunta, en el orden del expediente. Vacía si no tiene el módulo o no ve el expediente.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarVehiculosDeExpedienteQuery(Guid ExpedienteId) : IQuery<IReadOnlyList<VehiculoCitadoDto>>;

/// <summary>Vehículo nombrado en un expediente.</summary>
/// <param name="Id">Vehículo.</param>
/// <param name="Matricula">Normalizada; null si no tiene.</param>
/// <param name="Bastidor">Normalizado; null si no lo tiene.</param>
/// <param name="Modelo">Marca y modelo.</param>
/// <param name="ItvCaduca">Hasta cuándo vale su ITV.</param>
/// <param name="Distintivo">0, ECO, C, B o SIN.</param>
/// <param name="ConLimitaciones">Tiene reserva de dominio, embargo, precinto…</param>
public sealed record VehiculoCitadoDto(Guid Id, string? Matricula, string? Bastidor, string? Modelo, DateOnly? ItvCaduca, string? Distintivo, bool ConLimitaciones);

internal sealed class ListarVehiculosDeExpedienteHandler(ILecturaDirecta lectura, Mirador mirador, IUsuarioActual usuario)
    : IRequestHandler<ListarVehiculosDeExpedienteQuery, IReadOnlyList<VehiculoCitadoDto>>
{
    public async Task<IReadOnlyList<VehiculoCitadoDto>> Handle(ListarVehiculosDeExpedienteQuery request, CancellationToken cancellationToken)
    {
        if (!usuario.Tiene(Permiso.VerVehiculos)) return [];
        if (mirador.VeTodo) return await Leer($"""WHERE n."DespachoId" = @despacho AND n."ExpedienteId" = {request.ExpedienteId}""", cancellationToken);

        var vehiculos = new List<VehiculoCitadoDto>();
        foreach (var punto in mirador.PuntosDeVista)
            vehiculos.AddRange(await Leer($"""
                WHERE n."DespachoId" = @despacho AND n."ExpedienteId" = {request.ExpedienteId}
                  AND EXISTS (SELECT 1 FROM "HechosObjeto" h WHERE {Mirador.EnSql(punto)} AND h."ObjetoId" = n."ObjetoId" AND h."ExpedienteId" = n."ExpedienteId")
                """, cancellationToken));

        return [.. vehiculos.DistinctBy(v => v.Id)];
    }

    private Task<List<VehiculoCitadoDto>> Leer(Sentencia donde, CancellationToken cancellationToken) => lectura.LeerAsync($"""
        SELECT v."Id", v."Matricula", v."Bastidor", v."Datos", n."Orden" FROM "Vinculos" n
        JOIN "Vehiculos" v ON v."Id" = n."ObjetoId" AND v."DespachoId" = n."DespachoId" AND NOT v."Borrado" {donde} ORDER BY n."Orden"
        """, Citado, cancellationToken);

    private static VehiculoCitadoDto Citado(Fila f)
    {
        var datos = f.Json<DatosVehiculo>(3);
        return new(f.Id(0), ONada(f.Texto(1)), ONada(f.Texto(2)), ONada(Texto.Unir(datos.Marca, datos.Modelo)), datos.ItvCaduca, Distintivos.Normalizar(datos.Distintivo), datos.Limitaciones is { Count: > 0 });
    }

    private static string? ONada(string texto) => texto.Length > 0 ? texto : null;
}
