namespace ElGestorPortal.Tests.Common;

/// <summary>Base de datos propia de una prueba, con el esquema ya creado; al soltarla desaparece. La crea <see cref="PlantillaDeBaseDeDatos"/>.</summary>
public sealed class BaseDeDatosDePruebas : IAsyncDisposable
{
    private readonly Func<Task> _eliminar;

    internal BaseDeDatosDePruebas(Motor motor, string cadenaDeConexion, Func<Task> eliminar)
    {
        Motor = motor;
        CadenaDeConexion = cadenaDeConexion;
        _eliminar = eliminar;
    }

    public Motor Motor { get; }

    public string CadenaDeConexion { get; }

    public async ValueTask DisposeAsync() => await _eliminar();
}
