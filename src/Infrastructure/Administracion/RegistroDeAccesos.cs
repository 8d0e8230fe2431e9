using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Common.Registros;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Los accesos: cada uno, al segundo; las listas de cada persona, juntas cuando acaba su minuto.</summary>
internal sealed class RegistroDeAccesos(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<RegistroDeAccesos> log)
    : ColaPorSegundos<EntradaAuditoria>(ambitos, reloj, log), IRegistroDeAccesos
{
    private readonly TimeProvider _reloj = reloj;
    private readonly Lock _cerrojo = new();
    private Dictionary<(Guid Usuario, long Minuto), ListasMiradas> _listas = [];

    public void Anotar(Identidad quien, string accion, string? objeto) =>
        Dejar(quien.DespachoId, EntradaAuditoria.De(quien.UsuarioId, quien.Actor, accion, objeto, _reloj.Ahora()));

    public void AnotarLista(Identidad quien, string accion)
    {
        var ahora = _reloj.Ahora();
        var clave = (quien.UsuarioId.GetValueOrDefault(), ahora.Ticks / TimeSpan.TicksPerMinute);
        lock (_cerrojo)
        {
            if (!_listas.TryGetValue(clave, out var miradas)) _listas[clave] = miradas = new(quien, ahora);
            miradas.Sumar(accion);
        }
    }

    protected override IRequest<Unit> Guardar(IReadOnlyList<EntradaAuditoria> tanda) => new GuardarAccesosCommand(tanda);

    protected override void Reunir(bool todo)
    {
        var minuto = _reloj.Ahora().Ticks / TimeSpan.TicksPerMinute;
        lock (_cerrojo)
        {
            if (_listas.Count == 0) return;
            foreach (var (clave, miradas) in _listas)
                if (todo || clave.Minuto < minuto) Dejar(miradas.Quien.DespachoId, miradas.EnLinea());
            _listas = todo ? [] : _listas.Where(l => l.Key.Minuto >= minuto).ToDictionary();
        }
    }

    /// <summary>Las listas que una persona miró en un minuto.</summary>
    private sealed class ListasMiradas(Identidad quien, DateTime desde)
    {
        private readonly SortedDictionary<string, int> _veces = new(StringComparer.Ordinal);

        public Identidad Quien => quien;

        public void Sumar(string accion) => _veces[accion] = _veces.GetValueOrDefault(accion) + 1;

        public EntradaAuditoria EnLinea() =>
            EntradaAuditoria.De(quien.UsuarioId, quien.Actor, "MirarListas", string.Join(", ", _veces.Select(v => $"{v.Key} {v.Value}")), desde);
    }
}
