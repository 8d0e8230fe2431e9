using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Un texto legal del portal: cómo se llama, su dirección y el texto del que se parte.</summary>
/// <param name="Clase">Cuál.</param>
/// <param name="Nombre">Como se lee en el pie y en su título.</param>
/// <param name="DeFabrica">Punto de partida: la oficina lo revisa antes de publicarlo.</param>
public sealed record TextoLegal(ClaseDeTextoLegal Clase, string Nombre, string DeFabrica)
{
    /// <summary>Lo que se rellena con la marca del despacho: así, un teléfono nuevo llega también a los textos.</summary>
    public static IReadOnlyList<(string Nombre, string QueEs)> Campos { get; } =
        [("despacho", "Nombre"), ("direccion", "Dirección"), ("telefono", "Teléfono"), ("correo", "Correo"), ("portal", "Dirección del portal")];

    public static IReadOnlyList<TextoLegal> Todos { get; } =
    [
        new(ClaseDeTextoLegal.AvisoLegal, "Aviso legal", """
            ## Quién está detrás de este portal

            El titular de este portal es {despacho}, con domicilio en {direccion}. Puede escribirnos a {correo} o llamarnos al {telefono}.

            ## Para qué sirve

            En {portal} nuestros clientes y colaboradores siguen sus trámites, consultan sus documentos y nos envían los que hacen falta. Se entra con un usuario que damos nosotros; es personal y no se presta.

            ## Qué puede esperar

            La información de cada trámite viene de nuestra oficina y de la que recibimos de las Administraciones. La calculadora es orientativa hasta que se lo confirmamos. Los justificantes y permisos valen lo que digan las normas de quien los emite.

            ## Contenidos

            Los textos, el diseño y la marca son de sus titulares. Puede usarlos para sus propios trámites.

            ## Ley aplicable

            Se aplica la ley española.
            """),
        new(ClaseDeTextoLegal.Privacidad, "Privacidad", """
            ## Quién responde de sus datos

            {despacho}, {direccion}, {correo}, {telefono}.

            ## Qué datos tratamos y para qué

            Los de identificación y contacto, los de sus trámites y los documentos que nos entrega, para hacer los trámites que nos encarga y para que pueda seguirlos en este portal. También anotamos quién entra y qué mira, por seguridad.

            ## Por qué podemos hacerlo

            Porque nos ha encargado un trámite (contrato), porque una ley nos obliga (normas fiscales, de tráfico y de prevención del blanqueo) y por nuestro interés legítimo en mantener seguro el portal.

            ## A quién se comunican

            A las Administraciones y registros de cada trámite, y a quien presta los servicios técnicos del portal por nuestro encargo. A nadie más, salvo obligación legal.

            ## Cuánto tiempo

            El que dura el trámite y, después, el que obligan las leyes.

            ## Sus derechos

            Puede pedir acceso, rectificación, supresión, oposición, limitación y portabilidad en {correo}. En «Quién ha visto mis datos» tiene quién los ha consultado. Si no queda conforme, puede reclamar ante la [Agencia Española de Protección de Datos](https://www.aepd.es).
            """),
        new(ClaseDeTextoLegal.Cookies, "Cookies", """
            Este portal solo usa cookies propias e imprescindibles. No hay publicidad ni medición de terceros, así que no le pedimos permiso para ponerlas.

            ## Las que hay

            - **Sesión**: recuerda que ha entrado. Dura lo que el navegador esté abierto, o hasta que sale.
            - **Formularios**: impide que otra página envíe algo en su nombre. Dura lo mismo.

            En su navegador se guarda también si prefiere el aspecto claro u oscuro. Puede borrarlo todo desde su navegador; tendrá que volver a entrar.
            """),
        new(ClaseDeTextoLegal.Condiciones, "Condiciones de uso", """
            ## El acceso

            {despacho} le da un usuario para ver sus trámites y documentos. Es personal: no lo comparta. Si cree que alguien lo conoce, cambie la contraseña y avísenos en el {telefono}.

            ## Lo que envía

            Lo que envíe tiene que ser suyo o tener permiso para enviarlo, y ser auténtico. Lo revisamos antes de usarlo y podemos devolvérselo diciendo por qué.

            ## Lo que ve

            Use lo que ve aquí solo para sus trámites o, si es colaborador, para los de sus clientes que nos ha encargado. Si ve algo que no le corresponde, no lo use y díganoslo.

            ## Disponibilidad

            Procuramos que el portal esté siempre disponible, pero puede pararse por mantenimiento. Los plazos de cada trámite siguen corriendo: si tiene prisa, llámenos al {telefono}.

            ## Final del acceso

            Podemos retirar el acceso si se usa mal o cuando acabe nuestra relación. Sus documentos puede pedirlos después en {correo}.
            """),
    ];

    public static TextoLegal De(ClaseDeTextoLegal clase) => Todos.Single(t => t.Clase == clase);

    /// <summary>Por qué no vale ese cuerpo; null si vale.</summary>
    public static string? QueFalla(string cuerpo) =>
        cuerpo.Length > VersionLegal.Largo ? $"El texto, en {VersionLegal.Largo} letras como mucho." : CamposDeTexto.QueFalla(cuerpo, [.. Campos.Select(c => c.Nombre)]);
}
