using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;
using ElGestorPortal.Web.Tests.Gestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Web.Tests.Plataforma;

/// <summary>Quien opera la instalación gobierna despachos y no alcanza nada de lo que guardan; y solo él.</summary>
public sealed class PlataformaTests
{
    private static readonly string[] Suyas = ["/plataforma", "/plataforma/despachos/nuevo", "/plataforma/registro"];

    private readonly BuzonDePrueba _buzon = new();
    private PortalWebDePrueba _portal = null!;
    private Actor _operador = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync(ajustes: s => s.AddSingleton<ICorreo>(_buzon));
        await _portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "2026/007007" });
        _operador = await _portal.EntrarAsync("olga", TipoUsuario.Operador, DespachoDePrueba.DeLaPlataforma);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _operador.Dispose();
        await _portal.DisposeAsync();
    }

    [TestCase(TipoUsuario.Cliente)]
    [TestCase(TipoUsuario.Colaborador)]
    [TestCase(TipoUsuario.Gestor)]
    [TestCase(TipoUsuario.Administrador)]
    public async Task Para_quien_es_de_un_despacho_la_plataforma_no_existe(TipoUsuario tipo)
    {
        using var alguien = await _portal.EntrarAsync($"ajeno-{tipo}", tipo, null, Nifs.Ana);
        await _portal.ConDb(DespachoDePrueba.Demo.Id, async db =>
        {
            // Ni aunque su fila dijera que opera.
            var usuario = await db.Set<Usuario>().SingleAsync(u => u.Nombre == $"ajeno-{tipo}");
            usuario.CambiarPermisos(usuario.Permisos | Permiso.Operar);
            return await db.SaveChangesAsync();
        });

        foreach (var ruta in Suyas)
        {
            using var respuesta = await alguien.Paginas.GetAsync(ruta);
            Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), ruta);
        }
    }

    [Test]
    public async Task Quien_no_ha_entrado_va_a_la_entrada_de_la_plataforma()
    {
        using var nadie = _portal.CrearNavegador();
        using var respuesta = await nadie.GetAsync("/plataforma/registro");
        Assert.That(respuesta.Headers.Location?.OriginalString, Is.EqualTo("/plataforma/acceso/entrar?volver=%2Fplataforma%2Fregistro"));
        Assert.That(await nadie.GetStringAsync("/plataforma/acceso/entrar"), Does.Contain("/plataforma/acceso/recuperar"));
    }

    [TestCase("/expedientes")]
    [TestCase("/vehiculos")]
    [TestCase("/escrituras")]
    [TestCase("/documentos")]
    [TestCase("/facturas")]
    [TestCase("/mensajes")]
    [TestCase("/solicitudes")]
    [TestCase("/calculadora")]
    [TestCase("/equipo")]
    [TestCase("/busqueda?q=2026/007007")]
    [TestCase("/gestion")]
    [TestCase("/gestion/usuarios")]
    [TestCase("/gestion/auditoria")]
    [TestCase("/gestion/marca")]
    [TestCase("/gestion/plantillas")]
    [TestCase("/gestion/textos-legales")]
    [TestCase("/gestion/proteccion-de-datos")]
    [TestCase("/gestion/puente")]
    [TestCase("/api/v1/expedientes")]
    [TestCase("/api/v1/vehiculos")]
    [TestCase("/api/v1/escrituras")]
    [TestCase("/api/v1/documentos")]
    [TestCase("/api/v1/facturas")]
    [TestCase("/api/v1/solicitudes")]
    [TestCase("/api/v1/busqueda?q=2026/007007")]
    public async Task El_operador_no_alcanza_nada_de_un_despacho_ni_con_otra_cabecera(string ruta)
    {
        var http = ruta.StartsWith("/api", StringComparison.Ordinal) ? _operador.Api : _operador.Paginas;
        using var respuesta = await http.GetAsync(ruta);
        Assert.That(await respuesta.Content.ReadAsStringAsync(), Does.Not.Contain("2026/007007").Or.Contain("value=\"2026/007007\""));
        if (!ruta.Contains("busqueda", StringComparison.Ordinal)) Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        peticion.Headers.Add("X-Despacho", "demo");
        using var conCabecera = await http.SendAsync(peticion);
        Assert.That(conCabecera.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.OK));
        if (conCabecera.StatusCode == HttpStatusCode.OK) Assert.That(ruta, Does.Contain("busqueda"));
    }

    [Test]
    public async Task Ni_con_todos_los_permisos_en_su_fila()
    {
        using var otro = await _portal.EntrarAsync("oscar", TipoUsuario.Operador, DespachoDePrueba.DeLaPlataforma);
        await _portal.ConDb(Domain.Common.Plataforma.Id, async db =>
        {
            (await db.Set<Usuario>().SingleAsync(u => u.Nombre == "oscar")).CambiarPermisos(Usuario.PermisosDe(TipoUsuario.Administrador) | Permiso.Operar);
            return await db.SaveChangesAsync();
        });

        using var expedientes = await otro.Paginas.GetAsync("/expedientes");
        using var usuarios = await otro.Paginas.GetAsync("/gestion/usuarios");
        Assert.That((expedientes.StatusCode, usuarios.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task Abre_un_despacho_y_su_administrador_entra_con_la_invitacion()
    {
        using var abierto = await _operador.EnviarAsync("/plataforma/despachos/nuevo", null, ("Nombre", "Gestoría Nueva"), ("Slug", "nueva"), ("Administrador", "Eva Rey"), ("Correo", "eva@nueva.example"), ("Dominio", "portal.nueva.example"));
        Assert.That(abierto.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var repetido = await _operador.EnviarAsync("/plataforma/despachos/nuevo", null, ("Nombre", "Otra"), ("Slug", "nueva"), ("Administrador", "Eva"), ("Correo", "eva@nueva.example"));
        Assert.That(WebUtility.HtmlDecode(await repetido.Content.ReadAsStringAsync()), Does.Contain("Ya hay un despacho «nueva»"));

        await EntregarAsync();
        Assert.That((_buzon.Correos[^1].Para, _buzon.Correos[^1].Asunto), Is.EqualTo(("eva@nueva.example", "Su acceso al portal de Gestoría Nueva")));
        Assert.That(_buzon.UltimaUrl, Does.StartWith("https://portal.nueva.example/acceso/invitacion/"));
        var id = Guid.Parse(abierto.Headers.Location!.OriginalString.Split('/', '?')[3]);
        await _portal.Enviar(Identidad.Anonima(id), new ElegirContrasenaCommand(_buzon.UltimoToken, PropositoDeEnlace.Invitar, Actores.Contrasena));
        Assert.That((await _portal.Enviar(Identidad.Anonima(id), new EntrarCommand("eva@nueva.example", Actores.Contrasena, new(null, null)))).Secreto, Is.Not.Empty);
        Assert.That(WebUtility.HtmlDecode(await _operador.Paginas.GetStringAsync("/plataforma/registro")), Does.Contain("nueva: abierto").And.Contain("olga@pruebas.example"));
    }

    [Test]
    public async Task Suspenderlo_se_dice_al_ir_a_entrar_por_las_dos_puertas_y_a_su_escritorio_y_devolverselo_lo_arregla()
    {
        using var gestor = await _portal.EntrarAsync("gestor-otro", TipoUsuario.Gestor, DespachoDePrueba.Otro);
        using var agente = _portal.CrearAgente(await _portal.CrearCredencialAsync(DespachoDePrueba.Otro));
        var ficha = $"/plataforma/despachos/{DespachoDePrueba.Otro.Id}";
        using var sinMotivo = await _operador.EnviarAsync(ficha, "Servicio", ("suspender", "true"), ("Motivo", ""));
        Assert.That(WebUtility.HtmlDecode(await sinMotivo.Content.ReadAsStringAsync()), Does.Contain("Diga por qué: lo leerán sus usuarios."));

        using var suspendido = await _operador.EnviarAsync(ficha, "Servicio", ("suspender", "true"), ("Motivo", "falta renovar el contrato"));
        Assert.That(suspendido.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var viva = await gestor.Paginas.GetAsync("/expedientes");
        using var desde = await gestor.Api.PostAsJsonAsync("/api/v1/acceso/token", new { usuario = "gestor-otro@pruebas.example", contrasena = Actores.Contrasena });
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/acceso/token") { Content = JsonContent.Create(new { usuario = "gestor-otro@pruebas.example", contrasena = Actores.Contrasena }) };
        peticion.Headers.Add("X-Despacho", "otro");
        using var token = await gestor.Api.SendAsync(peticion);
        using var escritorio = await agente.GetAsync("/puente/v1/estado");
        Assert.That((viva.StatusCode, token.StatusCode, await Codigo(token), escritorio.StatusCode, await Codigo(escritorio)),
            Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Forbidden, "despacho-suspendido", HttpStatusCode.Forbidden, "despacho-suspendido")));
        Assert.That(await EntrarEnOtro(), Does.Contain("El portal de Gestoría Nervión está suspendido: falta renovar el contrato."));

        using var devuelto = await _operador.EnviarAsync(ficha, "Servicio", ("suspender", "false"));
        using var otraVez = await gestor.Paginas.GetAsync("/expedientes");
        Assert.That((devuelto.StatusCode, otraVez.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.OK)));
        Assert.That(await EntrarEnOtro(), Does.Not.Contain("suspendido"));
    }

    [Test]
    public async Task Con_dominio_propio_el_despacho_se_conoce_por_el_y_no_deja_pasar_por_ahi_a_los_demas()
    {
        using var gestor = await _portal.EntrarAsync("gestor-dominio", TipoUsuario.Gestor);
        using var puesto = await _operador.EnviarAsync($"/plataforma/despachos/{DespachoDePrueba.Otro.Id}", "Dominios", ("Dominios", "Portal.Nervion.example"));
        Assert.That(puesto.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        Assert.That(await Pedir(_portal.CrearNavegador(), "/acceso/entrar"), Does.StartWith("OK").And.Contain("Gestoría Nervión"));
        Assert.That(await Pedir(gestor.Paginas, "/expedientes"), Does.StartWith("NotFound"), "su sesión es de otro despacho");
        Assert.That(await Pedir(_operador.Paginas, "/plataforma"), Does.StartWith("NotFound"), "por el dominio de un despacho no se opera");
        using var repetido = await _operador.EnviarAsync($"/plataforma/despachos/{DespachoDePrueba.Demo.Id}", "Dominios", ("Dominios", "portal.nervion.example"));
        Assert.That(WebUtility.HtmlDecode(await repetido.Content.ReadAsStringAsync()), Does.Contain("«portal.nervion.example» ya es el dominio de otro despacho."));

        static async Task<string> Pedir(HttpClient http, string ruta)
        {
            using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
            peticion.Headers.Host = "portal.nervion.example";
            using var respuesta = await http.SendAsync(peticion);
            return $"{respuesta.StatusCode} {WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync())}";
        }
    }

    [Test]
    public async Task Los_modulos_que_marca_son_los_que_quedan()
    {
        using var gestor = await _portal.EntrarAsync("gestor-modulos", TipoUsuario.Gestor);
        var ficha = $"/plataforma/despachos/{DespachoDePrueba.Demo.Id}";
        using var menos = await _operador.EnviarAsync(ficha, "Limites", ("Modulos", "expedientes"), ("Modulos", "documentos"), ("Gigas", "3"));
        using var sin = await gestor.Paginas.GetAsync("/facturas");
        Assert.That((menos.StatusCode, sin.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Forbidden)));
        Assert.That(await _operador.Paginas.GetStringAsync(ficha), Does.Match("name=\"Gigas\"[^>]*value=\"3\"|value=\"3\"[^>]*name=\"Gigas\""));

        using var todos = await _operador.EnviarAsync(ficha, "Limites", [.. Domain.Administracion.ModulosDelDespacho.Todos.Select(m => ("Modulos", m))]);
        using var con = await gestor.Paginas.GetAsync("/facturas");
        Assert.That(con.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<string> EntrarEnOtro()
    {
        using var nadie = _portal.CrearNavegador();
        using var peticion = new HttpRequestMessage(HttpMethod.Get, "/acceso/entrar");
        peticion.Headers.Host = "otro.localhost";
        using var respuesta = await nadie.SendAsync(peticion);
        return WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync());
    }

    private static async Task<string?> Codigo(HttpResponseMessage respuesta) => (await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString();

    private async Task EntregarAsync()
    {
        await using var ambito = _portal.Services.CreateAsyncScope();
        await ambito.ServiceProvider.GetRequiredService<Infrastructure.Common.Outbox.DespacharOutboxJob>().EjecutarAsync(CancellationToken.None);
    }
}
