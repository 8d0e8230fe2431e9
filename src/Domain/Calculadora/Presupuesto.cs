using System.Globalization;
using ElGestorPortal.Domain.Calculadora.Eventos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Un cálculo que se guarda entero, con sus porqués: se explica solo aunque después cambien las tablas, las reglas o la tarifa.</summary>
public sealed class Presupuesto : Entity, IDeDespacho, IBloqueable
{
    private const int MaximoDeEnvios = 50;

    private Presupuesto() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados: nadie la lee sin pedirlo a propósito.</summary>
    public bool Bloqueado { get; private set; }


    /// <summary><c>P-2026-000123</c>.</summary>
    public string Numero { get; private init; } = "";

    /// <summary>De quién es: lo ve quien tenga ese NIF. Vacío si lo hizo la oficina.</summary>
    public string Nif { get; private init; } = "";

    /// <summary>Nombre de quien lo da: el colaborador o, si lo hizo la oficina, nada.</summary>
    public string Autor { get; private init; } = "";

    public Guid UsuarioId { get; private init; }
    public DatosDelPresupuesto Datos { get; private init; } = new();

    /// <summary>Matrícula en su forma normal, para encontrarlo.</summary>
    public string? Matricula { get; private init; }

    /// <summary>Lo que se busca, plegado.</summary>
    public string Busqueda { get; private init; } = "";

    /// <summary>Lo que se pidió calcular, en JSON, tal cual: sirve para repetirlo.</summary>
    public string Entrada { get; private init; } = "";

    /// <summary>Lo que salió, en JSON, tal cual: importes, versiones, avisos y traza.</summary>
    public string Resultado { get; private init; } = "";

    /// <summary>Lo mismo con el margen del colaborador, como lo ve su cliente; null si no añade nada.</summary>
    public string? ResultadoConMargen { get; private init; }

    /// <summary>Lo que cobra la gestoría, todo incluido.</summary>
    public decimal Total { get; private init; }

    /// <summary>Lo que paga el cliente del colaborador.</summary>
    public decimal TotalConMargen { get; private init; }

    public DateTime Creado { get; private init; }

    /// <summary>Último día en que vale, inclusive.</summary>
    public DateOnly ValidoHasta { get; private init; }

    /// <summary>La solicitud que salió de él.</summary>
    public Guid? SolicitudId { get; private set; }

    /// <summary>A quién se ha enviado por correo.</summary>
    public IReadOnlyList<EnvioDePresupuesto> Envios { get; private set; } = [];

    public static Presupuesto Guardar(NuevoPresupuesto nuevo, DateTime cuando, DateOnly validoHasta) => new()
    {
        Numero = nuevo.Numero,
        Nif = nuevo.Nif,
        Autor = nuevo.Autor,
        UsuarioId = nuevo.UsuarioId,
        Datos = nuevo.Datos,
        Matricula = Common.Matricula.Normalizar(nuevo.Datos.Matricula) is { Length: > 0 } placa ? placa : null,
        Busqueda = string.Concat(Texto.Palabras(string.Join(' ', nuevo.Datos.Vehiculo, nuevo.Datos.Para, nuevo.Datos.RefPropia)).Select(p => " " + p)),
        Entrada = nuevo.Entrada,
        Resultado = nuevo.Resultado,
        ResultadoConMargen = nuevo.ResultadoConMargen,
        Total = nuevo.Total,
        TotalConMargen = nuevo.TotalConMargen,
        Creado = cuando,
        ValidoHasta = validoHasta,
    };

    /// <summary>El número que sigue al último del año.</summary>
    public static string Siguiente(string? ultimo, int anio)
    {
        var prefijo = Prefijo(anio);
        var orden = ultimo is null ? 0 : int.Parse(ultimo.AsSpan(prefijo.Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{prefijo}{orden + 1:D6}");
    }

    public static string Prefijo(int anio) => string.Create(CultureInfo.InvariantCulture, $"P-{anio}-");

    public bool Vale(DateOnly hoy) => hoy <= ValidoHasta;

    /// <summary>Se enviará por correo en cuanto se guarde.</summary>
    public void EnviarPorCorreo(string correo, bool conMargen, DateTime cuando, DateOnly hoy)
    {
        if (!Vale(hoy)) throw new DomainRuleException("Este presupuesto ya no vale: repítalo con los precios de hoy.");
        if (Envios.Count >= MaximoDeEnvios) throw new DomainRuleException("Este presupuesto ya se ha enviado demasiadas veces.");

        var envio = new EnvioDePresupuesto(Guid.CreateVersion7(), correo, conMargen, cuando);
        Envios = [.. Envios, envio];
        Anunciar(new PresupuestoEnviado(Id, envio.Id));
    }

    public void Pedir(Guid solicitudId)
    {
        if (SolicitudId is not null) throw new DomainRuleException("De este presupuesto ya salió una solicitud.");

        SolicitudId = solicitudId;
    }

    /// <summary>Queda apartada, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => Bloqueado = bloqueado;
}

/// <summary>Lo que quien lo guarda dice de él.</summary>
public sealed record DatosDelPresupuesto
{
    /// <summary>Cómo se llama el vehículo: marca y modelo, o lo que se sepa.</summary>
    public string Vehiculo { get; init; } = "";

    public string? Matricula { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }

    /// <summary>Para quién es.</summary>
    public string? Para { get; init; }

    public string? RefPropia { get; init; }
}

/// <param name="Id">Del envío.</param>
/// <param name="Correo">A quién.</param>
/// <param name="ConMargen">Con lo que el colaborador añade.</param>
/// <param name="Cuando">UTC.</param>
public sealed record EnvioDePresupuesto(Guid Id, string Correo, bool ConMargen, DateTime Cuando);

/// <summary>Todo lo que se guarda.</summary>
public sealed record NuevoPresupuesto(string Numero, string Nif, string Autor, Guid UsuarioId, DatosDelPresupuesto Datos)
{
    public required string Entrada { get; init; }
    public required string Resultado { get; init; }
    public required string? ResultadoConMargen { get; init; }
    public required decimal Total { get; init; }
    public required decimal TotalConMargen { get; init; }
}
