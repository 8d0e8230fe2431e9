namespace ElGestorPortal.Domain.Solicitudes.Tramites;

/// <summary>Lo que se ha visto al revisar una solicitud: lo que impide enviarla y lo que solo conviene mirar.</summary>
public sealed class Comprobacion
{
    private readonly List<Reparo> _reparos = [];

    public IReadOnlyList<Reparo> Reparos => _reparos;

    public bool SePuedeEnviar => _reparos.TrueForAll(r => !r.Impide);

    public void Impedir(string campo, string texto) => _reparos.Add(new(campo, texto, true));

    public void Avisar(string campo, string texto) => _reparos.Add(new(campo, texto, false));
}

/// <param name="Campo">Ruta del dato: <c>vehiculo.matricula</c>, <c>intervinientes[0].nif</c>, <c>campos.precio</c>.</param>
/// <param name="Texto">Qué le pasa, en una frase.</param>
/// <param name="Impide">Sin arreglarlo no se envía.</param>
public sealed record Reparo(string Campo, string Texto, bool Impide);
