using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>La ficha de un expediente, con las personas que quien mira puede conocer.</summary>
[Requiere(Permiso.VerExpedientes), DejaRastro]
public sealed record ObtenerExpedienteQuery(Guid Id) : IQuery<ExpedienteDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

/// <summary>Ficha de un expediente.</summary>
public sealed record ExpedienteDto
{
    public required Guid Id { get; init; }
    public required string Numero { get; init; }
    public string? RefPropia { get; init; }
    public required string Titulo { get; init; }
    public required string TipoTramite { get; init; }
    public required string TipoTramiteTexto { get; init; }
    public required FamiliaTramite Familia { get; init; }
    public required EstadoExpediente Estado { get; init; }
    public required string EstadoTexto { get; init; }

    /// <summary>Rótulo del estado en el programa de la gestoría.</summary>
    public string? EstadoDeLaGestoria { get; init; }

    public required Turno Turno { get; init; }
    public string? Matricula { get; init; }
    public string? Modelo { get; init; }
    public required DateOnly FechaAlta { get; init; }
    public DateOnly? FechaPresentacion { get; init; }
    public DateOnly? FechaFin { get; init; }

    /// <summary>Instante UTC.</summary>
    public required DateTime Actualizado { get; init; }

    public string? Jefatura { get; init; }
    public string? Administracion { get; init; }
    public string? Respuesta { get; init; }
    public required Pagina<PasoDto> Pasos { get; init; }
    public required Pagina<IntervinienteDto> Intervinientes { get; init; }
    public required Pagina<ColaboradorDto> Colaboradores { get; init; }
    public Pagina<VehiculoCitadoDto> Vehiculos { get; init; } = new([]);
    public Pagina<EscrituraCitadaDto> Escrituras { get; init; } = new([]);
    public Pagina<PlazoDto> Plazos { get; init; } = new([]);
}

/// <summary>Paso del trámite. <c>actual</c>: el primero sin dar, mientras el expediente siga vivo.</summary>
public sealed record PasoDto(string Clave, string Nombre, bool Hecho, bool Actual, DateOnly? Fecha);

/// <summary>Quien mira ve entero su propio NIF; de los demás, <c>***4567**</c>. La gestoría lo ve todo.</summary>
public sealed record IntervinienteDto(string Rol, string Nombre, string Nif, bool EsUsted);

public sealed record ColaboradorDto(string Nombre, bool EsUsted);

internal sealed class ObtenerExpedienteHandler(ILecturaDirecta lectura, Mirador mirador, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj) : IRequestHandler<ObtenerExpedienteQuery, ExpedienteDto>
{
    public async Task<ExpedienteDto> Handle(ObtenerExpedienteQuery request, CancellationToken cancellationToken)
    {
        var ficha = await LeerSiLoVe(request.Id, cancellationToken) ?? throw new NotFoundException();
        var vehiculos = ficha.Familia == FamiliaTramite.Escrituras ? [] : await mediator.Send(new ListarVehiculosDeExpedienteQuery(request.Id), cancellationToken);
        var escrituras = ficha.Familia == FamiliaTramite.Vehiculos ? [] : await mediator.Send(new ListarEscriturasDeExpedienteQuery(request.Id), cancellationToken);
        return ficha with
        {
            Vehiculos = Pagina.Entera(vehiculos),
            Escrituras = Pagina.Entera(escrituras),
            Plazos = Pagina.Entera(PlazosDelExpediente.De(ficha, vehiculos, escrituras, await DeLey(ficha, cancellationToken), reloj.Hoy())),
        };
    }

