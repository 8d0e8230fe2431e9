namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Hace andar un expediente por los pasos de su trámite hasta donde le haya dado tiempo.</summary>
internal sealed class Caminante(MuestraPedida pedida, Azar azar, Tramite tramite, DateOnly alta)
{
    private readonly List<Hito> hitos = [];
    private readonly Desenlace desenlace = Desenlaces.Sortear(azar, reciente: alta > pedida.Hoy.AddDays(-60));
    private DateOnly fecha = alta;

    public Recorrido Andar()
    {
        Empezar();
        var corte = azar.Entre(1, Math.Max(1, tramite.Pasos.Length - 4));
        if (desenlace == Desenlace.Incidencia && tramite.Familia == FamiliaDeTramite.Escritura)
        {
            // Los defectos los encuentra el registro: antes de presentarla no los hay.
            corte = Math.Max(corte, Array.FindIndex(tramite.Pasos, p => p.Clave == "presentacion"));
        }

        for (var i = 1; i < tramite.Pasos.Length && Avanzar(tramite.Pasos[i]); i++)
        {
            if (i == corte && !Torcer())
            {
                break;
            }
        }

        return new Recorrido(hitos);
    }

    private void Empezar()
    {
        var primero = tramite.Pasos[0];
        if (tramite.Familia == FamiliaDeTramite.Escritura && azar.Suerte(0.5))
        {
            Anotar(null, CodigosDeMuestra.PendienteFirma, "Expediente abierto, pendiente de firma.");
            fecha = Laborable(fecha.AddDays(azar.Entre(2, 12)));
            if (fecha > pedida.Hoy)
            {
                return;
            }
        }

        Anotar(primero.Clave, primero.Estado, primero.Texto);
        if (tramite.Pasos.Any(p => p.Clave == "documentacion") && azar.Suerte(0.6))
        {
            Anotar(null, CodigosDeMuestra.PendienteDocumentacion, azar.Uno(Contratiempos.Faltas), debeActuar: "usted");
        }
    }

    private bool Avanzar(PasoDeTramite paso)
    {
        var dias = azar.Entre(paso.Minimo, paso.Maximo);
        if (desenlace == Desenlace.Lento && paso.Clave is "documentacion" or "copia" or "iedmt-576")
        {
            dias += azar.Entre(15, 90);
        }

        fecha = Laborable(fecha.AddDays(dias));
        var sinFirmar = hitos is [{ Paso: null }];
        if (fecha > pedida.Hoy || sinFirmar)
        {
            return false;
        }

        var parcial = paso.Estado.Codigo == "E-INSC" && azar.Suerte(0.06);
        var estado = parcial ? CodigosDeMuestra.InscritaParcial : paso.Estado;
        Anotar(paso.Clave, estado, paso.Texto, paso.Administracion, paso.Administracion is null ? null : "administracion");
        return true;
    }

    /// <summary>Lo que se tuerce en el corte. Dice si el expediente sigue andando.</summary>
    private bool Torcer()
    {
        switch (desenlace)
        {
            case Desenlace.Anulado:
                return Acabar(CodigosDeMuestra.Anulado, "Anulado a petición del cliente.");
            case Desenlace.Rechazado when tramite.Familia == FamiliaDeTramite.Escritura:
                return Acabar(CodigosDeMuestra.Denegada, "El registro ha denegado la inscripción.");
            case Desenlace.Rechazado:
                return Acabar(CodigosDeMuestra.RechazadoDgt, "La Administración ha rechazado el trámite.");
            case Desenlace.Incidencia:
                return TenerIncidencia();
            default:
                return desenlace != Desenlace.Parado;
        }
    }

    private bool TenerIncidencia()
    {
        var dia = fecha.AddDays(azar.Entre(0, 3));
        if (dia > pedida.Hoy)
        {
            return true;
        }

        fecha = dia;
        var antes = hitos[^1];
        var (estado, que) = tramite.Familia == FamiliaDeTramite.Escritura
            ? (CodigosDeMuestra.CalificadaConDefectos, azar.Uno(tramite.Clave == "constitucion-sociedad" ? Contratiempos.DeSociedad : Contratiempos.DeEscritura))
            : (antes.Administracion == "DGT" ? CodigosDeMuestra.IncidenciaDgt : CodigosDeMuestra.Incidencia, azar.Uno(Contratiempos.DeVehiculo));
        Anotar(null, estado, que.Texto, antes.Administracion, que.DebeActuar);
        fecha = Laborable(fecha.AddDays(azar.Entre(5, 50)));
        if (fecha > pedida.Hoy)
        {
            return false;
        }

        Anotar(null, antes.Estado, "Incidencia resuelta.", antes.Administracion, antes.DebeActuar);
        return true;
    }

    private bool Acabar(EstadoDeMuestra estado, string texto)
    {
        var dia = fecha.AddDays(azar.Entre(1, 5));
        if (dia <= pedida.Hoy)
        {
            fecha = dia;
            Anotar(null, estado, texto, hitos[^1].Administracion);
        }

        return false;
    }

    private void Anotar(string? paso, EstadoDeMuestra estado, string texto, string? administracion = null, string? debeActuar = null)
    {
        var momento = Reloj.Momento(pedida, azar, fecha);
        if (hitos.Count > 0 && momento <= hitos[^1].Momento)
        {
            momento = hitos[^1].Momento.AddSeconds(azar.Entre(1, 40));
        }

        hitos.Add(new(momento, fecha, paso, estado, texto, administracion, debeActuar));
    }

    private DateOnly Laborable(DateOnly dia) => Reloj.Laborable(pedida, dia);
}
