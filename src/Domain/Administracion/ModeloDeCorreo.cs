using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Un correo del portal: cuándo sale, qué campos admite y el texto con el que nace.</summary>
/// <param name="Correo">Cuál.</param>
/// <param name="Nombre">Cómo se le llama.</param>
/// <param name="Cuando">Cuándo sale, en una frase.</param>
/// <param name="Asunto">El de fábrica.</param>
/// <param name="Cuerpo">El de fábrica.</param>
/// <param name="Suyos">Sus campos, además de los de todos.</param>
public sealed record ModeloDeCorreo(CorreoDelPortal Correo, string Nombre, string Cuando, string Asunto, string Cuerpo, IReadOnlyList<CampoDeCorreo> Suyos)
{
    public const int LargoDelAsunto = 150;
    public const int LargoDelCuerpo = 5000;

    private static readonly CampoDeCorreo[] DeTodos =
    [
        new("despacho", "El nombre de su despacho", "Gestoría"),
        new("telefono", "Su teléfono de atención", "910 000 000"),
    ];

    private static readonly CampoDeCorreo QuienRecibe = new("nombre", "Quien lo recibe", "Ana Muñoz");

    public static IReadOnlyList<ModeloDeCorreo> Todos { get; } =
    [
        new(CorreoDelPortal.Invitacion, "Invitación", "Al invitar a alguien, o al enviarle otra invitación.", "Su acceso al portal de {despacho}",
            "Hola, {nombre}:\n\nLe hemos abierto un acceso al portal de {despacho}. Elija su contraseña en este enlace, que vale siete días y sirve una sola vez:\n\n{enlace}\n\nSi no esperaba este correo, no haga nada.\n\n{despacho}\n",
            [QuienRecibe, new("enlace", "La dirección para elegir la contraseña", "https://portal.example/acceso/invitacion/…", Obligatorio: true)]),
        new(CorreoDelPortal.Restablecer, "Contraseña olvidada", "Cuando alguien pide elegir otra contraseña.", "Elegir una contraseña nueva",
            "Hola, {nombre}:\n\nAlguien, seguramente usted, ha pedido una contraseña nueva para el portal de {despacho}. Elíjala en este enlace, que vale una hora y sirve una sola vez:\n\n{enlace}\n\nSi no la ha pedido usted, no haga nada: su contraseña sigue siendo la misma.\n\n{despacho}\n",
            [QuienRecibe, new("enlace", "La dirección para elegir la contraseña", "https://portal.example/acceso/restablecer/…", Obligatorio: true)]),
        new(CorreoDelPortal.ContrasenaCambiada, "Contraseña cambiada", "Cada vez que cambia una contraseña, por si no fue su dueño.", "Su contraseña ha cambiado",
            "Hola, {nombre}:\n\nLa contraseña de su acceso al portal de {despacho} cambió el {fecha} a las {hora}. Hemos cerrado sus demás sesiones.\n\nSi no ha sido usted, llame a la gestoría.\n\n{despacho}\n",
            [QuienRecibe, new("fecha", "El día del cambio", "16/03/2026"), new("hora", "La hora del cambio", "10:30")]),
        new(CorreoDelPortal.Presupuesto, "Presupuesto", "Al enviar un presupuesto por correo. Lleva el PDF adjunto.", "Presupuesto {numero}",
            "Hola:\n\n{quien} le envía el presupuesto {numero} de la transferencia de {vehiculo}.\n\nTotal: {total}. Vale hasta el {validez}.\n\nVa en el PDF adjunto, con cada concepto y su porqué.\n\n{despacho}\n",
            [new("quien", "Quien lo envía", "Automóviles Ribera, S.L."), new("numero", "El número del presupuesto", "P-2026/0007"), new("vehiculo", "De qué vehículo", "SEAT León 1234 BCD"),
                new("total", "El importe", "520,70 €"), new("validez", "Hasta cuándo vale", "15/04/2026")]),
    ];

    public IReadOnlyList<CampoDeCorreo> Campos => [.. Suyos, .. DeTodos];

    public static ModeloDeCorreo De(CorreoDelPortal correo) => Todos.Single(m => m.Correo == correo);

    /// <summary>Por qué no vale ese asunto; null si vale.</summary>
    public string? QueFallaEnElAsunto(string asunto) =>
        asunto.Any(char.IsControl) ? "El asunto es una sola línea." : CamposDeTexto.QueFalla(asunto, Nombres);

    /// <summary>Por qué no vale ese cuerpo; null si vale.</summary>
    public string? QueFallaEnElCuerpo(string cuerpo) => CamposDeTexto.QueFalla(cuerpo, Nombres)
        ?? (Campos.FirstOrDefault(c => c.Obligatorio && !CamposDeTexto.Lleva(cuerpo, c.Nombre)) is { } falta ? $"Falta {{{falta.Nombre}}}: sin él, este correo no le sirve a quien lo recibe." : null);

    private string[] Nombres => [.. Campos.Select(c => c.Nombre)];
}

/// <param name="Nombre">Como se escribe, sin las llaves.</param>
/// <param name="QueEs">Qué se pondrá ahí.</param>
/// <param name="Ejemplo">Para la vista previa.</param>
/// <param name="Obligatorio">El cuerpo tiene que llevarlo.</param>
public sealed record CampoDeCorreo(string Nombre, string QueEs, string Ejemplo, bool Obligatorio = false);
