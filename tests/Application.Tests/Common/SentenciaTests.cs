using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Application.Tests.Common;

public class SentenciaTests
{
    [Test]
    public void Cada_hueco_es_un_parametro_y_su_valor_no_llega_al_SQL()
    {
        Sentencia sentencia = $"SELECT 1 WHERE a = {"x' OR 1=1 --"} AND b = {7}";

        var (sql, valores) = sentencia.Componer();

        Assert.That(sql, Is.EqualTo("SELECT 1 WHERE a = @p0 AND b = @p1"));
        Assert.That(valores, Is.EqualTo(new (string, object?)[] { ("@p0", "x' OR 1=1 --"), ("@p1", 7) }));
    }

    [Test]
    public void Una_sentencia_en_otra_conserva_el_orden_de_los_valores()
    {
        Sentencia condicion = $"b = {"dos"} AND c = {"tres"}";
        Sentencia sentencia = $"a = {"uno"} AND {condicion} AND d = {"cuatro"}";

        var (sql, valores) = sentencia.Componer();

        Assert.That(sql, Is.EqualTo("a = @p0 AND b = @p1 AND c = @p2 AND d = @p3"));
        Assert.That(valores.Select(v => v.Valor), Is.EqualTo(new[] { "uno", "dos", "tres", "cuatro" }));
    }

    [Test]
    public void Una_lista_es_un_parametro_por_valor()
    {
        Sentencia sentencia = $"a IN ({Sentencia.Lista([1, 2, 3])}) AND b = {(string?)null}";

        var (sql, valores) = sentencia.Componer();

        Assert.That(sql, Is.EqualTo("a IN (@p0, @p1, @p2) AND b = @p3"));
        Assert.That(valores.Select(v => v.Valor), Is.EqualTo(new object?[] { 1, 2, 3, null }));
    }

    [Test]
    public void Se_puede_componer_dos_veces()
    {
        Sentencia sentencia = $"a = {1}";
        sentencia.Componer();

        Assert.That(sentencia.Componer().Sql, Is.EqualTo("a = @p0"));
    }
}
