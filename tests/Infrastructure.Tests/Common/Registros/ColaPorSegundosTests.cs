using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Registros;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Infrastructure.Tests.Common.Registros;

/// <summary>Ninguna fila se pierde porque la base de datos no pueda en ese momento, y una que no quiere no se lleva a las demás ni vuelve siempre.</summary>
public sealed class ColaPorSegundosTests
{
    private static readonly Guid Despacho = Guid.CreateVersion7();

    private BaseDeMentira _base = null!;
    private ServiceProvider _servicios = null!;
    private Cola _cola = null!;

    [SetUp]
    public void Preparar()
    {
        _base = new();
        _servicios = new ServiceCollection().AddSingleton<IEnvioAislado>(_base).BuildServiceProvider();
        _cola = new(_servicios.GetRequiredService<IServiceScopeFactory>());
    }

    [TearDown]
    public void Quitar()
    {
        _cola.Dispose();
        _servicios.Dispose();
    }

    [Test]
    public async Task Si_la_base_no_puede_vuelven_a_la_cola()
    {
        _base.NoPuede = 1;
        _cola.Dejar("a", "b");

        await _cola.GuardarAsync(todo: false, CancellationToken.None);
        Assert.That(_base.Guardadas, Is.Empty);
        await _cola.GuardarAsync(todo: false, CancellationToken.None);

        Assert.That(_base.Guardadas, Is.EquivalentTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task Una_que_no_quiere_no_estorba_a_las_demas_ni_vuelve()
    {
        _cola.Dejar("a", "mala", "b");

        await _cola.GuardarAsync(todo: false, CancellationToken.None);
        var llamadas = _base.Llamadas;
        await _cola.GuardarAsync(todo: false, CancellationToken.None);

        Assert.That((_base.Guardadas, _base.Llamadas), Is.EqualTo((new List<string> { "a", "b" }, llamadas)));
    }

    [Test]
    public async Task Al_parar_se_intenta_otra_vez_lo_que_quede()
    {
        await _cola.StartAsync(CancellationToken.None);
        _base.NoPuede = 2;
        _cola.Dejar("a");

        await _cola.StopAsync(CancellationToken.None);

        Assert.That(_base.Guardadas, Is.EqualTo(new[] { "a" }));
    }

    private sealed class Cola(IServiceScopeFactory ambitos) : ColaPorSegundos<string>(ambitos, new FakeTimeProvider(), NullLogger.Instance)
    {
        public void Dejar(params string[] filas)
        {
            foreach (var fila in filas) Dejar(Despacho, fila);
        }

        protected override IRequest<Unit> Guardar(IReadOnlyList<string> tanda) => new Tanda(tanda);
    }

    private sealed record Tanda(IReadOnlyList<string> Filas) : IRequest<Unit>;

    private sealed class BaseDeMentira : IEnvioAislado
    {
        public int NoPuede { get; set; }

        public int Llamadas { get; private set; }

        public List<string> Guardadas { get; } = [];

        public Task<T> EnviarAsync<T>(IRequest<T> request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<T> EnviarComoAsync<T>(Identidad identidad, IRequest<T> request, CancellationToken cancellationToken)
        {
            Llamadas++;
            if (NoPuede-- > 0) throw new AlmacenNoDisponibleException(new IOException("ocupada"));

            var filas = ((Tanda)(object)request).Filas;
            if (filas.Contains("mala")) throw new DbUpdateException("no cabe");
            Guardadas.AddRange(filas);
            return Task.FromResult(default(T)!);
        }
    }
}
