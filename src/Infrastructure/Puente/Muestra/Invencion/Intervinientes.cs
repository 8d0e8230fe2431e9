using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Quiénes intervienen en cada expediente, en el orden de los roles de su trámite.</summary>
internal sealed class Intervinientes
{
    private readonly Reparto reparto;
    private readonly Censo censo;
    private readonly PersonaDatos cliente;
    private readonly PersonaDatos[] bancos;

    public Intervinientes(MuestraPedida pedida, Reparto reparto, Censo censo)
    {
        this.reparto = reparto;
        this.censo = censo;
        cliente = censo.Conocer(pedida.Conocidas.Cliente);
        var azar = Azar.Para(pedida, "bancos");
        bancos = [censo.Empresa(azar, "Banco del Henares, S.A."), censo.Empresa(azar, "Caja Rural de la Encina, S.A.")];
    }

    public PersonaDatos[] De(int indice, Azar azar, IReadOnlyList<(Colaborador Quien, bool Acreditado)> colaboradores)
    {
        var tramite = reparto.Tramites[indice];
        var personas = new PersonaDatos[tramite.Roles.Length];
        var delCliente = LugarDelCliente(indice, tramite);
        var delConcesionario = LugarDelConcesionario(azar, tramite, colaboradores);
        for (var i = 0; i < personas.Length; i++)
        {
            personas[i] = i == delCliente ? cliente
                : i == delConcesionario ? colaboradores[0].Quien.Persona
                : tramite.Roles[i] == "acreedor" ? azar.Uno(bancos)
                : tramite.Familia == FamiliaDeTramite.Escritura ? censo.Fisica(azar)
                : censo.Cualquiera(azar, [.. personas.Take(i).Select(p => p.Nif)]);
        }

        return personas;
    }

    private int LugarDelCliente(int indice, Tramite tramite)
    {
        if (!reparto.Cliente.TryGetValue(indice, out var orden))
        {
            return -1;
        }

        var lugar = tramite.Roles.Length - 1 - (orden % tramite.Roles.Length);
        return tramite.Roles[lugar] is "causante" or "acreedor" ? tramite.Roles.Length - 1 : lugar;
    }

    // Un concesionario vende a menudo lo suyo: entonces es colaborador y transmitente a la vez.
    private static int LugarDelConcesionario(Azar azar, Tramite tramite, IReadOnlyList<(Colaborador Quien, bool Acreditado)> colaboradores) =>
        tramite.EsDeVehiculo && colaboradores.Count > 0 && colaboradores[0].Quien.DeVehiculos && azar.Suerte(0.3)
            ? Array.IndexOf(tramite.Roles, "transmitente")
            : -1;
}
