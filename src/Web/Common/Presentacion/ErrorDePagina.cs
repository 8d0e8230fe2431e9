namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Qué decir ante cada código: qué ha pasado y qué se puede hacer. Nunca el detalle técnico.</summary>
public sealed record ErrorDePagina(string Icono, string Titulo, string Texto, string QueHacer)
{
    public static ErrorDePagina De(int codigo) => codigo switch
    {
        403 => new("lock", "Su acceso no permite ver esta página",
            "Ha entrado correctamente, pero esta parte del portal es para otras personas.",
            "Si cree que debería verla, pídaselo a la gestoría: es quien da los permisos."),
        404 => new("map-search", "No existe o no está a su disposición",
            "Puede que el enlace esté incompleto, que se haya retirado o que corresponda a otra persona.",
            "Compruebe la dirección o búsquelo por la matrícula, el número de expediente o su referencia."),
        429 => new("hourglass-low", "Demasiados intentos seguidos",
            "Para proteger su cuenta, el portal descansa unos minutos. No se ha perdido nada ni se ha bloqueado su acceso.",
            "Espere unos minutos y vuelva a intentarlo."),
        >= 400 and < 500 => new("alert-circle", "No hemos podido leer lo que envió",
            "Puede que la página llevara mucho tiempo abierta o que el enlace esté cortado. No se ha guardado nada.",
            "Vuelva atrás, recargue la página y repítalo."),
        502 or 503 or 504 => new("plug-connected-x", "El portal no está disponible ahora mismo",
            "Lo estamos poniendo en marcha o haciendo una mejora. Sus datos y sus documentos están a salvo.",
            "Vuelva a intentarlo en unos minutos."),
        _ => new("tool", "Algo ha fallado por nuestra parte",
            "No es culpa suya. Ya ha quedado anotado para que lo arreglemos. Si estaba enviando algo, compruebe si llegó antes de repetirlo.",
            "Vuelva a intentarlo en unos minutos. Si sigue igual, llame a la gestoría."),
    };
}
