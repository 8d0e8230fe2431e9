using ElGestorPortal.Application.Calculadora;

namespace ElGestorPortal.Application.Tests.Visibilidad;

/// <summary>Los presupuestos de la calculadora: los ve quien tiene el NIF con el que se hicieron y la oficina; los de la oficina, solo ella.</summary>
/// <param name="c">Quien pregunta.</param>
/// <param name="testigo">Quién es.</param>
/// <param name="presupuestos">Los de los dos despachos, con su NIF (vacío, de la oficina) y su matrícula.</param>
internal sealed class ComprobadorDePresupuestos(ComprobadorDeTestigo c, Testigo testigo, IReadOnlyList<PresupuestoDelMundo> presupuestos)
{
    public async Task ComprobarAsync()
    {
        var debe = presupuestos.Where(Ve).Select(p => p.Id).OrderDescending().ToList();
        var filas = new List<Guid>();
        string? cursor = null;
        do
        {
            var pagina = await c.Enviar(new ListarPresupuestosQuery(Limite: testigo.Limite, Cursor: cursor));
            filas.AddRange(pagina.Elementos.Select(p => p.Id));
            cursor = pagina.Siguiente;
        }
        while (cursor is not null && filas.Count < 50);

        ComprobadorDeTestigo.Mismos("presupuestos", filas, debe);
        ComprobadorDeTestigo.Mismos("presupuestos por matrícula", (await c.Enviar(new ListarPresupuestosQuery(presupuestos[0].Matricula))).Elementos.Select(p => p.Id), presupuestos.Where(p => Ve(p) && p.Matricula == presupuestos[0].Matricula).Select(p => p.Id).OrderDescending());
        foreach (var p in presupuestos)
        {
            var ficha = await c.SiExiste(new ObtenerPresupuestoQuery(p.Id));
            ComprobadorDeTestigo.Iguales($"presupuesto {p}", ficha is not null, Ve(p));
            if (ficha is not null) ComprobadorDeTestigo.Iguales($"es suyo {p}", ficha.EsSuyo, testigo.Nifs.Contains(p.Nif));
        }

        await ComprobarPapelesAsync();
    }

    /// <summary>El papel se pinta solo de dos, uno de cada despacho: cuesta más que mirar.</summary>
    private async Task ComprobarPapelesAsync()
    {
        foreach (var p in presupuestos.DistinctBy(p => p.Despacho))
            ComprobadorDeTestigo.Iguales($"papel del presupuesto {p}", await c.Escribir(new DescargarPresupuestoQuery(p.Id)) is not null, Ve(p));
    }

    private bool Ve(PresupuestoDelMundo p) => p.Despacho == testigo.Despacho && (testigo.EsGestor || p.Nif.Length > 0 && testigo.Nifs.Contains(p.Nif));
}

/// <summary>Un presupuesto guardado en uno de los dos despachos.</summary>
internal sealed record PresupuestoDelMundo(Guid Id, int Despacho, string Nif, string Matricula);
