namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Cómo se lee «más de N años» el día exacto del aniversario.</summary>
public enum LecturaDelAniversario
{
    /// <summary>Literal: ese día aún son «hasta N». Es la de por defecto.</summary>
    Literal,

    /// <summary>Años cumplidos: ese día ya son «más de N».</summary>
    AniosCumplidos,
}

/// <summary>Tiempo desde la primera matriculación, en cualquier país, hasta el contrato. El aniversario de un 29 de febrero es, en año común, el 28.</summary>
public readonly record struct Antiguedad(DateOnly PrimeraMatriculacion, DateOnly Contrato, LecturaDelAniversario Lectura)
{
    /// <summary>Años cumplidos.</summary>
    public int Anios
    {
        get
        {
            var anios = Contrato.Year - PrimeraMatriculacion.Year;
            return Cumple(anios) ? anios : anios - 1;
        }
    }

    /// <summary>«Más de N años»; su contrario es «hasta N años».</summary>
    public bool PasaDe(int anios) => Lectura == LecturaDelAniversario.Literal ? Contrato > PrimeraMatriculacion.AddYears(anios) : Cumple(anios);

    /// <summary>«N años o más».</summary>
    public bool Cumple(int anios) => Contrato >= PrimeraMatriculacion.AddYears(anios);

    /// <summary>El contrato es del mismo día del aniversario: las dos lecturas dan tramos distintos.</summary>
    public bool EsAniversario => Contrato != PrimeraMatriculacion && Contrato == PrimeraMatriculacion.AddYears(Contrato.Year - PrimeraMatriculacion.Year);
}
