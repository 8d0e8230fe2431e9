namespace ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

/// <summary>Lo que puede salir mal entre el escritorio y el portal.</summary>
public enum Fallo
{
    /// <summary>Lo enviado no llega.</summary>
    Perder,

    /// <summary>Llega dos veces.</summary>
    Duplicar,

    /// <summary>Lo recogido viene en otro orden.</summary>
    Reordenar,

    /// <summary>Llega, pero después de otra cosa posterior.</summary>
    Retrasar,

    /// <summary>Llega a medias.</summary>
    Truncar,

    /// <summary>Un contenido llega con un byte cambiado.</summary>
    Huella,

    /// <summary>El portal no puede ahora: un 5xx, o un error del disco.</summary>
    Averia,

    /// <summary>El escritorio se cierra y se vuelve a abrir.</summary>
    Reinicio,

    /// <summary>Llega, pero la contestación se pierde.</summary>
    AcusePerdido,

    /// <summary>El reloj del escritorio salta.</summary>
    Reloj,
}

/// <summary>El escritorio se ha cerrado de golpe: lo que no estaba en su cajón se ha perdido.</summary>
public sealed class EscritorioCerradoException() : Exception("El escritorio se ha cerrado de golpe.");
