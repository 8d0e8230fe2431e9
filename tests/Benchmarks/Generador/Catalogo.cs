namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>De dónde salen los nombres y las proporciones.</summary>
internal static class Catalogo
{
    public static readonly (int, string)[] Tramites =
    [
        (40, "transferencia"), (12, "matriculacion"), (8, "notificacion-venta"), (8, "duplicado"), (6, "baja-definitiva"), (6, "informe"),
        (5, "justificante-profesional"), (5, "compraventa"), (4, "hipoteca"), (3, "herencia"), (3, "otros"),
    ];

    public static readonly (int, string)[] EstadosVivos =
        [(6, "solicitado"), (18, "documentacion-pendiente"), (34, "en-tramite"), (30, "presentado"), (12, "incidencia")];

    public static readonly (int, string)[] EstadosCerrados = [(20, "finalizado"), (70, "entregado"), (7, "anulado"), (3, "rechazado")];

    public static readonly string[] Nombres =
        ["Lucía", "Martín", "Sofía", "Hugo", "María José", "Iñaki", "Nerea", "Álvaro", "Begoña", "Joaquín", "Ainhoa", "Óscar", "Carmen", "Jordi", "Núria", "Xoán", "Pilar", "Andrés"];

    public static readonly string[] Apellidos =
        ["García", "Muñoz", "López", "Pérez", "Sánchez", "Ibáñez", "Núñez", "Etxeberria", "Fernández", "Castro", "Vidal", "Ferrer", "Ruiz", "Domínguez", "Gómez", "Peña", "Soler", "Otero", "Campos", "Rivas"];

    public static readonly string[] Marcas = ["SEAT", "RENAULT", "PEUGEOT", "VOLKSWAGEN", "TOYOTA", "CITROËN", "FORD", "OPEL", "KIA", "HYUNDAI", "DACIA", "BMW"];

    public static readonly string[] Modelos = ["IBIZA", "CLIO", "208", "GOLF", "YARIS", "C3", "FOCUS", "CORSA", "CEED", "I20", "SANDERO", "SERIE 1"];

    public static readonly string[] Administraciones = ["DGT", "AEAT", "Registro de la Propiedad n.º 3", "Ayuntamiento de Madrid", "Jefatura de Tráfico de Sevilla"];

    public static readonly string[] Jefaturas = ["M", "B", "SE", "V", "BI", "Z", "MA", "A"];

    public const string LetrasDePlaca = "BCDFGHJKLMNPRSTVWXYZ";

    private const string LetrasDeNif = "TRWAGMYFPDXBNJZSQVHLCKE";

    public static string Dni(int numero) => $"{numero:D8}{LetrasDeNif[numero % 23]}";

    /// <summary>NIF de entidad con su dígito de control.</summary>
    public static string Cif(int numero)
    {
        var cifras = numero.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        var suma = 0;
        for (var i = 0; i < 7; i++)
        {
            var n = cifras[i] - '0';
            suma += i % 2 == 1 ? n : (n * 2 / 10) + (n * 2 % 10);
        }

        return $"B{cifras}{(10 - (suma % 10)) % 10}";
    }
}
