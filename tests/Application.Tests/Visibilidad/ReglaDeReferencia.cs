using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Escrituras.Contratos;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>
/// Quién ve qué, escrito otra vez desde el texto (dominio, §1) y sin mirar cómo lo hace el portal: recorre todo y pregunta.
/// Lo que el texto no decía lo aclaró quien lo encargó: los roles acotan solo a los intervinientes; el documento de una factura lo ve
/// quien ve la factura, si está en la audiencia, con o sin expediente.
/// </summary>
internal sealed class ReglaDeReferencia(Mundo mundo, Testigo testigo)
{
    private readonly ReglasDeReferencia _reglas = new(mundo, testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosExpediente> _expedientes = mundo.Vivos<DatosExpediente>(testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosVehiculo> _vehiculos = mundo.Vivos<DatosVehiculo>(testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosEscritura> _escrituras = mundo.Vivos<DatosEscritura>(testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosFactura> _facturas = mundo.Vivos<DatosFactura>(testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosDocumento> _documentos = mundo.Vivos<DatosDocumento>(testigo.Despacho);
    private readonly IReadOnlyDictionary<string, DatosActividad> _actividades = mundo.Vivos<DatosActividad>(testigo.Despacho);

    private readonly IReadOnlyDictionary<string, DatosMensaje> _mensajes = mundo.Vivos<DatosMensaje>(testigo.Despacho);

    public IReadOnlyDictionary<string, DatosExpediente> ExpedientesVisibles => _expedientes.Where(e => VeExpediente(e.Key)).ToDictionary();

    public bool VeExpediente(string id) => _expedientes.ContainsKey(id) && (testigo.EsGestor || Maneras(id).Any());

    public IEnumerable<string> Historial(string expediente) =>
        _actividades.Where(a => a.Value.Expediente == expediente && (testigo.EsGestor || a.Value.Publica == true)).Select(a => a.Key);

    /// <summary>Los de un expediente que se ve: los que son para todos y los que son para uno de sus NIF.</summary>
    public IEnumerable<string> MensajesDe(string expediente) =>
        _mensajes.Where(m => m.Value.Expediente == expediente && (testigo.EsGestor || string.IsNullOrWhiteSpace(m.Value.ParaNif) || EsMio(m.Value.ParaNif))).Select(m => m.Key);

    public bool VeDocumento(string id) => _documentos.TryGetValue(id, out var d) && TieneBytes(d)
        && (testigo.EsGestor || (Publicado(d) && (d.Factura is not null ? PorFactura(id, d) : ExpedientesDe(d).Any(e => PorExpediente(id, d, e)))));

    public bool Descarga(string id) => VeDocumento(id) && (testigo.EsGestor || _documentos[id].Permiso == "descargar");

    /// <summary>Los que salen en la ficha de un expediente que se ve.</summary>
    public IEnumerable<string> DocumentosDe(string expediente) => _documentos.Where(d => VeDocumento(d.Key) && Figura(d.Key, d.Value, expediente)).Select(d => d.Key);

    /// <summary>De los que salen, los recientes (quince días); en estos mundos nadie ha abierto ninguno. Para la gestoría no hay novedades.</summary>
    public int Nuevos(string expediente, DateOnly hoy) =>
        testigo.EsGestor ? 0 : DocumentosDe(expediente).Count(d => (_documentos[d].Fecha ?? hoy) >= hoy.AddDays(-15));

    public IEnumerable<string> VehiculosVisibles => _vehiculos.Keys.Where(v => testigo.EsGestor || ExpedientesDeVehiculo(v).Any());

    public IEnumerable<string> EscriturasVisibles => _escrituras.Keys.Where(s => testigo.EsGestor || ExpedientesDeEscritura(s).Any());

    /// <summary>Los expedientes por los que se ve un vehículo; su ficha enseña estos y ninguno más.</summary>
    public IEnumerable<string> ExpedientesDeVehiculo(string vehiculo) => _expedientes.Keys.Where(e => _expedientes[e].Vehiculos!.Contains(vehiculo) && VeExpediente(e));

    public IEnumerable<string> ExpedientesDeEscritura(string escritura) => _expedientes.Keys.Where(e => _expedientes[e].Escrituras!.Contains(escritura) && VeExpediente(e));

    public IEnumerable<string> FacturasVisibles => _facturas.Keys.Where(VeFactura);

    /// <summary>La ve el NIF que lleva; y el colaborador que la trajo, si el despacho lo permite, por uno de sus expedientes en el que esté como tal.</summary>
    public bool VeFactura(string id) => _facturas.TryGetValue(id, out var f) && (testigo.EsGestor || EsSuya(f) || ExpedientesDelColaborador(f).Any());

    public IEnumerable<string> FacturasDe(string expediente) => FacturasVisibles.Where(f => _facturas[f].Expedientes!.Contains(expediente));

    public IEnumerable<string> ExpedientesDeFactura(string factura) => _facturas[factura].Expedientes!.Distinct().Where(VeExpediente);

    public string? NifDeFactura(string factura) => _facturas[factura].Nif;

    public IEnumerable<string?> Otorgantes(string escritura) => (_escrituras[escritura].Otorgantes ?? []).Select(o => o.Nif);

    /// <summary>Los documentos de la ficha de un vehículo, una escritura o una factura que se ve.</summary>
    public IEnumerable<string> DocumentosColgados(string de) =>
        _documentos.Where(d => (d.Value.Vehiculo == de || d.Value.Escritura == de || d.Value.Factura == de) && VeDocumento(d.Key)).Select(d => d.Key);

    private bool EsSuya(DatosFactura f) => EsMio(f.Nif) && (Tiene(Calidad.Cliente) || Tiene(Calidad.Colaborador));

    private IEnumerable<string> ExpedientesDelColaborador(DatosFactura f) => mundo.FacturasDeClientesEn(testigo.Despacho)
        ? f.Expedientes!.Where(e => _expedientes.ContainsKey(e) && Maneras(e).Any(m => m.Calidad == Calidad.Colaborador))
        : [];

    public bool EsNuevo(string documento, DateOnly hoy) => !testigo.EsGestor && (_documentos[documento].Fecha ?? hoy) >= hoy.AddDays(-15);

    public bool EsMio(string? nif) => testigo.Nifs.Contains(Limpio(nif));

    private bool Figura(string id, DatosDocumento d, string expediente)
    {
        if (d.Factura is not null && !testigo.EsGestor) return (d.Expediente == expediente && PorFacturaPropia(id, d)) || PorFacturaDeCliente(id, d).Contains(expediente);
        if (d.Expediente is not null) return d.Expediente == expediente;
        if (d.Factura is not null) return false;
        return testigo.EsGestor ? Nombra(d, expediente) && Cubre(expediente, d.Fecha) : ExpedientesDe(d).Contains(expediente) && PorExpediente(id, d, expediente);
    }

    /// <summary>Las calidades, con su NIF, en las que quien mira está en un expediente que las reglas le enseñan.</summary>
    private IEnumerable<(Calidad Calidad, string Nif)> Maneras(string id) => ManerasPublicadas(id).Where(m => _reglas.EnsenaExpediente(id, _expedientes[id], m.Calidad, m.Nif));

    /// <summary>Las que publicó el escritorio.</summary>
    private IEnumerable<(Calidad Calidad, string Nif)> ManerasPublicadas(string id)
    {
        var e = _expedientes[id];
        if (Tiene(Calidad.Cliente) && e.Publicado?.Cliente != false)
            foreach (var i in e.Intervinientes ?? [])
                if (EsMio(i.Nif)) yield return (Calidad.Cliente, Limpio(i.Nif));

        if (Tiene(Calidad.Colaborador) && e.Publicado?.Colaborador != false)
            foreach (var c in e.Colaboradores ?? [])
                if (c.Acreditado == true && EsMio(c.Nif)) yield return (Calidad.Colaborador, Limpio(c.Nif));
    }

    private bool PorFactura(string id, DatosDocumento d) => PorFacturaPropia(id, d) || PorFacturaDeCliente(id, d).Any();

    private bool PorFacturaPropia(string id, DatosDocumento d) => _facturas.TryGetValue(d.Factura!, out var f) && EsMio(f.Nif)
        && new[] { Calidad.Cliente, Calidad.Colaborador }.Any(c => EnAudiencia(d, c) && _reglas.EnsenaDocumento(id, d.Clase!, c, Limpio(f.Nif), null, null));

    /// <summary>Los expedientes por los que un colaborador ve el papel de la factura de su cliente.</summary>
    private IEnumerable<string> PorFacturaDeCliente(string id, DatosDocumento d) =>
        mundo.FacturasDeClientesEn(testigo.Despacho) && EnAudiencia(d, Calidad.Colaborador) && _facturas.TryGetValue(d.Factura!, out var f)
            ? f.Expedientes!.Where(e => _expedientes.ContainsKey(e) && ManerasPublicadas(e).Any(m => m.Calidad == Calidad.Colaborador && _reglas.EnsenaDocumento(id, d.Clase!, m.Calidad, m.Nif, _expedientes[e], e)))
            : [];

    private bool PorExpediente(string id, DatosDocumento d, string expediente) => ManerasPublicadas(expediente).Any(m => EnAudiencia(d, m.Calidad)
        && _reglas.EnsenaDocumento(id, d.Clase!, m.Calidad, m.Nif, _expedientes[expediente], expediente)
        && (SinRoles(d) ? !EsPersonal(d.Clase!) || Limpio(d.TitularNif) == m.Nif : m.Calidad == Calidad.Colaborador || ConRol(_expedientes[expediente], m.Nif, d.Roles!)));

    /// <summary>Los expedientes por los que se podría ver: el suyo o, si solo cuelga de un vehículo o una escritura, los que los nombran y cuyas fechas lo cubren.</summary>
    private IEnumerable<string> ExpedientesDe(DatosDocumento d)
    {
        if (d.Expediente is { } propio) return _expedientes.ContainsKey(propio) ? [propio] : [];

        return _expedientes.Keys.Where(e => Cubre(e, d.Fecha)
            && ((d.Vehiculo is { } v && _vehiculos.ContainsKey(v) && _expedientes[e].Vehiculos!.Contains(v))
                || (d.Escritura is { } s && _escrituras.ContainsKey(s) && _expedientes[e].Escrituras!.Contains(s))));
    }

    private bool Nombra(DatosDocumento d, string expediente) =>
        (d.Vehiculo is { } v && _expedientes[expediente].Vehiculos!.Contains(v)) || (d.Escritura is { } s && _expedientes[expediente].Escrituras!.Contains(s));

    private bool Cubre(string expediente, DateOnly? fecha) =>
        fecha >= _expedientes[expediente].FechaAlta && (_expedientes[expediente].FechaFin is not { } fin || fecha <= fin);

    private bool Tiene(Calidad calidad) => testigo.Calidades.HasFlag(calidad);

    private bool EnAudiencia(DatosDocumento d, Calidad calidad) => Tiene(calidad) && d.Audiencia!.Contains(calidad == Calidad.Cliente ? "cliente" : "colaborador");

    public static string Tramite(DatosExpediente e) => e.TipoTramite?.Codigo is "transferencia" or "compraventa" ? e.TipoTramite.Codigo : "otros";

    private static bool Publicado(DatosDocumento d) => d.Permiso is "ver" or "descargar" && d.Audiencia is not null;

    private static bool TieneBytes(DatosDocumento d) => d.Sha256 == GeneradorDeMundos.HuellaPresente;

    private static bool SinRoles(DatosDocumento d) => d.Roles is null || d.Roles.Count == 0;

    private static bool EsPersonal(string clase) => clase is "dni" or "mandato" or "contrato" or "poder";

    private static bool ConRol(DatosExpediente e, string nif, IReadOnlyList<string> roles) => e.Intervinientes!.Any(i =>
        Limpio(i.Nif) == nif && i.Rol is { } rol && roles.Any(r => string.Equals(r.Trim(), rol.Trim(), StringComparison.OrdinalIgnoreCase)));

    public static string Limpio(string? nif)
    {
        var limpio = (nif ?? "").ToUpperInvariant().Replace(".", "", StringComparison.Ordinal).Trim();
        return limpio.Length == 11 && limpio.StartsWith("ES", StringComparison.Ordinal) ? limpio[2..] : limpio;
    }
}
