namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Qué expedientes tocan a las personas conocidas, y de qué tipo es cada uno.</summary>
internal sealed class Reparto
{
    public const double ParteDelColaborador = 0.175;
    public const int DelCliente = 12;

    public Reparto(MuestraPedida pedida)
    {
        var azar = Azar.Para(pedida, "reparto");
        Tramites = RepartirTramites(azar, pedida.Expedientes);
        var deVehiculo = Enumerable.Range(0, pedida.Expedientes).Where(i => Tramites[i].EsDeVehiculo).ToArray();
        azar.Barajar(deVehiculo);
        var acreditados = Math.Min((int)Math.Round(pedida.Expedientes * ParteDelColaborador), deVehiculo.Length);
        DelColaborador = deVehiculo.Take(acreditados).ToHashSet();
        SinAcreditar = deVehiculo.Skip(acreditados).Take(Math.Max(1, pedida.Expedientes / 330)).ToHashSet();
        Cliente = ElegirDelCliente(pedida.Expedientes);
    }

    public Tramite[] Tramites { get; }

    /// <summary>En los que el colaborador conocido está acreditado.</summary>
    public IReadOnlySet<int> DelColaborador { get; }

    /// <summary>En los que figura sin acreditar: no debe verlos.</summary>
    public IReadOnlySet<int> SinAcreditar { get; }

    /// <summary>En los que interviene el cliente conocido, con su orden (que decide el rol).</summary>
    public IReadOnlyDictionary<int, int> Cliente { get; }

    // Uno de cada tipo siempre; el resto, por su peso.
    private static Tramite[] RepartirTramites(Azar azar, int cuantos)
    {
        var todos = CatalogoDeTramites.Todos;
        var tramites = new Tramite[cuantos];
        for (var i = 0; i < cuantos; i++)
        {
            tramites[i] = i < todos.Length ? todos[i] : azar.PorPeso(todos, t => t.Peso);
        }

        azar.Barajar(tramites);
        return tramites;
    }

    // Repartidos por los dos años; el último es también del colaborador, para que se vea la misma ficha con dos miradas.
    private Dictionary<int, int> ElegirDelCliente(int expedientes)
    {
        var elegidos = new Dictionary<int, int>();
        var cuantos = Math.Min(DelCliente, expedientes);
        if (DelColaborador.Count > 0)
        {
            elegidos[DelColaborador.Max()] = 0;
        }

        for (var k = elegidos.Count; elegidos.Count < cuantos; k++)
        {
            var candidato = expedientes - 1 - (int)((long)k * expedientes / (cuantos + 1) % expedientes);
            while (elegidos.ContainsKey(candidato))
            {
                candidato = candidato == 0 ? expedientes - 1 : candidato - 1;
            }

            elegidos[candidato] = k;
        }

        return elegidos;
    }
}
