using System.Text.RegularExpressions;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>Lo que solo se ve en el texto del programa.</summary>
public partial class FuentesTests
{
    /// <summary>Quién se salta los filtros o escribe SQL, revisado uno a uno, y por qué.</summary>
    private static readonly Dictionary<string, string> PuedenSaltarseLosFiltros = new(StringComparer.Ordinal)
    {
        ["src/Application/Puente/IdentificarAgenteQuery.cs"] = "la credencial dice de qué despacho es",
        ["src/Application/Acceso/IdentificarSesionQuery.cs"] = "la sesión dice de qué despacho es",
        ["src/Application/Acceso/RenovarTokenCommand.cs"] = "el token dice de qué despacho es",
        ["src/Application/Acceso/Contratos/ContarUsuariosPorDespachoQuery.cs"] = "el operador cuenta en todos; solo números",
        ["src/Application/Documentos/Contratos/MedirSubidasPorDespachoQuery.cs"] = "el operador suma en todos; solo números",
        ["src/Application/Puente/Contratos/ListarUltimosContactosQuery.cs"] = "el operador ve cuándo habló cada escritorio; solo fechas",
        ["src/Application/Solicitudes/SolicitudesDb.cs"] = "solo el filtro del bloqueo (0043), para el puente y para entregar o suprimir",
        ["src/Application/Calculadora/PresupuestosDb.cs"] = "solo el filtro del bloqueo (0043), para numerar y para entregar o suprimir",
        ["src/Infrastructure/Administracion/TablasDeDespacho.cs"] = "borra por tandas las filas de un despacho, y solo de ese (0045)",
        ["src/Infrastructure/Acceso/UsoDeSesiones.cs"] = "anota el uso de sesiones de todos, por su id",
        ["src/Application/Documentos/Contratos/ContarNuevosQuery.cs"] = "lectura a mano (0009), desde los hechos",
        ["src/Application/Documentos/DescargarDocumentoQuery.cs"] = "lectura a mano (0009), desde los hechos",
        ["src/Application/Expedientes/LectorDeExpedientes.cs"] = "lectura a mano (0009), desde los hechos",
        ["src/Application/Expedientes/ListarFiltrosQuery.cs"] = "lectura a mano (0009), de uno mismo",
        ["src/Application/Expedientes/ObtenerExpedienteQuery.cs"] = "lectura a mano (0009), desde los hechos",
        ["src/Application/Vehiculos/Contratos/ListarVehiculosDeExpedienteQuery.cs"] = "lectura a mano (0009), desde los hechos",
        ["src/Application/Common/ILecturaDirecta.cs"] = "el puerto de las lecturas a mano",
        ["src/Infrastructure/Common/Persistence/LecturaDirecta.cs"] = "su adaptador: exige el despacho",
        ["src/Infrastructure/Expedientes/IndiceSqlite.cs"] = "MATCH de FTS5; EF le añade el filtro del despacho",
        ["src/Infrastructure/Expedientes/IndicePostgres.cs"] = "@@ de tsvector; EF le añade el filtro del despacho",
        ["src/Infrastructure/DependencyInjection.cs"] = "lo registra",
        ["src/Infrastructure/Common/Persistence/EstadisticasDeSqlite.cs"] = "las estadísticas de SQLite, que no son de nadie",
        ["src/Infrastructure/Common/Persistence/UnidadDeTrabajo.cs"] = "cerrojo por despacho en PostgreSQL",
        ["src/Infrastructure/Common/Salud/Comprobaciones.cs"] = "SELECT 1",
    };

