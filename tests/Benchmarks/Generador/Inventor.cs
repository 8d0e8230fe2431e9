using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Inventa el expediente número i de un despacho.</summary>
internal sealed class Inventor(int semilla, int despacho, int total, int documentos, DateTime ahora)
{
    private const int Dias = 4 * 365;

    public Inventado Inventar(int i)
    {
        var azar = Azar.Para(semilla, i, (ulong)despacho);
        var clave = azar.Con(Catalogo.Tramites);
        var tramite = TipoDeTramite.De(clave);
        var alta = ahora.Date.AddDays(-azar.Hasta(Dias));
        var cerrado = alta < ahora.Date.AddDays(-90) ? !azar.Uno(20) : azar.Uno(4);
        var emitido = Milisegundos(Antes(alta.AddDays(1 + azar.Hasta(60)).AddMinutes(azar.Hasta(1440)).AddMilliseconds(azar.Hasta(60_000))));
        var estado = azar.Con(cerrado ? Catalogo.EstadosCerrados : Catalogo.EstadosVivos);
        var intervinientes = Intervinientes(ref azar, i, tramite.Familia == FamiliaTramite.Vehiculos && clave is "transferencia" or "notificacion-venta");
        var vehiculo = tramite.Familia == FamiliaTramite.Vehiculos ? Vehiculo(ref azar, i) : ((string, DatosVehiculo)?)null;
        var origen = $"E{i}";

        var datos = new DatosExpediente
        {
            Numero = $"{alta.Year}/{i + 1:D7}",
            RefPropia = azar.Uno(3) ? null : $"REF-{azar.Hasta(1_000_000):D6}",
            TipoTramite = new(clave, tramite.Nombre),
            Titulo = $"{tramite.Nombre} de {intervinientes[0].NombreCompleto()}",
            EstadoOrigen = new(estado, null),
            Pasos = [.. tramite.Pasos.Take(cerrado ? tramite.Pasos.Count : 1 + azar.Hasta(tramite.Pasos.Count - 1)).Select((p, n) => new PasoDado(p.Clave, DateOnly.FromDateTime(alta.AddDays(n))))],
            DebeActuar = estado == "incidencia" ? azar.Uno(2) ? "usted" : "gestoria" : null,
            FechaAlta = DateOnly.FromDateTime(alta),
            FechaPresentacion = estado is "presentado" or "finalizado" or "entregado" ? DateOnly.FromDateTime(Antes(alta.AddDays(3 + azar.Hasta(20)))) : null,
            FechaFin = cerrado ? DateOnly.FromDateTime(emitido) : null,
            Jefatura = azar.De(Catalogo.Jefaturas),
            Administracion = estado == "presentado" || azar.Uno(2) ? azar.De(Catalogo.Administraciones) : null,
            Respuesta = estado == "incidencia" ? "Falta la firma del vendedor en el contrato." : null,
            Importe = 50 + azar.Hasta(400),
            Intervinientes = intervinientes,
            Colaboradores = Colaboradores(ref azar, i),
            Vehiculos = vehiculo is { } v ? [v.Item1] : [],
            Escrituras = [],
            Publicado = azar.Uno(50) ? new(false, null) : null,
        };
        return new(origen, emitido, datos, vehiculo, [.. Enumerable.Range(0, documentos).Select(n => Documento(i, n, origen, datos, emitido))], [.. Actividades(i, origen, alta, emitido, estado, azar.Hasta(3))]);
    }

    private DateTime Antes(DateTime cuando) => cuando <= ahora ? cuando : ahora.AddMinutes(-1);

