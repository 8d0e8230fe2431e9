using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Tests.Calculadora;

public class TramosDeOrdenTests
{
    [Test]
    public void Un_tramo_cerrado_con_hasta_no_se_toma_por_abierto()
    {
        var tramos = Leer(("Hasta 50 c.c.", "1.000"), ("De 50,01 c.c. hasta 75 c.c.", "1.500"), ("De 75,01 c.c. y superior", "2.000"));

        Assert.That(tramos[ClaseDeTramo.Motocicletas].Select(t => t.Hasta), Is.EqualTo(new decimal?[] { 50, 75, null }));
    }

    [Test]
    public void Una_fila_que_no_se_entiende_deja_la_lista_sin_leer() =>
        Assert.That(Leer(("Hasta 50 c.c.", "1.000"), ("De 50,01 c.c. según tabla", "1.500"), ("De 75,01 c.c. y superior", "2.000")), Is.Empty);

    private static IReadOnlyDictionary<ClaseDeTramo, IReadOnlyList<TramoDePrecio>> Leer(params (string Texto, string Precio)[] filas)
    {
        var tramos = new TramosDeOrden();
        tramos.Titular("Motocicletas");
        foreach (var (texto, precio) in filas) tramos.Fila([texto, precio]);
        tramos.Titular("Quads");
        return tramos.Leidos;
    }
}
