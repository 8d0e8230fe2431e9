using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>Los pasos del asistente: una pregunta cada uno.</summary>
/// <param name="Clave">La que va en la dirección.</param>
/// <param name="Nombre">En la barra de progreso.</param>
/// <param name="Pregunta">El título.</param>
/// <param name="Ayuda">Una línea bajo él.</param>
public sealed record PasoDelAsistente(string Clave, string Nombre, string Pregunta, string Ayuda);

public static class PasosDelAsistente
{
    public const string Objeto = "datos";
    public const string Personas = "personas";
    public const string Documentos = "documentos";
    public const string Revisar = "revisar";

    public static IReadOnlyList<PasoDelAsistente> De(Tramite tramite) =>
    [
        tramite.Objeto switch
        {
            ObjetoDeTramite.Vehiculo => new(Objeto, "Vehículo", "¿De qué vehículo se trata?", "Con la matrícula basta para empezar."),
            ObjetoDeTramite.Escritura => new(Objeto, "Escritura", "¿De qué se trata?", "Deje en blanco lo que aún no sepa."),
            _ => new(Objeto, "Petición", "¿Qué necesita?", "Cuéntelo con sus palabras."),
        },
        new(Personas, "Personas", tramite.Clave is "transferencia" or "compraventa" or "notificacion-venta" ? "¿Quién vende y quién compra?" : "¿Quiénes intervienen?", "Ponga los nombres como aparecen en el DNI o en la escritura."),
        new(Documentos, "Documentos", "¿Qué papeles tiene?", "Si falta alguno, podrá enviarlo después."),
        new(Revisar, "Revisar y enviar", "Revise y envíe", "Esto es lo que recibirá la gestoría."),
    ];
}
