using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Los documentos que puede ver quien mira, cada uno una vez aunque le lleguen por varios expedientes o de varias maneras: vale el mejor permiso.
/// Cada punto de vista se lee por su índice, agrupado y en orden; se unen en memoria, que son pocas filas.
/// </summary>
internal sealed class DocumentosVisibles(IPortalDb db, Mirador mirador, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj)
{
    /// <summary>Cuántos ids caben con holgura en una consulta.</summary>
    public const int Tanda = 500;

    /// <summary>Lo que hay, sin mirar quién lo ve: con sus bytes y sin borrar.</summary>
    private IQueryable<Documento> Vivos => db.Documentos.AsNoTracking().Where(d => !d.Borrado && d.ConContenido);

    /// <summary>Lo que ve la oficina.</summary>
    private IQueryable<Documento> DeLaOficina => Vivos.DeLaOficina();

    /// <summary>Del más reciente al más antiguo, a partir de una fila.</summary>
    public async Task<List<DocumentoVisible>> LeerAsync(FiltroDeDocumentos filtro, Posicion? tras, int cuantos, CancellationToken cancellationToken)
    {
        var expedientes = await Expedientes(filtro, cancellationToken);
        if (mirador.VeTodo) return await Ordenados(Todos(filtro, expedientes), tras).Take(cuantos).ToListAsync(cancellationToken);

        var filas = new List<DocumentoVisible>();
        foreach (var punto in mirador.PuntosDeVista)
            filas.AddRange(await Ordenados(Suyos(punto, filtro, expedientes), tras).Take(cuantos).ToListAsync(cancellationToken));

        return [.. filas.GroupBy(f => f.Id, (_, veces) => veces.MaxBy(v => v.Descargable)!).OrderByDescending(f => f.Dia).ThenByDescending(f => f.Id).Take(cuantos)];
    }

    public async Task<long> ContarAsync(FiltroDeDocumentos filtro, CancellationToken cancellationToken)
    {
        var expedientes = await Expedientes(filtro, cancellationToken);
        if (mirador.VeTodo) return await Todos(filtro, expedientes).LongCountAsync(cancellationToken);

        IQueryable<Guid>? vistos = null;
        foreach (var punto in mirador.PuntosDeVista)
        {
            var suyos = Suyos(punto, filtro, expedientes).Select(h => h.DocumentoId);
            vistos = vistos is null ? suyos.Distinct() : vistos.Union(suyos);
        }

        return vistos is null ? 0 : await vistos.LongCountAsync(cancellationToken);
    }

