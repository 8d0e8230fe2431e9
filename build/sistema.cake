// Procesos y paquetes del sistema, para lo que las pruebas necesitan y puede faltar en una máquina nueva.

static bool IsRoot() => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

// La salida se guarda para enseñarla solo si algo falla.
static (int ExitCode, string Output) Run(string file, IEnumerable<string> arguments, string workingDirectory = null)
{
    var info = new System.Diagnostics.ProcessStartInfo(file, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = workingDirectory ?? "",
    };
    info.Environment["DEBIAN_FRONTEND"] = "noninteractive";
    info.Environment["LC_ALL"] = "C.UTF-8";
    using var process = System.Diagnostics.Process.Start(info);
    var error = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output + error.Result);
}

bool aptUpdated = false;

// false: no se puede o no se ha podido; quien llama dice qué se omite.
bool AptInstall(params string[] packages)
{
    if (!IsRoot() || !FileExists("/usr/bin/apt-get"))
    {
        return false;
    }

    Console.WriteLine($"apt-get install {string.Join(' ', packages)}");
    string[] options = ["-q", "-o", "DPkg::Lock::Timeout=300"];
    if (!aptUpdated)
    {
        Run("apt-get", [.. options, "update"]); // si falla, la lista que haya puede bastar
        aptUpdated = true;
    }

    var (exitCode, output) = Run("apt-get", [.. options, "install", "-y", "--no-install-recommends", .. packages]);
    if (exitCode != 0)
    {
        Console.WriteLine(output);
    }

    return exitCode == 0;
}
