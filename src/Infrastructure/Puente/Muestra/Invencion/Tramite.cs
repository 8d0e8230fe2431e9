namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal enum FamiliaDeTramite
{
    Transferencia,
    Matriculacion,
    Vehiculo,
    Escritura,
    Otros,
}

/// <summary>Un paso: cuántos días después del anterior suele llegar y cómo queda el expediente al llegar.</summary>
internal sealed record PasoDeTramite(string Clave, int Minimo, int Maximo, EstadoDeMuestra Estado, string Texto, string? Administracion = null);

/// <param name="Clave">Qué trámite es, dicho como lo diría un gestor.</param>
/// <param name="Titulo">Cómo empieza el título del expediente.</param>
/// <param name="Peso">Con qué frecuencia se da.</param>
/// <param name="Roles">De los intervinientes; el último es quien paga.</param>
internal sealed record Tramite(
    string Codigo, string Nombre, string Clave, string Titulo, int Peso, FamiliaDeTramite Familia, string[] Roles, decimal Honorarios, decimal Tasa, PasoDeTramite[] Pasos)
{
    public bool EsDeVehiculo => Familia is FamiliaDeTramite.Transferencia or FamiliaDeTramite.Matriculacion or FamiliaDeTramite.Vehiculo;

    /// <summary>La factura sale en su paso o, si el trámite no lo tiene, con la entrega.</summary>
    public string PasoDeFactura { get; } =
        Pasos.Any(p => p.Clave == "factura") ? "factura" : Pasos.Any(p => p.Clave == "liquidacion") ? "liquidacion" : "entrega";
}
