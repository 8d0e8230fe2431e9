using System.Globalization;
using System.Security.Cryptography;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Fallos;

/// <summary>Las invariantes que tienen que valer después de la calma, haya fallado lo que haya fallado.</summary>
internal static class Comprobador
{
    private static Guid Despacho => Banco.Despacho.Id;

    public static Task<bool> QuedanPendientes(PortalDePrueba portal) =>
        portal.ConDb(Despacho, db => db.Set<MensajeSaliente>().AnyAsync(m => m.Estado == EstadoDeSalida.Pendiente));

    /// <returns>Lo que no se cumple; vacío si todo cuadra.</returns>
    public static async Task<IReadOnlyList<string>> Comprobar(PortalDePrueba portal, LoSabido sabido) =>
    [
        .. await Salida(portal, sabido),
        .. await Entrada(portal, sabido),
        .. await Expedientes(portal, sabido),
        .. await Subidas(portal, sabido),
        .. await Contenidos(portal),
        .. await Auditoria(portal, sabido),
        .. await Ajenos(portal),
        .. await Base(portal),
    ];

    /// <summary>I1 e I2, hacia el escritorio: cada mensaje, una vez en su libro; y en su libro, nada más.</summary>
    private static async Task<IReadOnlyList<string>> Salida(PortalDePrueba portal, LoSabido sabido)
    {
        var mensajes = await portal.ConDb(Despacho, db => db.Set<MensajeSaliente>().AsNoTracking().ToListAsync());
        var libro = sabido.Libro.Recibidos;
        return
        [
            .. mensajes.Where(m => m.Estado is not (EstadoDeSalida.Aceptado or EstadoDeSalida.Duplicado))
                .Select(m => $"{(m.Estado == EstadoDeSalida.Pendiente ? "I6" : "I1")}: el mensaje {m.Tipo} {m.Id} está {m.Estado} ({m.Codigo})"),
            .. mensajes.Where(m => !libro.ContainsKey(m.Id)).Select(m => $"I1: el escritorio no tiene el mensaje {m.Tipo} {m.Id}"),
            .. libro.Keys.Except(mensajes.Select(m => m.Id)).Select(id => $"I2: el escritorio tiene un mensaje {id} que nadie envió"),
            .. sabido.Solicitudes.Where(s => !mensajes.Any(m => m.Tipo == "solicitud" && m.Agregado == s)).Select(s => $"I1: la solicitud {s} no llegó a la cola"),
            .. sabido.Mensajes.Except(mensajes.Select(m => m.Id)).Select(a => $"I1: el adjunto {a} no llegó a la cola"),
        ];
    }

    /// <summary>I1 e I2, hacia el portal: la última versión de cada cosa, y nada más.</summary>
    private static async Task<IReadOnlyList<string>> Entrada(PortalDePrueba portal, LoSabido sabido)
    {
        var entradas = await portal.ConDb(Despacho, db => db.Set<RegistroDeEntrada>().AsNoTracking().Where(e => e.Version != null).ToDictionaryAsync(e => $"{e.Tipo}/{e.OrigenId}", e => e.Version!.Value));
        var versiones = sabido.Libro.Versiones;
        var apartadas = await portal.ConDb(Despacho, db => db.Set<Cuarentena>().Select(c => $"{c.Tipo} {c.OrigenId}: {c.Codigo}").ToListAsync());
        return
        [
            .. versiones.Where(v => entradas.GetValueOrDefault(v.Key) != v.Value).Select(v => $"I1: {v.Key} va por la {v.Value} y el portal por la {entradas.GetValueOrDefault(v.Key)}"),
            .. entradas.Keys.Except(versiones.Keys).Select(k => $"I2: el portal tiene {k}, que nadie envió"),
            .. apartadas.Select(c => $"I1: en cuarentena {c}"),
        ];
    }

    /// <summary>Ninguna solicitud abre dos expedientes, y la aceptada tiene el suyo.</summary>
    private static async Task<IReadOnlyList<string>> Expedientes(PortalDePrueba portal, LoSabido sabido)
    {
        var solicitudes = await portal.ConDb(Despacho, db => db.Set<Solicitud>().AsNoTracking().Where(s => sabido.Solicitudes.Contains(s.Id)).ToListAsync());
        var expedientes = await portal.ConDb(Despacho, db => db.Set<Expediente>().AsNoTracking().Select(e => new { e.Id, e.Numero }).ToListAsync());
        return
        [
            .. solicitudes.Where(s => s.Estado is EstadoSolicitud.Enviada or EstadoSolicitud.Entregada or EstadoSolicitud.Aceptada).Select(s => $"I6: la solicitud {s.Numero} se quedó en {s.Estado}"),
            .. solicitudes.Where(s => s.Estado == EstadoSolicitud.Convertida && expedientes.Count(e => e.Id == s.ExpedienteId && e.Numero == s.NumeroExpediente) != 1).Select(s => $"I1: {s.Numero} no tiene su expediente"),
            .. expedientes.GroupBy(e => e.Numero, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"I1: el expediente {g.Key} está {g.Count()} veces"),
        ];
    }

