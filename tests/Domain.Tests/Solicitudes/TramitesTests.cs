using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Domain.Tests.Solicitudes;

public class TramitesTests
{
    private static readonly DateOnly Hoy = new(2026, 3, 16);

    private static readonly DatosSolicitud Completa = new()
    {
        Intervinientes = [new() { Rol = "transmitente", Nif = "11111111H", Nombre = "Ana", Apellido1 = "Muñoz" }, new() { Rol = "adquirente", Nif = "22222222J", Nombre = "Luis", Apellido1 = "Peña" }],
        Vehiculo = new() { Matricula = "1234 BCD" },
        Campos = new Dictionary<string, string> { ["fechaContrato"] = "2026-03-05", ["precio"] = "8600.00" },
    };

    [Test]
    public void El_catalogo_los_encuentra_todos_y_ninguno_repite_clave()
    {
        Assert.That(CatalogoDeTramites.Todos.Select(t => t.Clave), Is.Unique.And.SupersetOf(new[]
        {
            "transferencia", "notificacion-venta", "matriculacion", "baja-temporal", "baja-definitiva", "duplicado", "informe", "titularidad-herencia", "compraventa", "herencia", "constitucion-sociedad", "otro",
        }));
        Assert.That(CatalogoDeTramites.Todos.SelectMany(t => t.Roles), Has.All.Matches<RolDeTramite>(r => r!.Minimo <= r.Maximo));
    }

    [TestCaseSource(typeof(CatalogoDeTramites), nameof(CatalogoDeTramites.Todos))]
    public void Vacio_no_se_puede_enviar_y_dice_por_que(Tramite tramite)
    {
        var comprobacion = Revisor.Revisar(tramite, new(), Hoy);

        Assert.That(comprobacion.SePuedeEnviar, Is.False);
        Assert.That(comprobacion.Reparos.Select(r => r.Texto), Has.All.Matches<string>(t => t!.EndsWith('.')));
        Assert.That(tramite.Documentos(new(), Hoy).Select(d => d.Texto), Is.All.Not.Empty);
    }

    [Test]
    public void Completa_se_puede_enviar() => Assert.That(Revisor.Revisar(new Transferencia(), Completa, Hoy).Reparos, Is.Empty);

    [TestCase("11111111A", "intervinientes[0].nif", true)]
    [TestCase("", "intervinientes[0].nif", true)]
    [TestCase("22222222J", "intervinientes", true)]
    public void El_nif_de_quien_vende_se_mira(string nif, string campo, bool impide) => Reparo(Completa with { Intervinientes = [Completa.Intervinientes[0] with { Nif = nif }, Completa.Intervinientes[1]] }, campo, impide);

    [Test]
    public void Un_pasaporte_no_tiene_letra_que_comprobar() =>
        Assert.That(Revisor.Revisar(new Transferencia(), Completa with { Intervinientes = [Completa.Intervinientes[0] with { Nif = "AB1234567", OtroDocumento = true }, Completa.Intervinientes[1]] }, Hoy).SePuedeEnviar, Is.True);

    [Test]
    public void Un_menor_necesita_quien_firme_y_pide_el_libro_de_familia()
    {
        var datos = Completa with { Intervinientes = [Completa.Intervinientes[0], Completa.Intervinientes[1] with { FechaNacimiento = Hoy.AddYears(-18).AddDays(1) }] };

        Reparo(datos, "intervinientes[1].representadoPor", true);
        Assert.That(new Transferencia().Documentos(datos, Hoy).Select(d => d.Porque), Has.Some.EqualTo("Porque es menor de edad"));
        Assert.That(Revisor.Revisar(new Transferencia(), Completa with { Intervinientes = [Completa.Intervinientes[0], Completa.Intervinientes[1] with { FechaNacimiento = Hoy.AddYears(-18) }] }, Hoy).SePuedeEnviar, Is.True, "hoy cumple 18");
    }

    [TestCase(50, 50, true)]
    [TestCase(50, 49, false)]
    [TestCase(100, null, true)]
    public void Los_porcentajes_suman_cien(int una, int? otra, bool vale)
    {
        var datos = Completa with { Intervinientes = [Completa.Intervinientes[0], Completa.Intervinientes[1] with { Porcentaje = una }, new() { Rol = "adquirente", Nif = "33333333P", Nombre = "Eva", Apellido1 = "Ros", Porcentaje = otra }] };

        Assert.That(Revisor.Revisar(new Transferencia(), datos, Hoy).SePuedeEnviar, Is.EqualTo(vale));
    }

    [TestCase("reservaDeDominio", "carta-de-pago")]
    [TestCase("deHerencia", "escritura")]
    [TestCase("facturaConIva", "factura")]
    public void Los_papeles_cambian_con_las_respuestas(string campo, string clase)
    {
        var sin = new Transferencia().Documentos(Completa, Hoy).Select(d => d.Clase).ToList();
        var con = new Transferencia().Documentos(Completa with { Campos = new Dictionary<string, string>(Completa.Campos) { [campo] = "true" } }, Hoy).Select(d => d.Clase).ToList();

        Assert.That((sin.Contains(clase), con.Contains(clase)), Is.EqualTo((false, true)));
    }

    [Test]
    public void Una_empresa_pide_poder_y_el_dni_de_quien_firma()
    {
        var papeles = new Transferencia().Documentos(Completa with { Intervinientes = [Completa.Intervinientes[0], new() { Rol = "adquirente", Nif = "B58378431", RazonSocial = "Autos Ría, S.L." }] }, Hoy).ToList();

        Assert.That(papeles.Where(p => p.Porque == "Porque es una empresa").Select(p => p.Clase), Is.EqualTo(new[] { "poder", "dni" }));
    }

    [TestCase("fechaContrato", "2026-03-17", true)]
    [TestCase("fechaContrato", "2026-02-30", true)]
    [TestCase("fechaContrato", "2026-02-13", false)]
    [TestCase("precio", "mucho", true)]
    [TestCase("precio", "-1", true)]
    public void Cada_respuesta_se_mira(string campo, string valor, bool impide) => Reparo(Completa with { Campos = new Dictionary<string, string>(Completa.Campos) { [campo] = valor } }, $"campos.{campo}", impide);

    [TestCase("AA-229-BB", null, "vehiculo.matricula", false)]
    [TestCase("1234 BCD", "WVWZZZ1KZ6W00000", "vehiculo.bastidor", false)]
    [TestCase("1234 BCD", "WVWZZZ1KZ6WO00001", "vehiculo.bastidor", false)]
    [TestCase("", "", "vehiculo.matricula", true)]
    public void Matriculas_y_bastidores_raros_solo_avisan(string placa, string? bastidor, string campo, bool impide) => Reparo(Completa with { Vehiculo = new() { Matricula = placa, Bastidor = bastidor } }, campo, impide);

    private static void Reparo(DatosSolicitud datos, string campo, bool impide) =>
        Assert.That(Revisor.Revisar(new Transferencia(), datos, Hoy).Reparos.Where(r => r.Campo == campo).Select(r => r.Impide), Is.EqualTo(new[] { impide }));
}
