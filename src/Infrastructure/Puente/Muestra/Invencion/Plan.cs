using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Los expedientes de la gestoría, del más antiguo al más nuevo.</summary>
internal sealed class Plan
{
    private const int DiasDeHistoria = 730;
    private readonly MuestraPedida pedida;
    private readonly Reparto reparto;
    private readonly Vehiculos vehiculos;
    private readonly Colaboradores colaboradores;
    private readonly Intervinientes intervinientes;

    public Plan(MuestraPedida pedida)
    {
        this.pedida = pedida;
        vehiculos = new Vehiculos(pedida.Hoy);
        reparto = new Reparto(pedida);
        var censo = new Censo();
        intervinientes = new Intervinientes(pedida, reparto, censo);
        colaboradores = new Colaboradores(pedida, reparto, censo);
        var altas = Altas();
        Expedientes = [.. Enumerable.Range(0, pedida.Expedientes).Select(i => Inventar(i, altas[i]))];
    }

    public IReadOnlyList<ExpedienteInventado> Expedientes { get; }

    // Algo más densas hacia hoy: la gestoría crece.
    private DateOnly[] Altas()
    {
        var azar = Azar.Para(pedida, "altas");
        var altas = new DateOnly[pedida.Expedientes];
        for (var i = 0; i < altas.Length; i++)
        {
            altas[i] = Reloj.Laborable(pedida, pedida.Hoy.AddDays(-(int)(DiasDeHistoria * Math.Pow(azar.Fraccion(), 1.3))));
        }

        Array.Sort(altas);
        return altas;
    }

    private ExpedienteInventado Inventar(int indice, DateOnly alta)
    {
        var azar = Azar.Para(pedida, "expediente", indice);
        var tramite = reparto.Tramites[indice];
        var recorrido = ConRarezas(indice, new Caminante(pedida, azar, tramite, alta).Andar());
        var suyos = colaboradores.De(indice, azar);
        var personas = intervinientes.De(indice, azar, suyos);
        PersonaDatos[] conColaboradores = [.. personas, .. suyos.Select(s => s.Quien.Persona)];
        IntervinienteDatos[] conRol = [.. personas.Select((p, i) => p.Como(tramite.Roles[i]))];
        var importe = Importe(azar, tramite);
        return new ExpedienteInventado
        {
            Indice = indice,
            Tramite = tramite,
            Recorrido = recorrido,
            Alta = recorrido.Hitos[0].Fecha,
            Personas = conColaboradores,
            Intervinientes = conRol,
            Colaboradores = [.. suyos.Select(s => new ColaboradorDatos(s.Quien.Persona.Nif, s.Quien.Persona.NombreCompleto(), s.Acreditado))],
            RefPropia = Colaboradores.Referencia(indice, azar, tramite, suyos),
            Importe = importe,
            Vehiculo = tramite.EsDeVehiculo ? vehiculos.Para(azar, tramite, recorrido, alta) : null,
            Escritura = tramite.Familia == FamiliaDeTramite.Escritura
                ? EscrituraInventada.Inventar(indice + 1, azar, tramite, recorrido, conRol, importe)
                : null,
            DePersonasConocidas = reparto.DelColaborador.Contains(indice) || reparto.Cliente.ContainsKey(indice),
        };
    }

    private Recorrido ConRarezas(int indice, Recorrido recorrido)
    {
        if (!recorrido.Abierto || indice < pedida.Expedientes * 4 / 5 || indice % 19 != 4)
        {
            return recorrido;
        }

        var raro = CodigosDeMuestra.EstadosDesconocidos[indice % 2];
        var momento = recorrido.Ultimo.Momento.AddSeconds(30);
        return new Recorrido([.. recorrido.Hitos, recorrido.Ultimo with { Momento = momento, Paso = null, Estado = raro, Texto = "Cambio de estado." }]);
    }

    private static decimal Importe(Azar azar, Tramite tramite) => tramite.Familia switch
    {
        FamiliaDeTramite.Escritura => tramite.Clave == "constitucion-sociedad" ? 3000m : azar.Entre(60, 420) * 1000m,
        FamiliaDeTramite.Matriculacion => azar.Entre(140, 480) * 100m,
        FamiliaDeTramite.Transferencia => azar.Entre(12, 240) * 100m,
        _ => 0m,
    };
}
