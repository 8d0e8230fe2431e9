namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal sealed record Contratiempo(string Texto, string DebeActuar);

/// <summary>Lo que sale mal en una gestoría y a quién le toca.</summary>
internal static class Contratiempos
{
    public static readonly Contratiempo[] DeVehiculo =
    [
        new("La DGT encontró un embargo en el vehículo: hay que levantarlo o que quien compra lo acepte por escrito.", "usted"),
        new("Falta la cancelación de la reserva de dominio de la financiera.", "usted"),
        new("El impuesto de circulación del año pasado figura impagado.", "usted"),
        new("La ITV está caducada y la DGT no admite el cambio.", "usted"),
        new("La firma del contrato no coincide con la del DNI.", "usted"),
        new("El bastidor del contrato no coincide con el de la ficha técnica; lo corregimos nosotros.", "gestoria"),
        new("El modelo 620 se presentó con otra fecha de contrato; estamos pidiendo la rectificación.", "gestoria"),
        new("La aplicación de la DGT devuelve un error; hay que esperar a que lo arreglen.", "administracion"),
    ];

    public static readonly Contratiempo[] DeEscritura =
    [
        new("Falta acreditar el pago de la plusvalía municipal.", "usted"),
        new("El NIF de uno de los otorgantes no consta en el registro.", "usted"),
        new("La superficie de la finca no coincide con la inscrita; el notario hará una diligencia.", "gestoria"),
        new("No se acompaña el certificado de la referencia catastral.", "gestoria"),
        new("Está pendiente de despacho un título anterior de la misma finca.", "administracion"),
    ];

    public static readonly Contratiempo[] DeSociedad =
    [
        new("La certificación negativa de la denominación está caducada.", "usted"),
        new("El objeto social es más amplio de lo que admite el registro; el notario hará una diligencia.", "gestoria"),
    ];

    public static readonly string[] Faltas =
    [
        "Falta el DNI de quien compra, por las dos caras.", "Falta firmar el mandato de representación.", "Falta el contrato firmado por las dos partes.",
        "Falta la ficha técnica, por las dos caras.", "Falta el permiso de circulación original.", "Falta el justificante del último recibo del impuesto de circulación.",
    ];

    public static readonly string[] NotasInternas =
    [
        "Llamar antes de facturar.", "Revisado el contrato con la asesoría.", "Cobrado en mano parte de la provisión.", "Ojo: cliente de la competencia.",
        "Guardar copia del mandato para la inspección del Colegio.", "Reclamado por correo, sin respuesta.", "Pendiente de cuadrar la caja de suplidos.",
    ];
}
