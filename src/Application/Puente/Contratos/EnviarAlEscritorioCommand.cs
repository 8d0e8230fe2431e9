using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Puente.Contratos;

/// <summary>Deja un mensaje para el escritorio en la misma transacción que el cambio que lo causa: solo tiene sentido dentro de otro command. Devuelve su <c>messageId</c>.</summary>
[Requiere(Permiso.Propio)]
public sealed record EnviarAlEscritorioCommand(DatosParaElEscritorio Datos) : ICommand<Guid>;

internal sealed class EnviarAlEscritorioHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<EnviarAlEscritorioCommand, Guid>
{
    private static readonly JsonSerializerOptions Opciones = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<Guid> Handle(EnviarAlEscritorioCommand request, CancellationToken cancellationToken)
    {
        var datos = request.Datos;
        var anterior = await db.Salidas.Where(m => m.Agregado == datos.Agregado).MaxAsync(m => (long?)m.Secuencia, cancellationToken) ?? 0;
        var mensaje = MensajeSaliente.Emitir(datos.Tipo, datos.Agregado, anterior + 1, JsonSerializer.Serialize(datos, datos.GetType(), Opciones), reloj.Ahora());
        db.Salidas.Add(mensaje);
        return mensaje.Id;
    }
}
