using NUnit.Framework.Interfaces;

namespace ElGestorPortal.Tests.Common;

/// <summary>Elimina las plantillas de base de datos cuando acaba la última prueba del ensamblado. Lo pone <c>tests/Directory.Build.targets</c>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EliminaPlantillasAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test) => PlantillasDelProceso.EliminarAsync().GetAwaiter().GetResult();
}
