using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;
using Hangfire.Common;
using NSubstitute;

namespace ElGestorPortal.Infrastructure.Tests.Common.Jobs;

public sealed class TareasProgramadasTests
{
    [Test]
    public void Todos_los_trabajos_estan_en_el_indice_una_vez_y_con_nombre_propio()
    {
        var trabajos = Substitute.For<IRecurringJobManager>();

        foreach (var tarea in TareasProgramadas.Todas) tarea.Programar(trabajos, new());

        var programados = trabajos.ReceivedCalls().Select(c => c.GetArguments()).ToList();
        Assert.That(programados.Select(a => ((Job)a[1]!).Type), Is.EquivalentTo(typeof(ITrabajo).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ITrabajo)))));
        Assert.That(programados.Select(a => a[0]), Is.Unique);
        Assert.That(programados.Select(a => a[2]), Is.All.Match("^\\S+( \\S+){4}$"));
    }
}
