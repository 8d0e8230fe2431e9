using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>De unos hechos, si quien los tiene ve aquello de lo que son, y por qué. En el mismo orden.</summary>
[Requiere(Permiso.Gestionar)]
internal sealed record ExplicarHechosQuery(IReadOnlyList<HechoPorExplicar> Hechos) : IQuery<IReadOnlyList<QuienLoVeDto>>;

/// <param name="Nif">De quién es el hecho.</param>
/// <param name="Calidad">En qué calidad.</param>
/// <param name="Grupo">Lo que miran de él las reglas.</param>
/// <param name="Clase">La que lleva ahora.</param>
/// <param name="ExpedienteId">Expediente por el que lo tiene, si es por uno.</param>
internal sealed record HechoPorExplicar(string Nif, Calidad Calidad, string Grupo, string Clase, Guid ExpedienteId);

/// <summary>Alguien que tiene algo que ver con un objeto: si lo ve y qué lo decide.</summary>
/// <param name="Nif">Entero: lo lee la gestoría.</param>
/// <param name="Calidad">Cliente o colaborador.</param>
/// <param name="Papel">Sus papeles en el expediente, o vacío.</param>
/// <param name="Ve">Lo vería si entrara ahora con ese NIF en esa calidad.</param>
/// <param name="Porque">Qué regla o decisión manda, en una frase.</param>
/// <param name="ExpedienteId">Expediente por el que lo ve o no, si es por uno.</param>
public sealed record QuienLoVeDto(string Nif, Calidad Calidad, string Papel, bool Ve, string Porque, Guid? ExpedienteId);

internal sealed class ExplicarHechosHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<ExplicarHechosQuery, IReadOnlyList<QuienLoVeDto>>
{
    public async Task<IReadOnlyList<QuienLoVeDto>> Handle(ExplicarHechosQuery request, CancellationToken cancellationToken)
    {
        var reglas = new ReglasDePublicacion(await db.ReglasDePublicacion.AsNoTracking().ToListAsync(cancellationToken), []);
        return [.. request.Hechos.Select(h => Explicar(h, reglas, usuario.Identidad.ClasesCerradas))];
    }

    private static QuienLoVeDto Explicar(HechoPorExplicar hecho, ReglasDePublicacion reglas, IReadOnlyList<string> cierres)
    {
        var grupo = GrupoDeHechos.De(hecho.Grupo);
        var ve = !ClaseDePublicacion.Cerradas(cierres, hecho.Calidad, hecho.Nif).Contains(hecho.Clase);
        var (tocaria, porque) = Motivo(hecho.Calidad, grupo, reglas);
        return new(hecho.Nif, hecho.Calidad, grupo.Roles.Trim('|').Replace("|", ", ", StringComparison.Ordinal), ve, tocaria == ve ? porque : $"{porque} Falta aplicarlo: va en marcha.",
            hecho.ExpedienteId == Guid.Empty ? null : hecho.ExpedienteId);
    }

    private static (bool Ve, string Porque) Motivo(Calidad calidad, GrupoDeHechos grupo, ReglasDePublicacion reglas)
    {
        switch (grupo.Excepcion)
        {
            case GrupoDeHechos.DeDocumento + GrupoDeHechos.Ensena: return (true, "Hay una decisión sobre este documento: enseñarlo.");
            case GrupoDeHechos.DeDocumento + GrupoDeHechos.Oculta: return (false, "Hay una decisión sobre este documento: ocultarlo.");
            case GrupoDeHechos.Oculta: return (false, "Hay una decisión sobre el expediente: ocultarlo.");
        }

        var delExpediente = grupo.Tramite.Length == 0 || grupo.Excepcion == GrupoDeHechos.Ensena ? new(true, null) : reglas.Explicar(calidad, grupo with { ClaseDocumento = null });
        var delDocumento = grupo.ClaseDocumento is null ? new(true, null) : reglas.Explicar(calidad, grupo);
        var manda = !delExpediente.Visible ? delExpediente : delDocumento.Regla is not null ? delDocumento : delExpediente;
        return manda.Regla is { } regla ? (manda.Visible, $"Regla: {TextoDeRegla.De(regla.Criterio, regla.Visible)}.")
            : grupo.Excepcion == GrupoDeHechos.Ensena ? (true, "Hay una decisión sobre el expediente: enseñarlo.") : (true, "Lo publica elGestor y ninguna regla lo oculta.");
    }
}
