using System.Net;
using System.Net.Http.Json;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>
/// Camino × quién × de quién, contra la tabla escrita de <see cref="Matriz"/>. Un camino de lectura con un id que no esté en la tabla la hace fallar.
/// </summary>
public sealed class MatrizDeAccesoTests
{
    private PortalWebDePrueba _portal = null!;
    private readonly Dictionary<string, Actor> _actores = [];
    private readonly Dictionary<string, ObjetosDeAlguien> _objetos = [];

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _objetos["propio"] = await Objetos(DespachoDePrueba.Demo, Nifs.Ana, e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        _objetos["ajeno"] = await Objetos(DespachoDePrueba.Demo, Nifs.Luis, e => e.Con("titular", Nifs.Luis).Acreditando(Nifs.OtroConcesionario).SinAcreditar(Nifs.Concesionario));
        _objetos["de otro despacho"] = await Objetos(DespachoDePrueba.Otro, Nifs.Ana, e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        _objetos["inexistente"] = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        // Con las facturas de los clientes a la vista, la del expediente la ven el cliente que la lleva y el colaborador que lo trajo.
        foreach (var despacho in DespachoDePrueba.Todos)
            await _portal.Enviar(Identidad.Sistema(despacho.Id) with { Permisos = Permiso.Administrar }, new CambiarFacturasDeClientesCommand(true));

        _actores["cliente"] = await _portal.EntrarAsync("cliente", TipoUsuario.Cliente, null, Nifs.Ana);
        _actores["colaborador"] = await _portal.EntrarAsync("colaborador", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        _actores["gestor"] = await _portal.EntrarAsync("gestor", TipoUsuario.Gestor);
        _actores["administrador"] = await _portal.EntrarAsync("administrador", TipoUsuario.Administrador);
        await _portal.AbrirDespachoAsync(DespachoDePrueba.DeLaPlataforma);
        _actores["operador"] = await _portal.EntrarAsync("operador", TipoUsuario.Operador, DespachoDePrueba.DeLaPlataforma);
        _actores["nadie"] = new("nadie", _portal.CrearNavegador(), _portal.CrearNavegador());
        var agente = _portal.CrearAgente(await _portal.CrearCredencialAsync(DespachoDePrueba.Demo));
        _actores["agente"] = new("agente", _portal.CrearNavegador(), agente);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        foreach (var actor in _actores.Values) actor.Dispose();
        await _portal.DisposeAsync();
    }

    [TestCaseSource(typeof(Matriz), nameof(Matriz.Casos))]
    public async Task Cada_camino_responde_lo_que_dice_la_tabla(CasoDeMatriz caso)
    {
        var ruta = caso.Camino.Replace("{id}", _objetos[caso.DeQuien].De(caso).ToString(), StringComparison.Ordinal).Replace("{codigo}", "ES-MD", StringComparison.Ordinal);
        var actor = _actores[caso.Quien];

        using var respuesta = await (caso.EsApi ? actor.Api : actor.Paginas).GetAsync(ruta);

        Assert.That(respuesta.StatusCode, Is.EqualTo(caso.Esperado), $"{caso.Quien} pide {caso.Camino} ({caso.DeQuien})");
        if (caso.Esperado == HttpStatusCode.Redirect) Assert.That(respuesta.Headers.Location?.OriginalString, Does.StartWith(caso.Filas == FilasDeMatriz.DePlataforma ? "/plataforma/acceso/entrar" : "/acceso/entrar"));
        if (caso.Esperado == HttpStatusCode.NotFound) Assert.That(await respuesta.Content.ReadAsStringAsync(), Does.Not.Contain("2026/"), "no se filtra nada del objeto");
    }

    private static IEnumerable<CasoDeMatriz> CasosDeZip() => Matriz.Casos().Where(c => c.Camino == "/api/v1/documentos/{id}/contenido");

    /// <summary>Un segundo camino al mismo objeto: pedido en un ZIP, por su id o por su expediente, responde lo mismo que pedido solo.</summary>
    [TestCaseSource(nameof(CasosDeZip))]
    public async Task En_un_zip_responde_lo_mismo(CasoDeMatriz caso)
    {
        var (expediente, documento) = (_objetos[caso.DeQuien].Expediente, _objetos[caso.DeQuien].Documento);
        foreach (var cuerpo in new object[] { new { ids = new[] { documento } }, new { expedienteId = expediente } })
        {
            using var respuesta = await _actores[caso.Quien].Api.PostAsJsonAsync("/api/v1/documentos/zip", cuerpo);
            Assert.That(respuesta.StatusCode, Is.EqualTo(caso.Esperado), $"{caso.Quien}, {cuerpo} ({caso.DeQuien})");
        }
    }

    [Test]
    public void La_tabla_cubre_todos_los_caminos_que_piden_un_objeto()
    {
        var conId = _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace(":guid", "", StringComparison.Ordinal))
            .Where(r => r.Contains("{id}", StringComparison.Ordinal)).Distinct();

        Assert.That(conId.Except(Matriz.Caminos.Select(c => c.Camino.Split('?')[0])), Is.Empty, "caminos sin fila en la tabla");
    }

    private async Task<ObjetosDeAlguien> Objetos(DespachoDePrueba despacho, string nif, Func<DatosExpediente, DatosExpediente> con)
    {
        var dado = _portal.Dado(despacho);
        var (vehiculo, escritura) = (await dado.UnVehiculo(), await dado.UnaEscritura());
        var expediente = await dado.UnExpediente(e => con(e).SobreVehiculo(vehiculo).SobreEscritura(escritura));
        await dado.UnaActividad(expediente);
        var factura = await dado.UnaFactura(nif, f => f with { Expedientes = [expediente.OrigenId] });
        var solicitante = Identidad.Anonima(despacho.Id) with { UsuarioId = Guid.CreateVersion7(), Nombre = "Marta", Nifs = [nif == Nifs.Ana ? Nifs.Concesionario : Nifs.OtroConcesionario], Permisos = Usuario.PermisosDe(TipoUsuario.Colaborador) };
        var borrador = await _portal.Enviar(solicitante, new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        var enviada = await _portal.Enviar(solicitante, new AbrirSolicitudCommand("otro", null, new() { Campos = new Dictionary<string, string> { ["peticion"] = "Un informe" } }));
        await _portal.Enviar(solicitante, new EnviarSolicitudCommand(enviada));
        var lote = await _portal.Enviar(solicitante, new RevisarLoteCommand("informe", "hoja.csv", new MemoryStream("Matrícula;Su referencia\r\n1234BCD;R1\r\n"u8.ToArray())));
        var presupuesto = await _portal.Enviar(solicitante, new GuardarPresupuestoCommand(new() { Territorio = "ES-MD", FechaContrato = new(2026, 7, 26), PrecioDeclarado = 8600, Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo } }));
        return new(expediente.Id, (await dado.UnDocumento(expediente)).Id, vehiculo.Id, escritura.Id, factura.Id, enviada, borrador,
            await CargarReglas(Identidad.Sistema(despacho.Id) with { Permisos = Permiso.Gestionar | Permiso.Calcular }), presupuesto, lote,
            await _portal.Enviar(Identidad.Sistema(despacho.Id), new InvitarUsuarioCommand($"{nif}@demo.example", "Marta", TipoUsuario.Cliente, [nif])), despacho.Id);
    }

    /// <summary>Las de serie, con otro nombre: una versión del despacho.</summary>
    private async Task<Guid> CargarReglas(Identidad gestor)
    {
        var deSerie = (await _portal.Enviar(gestor, new ListarVersionesQuery())).Elementos.First(v => v.Clase == ClaseDeNorma.Reglas).Id;
        var contenido = (await _portal.Enviar(gestor, new ObtenerVersionQuery(deSerie))).Contenido;
        return await _portal.Enviar(gestor, new CargarNormaCommand(ClaseDeNorma.Reglas, contenido.Replace("\"2026.1\"", $"\"{gestor.DespachoId:N}\"", StringComparison.Ordinal), null));
    }

    private sealed record ObjetosDeAlguien(Guid Expediente, Guid Documento, Guid Vehiculo, Guid Escritura, Guid Factura, Guid Solicitud, Guid Borrador, Guid Norma, Guid Presupuesto, Guid Lote, Guid Usuario, Guid Despacho)
    {
        public Guid De(CasoDeMatriz caso) => caso.EsDocumento ? Documento
            : caso.Filas is FilasDeMatriz.DeSolicitud or FilasDeMatriz.DeSolicitudInterna ? Solicitud
            : caso.Filas == FilasDeMatriz.DeBorrador ? Borrador
            : caso.Filas == FilasDeMatriz.DeGestion ? Norma
            : caso.Filas == FilasDeMatriz.DePresupuesto ? Presupuesto
            : caso.Filas == FilasDeMatriz.DeLote ? Lote
            : caso.Filas == FilasDeMatriz.DeUsuario ? Usuario
            : caso.Filas == FilasDeMatriz.DePlataforma ? Despacho
            : caso.Camino.Contains("/vehiculos/", StringComparison.Ordinal) ? Vehiculo
            : caso.Camino.Contains("/escrituras/", StringComparison.Ordinal) ? Escritura
            : caso.Camino.Contains("/facturas/", StringComparison.Ordinal) ? Factura : Expediente;
    }
}
