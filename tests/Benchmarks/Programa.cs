using ElGestorPortal.Benchmarks.AreaInterna;
using ElGestorPortal.Benchmarks.Consultas;
using ElGestorPortal.Benchmarks.Generador;
using ElGestorPortal.Benchmarks.Precios;
using ElGestorPortal.Benchmarks.Recepcion;

namespace ElGestorPortal.Benchmarks;

/// <summary>Bancos de pruebas de rendimiento. No forman parte de la integración continua: se lanzan a mano y cada uno dura menos de quince minutos.</summary>
internal static class Programa
{
    private const string Ayuda = """
        Uso: dotnet run -c Release --project tests/Benchmarks -- <banco> [opciones]

          generar    Crea una base de datos grande con las migraciones de verdad.
                       --salida <carpeta>          dónde dejarla (obligatoria; se puede borrar después)
                       --expedientes <n>           100000 por defecto
                       --documentos <n>            por expediente, 0 a 3; 3 por defecto
                       --motor sqlite|postgresql   sqlite por defecto
                       --conexion <cadena>         de una base de datos PostgreSQL vacía
                       --semilla <n>               otra semilla, otros datos
          comprobar  Envía expedientes inventados por el puente de verdad y compara sus filas con las del generador.
                       --expedientes <n>           60 por defecto
          lista      CPU por petición de las lecturas más usadas, junto a un servidor mínimo con ADO.NET que devuelve los mismos bytes.
                       --datos <carpeta>           la que dejó «generar»
                       --rondas <n>                5 por defecto
                       --peticiones <n>            por ronda; 2000 por defecto
                       --conexiones <n>            16 por defecto
                       --solo <nombre,…>           lista, pagina, ficha, descarga-100k, descarga-1m, busqueda-palabra, busqueda-gestoria, busqueda-comienzo, busqueda-matricula, busqueda-nif
          zip        Memoria del portal mientras escribe un ZIP de varios gigas.
                       --datos <carpeta>           la que dejó «generar»
                       --documentos <n>            8 por defecto
                       --megas <n>                 de cada uno; 256 por defecto
          entrada    Elementos y contenidos por segundo que admite el puente por HTTP en una primera carga: 30 % expedientes, 40 % documentos y 30 % lo demás.
                       --salida <carpeta>          donde crear la suya, que borra al acabar (obligatoria)
                       --expedientes <n>           por despacho; 6000 por defecto
                       --despachos <n>             escritorios a la vez; 2 por defecto
                       --lote <n>                  elementos por llamada; 500 por defecto
                       --contenidos <n>            por despacho; 1000 por defecto
          auditoria  Lo que tarda en verificarse la cadena de la auditoría.
                       --salida <carpeta>          donde crear la suya (obligatoria; se puede borrar después)
                       --lineas <n>                1000000 por defecto
          prevision  Lo que tarda en saberse a cuántos alcanza un cambio de regla de publicación.
                       --datos <carpeta>           la que dejó «generar»
                       --rondas <n>                3 por defecto
          orden      Importa con el ejecutable una Orden de precios de tamaño completo, y mide después lo que se teclea y lo que gasta un cálculo.
                       --salida <carpeta>          vacía, donde crear la suya (obligatoria; se puede borrar después)
                       --busquedas <n>             2000 por defecto
                       --calculos <n>              20000 por defecto
          instantanea  Dos instantáneas seguidas por HTTP, la primera con todo nuevo, y la memoria del portal mientras tanto.
                       --salida <carpeta>          donde crear la suya, que borra al acabar (obligatoria)
                       --expedientes <n>           30000 por defecto, 100.000 elementos
                       --lote <n>                  elementos por llamada; 1000 por defecto
        """;

    public static async Task<int> Main(string[] args)
    {
        if (args is not [var banco, .. var resto])
        {
            await Console.Out.WriteLineAsync(Ayuda);
            return 0;
        }

        try
        {
            var opciones = new Opciones(resto);
            await (banco switch
            {
                "generar" => GenerarBanco.EjecutarAsync(opciones),
                "comprobar" => ComprobarBanco.EjecutarAsync(opciones),
                "lista" => ListaBanco.EjecutarAsync(opciones),
                "zip" => ZipBanco.EjecutarAsync(opciones),
                "auditoria" => AuditoriaBanco.EjecutarAsync(opciones),
                "prevision" => PrevisionBanco.EjecutarAsync(opciones),
                "servidor-crudo" => ServidorCrudo.EjecutarAsync(opciones),
                "orden" => OrdenBanco.EjecutarAsync(opciones),
                "entrada" => EntradaBanco.EjecutarAsync(opciones),
                "instantanea" => InstantaneaBanco.EjecutarAsync(opciones),
                _ => throw new ArgumentException(Ayuda),
            });
            return 0;
        }
        catch (ArgumentException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
