namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Todo lo que hace falta saber para calcular una transferencia. Nada se supone: lo que no se sabe es null.</summary>
public sealed record DatosDelCalculo(string Territorio, DateOnly FechaContrato, DateOnly FechaPresentacion, VehiculoQueSeTransmite Vehiculo)
{
    /// <summary>El de la parte que se transmite.</summary>
    public decimal? PrecioDeclarado { get; init; }

    public bool AdquirenteResidente { get; init; }

    /// <summary>Parte que se transmite, en %.</summary>
    public decimal Porcentaje { get; init; } = 100;

    public bool VendedorProfesionalConFactura { get; init; }
    public bool CompraventaParaReventa { get; init; }

    /// <summary>Lo que se encarga a la gestoría.</summary>
    public IReadOnlyList<string> Conceptos { get; init; } = [ConceptoDeTarifa.Transferencia];

    public LecturaDelAniversario Lectura { get; init; }
}

/// <summary>El vehículo, con lo que se sepa de él.</summary>
public sealed record VehiculoQueSeTransmite(CategoriaDeVehiculo Categoria)
{
    /// <summary>La fila de la Orden que eligió la persona.</summary>
    public FilaElegida? Fila { get; init; }

    /// <summary>Un precio como los de la tabla: se deprecia.</summary>
    public decimal? ValorManual { get; init; }

    /// <summary>Valor final, que ya no se deprecia: históricos y modelos sin tabla.</summary>
    public decimal? ValorFiscalManual { get; init; }

    public DateOnly? PrimeraMatriculacion { get; init; }
    public TipoDeMotor? Motor { get; init; }
    public decimal? Cilindrada { get; init; }
    public int? Cilindros { get; init; }

    /// <summary>La de la ficha técnica, si se sabe.</summary>
    public decimal? PotenciaFiscal { get; init; }

    public decimal? PotenciaKw { get; init; }
    public DistintivoAmbiental? Distintivo { get; init; }
    public bool Historico { get; init; }
    public bool UsoEspecial { get; init; }
    public bool AfectoActividad { get; init; }
}

/// <summary>Lo que el cálculo toma de una fila de la Orden.</summary>
public sealed record FilaElegida(string Marca, string Denominacion, SeccionDePrecios Seccion, decimal Precio)
{
    public decimal? Cilindrada { get; init; }
    public TipoDeMotor? Motor { get; init; }

    /// <summary>Orientativa: la de los eléctricos toma la potencia de pico.</summary>
    public decimal? PotenciaFiscal { get; init; }
}

/// <summary>Las normas con las que se calcula, cada una con el nombre de su versión.</summary>
public sealed record NormasDelCalculo(Versionada<OrdenDePrecios> Orden, Versionada<TablaDeDepreciacion> Depreciacion, Versionada<ReglasDelImpuesto> Reglas, Versionada<TasasDeTrafico> Tasas);

/// <summary>Una norma y el nombre de su versión.</summary>
/// <param name="Id">De la versión.</param>
/// <param name="Clave">Nombre con que se cita.</param>
/// <param name="Desde">Primer día en que rige.</param>
/// <param name="Norma">Lo que dice.</param>
public sealed record Versionada<T>(Guid Id, string Clave, DateOnly Desde, T Norma);

/// <summary>Parte del Anexo I de la que es una fila.</summary>
public enum SeccionDePrecios
{
    Turismos,
    Autocaravanas,
}
