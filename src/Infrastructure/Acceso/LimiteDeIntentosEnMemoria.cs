using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>
/// Ventanas que se deslizan, en la memoria del proceso: exacto con un nodo; con varios, cada uno cuenta lo suyo y el tope se multiplica por ellos.
/// Ocupa lo justo: por clave, sus últimos instantes; y hay un máximo de claves.
/// </summary>
internal sealed class LimiteDeIntentosEnMemoria(TimeProvider reloj) : ILimiteDeIntentos
{
    private const int MaximoDeClaves = 100_000;
    private readonly Lock _cerrojo = new();
    private readonly Dictionary<string, Registro> _registros = new(StringComparer.Ordinal);
    private int _hastaLimpiar = 1000;

    public TimeSpan? Contar(IReadOnlyList<Cupo> cupos)
    {
        var ahora = reloj.GetUtcNow();
        lock (_cerrojo)
        {
            var registros = cupos.Select(c => De(c, ahora)).ToList();
            var esperas = registros.Where(r => r.Lleno).Select(r => r.Espera(ahora)).ToList();
            if (esperas.Count > 0) return esperas.Max();

            registros.ForEach(r => r.Instantes.Add(ahora));
            if (--_hastaLimpiar == 0) Limpiar(ahora);
            return null;
        }
    }

    public void Devolver(Cupo cupo)
    {
        lock (_cerrojo)
        {
            if (_registros.TryGetValue(cupo.Clave, out var r) && r.Instantes.Count > 0) r.Instantes.RemoveAt(r.Instantes.Count - 1);
        }
    }

    public void Vaciar(Cupo cupo)
    {
        lock (_cerrojo)
        {
            _registros.Remove(cupo.Clave);
        }
    }

    private Registro De(Cupo cupo, DateTimeOffset ahora)
    {
        if (!_registros.TryGetValue(cupo.Clave, out var registro)) _registros[cupo.Clave] = registro = new Registro(cupo);
        registro.Olvidar(ahora);
        return registro;
    }

    private void Limpiar(DateTimeOffset ahora)
    {
        _hastaLimpiar = 1000;
        foreach (var (clave, registro) in _registros.ToList())
        {
            registro.Olvidar(ahora);
            if (registro.Instantes.Count == 0) _registros.Remove(clave);
        }

        if (_registros.Count <= MaximoDeClaves) return;
        foreach (var (clave, _) in _registros.OrderBy(r => r.Value.Instantes[^1]).Take(_registros.Count - MaximoDeClaves).ToList())
            _registros.Remove(clave);
    }

    private sealed class Registro(Cupo cupo)
    {
        public List<DateTimeOffset> Instantes { get; } = [];

        public bool Lleno => Instantes.Count >= cupo.Tope;

        public TimeSpan Espera(DateTimeOffset ahora) => Instantes[0] + cupo.Ventana - ahora;

        public void Olvidar(DateTimeOffset ahora) => Instantes.RemoveAll(i => i + cupo.Ventana <= ahora);
    }
}