    /// <summary>Los plazos legales de su trámite, como los quiere el despacho. Casi ningún trámite tiene.</summary>
    private async Task<List<PlazoLegal>> DeLey(ExpedienteDto ficha, CancellationToken cancellationToken)
    {
        var legales = ficha.FechaPresentacion is null && !Estados.EsFinal(ficha.Estado) ? PlazoLegal.Todos.Where(p => p.Tramite == ficha.TipoTramite).ToList() : [];
        if (legales.Count == 0) return legales;

        var cambiados = (await lectura.LeerAsync($"""SELECT p."Clave", p."Dias", p."Avisa" FROM "PlazosDelDespacho" p WHERE p."DespachoId" = @despacho""",
            f => (Clave: f.Texto(0), Dias: f.Numero(1), Avisa: f.EsCierto(2)), cancellationToken)).ToDictionary(p => p.Clave);
        return [.. legales.Where(p => !cambiados.TryGetValue(p.Clave, out var c) || c.Avisa).Select(p => cambiados.TryGetValue(p.Clave, out var c) ? p with { Dias = c.Dias } : p)];
    }

    private async Task<ExpedienteDto?> LeerSiLoVe(Guid id, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return await Leer($"""FROM "Expedientes" e WHERE e."DespachoId" = @despacho AND e."Id" = {id}""", cancellationToken);

        foreach (var punto in mirador.PuntosDeVista)
            if (await Leer($"""
                FROM "HechosExpediente" h JOIN "Expedientes" e ON e."Id" = h."ExpedienteId" AND e."DespachoId" = h."DespachoId"
                WHERE {Mirador.EnSql(punto)} AND h."ExpedienteId" = {id}
                """, cancellationToken) is { } ficha) return ficha;

        return null;
    }

    private async Task<ExpedienteDto?> Leer(Sentencia desde, CancellationToken cancellationToken)
    {
        var fichas = await lectura.LeerAsync($"""
            SELECT e."Id", e."Numero", e."RefPropia", e."Titulo", e."Tramite", e."Familia", e."Estado", e."Turno", e."Matricula", e."Modelo", e."FechaAlta", e."FechaPresentacion", e."FechaFin", e."Actualizado", e."Administracion", e."Datos"
            {desde} AND NOT e."Borrado"
            """, Componer, cancellationToken);
        return fichas.SingleOrDefault();
    }

    private ExpedienteDto Componer(Fila f)
    {
        var (tramite, estado, administracion, datos) = (TipoDeTramite.De(f.Texto(4)), (EstadoExpediente)f.Numero(6), f.TextoONada(14), f.Json<DatosExpediente>(15));
        return new()
        {
            Id = f.Id(0),
            Numero = f.Texto(1),
            RefPropia = f.TextoONada(2),
            Titulo = f.Texto(3),
            TipoTramite = tramite.Clave,
            TipoTramiteTexto = tramite.Nombre,
            Familia = (FamiliaTramite)f.Numero(5),
            Estado = estado,
            EstadoTexto = Estados.Texto(estado, administracion),
            EstadoDeLaGestoria = datos.EstadoOrigen?.Nombre,
            Turno = (Turno)f.Numero(7),
            Matricula = f.TextoONada(8),
            Modelo = f.TextoONada(9),
            FechaAlta = f.Dia(10),
            FechaPresentacion = f.DiaONada(11),
            FechaFin = f.DiaONada(12),
            Actualizado = f.Instante(13),
            Jefatura = datos.Jefatura,
            Administracion = administracion,
            Respuesta = datos.Respuesta,
            Pasos = Pagina.Entera(PasosDelTramite.De(datos, estado, tramite)),
            Intervinientes = Pagina.Entera<IntervinienteDto>([.. (datos.Intervinientes ?? []).Select(Interviniente)]),
            Colaboradores = Pagina.Entera<ColaboradorDto>([.. (datos.Colaboradores ?? []).Where(c => c.Acreditado == true).Select(c => new ColaboradorDto(c.Nombre ?? "Colaborador", EsPropio(c.Nif)))]),
        };
    }

    private IntervinienteDto Interviniente(Interviniente i)
    {
        var entero = mirador.VeTodo || EsPropio(i.Nif);
        return new(i.Rol ?? "interviniente", i.NombreCompleto(), entero ? Nif.Normalizar(i.Nif) : Nif.Enmascarar(i.Nif), EsPropio(i.Nif));
    }

    private bool EsPropio(string? nif) => usuario.Identidad.Nifs.Contains(Nif.Normalizar(nif), StringComparer.Ordinal);
}
