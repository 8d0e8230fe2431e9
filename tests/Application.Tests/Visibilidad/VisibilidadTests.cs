using CsCheck;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Proteccion;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Proteccion;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>La regla de la que cuelga todo, contra un adversario al azar: nada de lo que se lee sale de ella ni le falta.</summary>
[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
public class VisibilidadTests(Motor motor)
{
    private PortalDePrueba _portal = null!;
    private Presupuesto _modelo = null!;

    [OneTimeSetUp]
    public async Task Abrir()
    {
        _portal = await PortalDePrueba.CrearAsync(motor, s => s.AddSingleton<IAlmacenDeContenido, AlmacenEnMemoria>().AddSingleton<IInformePdf, InformeContado>());
        var gestor = Identidad.Sistema(DespachoDePrueba.Demo.Id) with { UsuarioId = Guid.CreateVersion7(), EsInterno = true, Permisos = Permiso.Calcular };
        var id = await _portal.Enviar(gestor, new GuardarPresupuestoCommand(new() { Territorio = "ES-MD", FechaContrato = new(2026, 3, 10), PrecioDeclarado = 8_600, Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo } }));
        _modelo = await _portal.ConDb(DespachoDePrueba.Demo.Id, db => db.Set<Presupuesto>().AsNoTracking().SingleAsync(p => p.Id == id));
    }

    [OneTimeTearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task En_cualquier_mundo_cada_uno_ve_lo_suyo_y_nada_mas() =>
        await GeneradorDeMundos.Mundos.SampleAsync(Comprobar, iter: motor == Motor.Sqlite ? 200 : 40, threads: 2, print: m => m.ToString());

    /// <summary>Cada mundo estrena despachos, de modo que comparten base de datos sin tocarse; y si se tocaran, esto lo vería.</summary>
    private async Task Comprobar(Mundo mundo)
    {
        Guid[] despachos = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        var ids = new IdsDelMundo();
        var presupuestos = new List<PresupuestoDelMundo>();
        for (var i = 0; i < despachos.Length; i++)
        {
            await _portal.Enviar(Identidad.Sistema(despachos[i]), new AbrirDespachoCommand($"d{despachos[i]:N}", "Despacho"));
            if (i == 0 && mundo.ReglasAntes) await DictarReglas(mundo, despachos[i]);
            presupuestos.AddRange((await Presupuestar(i, despachos[i])).Where(p => i != 0 || p.Nif != mundo.Bloqueado));
            if (i == 0 && mundo is { Bloqueado: { } antes, BloqueadoAntes: true }) await Bloquear(antes, despachos[i]);
            await Alimentar(mundo, i, new PuenteDirecto(_portal, despachos[i]));
            if (i == 0 && mundo is { Bloqueado: { } despues }) await Bloquear(despues, despachos[i]);
            ids.Anotar(i, await _portal.ConDb(despachos[i], db => db.Set<RegistroDeEntrada>().AsNoTracking().ToListAsync()));
            if (i == 0 && !mundo.ReglasAntes) await DictarReglas(mundo, despachos[i]);
        }

        foreach (var e in mundo.Excepciones.Where(e => e.Tipo == "documento" ? mundo.Vivos<DatosDocumento>(0).ContainsKey(e.OrigenId) : mundo.Vivos<DatosExpediente>(0).ContainsKey(e.OrigenId)))
            await _portal.Enviar(Identidad.Sistema(despachos[0]), new PonerExcepcionCommand(ids.De(0, e.Tipo, e.OrigenId), e.Tipo == "documento", e.Audiencia, e.Visible));

        foreach (var testigo in mundo.Testigos)
        {
            var comprobador = new ComprobadorDeTestigo(_portal, mundo, testigo, IdentidadDe(testigo, despachos[testigo.Despacho], mundo, await CierresDe(despachos[testigo.Despacho])), ids);
            await comprobador.ComprobarAsync();
            await new ComprobadorDePresupuestos(comprobador, testigo, presupuestos).ComprobarAsync();
        }
    }

    /// <summary>Uno de la oficina y uno de cada NIF, con los importes ya calculados.</summary>
    private Task<List<PresupuestoDelMundo>> Presupuestar(int despacho, Guid despachoId) => _portal.ConDb(despachoId, async db =>
    {
        var guardados = new[] { "", Nifs.Ana, Nifs.Luis, Nifs.Concesionario }.Select((nif, i) => Presupuesto.Guardar(
            new($"P-2026-00000{i}", nif, nif, Guid.CreateVersion7(), new() { Matricula = $"100{i % 2}BCD" })
            {
                Entrada = _modelo.Entrada, Resultado = _modelo.Resultado, ResultadoConMargen = null, Total = _modelo.Total, TotalConMargen = _modelo.Total,
            }, PortalDePrueba.Comienzo.UtcDateTime, new(2026, 12, 31))).ToList();
        db.Set<Presupuesto>().AddRange(guardados);
        await db.SaveChangesAsync();
        return guardados.ConvertAll(p => new PresupuestoDelMundo(p.Id, despacho, p.Nif, p.Matricula!));
    });

    /// <summary>Como lo hace la oficina, y después el trabajo que repasa lo ya guardado.</summary>
    private async Task DictarReglas(Mundo mundo, Guid despacho)
    {
        foreach (var regla in mundo.Reglas) await _portal.Enviar(Identidad.Sistema(despacho), new DictarReglaCommand(regla));
        await _portal.Enviar(Identidad.Sistema(despacho), new RecalcularVisibilidadCommand());
    }

    /// <summary>Como el trabajo de cada noche, aunque tenga algo en marcha: con todos los plazos corriendo, nada se suprime y todo se aparta.</summary>
    private async Task Bloquear(string nif, Guid despacho)
    {
        await _portal.ConDb(despacho, async db =>
        {
            if (await db.Set<PersonaProtegida>().AnyAsync()) return 0;
            db.Set<PersonaProtegida>().Add(PersonaProtegida.Bloquear(despacho, nif, "Prueba", PortalDePrueba.Comienzo.UtcDateTime));
            foreach (var clase in ClaseDeDatos.Editables) db.Set<PlazoDeConservacion>().Add(PlazoDeConservacion.De(clase.Clave, ClaseDeDatos.AniosMaximos, "Prueba"));
            db.Set<RetencionLegal>().Add(RetencionLegal.DePersona(nif, "Prueba", "Prueba", PortalDePrueba.Comienzo.UtcDateTime));
            return await db.SaveChangesAsync();
        });
        await _portal.Enviar(Identidad.Sistema(despacho), new SuprimirVencidosCommand());
    }

    private Task<IReadOnlyList<string>> CierresDe(Guid despacho) => _portal.ConDb(despacho, async db => (await db.Set<Despacho>().SingleAsync(d => d.Id == despacho)).ClasesCerradas);

    private static async Task Alimentar(Mundo mundo, int despacho, PuenteDirecto puente)
    {
        if (mundo.BytesAntes) await puente.RecibirContenidoAsync(GeneradorDeMundos.BytesPresentes);

        var elementos = mundo.Pasos.Where(p => p.Despacho == despacho).Select((p, version) => p.Datos is null
            ? Elementos.Borrado(p.Tipo, p.OrigenId, version, PortalDePrueba.Comienzo.AddMinutes(-p.Minuto))
            : Elementos.Upsert(p.Tipo, p.OrigenId, version, p.Datos, PortalDePrueba.Comienzo.AddMinutes(-p.Minuto))).ToList();
        foreach (var lote in elementos.Chunk(Math.Max(1, (elementos.Count + mundo.Lotes - 1) / mundo.Lotes)))
        {
            var resultado = await puente.RecibirAsync(Elementos.Lote(lote));
            if (resultado.Resultados.FirstOrDefault(r => r.Resultado is not (Resultados.Aplicado or Resultados.EnEspera)) is { } malo)
                throw new AssertionException($"El puente no aplicó {malo}");
        }

        if (!mundo.BytesAntes) await puente.RecibirContenidoAsync(GeneradorDeMundos.BytesPresentes);
    }

    private static Identidad IdentidadDe(Testigo testigo, Guid despachoId, Mundo mundo, IReadOnlyList<string> cierres) => new()
    {
        DespachoId = despachoId,
        UsuarioId = Guid.CreateVersion7(),
        Actor = "testigo",
        EsInterno = testigo.EsGestor,
        Calidades = testigo.Calidades,
        Nifs = testigo.Nifs,
        Permisos = Usuario.PermisosDe(testigo.EsGestor ? TipoUsuario.Gestor : TipoUsuario.Colaborador),
        ClasesCerradas = [.. mundo.CerradasEn(testigo.Despacho), .. cierres],
        FacturasDeClientes = mundo.FacturasDeClientesEn(testigo.Despacho),
    };
}
