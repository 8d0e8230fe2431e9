using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Infrastructure.Common.Registros;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Las aperturas de documentos: descargar no espera a que se anoten.</summary>
internal sealed class RegistroDeDescargas(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<RegistroDeDescargas> log)
    : ColaPorSegundos<DescargaDocumento>(ambitos, reloj, log), IRegistroDeDescargas
{
    public void Anotar(Guid despachoId, DescargaDocumento descarga) => Dejar(despachoId, descarga);

    protected override IRequest<Unit> Guardar(IReadOnlyList<DescargaDocumento> tanda) => new GuardarDescargasCommand(tanda);
}
