using System.Globalization;
using System.Text;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>La lista de expedientes, con su filtro y su orden, entera y en CSV: las mismas filas que se verían página a página.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ExportarExpedientesQuery(ListarExpedientesQuery Filtro) : IQuery<FicheroDto>;

internal sealed class ExportarExpedientesValidator : AbstractValidator<ExportarExpedientesQuery>
{
    public ExportarExpedientesValidator() => RuleFor(q => q.Filtro).SetValidator(new ListarExpedientesValidator());
}

internal sealed class ExportarExpedientesHandler(LectorDeExpedientes lector, TimeProvider reloj) : IRequestHandler<ExportarExpedientesQuery, FicheroDto>
{
    public const int Maximo = 100_000;

    private const int Tanda = 200;

    private static readonly string[] Cabecera =
        ["Número", "Su referencia", "Trámite", "Título", "Estado", "Le toca a", "Matrícula", "Modelo", "Interesado", "Administración", "Alta", "Actualizado"];

    public async Task<FicheroDto> Handle(ExportarExpedientesQuery request, CancellationToken cancellationToken)
    {
        // Lo que cambia mientras se escribe pasa al principio de «actualizado», por donde ya se ha pasado: por fecha de alta no se pierde.
        var orden = request.Filtro.Orden is null or "-actualizado" ? "-fechaAlta" : request.Filtro.Orden;
        var filtro = request.Filtro with { Orden = orden, Cursor = null, Limite = null, Contar = false };
        var recorrido = OrdenDeExpedientes.De(orden);
        if (await lector.ContarAsync(filtro, cancellationToken) > Maximo)
            throw new PeticionInvalidaException("demasiadas-filas", $"La lista tiene más de {Maximo} expedientes. Acótela con los filtros.");

        return new($"expedientes-{reloj.Hoy():yyyy-MM-dd}.csv", "text/csv; charset=utf-8", (destino, cancelacion) => EscribirAsync(filtro, recorrido, destino, cancelacion));
    }

    /// <summary>De página en página: en memoria no hay nunca más que una.</summary>
    private async Task EscribirAsync(ListarExpedientesQuery filtro, OrdenDeExpedientes orden, Stream destino, CancellationToken cancellationToken)
    {
        await using var escritor = new StreamWriter(destino, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await escritor.WriteAsync(Csv.Linea(Cabecera));
        List<ExpedienteEnListaDto> filas;
        Posicion? tras = null;
        do
        {
            filas = await lector.LeerAsync(filtro, orden, tras, Tanda, cancellationToken);
            foreach (var fila in filas) await escritor.WriteAsync(Csv.Linea(Celdas(fila)));
            if (filas.Count > 0) tras = new(orden.Clave(filas[^1]), filas[^1].Id);
            await escritor.FlushAsync(cancellationToken);
        }
        while (filas.Count == Tanda);
    }

    private static string?[] Celdas(ExpedienteEnListaDto e) =>
    [
        e.Numero, e.RefPropia, e.TipoTramiteTexto, e.Titulo, e.EstadoTexto, Turnos(e.Turno), e.Matricula, e.Modelo, e.Interesado, e.Administracion,
        Dia(e.FechaAlta), Dia(Calendario.DiaDe(e.Actualizado)),
    ];

    private static string Turnos(Turno turno) => turno switch { Turno.Usted => "Usted", Turno.Gestoria => "La gestoría", Turno.Administracion => "La Administración", _ => "Nadie" };

    private static string Dia(DateOnly dia) => dia.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
