using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

/// <summary>Una carpeta compartida que falla según un plan.</summary>
internal sealed class FallosDeCarpeta(PlanDeFallos plan, ICarpetaCompartida carpeta) : ICarpetaCompartida
{
    private (string Nombre, byte[] Contenido)? retrasado;

    public IReadOnlyList<string> Listar(string de) => plan.Toca(Fallo.Reordenar) ? plan.Barajar(carpeta.Listar(de)) : carpeta.Listar(de);

    public byte[]? Leer(string ruta)
    {
        Averiarse();
        var bytes = carpeta.Leer(ruta);
        return bytes is null ? null : plan.Toca(Fallo.Truncar) ? bytes[..(bytes.Length / 2)] : ruta.EndsWith(".bin", StringComparison.Ordinal) && plan.Toca(Fallo.Huella) ? plan.Estropear(bytes) : bytes;
    }

    public void Dejar(string nombre, ReadOnlyMemory<byte> contenido)
    {
        Averiarse();
        if (retrasado is { } viejo)
        {
            retrasado = null;
            carpeta.Dejar(viejo.Nombre, viejo.Contenido);
        }

        if (plan.Toca(Fallo.Perder) || plan.Toca(Fallo.AcusePerdido))
        {
            return;
        }

        if (plan.Toca(Fallo.Retrasar))
        {
            retrasado = (nombre, contenido.ToArray());
            return;
        }

        var escrito = plan.Toca(Fallo.Truncar) ? contenido[..(contenido.Length / 2)] : nombre.EndsWith(".bin", StringComparison.Ordinal) && plan.Toca(Fallo.Huella) ? plan.Estropear(contenido.Span) : contenido;
        carpeta.Dejar(nombre, escrito);
        if (plan.Toca(Fallo.Duplicar))
        {
            carpeta.Dejar(OtroNombre(nombre), escrito);
        }

        Cerrarse();
    }

    public void Mover(string de, string a)
    {
        Averiarse();
        if (!plan.Toca(Fallo.Perder))
        {
            carpeta.Mover(de, a);
        }
    }

    private void Averiarse()
    {
        Cerrarse();
        if (plan.Toca(Fallo.Averia))
        {
            throw new IOException("El disco no responde.");
        }
    }

    private void Cerrarse()
    {
        if (plan.Toca(Fallo.Reinicio))
        {
            throw new EscritorioCerradoException();
        }
    }

    /// <summary>El contador siguiente: el mismo mensaje en otro fichero. Un contenido no tiene otro nombre.</summary>
    private static string OtroNombre(string nombre) => nombre.Length > 12 && long.TryParse(nombre.AsSpan(0, 12), NumberStyles.None, CultureInfo.InvariantCulture, out var contador)
        ? (contador + 1).ToString("D12", CultureInfo.InvariantCulture) + nombre[12..]
        : nombre;
}
