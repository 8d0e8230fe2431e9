using ElGestorPortal.Infrastructure.Common.Disco;

namespace ElGestorPortal.Tests.Common;

/// <summary>Un disco de verdad que falla en el paso que se le diga.</summary>
public sealed class DiscoQueFalla : IDiscoDuradero
{
    private readonly DiscoDuradero _real = new();
    private int? _fallo;

    public IList<string> Pasos { get; } = [];

    /// <summary>Con qué falla; de fábrica, un error de entrada y salida.</summary>
    public Func<string, Exception> Error { get; set; } = nombre => new IOException($"El disco falla al {nombre}.");

    public void FallarEn(int paso)
    {
        Pasos.Clear();
        _fallo = paso;
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
        Pasos.Add(nombre);
        if (Pasos.Count - 1 == _fallo) throw Error(nombre);
    }
}
