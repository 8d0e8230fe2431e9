namespace ElGestorPortal.Application.Common;

/// <summary>Apunta en la auditoría quién miró qué, sin que mirar espere al único escritor: las líneas se guardan juntas antes de un segundo.</summary>
public interface IRegistroDeAccesos
{
    /// <summary>Una línea por cada cosa mirada.</summary>
    void Anotar(Identidad quien, string accion, string? objeto);

    /// <summary>Una lista o una búsqueda: van juntas, en una línea por persona y minuto.</summary>
    void AnotarLista(Identidad quien, string accion);
}
