namespace ElGestorPortal.Application.Common;

/// <summary>Algo que encuentra la caja de búsqueda.</summary>
/// <param name="Id">Id del objeto.</param>
/// <param name="ExpedienteId">Expediente en el que está, si es cosa de uno.</param>
/// <param name="Titulo">Lo que lo identifica: matrícula, número, protocolo.</param>
/// <param name="Detalle">Una línea para distinguirlo.</param>
public sealed record HallazgoDto(Guid Id, Guid? ExpedienteId, string Titulo, string Detalle)
{
    /// <summary>Cuántos se enseñan de cada clase.</summary>
    public const int Maximo = 8;
}
