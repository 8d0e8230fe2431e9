using System.Net;

namespace ElGestorPortal.Web.Tests.Acceso;

public sealed record CaminoDeMatriz(string Camino, bool EsDocumento = false, FilasDeMatriz Filas = FilasDeMatriz.DeConsulta)
{
    public bool EsApi => Camino.StartsWith("/api", StringComparison.Ordinal);
}

/// <summary>Quién puede con cada clase de objeto.</summary>
public enum FilasDeMatriz
{
    DeConsulta,

    /// <summary>Ya enviada: la ven quien la presentó y la oficina.</summary>
    DeSolicitud,

    /// <summary>Una solicitud enviada, en la bandeja.</summary>
    DeSolicitudInterna,

    /// <summary>Un objeto de siempre, mirado desde el área interna.</summary>
    DeLaOficina,

    /// <summary>Solo de quien lo empezó.</summary>
    DeBorrador,

    /// <summary>De la oficina: una norma que cargó su despacho.</summary>
    DeGestion,

    /// <summary>De quien lo guardó y de la oficina, como una solicitud enviada.</summary>
    DePresupuesto,

    /// <summary>Como un borrador, con el id de su lote.</summary>
    DeLote,

    /// <summary>Un usuario: solo el administrador de su despacho.</summary>
    DeUsuario,

    /// <summary>Un despacho: solo quien opera la instalación. Para los demás no existe.</summary>
    DePlataforma,
}

public sealed record CasoDeMatriz(string Camino, bool EsApi, bool EsDocumento, string Quien, string DeQuien, HttpStatusCode Esperado, FilasDeMatriz Filas)
{
    public override string ToString() => $"{Quien} · {Camino} · {DeQuien}";
}

/// <summary>La tabla escrita: qué responde cada camino a cada quien según de quién sea el objeto.</summary>
public static class Matriz
{
    public static IReadOnlyList<CaminoDeMatriz> Caminos { get; } =
    [
        new("/api/v1/expedientes/{id}"),
        new("/api/v1/expedientes/{id}/historial"),
        new("/api/v1/expedientes/{id}/documentos"),
        new("/api/v1/expedientes/{id}/facturas"),
        new("/api/v1/expedientes/{id}/resumen"),
        new("/api/v1/expedientes/{id}/mensajes"),
        new("/api/v1/vehiculos/{id}"),
        new("/api/v1/vehiculos/{id}/documentos"),
        new("/api/v1/escrituras/{id}"),
        new("/api/v1/escrituras/{id}/documentos"),
        new("/api/v1/facturas/{id}"),
        new("/api/v1/facturas/{id}/documentos"),
        new("/api/v1/calculadora/presupuestos/{id}", Filas: FilasDeMatriz.DePresupuesto),
        new("/api/v1/calculadora/presupuestos/{id}/pdf", Filas: FilasDeMatriz.DePresupuesto),
        new("/calculadora/presupuestos/{id}", Filas: FilasDeMatriz.DePresupuesto),
        new("/calculadora/presupuestos/{id}/pdf", Filas: FilasDeMatriz.DePresupuesto),
        new("/api/v1/documentos/{id}/contenido", EsDocumento: true),
        new("/api/v1/documentos/{id}/contenido?vista=1", EsDocumento: true),
        new("/api/v1/documentos/{id}", EsDocumento: true),
        new("/solicitudes/{id}/adjuntar", Filas: FilasDeMatriz.DeSolicitud),
        new("/api/v1/solicitudes/{id}", Filas: FilasDeMatriz.DeSolicitud),
        new("/api/v1/solicitudes/{id}/mensajes", Filas: FilasDeMatriz.DeSolicitud),
        new("/api/v1/solicitudes/{id}/resguardo", Filas: FilasDeMatriz.DeSolicitud),
        new("/solicitudes/{id}/resguardo", Filas: FilasDeMatriz.DeSolicitud),
        new("/solicitudes/{id}", Filas: FilasDeMatriz.DeSolicitud),
        new("/solicitudes/{id}/rellenar", Filas: FilasDeMatriz.DeBorrador),
        new("/gestion/precios/{id}", Filas: FilasDeMatriz.DeGestion),
        new("/gestion/precios/{id}/territorios/{codigo}", Filas: FilasDeMatriz.DeGestion),
        new("/solicitudes/lote/{id}", Filas: FilasDeMatriz.DeLote),
        new("/api/v1/solicitudes/lotes/{id}", Filas: FilasDeMatriz.DeLote),
        new("/gestion/usuarios/{id}", Filas: FilasDeMatriz.DeUsuario),
        new("/gestion/usuarios/{id}/que-ve", Filas: FilasDeMatriz.DeUsuario),
        new("/gestion/solicitudes/{id}", Filas: FilasDeMatriz.DeSolicitudInterna),
        new("/gestion/quien-lo-ve/expedientes/{id}", Filas: FilasDeMatriz.DeLaOficina),
        new("/gestion/quien-lo-ve/documentos/{id}", EsDocumento: true, Filas: FilasDeMatriz.DeLaOficina),
        new("/gestion/quien-lo-ve/vehiculos/{id}", Filas: FilasDeMatriz.DeLaOficina),
        new("/gestion/quien-lo-ve/escrituras/{id}", Filas: FilasDeMatriz.DeLaOficina),
        new("/plataforma/despachos/{id}", Filas: FilasDeMatriz.DePlataforma),
        new("/expedientes/{id}"),
        new("/expedientes/{id}/adjuntar"),
        new("/expedientes/{id}/resumen"),
        new("/vehiculos/{id}"),
        new("/escrituras/{id}"),
        new("/facturas/{id}"),
        new("/documentos/{id}", EsDocumento: true),
        new("/documentos/{id}/contenido", EsDocumento: true),
        new("/documentos/{id}/contenido?vista=1", EsDocumento: true),
    ];

