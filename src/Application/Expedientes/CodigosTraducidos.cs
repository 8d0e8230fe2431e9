namespace ElGestorPortal.Application.Expedientes;

internal static class CodigosTraducidos
{
    extension(IReadOnlyDictionary<string, string?> traducciones)
    {
        /// <summary>La clave pública de ese código; null si no se envió o la oficina no lo ha asignado.</summary>
        public string? Valor(CodigoYNombre? origen) => origen?.Codigo is { } codigo ? traducciones.GetValueOrDefault(codigo.Trim()) : null;
    }
}
