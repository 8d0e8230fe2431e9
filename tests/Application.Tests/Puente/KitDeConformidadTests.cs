using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Tests.Puente;

/// <summary>
/// Lo que se publica en docs/puente dice lo mismo que el código: los esquemas se generan de los registros del contrato y los ejemplos se leen con el mismo lector.
/// Para escribir los esquemas otra vez: <c>PORTAL_ESCRIBIR_ESQUEMAS=1</c>.
/// </summary>
public class KitDeConformidadTests
{
    private static readonly string Carpeta = Path.Combine(Raiz(), "docs", "puente");
    private static readonly JsonSerializerOptions Opciones = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict };

    private static readonly JsonSerializerOptions SinNadaDeMas = new(Opciones) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static IEnumerable<string> DeEntrada => TiposDeEntrada.Todos.Select(t => t.Nombre);

    private static IEnumerable<Type> DeSalida => typeof(DatosParaElEscritorio).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DatosParaElEscritorio)));

    private static IEnumerable<string> DeCarpeta => Directory.GetFiles(Path.Combine(Carpeta, "ejemplos", "carpeta")).Select(f => Path.GetFileNameWithoutExtension(f));

    [TestCase("carpeta-a-portal", typeof(FicheroAlPortal))]
    [TestCase("carpeta-pedido", typeof(PedidoAlEscritorio))]
    public void El_esquema_de_los_ficheros_de_la_carpeta_esta_al_dia(string nombre, Type datos) => Comparar(nombre, datos, null);

    [TestCaseSource(nameof(DeCarpeta))]
    public void Cada_ejemplo_de_la_carpeta_lleva_una_sola_cosa_y_ningun_campo_de_mas(string nombre)
    {
        var escrito = Ejemplo("carpeta", nombre);

        var leido = JsonSerializer.Deserialize<FicheroAlPortal>(escrito, SinNadaDeMas)!;

        Assert.That(new object?[] { leido.Elementos, leido.Acuses, leido.AbreInstantanea, leido.CierraInstantanea }.Count(c => c is not null), Is.EqualTo(1));
    }

    [TestCaseSource(nameof(DeEntrada))]
    public void El_esquema_de_cada_elemento_esta_al_dia(string tipo) => Comparar($"entrada-{tipo}", TiposDeEntrada.Buscar(tipo)!.Datos, Obligatorios(tipo));

    [TestCaseSource(nameof(DeSalida))]
    public void El_esquema_de_cada_mensaje_esta_al_dia(Type datos) => Comparar($"salida-{TipoDe(datos)}", datos, null);

    [TestCaseSource(nameof(DeEntrada))]
    public void El_ejemplo_de_cada_elemento_se_lee_y_nombra_todos_sus_campos(string tipo)
    {
        var elemento = Ejemplo("entrada", tipo);

        var (bueno, malo) = new LectorDeElementos(DateTime.UnixEpoch.AddYears(60)).Leer(JsonSerializer.SerializeToElement(elemento));

        Assert.That(bueno, Is.Not.Null, malo?.Detalle);
        Assert.That(elemento["datos"]!.AsObject().Select(c => c.Key), Is.EquivalentTo(EsquemaDeContrato.De(TiposDeEntrada.Buscar(tipo)!.Datos).Campos.Select(c => c.Nombre)));
    }

    [TestCaseSource(nameof(DeSalida))]
    public void El_ejemplo_de_cada_mensaje_dice_lo_que_el_portal_escribiria(Type datos)
    {
        var escrito = Ejemplo("salida", TipoDe(datos))["datos"]!;

        var leido = JsonSerializer.Deserialize(escrito, datos, Opciones);

        Assert.That(JsonNode.DeepEquals(JsonSerializer.SerializeToNode(leido, datos, Opciones), escrito), Is.True, JsonSerializer.Serialize(leido, datos, Opciones));
    }

    [Test]
    public void No_sobra_ningun_fichero()
    {
        var esperados = DeEntrada.Select(t => $"entrada-{t}").Concat(DeSalida.Select(t => $"salida-{TipoDe(t)}")).Concat(["carpeta-a-portal", "carpeta-pedido"]);
        Assert.That(Directory.GetFiles(Path.Combine(Carpeta, "esquemas")).Select(f => Path.GetFileNameWithoutExtension(f)), Is.EquivalentTo(esperados));
    }

    private static void Comparar(string nombre, Type datos, JsonArray? obligatorios)
    {
        var esquema = (JsonObject)Opciones.GetJsonSchemaAsNode(datos, new() { TreatNullObliviousAsNonNullable = true });
        Soltar(esquema);
        if (obligatorios is not null) esquema["required"] = obligatorios;
        esquema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        esquema.Insert(1, "title", nombre);
        var texto = esquema.ToJsonString(Opciones).ReplaceLineEndings("\n") + "\n";
        var fichero = Path.Combine(Carpeta, "esquemas", $"{nombre}.json");
        if (Environment.GetEnvironmentVariable("PORTAL_ESCRIBIR_ESQUEMAS") == "1") File.WriteAllText(fichero, texto);

        Assert.That(File.ReadAllText(fichero).ReplaceLineEndings("\n"), Is.EqualTo(texto), "docs/puente/esquemas no está al día");
    }

    /// <summary>Lo que puede ser null también puede faltar: el portal lo lee igual, y no lo escribe.</summary>
    private static void Soltar(JsonNode? nodo)
    {
        if (nodo is JsonArray lista) foreach (var uno in lista) Soltar(uno);
        if (nodo is not JsonObject esquema) return;

        if (esquema["required"] is JsonArray pedidos && esquema["properties"] is JsonObject propiedades)
        {
            foreach (var pedido in pedidos.Where(p => propiedades[p!.GetValue<string>()] is JsonObject { } propiedad && propiedad["type"] is JsonArray tipos && tipos.Any(t => t!.GetValue<string>() == "null")).ToList()) pedidos.Remove(pedido);
            if (pedidos.Count == 0) esquema.Remove("required");
        }

        foreach (var hijo in esquema.Select(p => p.Value).ToList()) Soltar(hijo);
    }

    /// <summary>Los campos sin los que el ejemplo, que los tiene todos, va a cuarentena.</summary>
    private static JsonArray Obligatorios(string tipo)
    {
        var datos = TiposDeEntrada.Buscar(tipo)!.Datos;
        var campos = Ejemplo("entrada", tipo)["datos"]!.AsObject();
        return [.. campos.Select(c => c.Key).Where(campo =>
        {
            var sin = campos.DeepClone().AsObject();
            sin[campo] = null;
            return ((DatosDelEscritorio)sin.Deserialize(datos, Opciones)!).Falta() is not null;
        }).Select(c => (JsonNode)c)];
    }

    private static JsonNode Ejemplo(string sentido, string tipo) => JsonNode.Parse(File.ReadAllText(Path.Combine(Carpeta, "ejemplos", sentido, $"{tipo}.json")))!;

    private static string TipoDe(Type datos) => datos.Name.Replace("Datos", "", StringComparison.Ordinal).Replace("Saliente", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Raiz()
    {
        var carpeta = new DirectoryInfo(AppContext.BaseDirectory);
        while (carpeta is not null && !File.Exists(Path.Combine(carpeta.FullName, "ElGestorPortal.sln"))) carpeta = carpeta.Parent;
        return carpeta!.FullName;
    }
}
