using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Infrastructure.Calculadora;

namespace ElGestorPortal.Application.Tests.Calculadora;

/// <summary>Las normas de serie, sin base de datos: el motor es una función.</summary>
internal static class NormasDePrueba
{
    public static NormasDelCalculo DeSerie { get; } = new(
        Leer<OrdenDePrecios>(ClaseDeNorma.Precios), Leer<TablaDeDepreciacion>(ClaseDeNorma.Depreciacion), Leer<ReglasDelImpuesto>(ClaseDeNorma.Reglas), Leer<TasasDeTrafico>(ClaseDeNorma.Tasas));

    public static ResultadoDelCalculo Calcular(DatosDelCalculo datos) => CalculoDeTransferencia.Calcular(datos, DeSerie);

    /// <summary>Un turismo corriente de Madrid; cada prueba cambia lo suyo.</summary>
    public static DatosDelCalculo Turismo(string territorio = "ES-MD") => new(territorio, new(2026, 7, 26), new(2026, 7, 26), new(CategoriaDeVehiculo.Turismo)
    {
        ValorManual = 19_800, PrimeraMatriculacion = new(2019, 3, 15), Cilindrada = 1_598, PotenciaFiscal = 11.64m, Distintivo = DistintivoAmbiental.C,
    }) { PrecioDeclarado = 8_600 };

    private static Versionada<T> Leer<T>(ClaseDeNorma clase) => new(Guid.CreateVersion7(), $"{clase}", new(2026, 1, 1), (T)NormaEnJson.Leer(clase, NormasDeSerie.Contenido(clase)));
}
