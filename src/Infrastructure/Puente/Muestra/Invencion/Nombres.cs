namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>De dónde salen los nombres de la muestra.</summary>
internal static class Nombres
{
    public static readonly string[] DePila =
    [
        "Lucía", "Martín", "Sofía", "Hugo", "Irene", "Álvaro", "Begoña", "Íñigo", "Núria", "Ramón", "Noelia", "Óscar", "Rosa", "Iván", "Pilar",
        "Omar", "Carmen", "Noé", "Elena", "Tomás", "Ángela", "Joaquín", "Montserrat", "José Luis", "María José", "Yolanda", "Andrés", "Inés",
        "Santiago", "Verónica", "Raúl", "Concepción", "Fátima", "Xavier", "Leire", "Aitor", "Candela", "Germán", "Adrián", "Sergio", "Cristina",
        "Belén", "Rubén", "Mónica", "Julián", "Teresa", "Víctor", "Ainhoa", "Jesús", "Rocío", "Ignacio", "Esther", "Manuel", "Nieves", "Darío",
    ];

    public static readonly string[] DePilaDeFuera =
        ["Mihaela", "Youssef", "Ionuț", "Fatima", "Olena", "Giulia", "Wei", "Mamadou", "Kateryna", "João", "Amélie", "Dimitar"];

    public static readonly string[] Apellidos =
    [
        "García", "Núñez", "Ferrer", "Montes", "Peral", "Nogués", "Alcaide", "Vidal", "Sanchís", "Rey", "Tormo", "Gil", "Osuna", "Díez", "Castaño",
        "Ruiz", "Bosch", "Abril", "Haddad", "Sáez", "Palau", "Soto", "Muñoz", "Ibáñez", "Cañizares", "Peña", "Ordóñez", "Yáñez", "Aguirre",
        "Echeverría", "Zubizarreta", "Fernández", "López", "Martínez", "Sánchez", "Gómez", "Jiménez", "Hernández", "Moreno", "Álvarez", "Romero",
        "Navarro", "Domínguez", "Vázquez", "Ramos", "Serrano", "Blanco", "Molina", "Morales", "Suárez", "Ortega", "Delgado", "Castro", "Marín",
        "Rubio", "Iglesias", "Medina", "Garrido", "Cortés", "Castillo", "Lozano", "Guerrero", "Cano", "Prieto", "Méndez", "Cruz", "Calvo",
        "Gallego", "Márquez", "Quiñones", "Briñas", "de la Fuente", "Pujol", "Riera", "Esteve", "Bermúdez", "Pardo", "Roca", "Campos", "Vega",
    ];

    public static readonly string[] ApellidosDeFuera =
        ["Popescu", "El Amrani", "Ionescu", "Kovalenko", "Rossi", "Zhang", "Diallo", "Ferreira", "Dubois", "Petrov", "Benali", "Moreira"];

    public static readonly string[] Actividades =
    [
        "Reformas", "Transportes", "Construcciones", "Instalaciones", "Panadería", "Logística", "Carpintería", "Electricidad", "Viveros",
        "Distribuciones", "Mensajería", "Climatización", "Excavaciones", "Hostelería", "Pinturas", "Cerrajería", "Autocares", "Limpiezas",
    ];

    public static readonly string[] Propios =
        ["Alcor", "Peñalba", "Nervión", "Duero", "La Encina", "Sierra Norte", "Almazora", "Muñoz e Hijos", "Tejada", "Costa Clara", "Ibérica", "Vallés"];

    public static readonly string[] Formas = ["S.L.", "S.L.", "S.L.", "S.A.", "S.L.U."];

    public static readonly string[] Municipios =
        ["Madrid", "Alcalá de Henares", "Getafe", "Móstoles", "Alcorcón", "Guadalajara", "Toledo", "Leganés", "Coslada", "Aranjuez"];

    public static readonly string[] Gestores = ["Nuria Galán", "Álvaro Cuesta", "Inés Robledo", "Peio Zabala"];
}
