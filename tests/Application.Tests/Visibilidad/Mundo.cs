using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Lo que el escritorio de un despacho hace con un objeto: lo pone (con datos) o lo borra (sin ellos).</summary>
public sealed record Paso(int Despacho, string Tipo, string OrigenId, DatosDelEscritorio? Datos, int Minuto);

/// <summary>Alguien que mira.</summary>
public sealed record Testigo(int Despacho, bool EsGestor, Calidad Calidades, IReadOnlyList<string> Nifs, int Limite, FiltroDeTestigo Filtro);

public sealed record FiltroDeTestigo(string? Nif = null, string? TipoTramite = null, DateOnly? Desde = null, string? Numero = null);

/// <summary>Dos despachos, lo que sus escritorios envían, en qué lotes, qué clases cierran, qué reglas ponen y quién mira después.</summary>
public sealed record Mundo(IReadOnlyList<Paso> Pasos, int Lotes, bool BytesAntes, IReadOnlyList<string> Cerradas, bool FacturasDeClientes, IReadOnlyList<Testigo> Testigos,
    IReadOnlyList<ReglaPropuesta> Reglas, IReadOnlyList<ExcepcionPuesta> Excepciones, bool ReglasAntes, string? Bloqueado, bool BloqueadoAntes)
{
    /// <summary>Clases cerradas: solo en el primer despacho.</summary>
    public IReadOnlyList<string> CerradasEn(int despacho) => despacho == 0 ? Cerradas : [];

    /// <summary>Los colaboradores ven las facturas de sus clientes: solo en el primer despacho, si acaso.</summary>
    public bool FacturasDeClientesEn(int despacho) => despacho == 0 && FacturasDeClientes;

    /// <summary>En qué queda un tipo de objeto de un despacho: lo último que se dijo de cada uno, sin los borrados y sin lo de quien está bloqueado.</summary>
    public IReadOnlyDictionary<string, T> Vivos<T>(int despacho) where T : DatosDelEscritorio => Enviados<T>(despacho)
        .Select(v => (v.Key, Datos: Visible(despacho, v.Value))).Where(v => v.Datos is not null).ToDictionary(v => v.Key, v => (T)v.Datos!);

    private Dictionary<string, T> Enviados<T>(int despacho) where T : DatosDelEscritorio => Pasos
        .Where(p => p.Despacho == despacho && p.Tipo == Elementos.TipoDe(Activator.CreateInstance<T>()))
        .GroupBy(p => p.OrigenId).Where(g => g.Last().Datos is not null).ToDictionary(g => g.Key, g => (T)g.Last().Datos!);

    /// <summary>Lo que del objeto se puede enseñar a alguien; null, nada. Del bloqueado no queda más que su papel, y de lo que es solo suyo, nada.</summary>
    private DatosDelEscritorio? Visible(int despacho, DatosDelEscritorio datos)
    {
        if (despacho != 0 || Bloqueado is null) return datos;

        return datos switch
        {
            DatosExpediente e when Oculto(e) => null,
            DatosExpediente e => e with
            {
                Intervinientes = [.. (e.Intervinientes ?? []).Select(i => Es(i.Nif) ? new Interviniente(i.Rol, null, null, null, null, "Datos bloqueados") : i)],
                Colaboradores = [.. (e.Colaboradores ?? []).Where(c => !Es(c.Nif))],
            },
            DatosEscritura e => e with { Otorgantes = [.. (e.Otorgantes ?? []).Select(o => Es(o.Nif) ? new Otorgante(o.Rol, null, null, null, null, "Datos bloqueados") : o)] },
            DatosFactura f => Es(f.Nif) ? null : f,
            DatosMensaje m => Es(m.ParaNif) ? null : m,
            DatosDocumento d => Es(d.TitularNif) || (d.Factura is { } f && Ultimos<DatosFactura>().TryGetValue(f, out var factura) && Es(factura.Nif))
                || (d.Expediente is { } x && Ultimos<DatosExpediente>().TryGetValue(x, out var expediente) && Oculto(expediente)) ? null : d,
            _ => datos,
        };
    }

    /// <summary>Lo último que se supo de cada uno, aunque después se borrara: sus papeles no vuelven a la vista por eso.</summary>
    private Dictionary<string, T> Ultimos<T>() where T : DatosDelEscritorio => Pasos.Where(p => p.Despacho == 0).Select(p => (p.OrigenId, Datos: p.Datos as T)).Where(p => p.Datos is not null)
        .GroupBy(p => p.OrigenId).ToDictionary(g => g.Key, g => g.Last().Datos!);

    private bool Oculto(DatosExpediente e) => e.Intervinientes is { Count: > 0 } todos && todos.All(i => Es(i.Nif));

    private bool Es(string? nif) => ReglaDeReferencia.Limpio(nif) == Bloqueado;

    /// <summary>Todos los que alguna vez se nombraron, vivos o no.</summary>
    public IReadOnlyList<string> Origenes(int despacho, string tipo) => [.. Pasos.Where(p => p.Despacho == despacho && p.Tipo == tipo).Select(p => p.OrigenId).Distinct()];

    public override string ToString() => string.Join('\n', [
        $"lotes {Lotes}, bytes antes {BytesAntes}, cerradas [{string.Join(", ", Cerradas)}], facturas de clientes {FacturasDeClientes}, reglas antes {ReglasAntes}, bloqueado {Bloqueado} {(BloqueadoAntes ? "antes" : "después")}",
        .. Reglas.Select(r => $"  regla {r}"),
        .. Excepciones.Select(e => $"  excepción {e}"),
        .. Pasos.Select(p => $"  despacho {p.Despacho} {p.Tipo} {p.OrigenId}: {Contar(p.Datos)}"),
        .. Testigos.Select(t => $"  mira en {t.Despacho} {(t.EsGestor ? "gestor" : $"{t.Calidades} {string.Join('+', t.Nifs)}")}, límite {t.Limite}, filtro {t.Filtro}")]);

    private static string Contar(DatosDelEscritorio? datos) => datos switch
    {
        null => "BORRADO",
        DatosExpediente e => $"{e.Numero} {e.TipoTramite?.Codigo} int [{string.Join(", ", (e.Intervinientes ?? []).Select(i => $"{i.Rol} {i.Nif}"))}] col [{string.Join(", ", (e.Colaboradores ?? []).Select(c => $"{c.Nif} {c.Acreditado}"))}] veh [{string.Join(',', e.Vehiculos ?? [])}] esc [{string.Join(',', e.Escrituras ?? [])}] {e.FechaAlta}..{e.FechaFin} {e.Publicado}",
        DatosDocumento d => $"de {d.Expediente} {d.Vehiculo} {d.Escritura} {d.Factura}, {d.Clase} titular {d.TitularNif} aud [{string.Join(',', d.Audiencia ?? [])}] roles [{string.Join(',', d.Roles ?? [])}] {d.Permiso} {d.Fecha} {(d.Sha256 == GeneradorDeMundos.HuellaAusente ? "SIN BYTES" : "")}",
        DatosFactura f => $"{f.Nif} [{string.Join(',', f.Expedientes ?? [])}]",
        _ => datos.ToString()!,
    };
}