    private static DateTime Milisegundos(DateTime cuando) => new(cuando.Ticks - (cuando.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private bool EsDel(int cuantos, int i) => despacho == 0 && i % Math.Max(1, total / cuantos) == 0 && i / Math.Max(1, total / cuantos) < cuantos;

    private Interviniente[] Intervinientes(ref Azar azar, int i, bool dos)
    {
        var primero = EsDel(Conocidos.ExpedientesDelCliente, i) ? new("adquirente", Conocidos.NifDeCliente, "Carmen", "Ortega", "Luna", null) : Persona(ref azar, dos ? "adquirente" : "titular");
        return dos ? [primero, Persona(ref azar, "transmitente")] : [primero];
    }

    private Interviniente Persona(ref Azar azar, string rol)
    {
        // Cada tres expedientes, una persona: unas vuelven y otras no.
        var numero = azar.Hasta(Math.Max(10, total / 3));
        var suyo = Azar.Para(semilla, numero, 1_000 + (ulong)despacho);
        return azar.Uno(12)
            ? new(rol, Catalogo.Cif(1_000_000 + numero % 6_000_000), null, null, null, $"{suyo.De(Catalogo.Apellidos)} Automoción, S. L.")
            : new(rol, Catalogo.Dni(10_000_000 + numero), suyo.De(Catalogo.Nombres), suyo.De(Catalogo.Apellidos), suyo.De(Catalogo.Apellidos), null);
    }

    private ColaboradorDeExpediente[] Colaboradores(ref Azar azar, int i)
    {
        var tirada = azar.Hasta(100);
        var otro = 2 + azar.Hasta(Conocidos.Colaboradores - 2);
        var n = EsDel(Conocidos.ExpedientesDelMedido, i) ? Conocidos.Medido : tirada < 20 ? Conocidos.Grande : tirada < 90 ? otro : -1;
        return n < 0 ? [] : [new(Conocidos.NifDeColaborador(n), $"Compraventa {n:D3}", tirada != 89 || n == Conocidos.Medido)];
    }

    private static (string, DatosVehiculo) Vehiculo(ref Azar azar, int i)
    {
        var letras = $"{azar.De(Catalogo.LetrasDePlaca.ToCharArray())}{azar.De(Catalogo.LetrasDePlaca.ToCharArray())}{azar.De(Catalogo.LetrasDePlaca.ToCharArray())}";
        return ($"V{i}", new()
        {
            Matricula = $"{azar.Hasta(10_000):D4} {letras}",
            Bastidor = $"VSS{azar.Siguiente() % 100_000_000_000_000UL:D14}",
            Marca = azar.De(Catalogo.Marcas),
            Modelo = azar.De(Catalogo.Modelos),
            Carburante = azar.Uno(2) ? "G" : "D",
            Distintivo = azar.Uno(2) ? "C" : "B",
            FechaPrimeraMatriculacion = new DateOnly(2005 + azar.Hasta(18), 1 + azar.Hasta(12), 1 + azar.Hasta(28)),
        });
    }

    private static (string, DatosDocumento) Documento(int i, int n, string expediente, DatosExpediente e, DateTime emitido)
    {
        var comun = new DatosDocumento { Expediente = expediente, TipoMime = "application/pdf", Fecha = DateOnly.FromDateTime(emitido), Sha256 = Contenidos.Huella((i * 3) + n), Tamano = Contenidos.Tamano };
        var primero = e.Intervinientes![0];
        return ($"D{i}-{n}", n switch
        {
            0 => comun with { Clase = "permiso-circulacion", Nombre = $"Permiso {e.Numero}", Audiencia = ["cliente", "colaborador"], Roles = [], Permiso = "descargar" },
            1 => comun with { Clase = "modelo-620", Nombre = "Modelo 620", Audiencia = ["cliente", "colaborador"], Roles = [primero.Rol!], Permiso = "descargar", CodigoVerificacion = $"CSV{i:X8}" },
            _ => comun with { Clase = "dni", Nombre = $"DNI de {primero.NombreCompleto()}", Audiencia = ["cliente"], Roles = [], Permiso = "ver", TitularNif = primero.Nif },
        });
    }

    private static IEnumerable<(string, DatosActividad)> Actividades(int i, string expediente, DateTime alta, DateTime emitido, string estado, int publicas)
    {
        yield return ($"A{i}-0", new() { Expediente = expediente, Fecha = new DateTimeOffset(alta, TimeSpan.Zero).AddHours(9), Texto = "Se abre el expediente", Publica = true, EstadoNuevo = "solicitado" });
        if (estado != "solicitado")
            yield return ($"A{i}-1", new() { Expediente = expediente, Fecha = new DateTimeOffset(emitido), Texto = $"Pasa a {estado}", Publica = publicas > 0, EstadoAnterior = "solicitado", EstadoNuevo = estado, Usuario = "Gestoría" });
    }
}