    /// <summary>De esos documentos, los que ve, y si además puede descargarlos. Los demás no figuran.</summary>
    public async Task<Dictionary<Guid, bool>> PermisosAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var permisos = new Dictionary<Guid, bool>();
        foreach (var tanda in ids.Chunk(Tanda)) await SumarPermisos(tanda, permisos, cancellationToken);
        return permisos;
    }

    private async Task SumarPermisos(Guid[] ids, Dictionary<Guid, bool> permisos, CancellationToken cancellationToken)
    {
        var puede = usuario.Tiene(Permiso.DescargarDocumentos);
        if (mirador.VeTodo)
            foreach (var id in await DeLaOficina.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken)) permisos[id] = puede;

        foreach (var punto in mirador.PuntosDeVista)
            foreach (var h in await mirador.Documentos(punto).Where(h => ids.Contains(h.DocumentoId)).Select(h => new { h.DocumentoId, h.Descargable }).ToListAsync(cancellationToken))
                permisos[h.DocumentoId] = (puede && h.Descargable) || permisos.GetValueOrDefault(h.DocumentoId);
    }

    /// <summary>Los expedientes por los que se filtra; null si no se filtra por ninguno.</summary>
    private async Task<IReadOnlyList<Guid>?> Expedientes(FiltroDeDocumentos filtro, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(filtro.Expediente) && string.IsNullOrWhiteSpace(filtro.Matricula)
            ? null
            : await mediator.Send(new BuscarIdsDeExpedientesQuery(filtro.Expediente, filtro.Matricula), cancellationToken);

    private IQueryable<HechoDocumento> Suyos(PuntoDeVista punto, FiltroDeDocumentos filtro, IReadOnlyList<Guid>? expedientes)
    {
        var hechos = mirador.Documentos(punto);
        if (expedientes is not null) hechos = hechos.Where(h => expedientes.Contains(h.ExpedienteId));
        if (filtro.Desde is { } desde) hechos = hechos.Where(h => h.Fecha >= desde);
        if (filtro.Hasta is { } hasta) hechos = hechos.Where(h => h.Fecha <= hasta);
        if (filtro.Nuevos) hechos = Novedades.De(hechos, db, usuario.Identidad.UsuarioId, reloj);

        return filtro.MiraElDocumento ? hechos.Join(filtro.Aplicar(Vivos, reloj.Hoy()), h => h.DocumentoId, d => d.Id, (h, _) => h) : hechos;
    }

    private IQueryable<Documento> Todos(FiltroDeDocumentos filtro, IReadOnlyList<Guid>? expedientes)
    {
        var documentos = filtro.Aplicar(DeLaOficina, reloj.Hoy());
        if (filtro.Nuevos) documentos = documentos.Where(d => false);
        if (filtro.Desde is { } desde) documentos = documentos.Where(d => d.Dia >= desde);
        if (filtro.Hasta is { } hasta) documentos = documentos.Where(d => d.Dia <= hasta);
        if (expedientes is null) return documentos;

        // Los suyos y los que solo cuelgan de sus vehículos y escrituras, si sus fechas los cubren: los mismos que vería quien está en ellos.
        var vinculos = db.Vinculos.Where(v => expedientes.Contains(v.ExpedienteId));
        var sueltos = db.Documentos.Where(d => d.ExpedienteId == null && d.FacturaId == null && d.Fecha != null);
        var ids = db.Documentos.Where(d => d.ExpedienteId != null && expedientes.Contains(d.ExpedienteId.Value)).Select(d => d.Id)
            .Union(vinculos.Join(sueltos, v => (Guid?)v.ObjetoId, d => d.VehiculoId, (v, d) => new { v, d }).Where(x => (x.v.Desde == null || x.d.Fecha >= x.v.Desde) && (x.v.Hasta == null || x.d.Fecha <= x.v.Hasta)).Select(x => x.d.Id))
            .Union(vinculos.Join(sueltos, v => (Guid?)v.ObjetoId, d => d.EscrituraId, (v, d) => new { v, d }).Where(x => (x.v.Desde == null || x.d.Fecha >= x.v.Desde) && (x.v.Hasta == null || x.d.Fecha <= x.v.Hasta)).Select(x => x.d.Id));
        return documentos.Where(d => ids.Contains(d.Id));
    }

    /// <summary>Los que quien mira ya ha abierto.</summary>
    public IQueryable<Guid> Abiertos()
    {
        var yo = usuario.Identidad.UsuarioId;
        return db.Descargas.Where(d => d.UsuarioId == yo).Select(d => d.DocumentoId);
    }

    private IQueryable<DocumentoVisible> Ordenados(IQueryable<HechoDocumento> hechos, Posicion? tras)
    {
        if (tras is { } p)
        {
            var dia = DocumentoVisible.DiaDe(p);
            hechos = hechos.Where(h => h.Fecha <= dia && (h.Fecha < dia || h.DocumentoId < p.Id));
        }

        // El mismo orden del índice: la base agrupa según lee y para en cuanto tiene la página.
        var puede = usuario.Tiene(Permiso.DescargarDocumentos);
        return hechos.GroupBy(h => new { h.Fecha, h.DocumentoId }).OrderByDescending(g => g.Key.Fecha).ThenByDescending(g => g.Key.DocumentoId)
            .Select(g => new DocumentoVisible(g.Key.DocumentoId, g.Key.Fecha, puede && g.Max(h => h.Descargable ? 1 : 0) == 1));
    }

    private IQueryable<DocumentoVisible> Ordenados(IQueryable<Documento> documentos, Posicion? tras)
    {
        if (tras is { } p)
        {
            var dia = DocumentoVisible.DiaDe(p);
            documentos = documentos.Where(d => d.Dia <= dia && (d.Dia < dia || d.Id < p.Id));
        }

        var puede = usuario.Tiene(Permiso.DescargarDocumentos);
        return documentos.OrderByDescending(d => d.Dia).ThenByDescending(d => d.Id).Select(d => new DocumentoVisible(d.Id, d.Dia, puede));
    }
}
