using System.Text.Json;
using ElGestorPortal.Architecture.Tests.Malos.Domain.Uno;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Architecture.Tests;

/// <summary>El outbox guarda los hechos por su nombre corto y en JSON.</summary>
public class EventosTests
{
    private static readonly Type[] Eventos = [.. Portal.Domain.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IDomainEvent)))];

    [Test]
    public void Tienen_nombre_unico() => Assert.That(Eventos.Select(e => e.Name), Is.Unique);

    [Test]
    public void Viven_en_la_carpeta_Eventos_de_su_modulo() => Assert.That(Eventos.Where(e => !e.Namespace!.EndsWith(".Eventos", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Sobreviven_a_un_viaje_de_ida_y_vuelta_por_JSON() => Assert.That(Eventos.Where(e => !Sobrevive(e)), Is.Empty);

    [Test]
    public void La_regla_se_ve_fallar() => Assert.That(Sobrevive(typeof(CosaOlvidada)), Is.False);

    private static bool Sobrevive(Type evento)
    {
        var original = Inventar(evento);
        try
        {
            var json = JsonSerializer.Serialize(original, evento);
            var vuelta = JsonSerializer.Deserialize(json, evento)!;
            return JsonSerializer.Serialize(vuelta, evento) == json && (json != "{}" || evento.GetConstructors()[0].GetParameters().Length == 0);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    private static object Inventar(Type tipo)
    {
        if (Nullable.GetUnderlyingType(tipo) is { } dentro) return Inventar(dentro);
        if (tipo == typeof(string)) return "texto con ñ y «comillas»";
        if (tipo == typeof(Guid)) return Guid.CreateVersion7();
        if (tipo == typeof(DateTime)) return new DateTime(2026, 3, 16, 9, 0, 0, DateTimeKind.Utc).AddTicks(1234);
        if (tipo == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(1));
        if (tipo == typeof(DateOnly)) return new DateOnly(2026, 3, 16);
        if (tipo == typeof(TimeSpan)) return TimeSpan.FromMinutes(90);
        if (tipo == typeof(bool)) return true;
        if (tipo.IsEnum) return Enum.GetValues(tipo).GetValue(Enum.GetValues(tipo).Length - 1)!;
        if (tipo.IsPrimitive || tipo == typeof(decimal)) return Convert.ChangeType(7, tipo, System.Globalization.CultureInfo.InvariantCulture);
        if (tipo.IsGenericType && tipo.GetGenericArguments() is [var elemento])
        {
            var lista = Array.CreateInstance(elemento, 1);
            lista.SetValue(Inventar(elemento), 0);
            return lista;
        }

        var constructor = tipo.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Inventar(p.ParameterType))]);
    }
}
