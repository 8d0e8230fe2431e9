using System.Globalization;
using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

internal sealed record Colaborador(PersonaDatos Persona, bool DeVehiculos, string Prefijo, int Peso);

/// <summary>Los ocho colaboradores de la gestoría: el conocido, otros concesionarios y talleres, y las asesorías.</summary>
internal sealed class Colaboradores
{
    private readonly Colaborador conocido;
    private readonly Colaborador[] otros;
    private readonly Reparto reparto;

    public Colaboradores(MuestraPedida pedida, Reparto reparto, Censo censo)
    {
        this.reparto = reparto;
        var azar = Azar.Para(pedida, "colaboradores");
        conocido = new(censo.Conocer(pedida.Conocidas.Colaborador), true, "VO", 0);
        otros =
        [
            new(censo.Empresa(azar, "Talleres Monroy, S.A."), true, "TM", 6),
            new(censo.Empresa(azar, "Autos Peñalara, S.L."), true, "P", 5),
            new(censo.Empresa(azar, "Motos Díaz e Hijos, S.L."), true, "MD", 3),
            new(censo.Empresa(azar, "Renting Cordillera, S.A."), true, "RC", 4),
            new(censo.Empresa(azar, "Asesoría Llobet, S.L."), false, "ASE", 5),
            new(censo.Empresa(azar, "Ibáñez y Muñoz Abogados, S.L."), false, "IM", 3),
            new(censo.Empresa(azar, "Inmobiliaria Tejada, S.L."), false, "TEJ", 4),
        ];
    }

    public IReadOnlyList<(Colaborador Quien, bool Acreditado)> De(int indice, Azar azar)
    {
        var elegidos = new List<(Colaborador, bool)>();
        if (reparto.DelColaborador.Contains(indice) || reparto.SinAcreditar.Contains(indice))
        {
            elegidos.Add((conocido, !reparto.SinAcreditar.Contains(indice)));
        }

        if (azar.Suerte(elegidos.Count > 0 ? 0.05 : 0.35))
        {
            var deVehiculos = reparto.Tramites[indice].EsDeVehiculo;
            elegidos.Add((azar.PorPeso(otros, o => o.DeVehiculos == deVehiculos ? o.Peso : 1), azar.Suerte(0.96)));
        }

        return elegidos;
    }

    public static string? Referencia(int indice, Azar azar, Tramite tramite, IReadOnlyList<(Colaborador Quien, bool Acreditado)> colaboradores)
    {
        if (colaboradores.Count == 0 || azar.Suerte(0.12))
        {
            return null;
        }

        var prefijo = tramite.Familia == FamiliaDeTramite.Matriculacion ? "VN" : colaboradores[0].Quien.Prefijo;
        return string.Create(CultureInfo.InvariantCulture, $"{prefijo}-{(indice / 2) + 188:0000}");
    }
}
