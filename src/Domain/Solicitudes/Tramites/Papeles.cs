namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Los papeles que se repiten en muchos trámites y cuándo hacen falta.</summary>
internal static class Papeles
{
    public static DocumentoPedido Contrato { get; } = new("contrato", "Contrato de compraventa firmado");

    public static DocumentoPedido Permiso { get; } = new("permiso-circulacion", "Permiso de circulación");

    public static DocumentoPedido FichaTecnica { get; } = new("ficha-tecnica", "Ficha técnica (tarjeta ITV)");

    public static DocumentoPedido Mandato { get; } = new("mandato", "Mandato firmado para que la gestoría actúe en su nombre");

    /// <summary>Los de quienes firman: DNI de cada uno; poder y DNI del representante de una empresa; libro de familia de un menor.</summary>
    public static IEnumerable<DocumentoPedido> DePersonas(Tramite tramite, DatosSolicitud datos, DateOnly hoy)
    {
        foreach (var rol in tramite.Roles.Where(r => r.Minimo > 0 || datos.ConRol(r.Clave).Any()))
        {
            var partes = datos.ConRol(rol.Clave).ToList();
            var quien = $"{char.ToLowerInvariant(rol.Nombre[0])}{rol.Nombre[1..]}";
            var deQuien = quien.StartsWith("el ", StringComparison.Ordinal) ? $"d{quien}" : $"de {quien}";
            if (partes.Count == 0 || partes.Exists(p => !p.EsEmpresa)) yield return new("dni", $"DNI {deQuien}, por las dos caras");
            if (partes.Exists(p => p.EsEmpresa))
            {
                yield return new("poder", $"Poder o escritura {deQuien}", "Porque es una empresa");
                yield return new("dni", $"DNI de quien firma por {quien}", "Porque es una empresa");
            }

            if (partes.Exists(p => p.EsMenorEl(hoy))) yield return new("otro", $"Libro de familia y DNI del padre, madre o tutor {deQuien}", "Porque es menor de edad");
        }
    }

    public static IEnumerable<DocumentoPedido> DeReserva(DatosSolicitud datos)
    {
        if (datos.Dice(CamposComunes.ReservaDeDominio)) yield return new("carta-de-pago", "Carta de pago o cancelación de la financiera", "Porque hay reserva de dominio");
    }
}

/// <summary>Preguntas que comparten varios trámites.</summary>
internal static class CamposComunes
{
    public const string FechaContrato = "fechaContrato";
    public const string Precio = "precio";
    public const string ReservaDeDominio = "reservaDeDominio";
    public const string Motivo = "motivo";

    public static CampoDeTramite Fecha(bool obligatorio = true) => new(FechaContrato, "Fecha del contrato", TipoDeCampo.Fecha, obligatorio);

    public static CampoDeTramite Importe(bool obligatorio = true) => new(Precio, "Precio de venta", TipoDeCampo.Importe, obligatorio, "En euros, como figura en el contrato.");

    public static CampoDeTramite Reserva { get; } = new(ReservaDeDominio, "El vehículo tiene reserva de dominio", TipoDeCampo.SiNo, Ayuda: "Queda un préstamo por pagar o por cancelar.");

    public static DateOnly? Dia(DatosSolicitud datos, string clave) => DateOnly.TryParseExact(datos.Campo(clave), "yyyy-MM-dd", out var dia) ? dia : null;
}
