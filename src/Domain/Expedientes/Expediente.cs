using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Expediente tal como lo lleva el escritorio, más lo que el portal deduce para enseñarlo: estado público, turno y familia.</summary>
public sealed class Expediente : Entity, IDeDespacho
{
    private Expediente() { }

    public Guid DespachoId { get; private set; }
    public string Numero { get; private set; } = "";
    public string? RefPropia { get; private set; }
    public string Titulo { get; private set; } = "";

    /// <summary>Clave del catálogo público (<see cref="TipoDeTramite"/>).</summary>
    public string Tramite { get; private set; } = TipoDeTramite.Otros.Clave;

    public FamiliaTramite Familia { get; private set; }
    public EstadoExpediente Estado { get; private set; }
    public Turno Turno { get; private set; }

    /// <summary>La del escritorio; si no la envía, el día en que lo emitió.</summary>
    public DateOnly FechaAlta { get; private set; }

    public DateOnly? FechaPresentacion { get; private set; }
    public DateOnly? FechaFin { get; private set; }

    /// <summary>Última modificación en el escritorio, UTC.</summary>
    public DateTime Actualizado { get; private set; }

    public string? Administracion { get; private set; }
    public string? Jefatura { get; private set; }

    /// <summary>Matrícula normalizada de su primer vehículo, copiada aquí para que la lista no necesite otro módulo.</summary>
    public string? Matricula { get; private set; }

    public string? Modelo { get; private set; }
    public string? Interesado { get; private set; }

    /// <summary>No se ve: lo borró el escritorio o todos sus intervinientes están protegidos.</summary>
    public bool Borrado { get; private set; }

    /// <summary>Lo borró el escritorio.</summary>
    public bool Retirado { get; private set; }

    /// <summary>Lo que se enseña: sin quienes están protegidos.</summary>
    public DatosExpediente Datos { get; private set; } = new();

    /// <summary>Lo que envió el escritorio, entero, si alguno de los suyos está bloqueado. Solo sale para quien puede exigirlo.</summary>
    public DatosExpediente? Reservado { get; private set; }

    /// <summary>Con lo reservado.</summary>
    public DatosExpediente Completo => Reservado ?? Datos;

    /// <summary>Todos sus intervinientes están bloqueados o suprimidos: no queda nadie a quien enseñárselo.</summary>
    public bool Oculto => Datos.Intervinientes is { Count: > 0 } && Datos.Intervinientes.All(i => NifsProtegidos.EsTexto(i.RazonSocial));

    /// <summary>De ninguno de los suyos queda nada que guardar.</summary>
    public bool SinNadie => Oculto && Reservado is null;

    public static Expediente Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosExpediente datos, TipoDeTramite tramite, EstadoExpediente estado, DateTime actualizado, DateOnly diaDeEmision)
    {
        (Datos, Reservado) = (datos, null);
        (Borrado, Retirado) = (false, false);
        Numero = datos.Numero!.Trim();
        RefPropia = Limpio(datos.RefPropia);
        Traducir(tramite, estado);
        FechaAlta = datos.FechaAlta ?? diaDeEmision;
        FechaPresentacion = datos.FechaPresentacion;
        FechaFin = datos.FechaFin;
        Administracion = Limpio(datos.Administracion);
        Jefatura = Limpio(datos.Jefatura);
        Actualizado = actualizado;
        Interesado = (datos.Intervinientes ?? []).Select(i => i.NombreCompleto()).FirstOrDefault(n => n.Length > 0);
    }

    /// <summary>Aparta lo de los bloqueados y olvida lo de los suprimidos; lo de quien ya no lo está vuelve a su sitio.</summary>
    public void Proteger(NifsProtegidos protegidos)
    {
        if (!protegidos.Hay && Reservado is null) return;

        var entero = Completo.Sin(protegidos.Suprime, NifsProtegidos.TextoSuprimido);
        Datos = entero.Sin(protegidos.Bloquea, NifsProtegidos.TextoBloqueado);
        Reservado = ReferenceEquals(Datos, entero) ? null : entero;
        Borrado = Retirado || Oculto;
        RefPropia = Limpio(Datos.RefPropia);
        Traducir(TipoDeTramite.De(Tramite), Estado);
        Interesado = (Datos.Intervinientes ?? []).Select(i => i.NombreCompleto()).FirstOrDefault(n => n.Length > 0);
    }

    /// <summary>La oficina cambió a qué equivale el código del trámite o el del estado.</summary>
    public void Traducir(TipoDeTramite tramite, EstadoExpediente estado)
    {
        (Tramite, Familia) = (tramite.Clave, tramite.Familia);
        (Estado, Turno) = (estado, Turnos.De(estado, Datos.DebeActuar));
        Titulo = Limpio(Datos.Titulo) ?? Limpio(Datos.TipoTramite?.Nombre) ?? tramite.Nombre;
    }

    /// <summary>Copia lo que la lista enseña de su primer vehículo.</summary>
    public void Identificar(string? matricula, string? modelo)
    {
        Matricula = Limpio(matricula);
        Modelo = Limpio(modelo);
    }

    public void Borrar(DateTime cuando)
    {
        (Borrado, Retirado) = (true, true);
        Actualizado = cuando;
    }

    private static string? Limpio(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : texto.Trim();
}
