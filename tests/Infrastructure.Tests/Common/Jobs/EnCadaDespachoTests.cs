using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Jobs;
using MediatR;
using NSubstitute;

namespace ElGestorPortal.Infrastructure.Tests.Common.Jobs;

public sealed class EnCadaDespachoTests
{
    [Test]
    public async Task Entra_como_el_sistema_de_cada_uno_y_si_en_uno_falla_los_demas_siguen()
    {
        var (uno, dos) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var envio = Substitute.For<IEnvioAislado>();
        var entrados = new List<Identidad>();
        envio.EnviarComoAsync(Arg.Any<Identidad>(), Arg.Any<ListarDespachosQuery>(), default).Returns([uno, dos]);
        envio.EnviarComoAsync(Arg.Do<Identidad>(entrados.Add), Arg.Any<IRequest<Unit>>(), default)
            .Returns(c => c.Arg<Identidad>().DespachoId == uno ? throw new InvalidOperationException("falla el primero") : Unit.Task);

        var fallo = await Assert.ThrowsAsync<AggregateException>(() => new EnCadaDespacho(envio).EnviarAsync(Substitute.For<IRequest<Unit>>(), CancellationToken.None));

        Assert.That(fallo!.InnerExceptions, Has.Count.EqualTo(1));
        Assert.That(entrados.Select(i => (i.DespachoId, i.Permisos)), Is.SupersetOf(new[] { (uno, Identidad.Sistema(uno).Permisos), (dos, Identidad.Sistema(dos).Permisos) }));
    }
}