    /// <summary>I1 e I6: lo que alguien subió y se le dio por recibido está en el archivo.</summary>
    private static async Task<IReadOnlyList<string>> Subidas(PortalDePrueba portal, LoSabido sabido)
    {
        var subidas = await portal.ConDb(Despacho, db => db.Set<Subida>().AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Estado));
        return
        [
            .. sabido.Subidas.Where(s => !subidas.ContainsKey(s)).Select(s => $"I1: la subida {s} no está"),
            .. subidas.Where(s => s.Value is EstadoArchivo.Recibido or EstadoArchivo.EnAnalisis or EstadoArchivo.EnCola).Select(s => $"I6: la subida {s.Key} se quedó en {s.Value}"),
        ];
    }

    /// <summary>I4: cada cosa aceptada dejó su línea: la solicitud al abrirse y al enviarse, lo recibido en su trozo y cada mensaje al acusarse.</summary>
    private static async Task<IReadOnlyList<string>> Auditoria(PortalDePrueba portal, LoSabido sabido)
    {
        var lineas = await portal.ConDb(Despacho, db => db.Set<EntradaAuditoria>().AsNoTracking().Select(a => new { a.Accion, a.Objeto }).ToListAsync());
        var elementos = await portal.ConDb(Despacho, db => db.Set<RegistroDeEntrada>().CountAsync(e => e.Version != null));
        var recibidos = lineas.Where(l => l.Accion == "AplicarTrozo").Sum(l => int.Parse(l.Objeto!.Split(' ')[0], CultureInfo.InvariantCulture));
        var acusados = await portal.ConDb(Despacho, db => db.Set<MensajeSaliente>().Where(m => m.Estado == EstadoDeSalida.Aceptado || m.Estado == EstadoDeSalida.Duplicado).Select(m => m.Id).ToListAsync());
        var acuses = lineas.Where(l => l.Accion == "AnotarAcuse").Select(l => l.Objeto!.Split(' ')[0]).ToHashSet();
        return
        [
            .. sabido.Solicitudes.Where(s => !Hay("AbrirSolicitud", s)).Select(s => $"I4: falta la línea de abrir {s}"),
            .. sabido.Solicitudes.Where(s => !Hay("EnviarSolicitud", s)).Select(s => $"I4: falta la línea de enviar {s}"),
            .. recibidos < elementos ? [$"I4: hay {elementos} elementos y líneas de {recibidos}"] : Array.Empty<string>(),
            .. acusados.Where(m => !acuses.Contains(m.ToString())).Select(m => $"I4: falta la línea del acuse de {m}"),
        ];

        bool Hay(string accion, Guid objeto) => lineas.Exists(l => l.Accion == accion && l.Objeto == objeto.ToString());
    }

    /// <summary>I3: cada documento, con su fila de contenido y unos bytes que dan su huella.</summary>
    private static async Task<IReadOnlyList<string>> Contenidos(PortalDePrueba portal)
    {
        var almacen = portal.Servicios.GetRequiredService<IAlmacenDeContenido>();
        var documentos = await portal.ConDb(Despacho, db => db.Set<Documento>().AsNoTracking().Select(d => d.Sha256).Distinct().ToListAsync());
        var filas = await portal.ConDb(Despacho, db => db.Set<Contenido>().AsNoTracking().Select(c => c.Sha256).ToListAsync());
        var fallos = documentos.Except(filas).Select(h => $"I3: falta la fila del contenido {h}").ToList();
        foreach (var huella in filas)
        {
            await using var flujo = almacen.Abrir(Despacho, huella);
            if (flujo is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(flujo)) != huella) fallos.Add($"I3: los bytes de {huella} no son los suyos");
        }

        return fallos;
    }

    /// <summary>I5: al otro despacho no llegó nada.</summary>
    private static async Task<IReadOnlyList<string>> Ajenos(PortalDePrueba portal)
    {
        var otro = DespachoDePrueba.Otro.Id;
        var ajenos = await portal.ConDb(otro, db => db.Set<MensajeSaliente>().CountAsync()) + await portal.ConDb(otro, db => db.Set<RegistroDeEntrada>().CountAsync());
        return ajenos == 0 ? [] : [$"I5: hay {ajenos} filas en el otro despacho"];
    }

    /// <summary>I7: la base de datos está entera.</summary>
    private static async Task<IReadOnlyList<string>> Base(PortalDePrueba portal)
    {
        if (portal.Motor != Motor.Sqlite) return [];

        var resultado = await portal.ConDb(Despacho, db => ((PortalDbContext)db).Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        var huerfanas = await portal.ConDb(Despacho, db => ((PortalDbContext)db).Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        return [.. resultado.Where(r => r != "ok").Select(r => $"I7: {r}"), .. huerfanas.Select(t => $"I7: clave ajena rota en {t}")];
    }
}
