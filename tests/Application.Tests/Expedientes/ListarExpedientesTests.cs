using System.Reflection;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class ListarExpedientesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    public static readonly IEnumerable<PropertyInfo> Filtros = typeof(FiltroDeExpedientes).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(p => p.SetMethod is not null);

    [Test]
    public void El_orden_la_pagina_y_el_total_no_son_filtros() =>
        Assert.That(new ListarExpedientesQuery { Orden = "numero", Cursor = "x", Limite = 7, Contar = true }.SinFiltros, Is.True);

    [TestCaseSource(nameof(Filtros))]
    public void Con_cualquier_filtro_la_lista_no_es_la_de_siempre(PropertyInfo filtro)
    {
        var query = new ListarExpedientesQuery();
        var tipo = Nullable.GetUnderlyingType(filtro.PropertyType) ?? filtro.PropertyType;
        filtro.SetValue(query, tipo == typeof(string) ? "algo" : tipo == typeof(bool) ? true : Activator.CreateInstance(tipo));

        Assert.That(query.SinFiltros, Is.False);
    }

    [Test]
    public async Task La_lista_a_mano_y_la_filtrada_dan_las_mismas_filas()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        ComoCliente(Nifs.Ana);

        var sinFiltros = await Enviar(new ListarExpedientesQuery());
        var conFiltro = await Enviar(new ListarExpedientesQuery { Nif = Nifs.Ana });

        Assert.That(sinFiltros.Elementos, Has.Count.EqualTo(2));
        Assert.That(conFiltro.Elementos, Is.EqualTo(sinFiltros.Elementos));
    }
}
