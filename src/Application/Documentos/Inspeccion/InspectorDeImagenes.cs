namespace ElGestorPortal.Application.Documentos.Inspeccion;

/// <summary>Lee el tamaño de una imagen en su cabecera, sin decodificarla: una que dice medir 60.000 × 60.000 no llega a abrirse.</summary>
internal static class InspectorDeImagenes
{
    /// <summary>Lo que no es imagen (perfiles de color, comentarios, miniaturas) no pasa de aquí.</summary>
    private const long MaximoDeAdornos = 8 * 1024 * 1024;

    private const int MaximoDePaginas = 1000;

    public static long Pixeles(Stream contenido, TipoDeArchivo tipo) =>
        tipo == TipoDeArchivo.Jpeg ? DeJpeg(contenido) : tipo == TipoDeArchivo.Png ? DePng(contenido) : tipo == TipoDeArchivo.Tiff ? DeTiff(contenido) : DeHeic(contenido);

    private static long DeJpeg(Stream s)
    {
        if (s.Length < 4 || s.Corto() != 0xFFD8) throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Jpeg);

        for (long adornos = 0; ;)
        {
            if (s.Byte() != 0xFF) throw new InvalidDataException();
            byte marca;
            while ((marca = s.Byte()) == 0xFF) { }

            if (marca is 0x01 or (>= 0xD0 and <= 0xD7)) continue;
            if (marca is 0xD9 or 0xDA) throw new InvalidDataException();
            var largo = s.Corto() - 2;
            if (largo < 0) throw new InvalidDataException();
            if (marca is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                s.Position++;
                var alto = s.Corto();
                return Area(s.Corto(), alto);
            }

            adornos += largo;
            if (adornos > MaximoDeAdornos) throw InspectorDeArchivos.Bomba();
            s.Position += largo;
        }
    }

    private static long DePng(Stream s)
    {
        if (!s.Comienzo(8).AsSpan().SequenceEqual(Firma)) throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Png);

        s.Position = 8;
        long pixeles = 0;
        for (long adornos = 0; ;)
        {
            var (largo, clase) = (s.Largo(), s.Largo());
            if (largo > s.Length - s.Position - 4 || (pixeles == 0) != (clase == Ihdr)) throw new InvalidDataException();
            var siguiente = s.Position + largo + 4;
            if (clase == Ihdr) pixeles = Area(s.Largo(), s.Largo());
            else if (clase == Actl) throw InspectorDeArchivos.Activo("Las imágenes con animación no se admiten. Envíe una imagen fija.");
            else if (clase == Iend)
            {
                // Detrás de la última pieza no va nada: ahí se esconden guiones y otros ficheros.
                return siguiente == s.Length ? pixeles : throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Png);
            }
            else if (clase != Idat && (adornos += largo) > MaximoDeAdornos) throw InspectorDeArchivos.Bomba();

            s.Position = siguiente;
        }
    }

    private static long DeTiff(Stream s)
    {
        var firma = s.Length < 8 ? 0 : s.Largo();
        if (firma is not (0x49492A00 or 0x4D4D002A)) throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Tiff);

        var menor = firma == 0x49492A00;
        long pixeles = 0;
        var paginas = 0;
        for (var en = s.Largo(menor); en != 0; en = s.Largo(menor))
        {
            if (++paginas > MaximoDePaginas) throw InspectorDeArchivos.Bomba();
            s.Position = en;
            pixeles = Math.Max(pixeles, DePagina(s, menor));
        }

        return pixeles > 0 ? pixeles : throw new InvalidDataException();
    }

    private static long DePagina(Stream s, bool menor)
    {
        long ancho = 0, alto = 0;
        for (var campos = s.Corto(menor); campos > 0; campos--)
        {
            var (clave, clase) = (s.Corto(menor), s.Corto(menor));
            s.Position += 4;
            var fin = s.Position + 4;
            var valor = clase == 3 ? s.Corto(menor) : s.Largo(menor);
            s.Position = fin;
            if (clave == 256) ancho = valor;
            else if (clave == 257) alto = valor;
        }

        return Area(ancho, alto);
    }

    /// <summary>Las fotos de un iPhone. Miden lo que dicen sus cajas <c>ispe</c>, que van al principio.</summary>
    private static long DeHeic(Stream s)
    {
        var cabeza = s.Comienzo(256 * 1024).AsSpan();
        if (cabeza.Length < 12 || !cabeza[4..8].SequenceEqual("ftyp"u8) || !EsMarcaHeif(cabeza[8..12])) throw InspectorDeArchivos.NoEsLoQueDice(TipoDeArchivo.Heic);

        long pixeles = 0;
        for (int en, desde = 0; (en = cabeza[desde..].IndexOf("ispe"u8)) >= 0; desde += en + 4)
        {
            s.Position = desde + en + 8;
            pixeles = Math.Max(pixeles, Area(s.Largo(), s.Largo()));
        }

        return pixeles > 0 ? pixeles : throw new InvalidDataException();
    }

    private static bool EsMarcaHeif(ReadOnlySpan<byte> marca) => marca.SequenceEqual("heic"u8) || marca.SequenceEqual("heix"u8) || marca.SequenceEqual("mif1"u8) || marca.SequenceEqual("heif"u8);

    private static long Area(long ancho, long alto) => ancho > 0 && alto > 0 ? checked(ancho * alto) : throw new InvalidDataException();

    private static ReadOnlySpan<byte> Firma => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private const uint Ihdr = 0x49484452, Idat = 0x49444154, Iend = 0x49454E44, Actl = 0x6163544C;
}
