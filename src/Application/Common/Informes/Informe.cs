namespace ElGestorPortal.Application.Common.Informes;

/// <summary>Un documento para leer en papel: quién lo da, de qué trata y sus bloques, uno tras otro. Quien lo compone no sabe de páginas.</summary>
/// <param name="Membrete">Quién lo da.</param>
/// <param name="Clase">Qué documento es: «Resumen del expediente».</param>
/// <param name="Titulo">De qué trata.</param>
/// <param name="Subtitulo">Con qué números se le encuentra.</param>
/// <param name="Fecha">Cuándo se dio, como se lee.</param>
/// <param name="Bloques">Lo que dice.</param>
/// <param name="Pie">Qué vale y qué no, al pie de cada página.</param>
public sealed record Informe(Membrete Membrete, string Clase, string Titulo, string Subtitulo, string Fecha, IReadOnlyList<BloqueDeInforme> Bloques, string Pie);

/// <summary>El despacho en su papel.</summary>
/// <param name="Nombre">Cómo se llama.</param>
/// <param name="Color">Color de marca, <c>#rrggbb</c>.</param>
/// <param name="Contacto">Teléfono y horario.</param>
/// <param name="Logotipo">PNG o JPEG, si lo tiene.</param>
public sealed record Membrete(string Nombre, string Color, string? Contacto, byte[]? Logotipo);

public abstract record BloqueDeInforme;

/// <summary>Título de lo que sigue. No se queda solo al final de una página.</summary>
public sealed record ApartadoDeInforme(string Titulo) : BloqueDeInforme;

public sealed record ParrafoDeInforme(string Texto) : BloqueDeInforme;

/// <summary>Lo primero que hay que saber, en un recuadro.</summary>
public sealed record AvisoDeInforme(string Rotulo, string Titulo, string Texto) : BloqueDeInforme;

/// <summary>Rótulos con su valor, de dos en dos columnas.</summary>
public sealed record DatosDeInforme(IReadOnlyList<DatoDeInforme> Datos) : BloqueDeInforme;

public sealed record DatoDeInforme(string Rotulo, string Valor);

/// <summary>El camino de un trámite.</summary>
public sealed record PasosDeInforme(IReadOnlyList<PasoDeInforme> Pasos) : BloqueDeInforme;

public sealed record PasoDeInforme(string Nombre, string? Fecha, bool Hecho, bool Actual);

/// <summary>Tabla que se parte entre páginas repitiendo su cabecera.</summary>
/// <param name="Columnas">Cabecera y reparto del ancho.</param>
/// <param name="Filas">Una celda por columna.</param>
/// <param name="Total">Última fila, destacada.</param>
public sealed record TablaDeInforme(IReadOnlyList<ColumnaDeInforme> Columnas, IReadOnlyList<IReadOnlyList<string>> Filas, IReadOnlyList<string>? Total = null) : BloqueDeInforme;

/// <param name="Titulo">Cabecera.</param>
/// <param name="Peso">Parte del ancho, respecto de las demás.</param>
/// <param name="ALaDerecha">Importes.</param>
public sealed record ColumnaDeInforme(string Titulo, float Peso, bool ALaDerecha = false);