    /// <summary>Quién espera, y con qué reloj.</summary>
    private static readonly Dictionary<string, string> PuedenEsperar = new(StringComparer.Ordinal)
    {
        ["src/Infrastructure/Puente/Muestra/Envio/Reintentos.cs"] = "Task.Delay con el reloj que se le da",
        ["src/Infrastructure/Puente/Muestra/EscritorioEnVivo.cs"] = "lo mismo, entre un fallo y el intento siguiente",
        ["src/Infrastructure/Puente/Muestra/Enlace/EnlaceCarpeta.cs"] = "lo mismo, entre una mirada a la carpeta y la siguiente",
        ["src/Infrastructure/Puente/Muestra/Verificacion/VerificacionDelContrato.cs"] = "lo mismo, al verificar un agente",
        ["src/Infrastructure/Puente/Muestra/Verificacion/VerificadorDePortalPorCarpeta.cs"] = "lo mismo, al verificar un portal",
        ["src/Application/Puente/LeerSalidaCommand.cs"] = "la espera larga del puente: despierta con el aviso o, por si lo guardó otro nodo, cada segundo",
    };

    [Test]
    public void Hay_fuentes_que_mirar() => Assert.That(Portal.Fuentes.Count(), Is.GreaterThan(200));

    [Test]
    public void Solo_los_revisados_se_saltan_los_filtros_o_escriben_SQL() =>
        Assert.That(Con(SaltaFiltros(), Portal.Fuentes), Is.EquivalentTo(PuedenSaltarseLosFiltros.Keys), "quien ya no lo haga sale de la lista");

    [Test]
    public void La_condicion_de_quien_ve_que_se_escribe_en_un_solo_sitio() =>
        Assert.That(Con(CondicionDeVisibilidad(), Portal.Fuentes), Is.EqualTo(new[] { "src/Application/Common/Visibilidad/Mirador.cs" }));

    [Test]
    public void Nadie_mira_el_reloj_de_la_maquina() => Assert.That(Con(RelojDeLaMaquina(), Portal.Fuentes), Is.Empty);

    [Test]
    public void Nadie_duerme() => Assert.That(Con(Dormir(), Portal.Fuentes), Is.EquivalentTo(PuedenEsperar.Keys));

    [TestCase("await db.Set<Cosa>().IgnoreQueryFilters().ToListAsync();")]
    [TestCase("db.Cosas.FromSqlRaw(\"SELECT 1\")")]
    [TestCase("db.Cosas.FromSql($\"SELECT 1\")")]
    [TestCase("db.Database.ExecuteSqlInterpolatedAsync($\"DELETE\")")]
    [TestCase("db.Database.SqlQueryRaw<int>(\"SELECT 1\")")]
    [TestCase("class Handler(ILecturaDirecta lectura)")]
    public void La_regla_de_los_filtros_se_ve_fallar(string codigo) => Assert.That(Con(SaltaFiltros(), [("Malo.cs", codigo)]), Is.Not.Empty);

    [TestCase("var t = DateTime.Now;")]
    [TestCase("DateTime.UtcNow.AddDays(1)")]
    [TestCase("DateTimeOffset.UtcNow")]
    [TestCase("DateTime.Today")]
    public void La_regla_del_reloj_se_ve_fallar(string codigo) => Assert.That(Con(RelojDeLaMaquina(), [("Malo.cs", codigo)]), Is.Not.Empty);

    [TestCase("await Task.Delay(10);")]
    [TestCase("Thread.Sleep(10);")]
    public void La_regla_del_sueno_se_ve_fallar(string codigo) => Assert.That(Con(Dormir(), [("Malo.cs", codigo)]), Is.Not.Empty);

    private static IEnumerable<string> Con(Regex patron, IEnumerable<(string Ruta, string Texto)> fuentes) => fuentes.Where(f => patron.IsMatch(f.Texto)).Select(f => f.Ruta);

    [GeneratedRegex(@"\b(IgnoreQueryFilters|FromSql\w*|ExecuteSql\w*|SqlQuery\w*|ILecturaDirecta)\b")]
    private static partial Regex SaltaFiltros();

    [GeneratedRegex("""\."(Nif|Calidad|Clase)"\s""")]
    private static partial Regex CondicionDeVisibilidad();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex RelojDeLaMaquina();

    [GeneratedRegex(@"\b(Task\s*\.\s*Delay|Thread\s*\.\s*Sleep)\b")]
    private static partial Regex Dormir();
}
