using ElGestorPortal.Infrastructure.Common.Disco;

namespace ElGestorPortal.Tests.Common;

/// <summary>Un disco de verdad que falla en el paso que se le diga.</summary>
public sealed class DiscoQueFalla : IDiscoDuradero
{
    private readonly DiscoDuradero _real = new();
    private int? _fallo;
    private Func<string, bool> _cuenta = _ => true;

    public IList<string> Pasos { get; } = [];

    /// <summary>Con qué falla; de fábrica, un error de entrada y salida.</summary>
    public Func<string, Exception> Error { get; set; } = nombre => new IOException($"El disco falla al {nombre}.");

    /// <summary>El paso que ha fallado, si ya ha llegado.</summary>
    public string? Fallado { get; private set; }

    /// <param name="paso">El n-ésimo de los que cuentan, desde cero.</param>
    /// <param name="cuenta">Cuáles cuentan; todos, si no se dice.</param>
    public void FallarEn(int paso, Func<string, bool>? cuenta = null)
    {
        Pasos.Clear();
        (_fallo, _cuenta, Fallado) = (paso, cuenta ?? (_ => true), null);
    }

    public void NoFallar()
    {
        Pasos.Clear();
        _fallo = null;
    }

    public string CrearCarpeta(string ruta)
    {
        Paso("crear carpeta");
        return _real.CrearCarpeta(ruta);
    }

    public FileStream Crear(string ruta)
    {
        Paso("crear");
        return _real.Crear(ruta);
    }

    public void Volcar(FileStream fichero)
    {
        Paso("volcar");
        _real.Volcar(fichero);
    }

    public void Renombrar(string de, string a)
    {
        Paso("renombrar");
        _real.Renombrar(de, a);
    }

    public void VolcarCarpeta(string ruta)
    {
        Paso("volcar carpeta");
        _real.VolcarCarpeta(ruta);
    }

    private void Paso(string nombre)
    {
        if (!_cuenta(nombre)) return;

        Pasos.Add(nombre);
        if (Pasos.Count - 1 != _fallo) return;

        Fallado = nombre;
        throw Error(nombre);
    }
}
