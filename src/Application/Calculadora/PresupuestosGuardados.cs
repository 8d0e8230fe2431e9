using System.Text.Json;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Un presupuesto tal como se guardó, sin volver a calcular nada. Quien lo pide ya sabe que se puede ver.</summary>
internal sealed class PresupuestosGuardados(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj)
{
    public async Task<PresupuestoDto> AbrirAsync(Presupuesto p, CancellationToken cancellationToken)
    {
        var enlaces = await db.EnlacesDePresupuesto.AsNoTracking().Where(e => e.PresupuestoId == p.Id).OrderByDescending(e => e.Id).Take(Pagina.LimiteMaximo).ToListAsync(cancellationToken);
        var ahora = reloj.Ahora();
        return new()
        {
            Id = p.Id,
            Numero = p.Numero,
            Autor = p.Autor,
            Vehiculo = p.Datos.Vehiculo,
            Matricula = p.Matricula,
            Marca = p.Datos.Marca,
            Modelo = p.Datos.Modelo,
            Para = p.Datos.Para,
            RefPropia = p.Datos.RefPropia,
            Creado = p.Creado,
            ValidoHasta = p.ValidoHasta,
            Vigente = p.Vale(reloj.Hoy()),
            Total = p.Total,
            SolicitudId = p.SolicitudId,
            Calculo = Leer<CalcularTransferenciaQuery>(p.Entrada),
            Resultado = Leer<CalculoDto>(p.Resultado),
            ResultadoConMargen = p.ResultadoConMargen is { } conMargen ? Leer<CalculoDto>(conMargen) : null,
            TotalConMargen = p.TotalConMargen,
            Envios = p.Envios,
            Enlaces = [.. enlaces.Select(e => new EnlaceDePresupuestoDto(e.Id, e.ConMargen, e.Creado, e.Caduca, e.Revocado is not null, e.Vale(ahora)))],
            EsSuyo = usuario.Identidad.Nifs.Contains(p.Nif),
        };
    }

    private static T Leer<T>(string json) => JsonSerializer.Deserialize<T>(json, NormaEnJson.Opciones)!;
}
