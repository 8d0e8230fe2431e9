using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Common.Disco;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Documentos;

/// <summary>El disco falla en cada paso de una subida, uno por uno: no queda fila ni mensaje, y repetirla da un solo documento.</summary>
public class FallosDeSubidaTests(Motor motor) : PruebaDeSubidas(motor)
{
    private readonly DiscoQueFalla _disco = new();

    [Test]
    public async Task Falle_el_paso_que_falle_no_se_pierde_ni_se_repite_nada()
    {
        var expediente = await ExpedienteDeAna();
        ComoCliente(Nifs.Ana);
        _disco.NoFallar();
        await Subir(expediente.Id, A.Pdf("ensayo"));
        string[] pasos = [.. _disco.Pasos, "ninguno"];
        Assert.That(pasos, Is.SupersetOf(new[] { "crear", "volcar", "renombrar", "volcar carpeta" }));

        for (var paso = 0; paso < pasos.Length - 1; paso++)
        {
            var antes = await Cuantas<Subida>();
            _disco.FallarEn(paso);
            try
            {
                await Subir(expediente.Id, A.Pdf($"{paso}"));
            }
            catch (IOException)
            {
                Assert.That(await Cuantas<Subida>(), Is.EqualTo(antes), pasos[paso]);
            }

            _disco.NoFallar();
            var id = (await Subir(expediente.Id, A.Pdf($"{paso}"))).Id;
            Assert.That(await Cuantas<Subida>(), Is.EqualTo(antes + 1), pasos[paso]);
            await using var flujo = (await Enviar(new DescargarDocumentoQuery(id))).Flujo;
            Assert.That(flujo.Length, Is.EqualTo(A.Pdf($"{paso}").Length), pasos[paso]);
        }
    }

    protected override void SustituirPuertos(IServiceCollection services)
    {
        base.SustituirPuertos(services);
        services.AddSingleton<IDiscoDuradero>(_disco);
    }
}