    //                                          propio · ajeno · de otro despacho · inexistente
    private static readonly (string Quien, int[] Api)[] Filas =
    [
        ("cliente", [200, 404, 404, 404]),
        ("colaborador", [200, 404, 404, 404]),
        ("gestor", [200, 200, 404, 404]),
        ("administrador", [200, 200, 404, 404]),
        ("operador", [403, 403, 403, 403]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly (string Quien, int[] Api)[] FilasDeSolicitud =
    [
        ("cliente", [403, 403, 403, 403]),
        ("colaborador", [200, 404, 404, 404]),
        ("gestor", [200, 200, 404, 404]),
        ("administrador", [200, 200, 404, 404]),
        ("operador", [403, 403, 403, 403]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly (string Quien, int[] Api)[] FilasDeBorrador =
    [
        ("cliente", [403, 403, 403, 403]),
        ("colaborador", [200, 404, 404, 404]),
        ("gestor", [404, 404, 404, 404]),
        ("administrador", [404, 404, 404, 404]),
        ("operador", [403, 403, 403, 403]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly (string Quien, int[] Api)[] FilasDeGestion =
    [
        ("cliente", [403, 403, 403, 403]),
        ("colaborador", [403, 403, 403, 403]),
        ("gestor", [200, 200, 404, 404]),
        ("administrador", [200, 200, 404, 404]),
        ("operador", [403, 403, 403, 403]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly (string Quien, int[] Api)[] FilasDeUsuario =
    [
        ("cliente", [403, 403, 403, 403]),
        ("colaborador", [403, 403, 403, 403]),
        ("gestor", [403, 403, 403, 403]),
        ("administrador", [200, 200, 404, 404]),
        ("operador", [403, 403, 403, 403]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly (string Quien, int[] Api)[] FilasDePlataforma =
    [
        ("cliente", [404, 404, 404, 404]),
        ("colaborador", [404, 404, 404, 404]),
        ("gestor", [404, 404, 404, 404]),
        ("administrador", [404, 404, 404, 404]),
        ("operador", [200, 200, 200, 404]),
        ("nadie", [401, 401, 401, 401]),
        ("agente", [401, 401, 401, 401]),
    ];

    private static readonly string[] DeQuien = ["propio", "ajeno", "de otro despacho", "inexistente"];

    public static IEnumerable<CasoDeMatriz> Casos() =>
        from camino in Caminos
        from fila in camino.Filas switch { FilasDeMatriz.DeSolicitud or FilasDeMatriz.DePresupuesto => FilasDeSolicitud, FilasDeMatriz.DeBorrador or FilasDeMatriz.DeLote => FilasDeBorrador, FilasDeMatriz.DeGestion or FilasDeMatriz.DeLaOficina or FilasDeMatriz.DeSolicitudInterna => FilasDeGestion, FilasDeMatriz.DeUsuario => FilasDeUsuario, FilasDeMatriz.DePlataforma => FilasDePlataforma, _ => Filas }
        from columna in Enumerable.Range(0, DeQuien.Length)
        let estado = fila.Api[columna] == 401 && !camino.EsApi ? 302 : fila.Api[columna]
        select new CasoDeMatriz(camino.Camino, camino.EsApi, camino.EsDocumento, fila.Quien, DeQuien[columna], (HttpStatusCode)estado, camino.Filas);
}
