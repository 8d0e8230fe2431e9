using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Domain.Tests.Expedientes;

public class TipoDeTramiteTests
{
    [Test]
    public void Uno_desconocido_es_otros()
    {
        Assert.That(TipoDeTramite.De("raro"), Is.SameAs(TipoDeTramite.Otros));
        Assert.That(TipoDeTramite.De(null), Is.SameAs(TipoDeTramite.Otros));
        Assert.That(TipoDeTramite.Existe("raro"), Is.False);
    }

    [Test]
    public void Las_claves_son_unicas_y_sirven_en_una_direccion()
    {
        Assert.That(TipoDeTramite.Todos.Select(t => t.Clave), Is.Unique);
        Assert.That(TipoDeTramite.Todos.Where(t => !t.Clave.All(c => c is >= 'a' and <= 'z' or '-')), Is.Empty);
    }

    [Test]
    public void Los_pasos_de_cada_uno_no_se_repiten() =>
        Assert.That(TipoDeTramite.Todos.Where(t => t.Pasos.Select(p => p.Clave).Distinct().Count() != t.Pasos.Count), Is.Empty);

    [TestCase("transferencia", "encargo documentacion informe-dgt itp envio-dgt permiso entrega factura")]
    [TestCase("matriculacion", "eitv iedmt-576 ivtm envio matricula permiso placas entrega")]
    [TestCase("compraventa", "firma copia provision modelo-600 plusvalia presentacion calificada inscrita entrega liquidacion")]
    public void Los_pasos_van_en_el_orden_de_la_oficina(string clave, string pasos) =>
        Assert.That(TipoDeTramite.De(clave).Pasos.Select(p => p.Clave), Is.EqualTo(pasos.Split(' ')));
}
