using System.Globalization;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Lo que dice el resumen de un expediente, en el orden en que se lee. Lo vacío no sale.</summary>
internal sealed class ResumenDeExpediente(ExpedienteDto e, bool interno)
{
    public required IReadOnlyList<DocumentoCitadoDto> Documentos { get; init; }

    public required IReadOnlyList<FacturaCitadaDto> Facturas { get; init; }

    public required IReadOnlyList<ActividadDto> Historial { get; init; }

    public Informe Componer(Membrete membrete, DateTime ahora)
    {
        var ocurre = QueOcurre.De(e, interno);
        var cuando = $"el {Calendario.EnDocumento(DateOnly.FromDateTime(ahora))} a las {ahora.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        return new(membrete, "Resumen del expediente", e.Titulo, Subtitulo(), $"Emitido {cuando}",
        [
            new AvisoDeInforme($"Estado: {e.EstadoTexto}", ocurre.Titulo, ocurre.Texto),
            .. Pasos(), new DatosDeInforme(Datos()), .. Plazos(), .. Personas(), .. Vehiculos(), .. Escrituras(), .. LosDocumentos(), .. LasFacturas(), .. ElHistorial(),
        ], $"Documento informativo: recoge lo que consta en el portal {cuando}. No acredita por sí mismo ningún trámite ni sustituye a sus documentos.");
    }

    private string Subtitulo() => string.Join(" · ", new[]
    {
        $"Expediente {e.Numero}", e.RefPropia is { } referencia ? $"Su ref. {referencia}" : null,
        e.Titulo.StartsWith(e.TipoTramiteTexto, StringComparison.OrdinalIgnoreCase) ? null : e.TipoTramiteTexto,
    }.OfType<string>());

    private IEnumerable<BloqueDeInforme> Pasos() => e.Pasos.Elementos.Count == 0
        ? []
        : [new ApartadoDeInforme("Por dónde va"), new PasosDeInforme([.. e.Pasos.Elementos.Select(p => new PasoDeInforme(p.Nombre, p.Fecha is { } f ? Calendario.EnDocumento(f) : null, p.Hecho, p.Actual))])];

    private IReadOnlyList<DatoDeInforme> Datos() => [.. new (string Rotulo, string? Valor)[]
    {
        ("Abierto", Dia(e.FechaAlta)), ("Presentado", Dia(e.FechaPresentacion)), ("Terminado", Dia(e.FechaFin)),
        ("Administración", e.Administracion), ("Jefatura", e.Jefatura), ("Último cambio", Dia(Calendario.DiaDe(e.Actualizado))),
    }.Where(d => !string.IsNullOrWhiteSpace(d.Valor)).Select(d => new DatoDeInforme(d.Rotulo, d.Valor!))];

    private IEnumerable<BloqueDeInforme> Plazos() => Tabla("Plazos", [new("Qué", 6), new("Vence", 2), new("Norma", 3)],
        e.Plazos.Elementos.Select(p => new[] { p.Orientativo ? $"{p.Texto} (orientativo, contado desde el alta)" : p.Texto, Calendario.EnDocumento(p.Vence), p.Norma ?? "" }));

    private IEnumerable<BloqueDeInforme> Personas() => Tabla("Intervinientes", [new("Nombre", 5), new("En calidad de", 3), new("NIF", 2)],
        e.Intervinientes.Elementos.Select(i => new[] { i.Nombre, Mayuscula(i.Rol), i.Nif }).Concat(e.Colaboradores.Elementos.Select(c => new[] { c.Nombre, "Colaborador", "" })));

    private IEnumerable<BloqueDeInforme> Vehiculos() => Tabla("Vehículos", [new("Matrícula", 2), new("Marca y modelo", 4.6f), new("Bastidor", 4.1f), new("ITV hasta", 2.1f), new("Distintivo", 1.8f)],
        e.Vehiculos.Elementos.Select(v => new[] { v.Matricula is { } placa ? Matricula.Agrupar(placa) : "", v.ConLimitaciones ? $"{v.Modelo} (con limitaciones)" : v.Modelo ?? "", v.Bastidor ?? "", Dia(v.ItvCaduca) ?? "", v.Distintivo ?? "" }));

    private IEnumerable<BloqueDeInforme> Escrituras() => Tabla("Escrituras", [new("Acto", 3), new("Protocolo", 2), new("Notario", 4), new("Estado", 3)],
        e.Escrituras.Elementos.Select(s => new[] { s.TipoActo ?? "Escritura", s.Protocolo ?? "", s.Notario ?? "", s.EstadoTexto }));

    private IEnumerable<BloqueDeInforme> LosDocumentos() => Tabla("Documentos a su disposición", [new("Documento", 5), new("Clase", 4), new("Fecha", 2), new("Vale hasta", 2)],
        Documentos.Select(d => new[] { d.Nombre, d.Clase, Dia(d.Fecha) ?? "", Dia(d.VigenteHasta) ?? "" }));

    private IEnumerable<BloqueDeInforme> LasFacturas() => Tabla("Facturas", [new("Número", 3), new("Fecha", 2), new("Estado", 3), new("Total", 2, true), new("Pendiente", 2, true)],
        Facturas.Select(f => new[] { f.Numero, Calendario.EnDocumento(f.Fecha), f.Estado, Euros.Texto(f.Total), Euros.Texto(f.Saldo) }),
        Facturas.Count < 2 ? null : ["Total", "", "", Euros.Texto(Facturas.Sum(f => f.Total ?? 0)), Euros.Texto(Facturas.Sum(f => f.Saldo ?? 0))]);

    private IEnumerable<BloqueDeInforme> ElHistorial() => Tabla("Historial", [new("Fecha", 2), new("Qué ocurrió", 9)],
        Historial.Select(a => new[] { Calendario.EnDocumento(Calendario.DiaDe(a.Fecha)), a.Texto }));

    private static IEnumerable<BloqueDeInforme> Tabla(string titulo, IReadOnlyList<ColumnaDeInforme> columnas, IEnumerable<string[]> filas, IReadOnlyList<string>? total = null)
    {
        IReadOnlyList<string[]> todas = [.. filas.Select(f => Array.ConvertAll(f, c => c.Length == 0 ? "—" : c))];
        return todas.Count == 0 ? [] : [new ApartadoDeInforme(titulo), new TablaDeInforme(columnas, todas, total)];
    }

    private static string? Dia(DateOnly? dia) => dia is { } d ? Calendario.EnDocumento(d) : null;

    private static string Mayuscula(string texto) => texto.Length == 0 ? texto : char.ToUpperInvariant(texto[0]) + texto[1..];
}
