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

// Las campañas largas de docs/fiabilidad.md. Con --parte=muertes,procesos se eligen; todas son horas, por las 10.000 semillas.
Task("Fallos").IsDependentOn("Build").Does(() =>
{
    var partes = new Dictionary<string, (string Proyecto, string Prueba)>
    {
        ["pasos"] = ("Application.Tests", "FallosDeDiscoTests|FullyQualifiedName~FallosDeSubidaTests"),
        ["carpeta"] = ("Infrastructure.Tests", "DiscoDeCarpetaTests"),
        ["comprobador"] = ("Infrastructure.Tests", "ComprobadorTests"),
        ["apagado"] = ("Infrastructure.Tests", "CampanaDeFallosTests.Con_el_escritorio_apagado"),
        ["muertes"] = ("Infrastructure.Tests", "MuertesTests.Cien"),
        ["procesos"] = ("Infrastructure.Tests", "MuertesTests.Dos"),
        ["llamadas"] = ("Infrastructure.Tests", "LlamadasRotasTests"),
        ["semillas"] = ("Infrastructure.Tests", "CampanaDeFallosTests.La_campana_larga"),
    };
    CleanDirectory(testResults);
    StartPostgres();
    try
    {
        foreach (var parte in Argument("parte", string.Join(',', partes.Keys)).Split(','))
        {
            if (parte == "llamadas" && !FileExists("/usr/bin/strace") && !AptInstall("strace"))
            {
                Console.WriteLine("omitido: las llamadas al disco rotas (no hay strace)");
                continue;
            }

            DotNetTest($"./tests/{partes[parte].Proyecto}", new DotNetTestSettings
            {
                Configuration = configuration,
                NoBuild = true,
                NoLogo = true,
                Filter = $"FullyQualifiedName~{partes[parte].Prueba}",
                ResultsDirectory = testResults,
                Loggers = ["console;verbosity=detailed", $"trx;LogFileName={parte}.trx"],
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
