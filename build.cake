#load "build/sistema.cake"
#load "build/chromium.cake"
#load "build/postgres.cake"
#load "build/resultados.cake"

var target = Argument("target", "Default");
var configuration = Argument("configuration", "Release");
var sln = "./ElGestorPortal.sln";
var testResults = MakeAbsolute(Directory("./artifacts/tests"));
string closing = null;

Setup(_ =>
{
    Environment.SetEnvironmentVariable("DOTNET_CLI_UI_LANGUAGE", "en");
    Environment.SetEnvironmentVariable("DOTNET_NOLOGO", "1");
});

// También cuando fallan las pruebas o la compilación.
Teardown(_ => StopPostgres());

Task("Clean").Does(() =>
{
    CleanDirectory("./artifacts");
    CleanDirectories($"./{{src,tests}}/*/{{bin,obj}}/{configuration}");
});

Task("Restore").Does(() => DotNetRestore(sln));

Task("Build").IsDependentOn("Restore").Does(() =>
    DotNetBuild(sln, new DotNetBuildSettings { Configuration = configuration, NoRestore = true, NoLogo = true }));

Task("Format").IsDependentOn("Restore").Does(() =>
    DotNetFormat(sln, new DotNetFormatSettings { VerifyNoChanges = true, NoRestore = true }));

Task("Publish").IsDependentOn("Build").Does(() =>
    DotNetPublish("./src/Web/Web.csproj", new DotNetPublishSettings { Configuration = configuration, NoBuild = true, NoLogo = true, OutputDirectory = "./artifacts/web" }));

Task("Test").IsDependentOn("Build").Does(() =>
{
    CleanDirectory(testResults);
    var browser = !HasArgument("no-browser") && FindChromium();
    StartPostgres();
    var executed = 0;
    try
    {
        DotNetTest(sln, new DotNetTestSettings
        {
            Configuration = configuration,
            NoBuild = true,
            NoLogo = true,
            Filter = browser ? null : "TestCategory!=Browser",
            ResultsDirectory = testResults,
            // Dos procesos de pruebas a la vez como mucho; el .trx de cada proyecto lo nombra tests/Directory.Build.targets.
            ArgumentCustomization = a => a.Append("-m:2").Append("-p:TrxPorProyecto=true"),
        });
    }
    finally
    {
        (closing, executed) = SumResults(testResults);
    }

    if (executed == 0)
    {
        throw new CakeException("No se ha ejecutado ninguna prueba.");
    }
});

// Las campañas largas de docs/fiabilidad.md: muertes del proceso de verdad, llamadas al disco rotas y las 10.000 semillas. Horas, no minutos.
Task("Fallos").IsDependentOn("Build").Does(() =>
{
    CleanDirectory(testResults);
    StartPostgres();
    var strace = FileExists("/usr/bin/strace") || AptInstall("strace");
    var campanas = new List<string> { "MuertesTests", "CampanaDeFallosTests.La_campana_larga" };
    if (strace) campanas.Insert(1, "LlamadasRotasTests");
    else Console.WriteLine("omitido: las llamadas al disco rotas (no hay strace)");
    try
    {
        foreach (var campana in campanas)
        {
            DotNetTest("./tests/Infrastructure.Tests", new DotNetTestSettings
            {
                Configuration = configuration,
                NoBuild = true,
                NoLogo = true,
                Filter = $"FullyQualifiedName~{campana}",
                ResultsDirectory = testResults,
                Loggers = ["console;verbosity=detailed", $"trx;LogFileName={campana}.trx"],
            });
        }
    }
    finally
    {
        (closing, _) = SumResults(testResults);
    }
});

Task("Default").IsDependentOn("Test");

var exitCode = 0;
try
{
    RunTarget(target);
}
catch (Exception e)
{
    // Si la excepción llega a Cake, la escribe después de todo, y la última línea ha de ser el recuento.
    Error(e.Message);
    exitCode = 1;
}

// Console y no Information: Cake colorea los números.
if (closing != null)
{
    Console.WriteLine(closing);
}

Environment.Exit(exitCode);
