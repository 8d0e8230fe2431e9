using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

namespace ElGestorPortal.Escritorio;

/// <summary>Lo que se pide en la línea de órdenes.</summary>
internal sealed record Opciones
{
    public const string Ayuda = """
        El escritorio de una gestoría inventada, en un proceso aparte: habla el puente (docs/puente) con un portal hasta que se pulse Ctrl+C.

          dotnet run --project tests/Escritorio -- --url http://localhost:5080 --credencial SECRETO [opciones]
          dotnet run --project tests/Escritorio -- --carpeta RUTA --despacho otro [opciones]

          --url DIRECCION        Portal con el que se habla por HTTP.
          --credencial SECRETO   La que da «--crear-agente». También vale la variable PORTAL_CREDENCIAL.
          --carpeta RUTA         La raíz compartida (Puente:Carpeta:Raiz); dentro está la del despacho.
          --despacho NOMBRE      demo (de fábrica) u otro: decide las personas conocidas y la carpeta.
          --expedientes N        Antes de atender, cuenta al portal una gestoría de N expedientes. De fábrica, ninguno.
          --semilla N            De la gestoría y de los fallos. De fábrica, 1.
          --libro FICHERO        Donde recuerda lo recibido entre una vez y otra. De fábrica, escritorio-<despacho>.json.
          --fallos LISTA         Lo que falla, separado por comas: perder (drop), duplicar (duplicate), reordenar (reorder), retrasar (delay),
                                 truncar (truncate), huella (hash), averia (5xx), reinicio (restart), acuse-perdido (lost-ack), reloj (clock); o todos.
          --probabilidad P       De cada fallo en cada ocasión, de 0 a 1. De fábrica, 0.05.
          --verificar agente     No hace de escritorio, sino de portal: dice si el agente de un integrador habla la versión 1. Escucha en
                                 --puerto N (de fábrica, 5999) o, con --carpeta y --despacho, en esa carpeta, durante --segundos N
                                 (de fábrica, 60).
          --verificar DIRECCION  Dice si un portal habla la versión 1 con la --credencial que se dé. No deja nada en él.
          --verificar portal     Lo mismo por la carpeta del portal en marcha que se diga con --carpeta y --despacho.
                                 Escriben una línea por comprobación y salen con 0 si todo está bien y con 2 si no.
          --ayuda                Esto.

        En una solicitud, «devolver» o «rechazar» en las observaciones hacen que la oficina haga eso mismo.
        """;

    public Uri? Url { get; init; }

    public string? Credencial { get; init; }

    public string? Carpeta { get; init; }

    public string Despacho { get; init; } = "demo";

    public int Expedientes { get; init; }

    public int Semilla { get; init; } = 1;

    public string? Libro { get; init; }

    public IReadOnlySet<Fallo> Fallos { get; init; } = new HashSet<Fallo>();

    public double Probabilidad { get; init; } = 0.05;

    /// <summary>«agente», «portal» (por la carpeta) o la dirección de un portal.</summary>
    public string? Verificar { get; init; }

    public int Puerto { get; init; } = 5999;

    public int Segundos { get; init; } = 60;

    public string RutaDelLibro => Libro ?? $"escritorio-{Despacho}.json";

    /// <summary>null si se pide la ayuda.</summary>
    public static Opciones? Leer(string[] args)
    {
        if (args.Length == 0 || args.Contains("--ayuda")) return null;

        var opciones = new Opciones { Credencial = Environment.GetEnvironmentVariable("PORTAL_CREDENCIAL") };
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length) throw new ArgumentException($"A {args[i]} le falta su valor. Pruebe --ayuda.");
            opciones = opciones.Con(args[i], args[i + 1]);
        }

        if (opciones.Verificar is { } que)
        {
            var bien = opciones.Carpeta is not null ? que is "agente" or "portal" : que == "agente" || (Uri.TryCreate(que, UriKind.Absolute, out _) && !string.IsNullOrEmpty(opciones.Credencial));
            return bien ? opciones : throw new ArgumentException("Diga --verificar agente, --verificar DIRECCION con --credencial, o --verificar agente o portal con --carpeta. Pruebe --ayuda.");
        }

        if ((opciones.Url is null) == (opciones.Carpeta is null)) throw new ArgumentException("Diga --url o --carpeta, una de las dos. Pruebe --ayuda.");
        if (opciones.Url is not null && string.IsNullOrEmpty(opciones.Credencial)) throw new ArgumentException("Con --url hace falta --credencial. Pruebe --ayuda.");
        return opciones;
    }

    private Opciones Con(string nombre, string valor) => nombre switch
    {
        "--url" => this with { Url = new Uri(valor) },
        "--credencial" => this with { Credencial = valor },
        "--carpeta" => this with { Carpeta = valor },
        "--despacho" => this with { Despacho = valor },
        "--expedientes" => this with { Expedientes = int.Parse(valor, CultureInfo.InvariantCulture) },
        "--semilla" => this with { Semilla = int.Parse(valor, CultureInfo.InvariantCulture) },
        "--libro" => this with { Libro = valor },
        "--fallos" => this with { Fallos = PlanDeFallos.Leer(valor) },
        "--verificar" => this with { Verificar = valor },
        "--puerto" => this with { Puerto = int.Parse(valor, CultureInfo.InvariantCulture) },
        "--segundos" => this with { Segundos = int.Parse(valor, CultureInfo.InvariantCulture) },
        "--probabilidad" => this with { Probabilidad = double.Parse(valor, CultureInfo.InvariantCulture) },
        _ => throw new ArgumentException($"No conozco {nombre}. Pruebe --ayuda."),
    };
}
