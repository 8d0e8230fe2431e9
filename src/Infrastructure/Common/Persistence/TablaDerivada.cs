using System.Collections.Concurrent;
using System.Data.Common;
using ElGestorPortal.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Las tres sentencias de una tabla y cómo se comparan sus filas, según el modelo: una columna nueva entra sola.</summary>
internal sealed class TablaDerivada : IEqualityComparer<object>
{
    private static readonly ConcurrentDictionary<IEntityType, TablaDerivada> Conocidas = new();

    private readonly List<Columna> _clave;
    private readonly List<Columna> _resto;

    private TablaDerivada(IEntityType tipo)
    {
        var tabla = StoreObjectIdentifier.Create(tipo, StoreObjectType.Table)!.Value;
        var nombre = Entre(tabla.Name);

        // Si el número de fila lo pone la base de datos, la fila se reconoce por su clave única.
        var numerada = tipo.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd }];
        var deClave = numerada ? tipo.GetIndexes().Single(i => i.IsUnique).Properties : tipo.FindPrimaryKey()!.Properties;
        var columnas = tipo.GetProperties().Where(p => !(numerada && p.IsPrimaryKey())).Select(p => new Columna(p, Entre(p.GetColumnName(tabla)!))).ToList();
        var despacho = columnas.Single(c => c.EsDespacho);
        _clave = [.. columnas.Where(c => deClave.Contains(c.Propiedad) && !c.EsDespacho)];
        _resto = [.. columnas.Where(c => !c.EsDespacho && !deClave.Contains(c.Propiedad))];

        Anadir = new([despacho, .. _clave, .. _resto], o => $"INSERT INTO {nombre} ({string.Join(", ", o.Select(c => c.Nombre))}) VALUES ({string.Join(", ", o.Select((_, i) => $"@p{i}"))})");
        Cambiar = new([despacho, .. _clave, .. _resto], o => $"UPDATE {nombre} SET {Iguales(o, _clave.Count + 1, o.Count, ", ")} WHERE {Iguales(o, 0, _clave.Count + 1, " AND ")}");
        Borrar = new([despacho, .. _clave], o => $"DELETE FROM {nombre} WHERE {Iguales(o, 0, o.Count, " AND ")}");
    }

    public Orden Anadir { get; }

    public Orden Cambiar { get; }

    public Orden Borrar { get; }

    public static TablaDerivada De(IEntityType tipo) => Conocidas.GetOrAdd(tipo, t => new(t));

    /// <summary>Una fila nueva se puede escribir sin EF Core: todo lo suyo está en la entidad y no depende de otra que se guarde a la vez.</summary>
    public static bool Sirve(IEntityType tipo) =>
        typeof(IDeDespacho).IsAssignableFrom(tipo.ClrType) && tipo.BaseType is null && !tipo.GetDirectlyDerivedTypes().Any() && !tipo.GetForeignKeys().Any()
        && !tipo.GetNavigations().Any() && !tipo.GetComplexProperties().Any() && tipo.GetProperties().All(p => p.ValueGenerated == ValueGenerated.Never && !p.IsShadowProperty());

    /// <summary>Lo que no es clave vale lo mismo.</summary>
    public bool Igual(object una, object otra) => _resto.TrueForAll(c => Equals(c.Leer(una), c.Leer(otra)));

    bool IEqualityComparer<object>.Equals(object? x, object? y) => _clave.TrueForAll(c => Equals(c.Leer(x!), c.Leer(y!)));

    int IEqualityComparer<object>.GetHashCode(object obj)
    {
        var hash = default(HashCode);
        foreach (var columna in _clave) hash.Add(columna.Leer(obj));
        return hash.ToHashCode();
    }

    private static string Iguales(IReadOnlyList<Columna> columnas, int desde, int hasta, string union) =>
        string.Join(union, Enumerable.Range(desde, hasta - desde).Select(i => $"{columnas[i].Nombre} = @p{i}"));

    private static string Entre(string nombre) => $"\"{nombre}\"";

    /// <summary>Una columna: cómo se llama, cómo se lee de la fila y cómo la guarda el motor.</summary>
    internal sealed class Columna(IProperty propiedad, string nombre)
    {
        private readonly IClrPropertyGetter _leer = propiedad.GetGetter();
        private readonly Func<object?, object?>? _convertir = propiedad.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public IProperty Propiedad => propiedad;

        public string Nombre => nombre;

        public bool EsDespacho { get; } = propiedad.Name == nameof(IDeDespacho.DespachoId);

        public object? Leer(object fila) => _leer.GetClrValue(fila);

        public object Guardado(object fila) => (_convertir is null ? Leer(fila) : _convertir(Leer(fila))) ?? DBNull.Value;

        public DbParameter Parametro(DbCommand comando, int indice, object? valor) =>
            propiedad.GetRelationalTypeMapping().CreateParameter(comando, $"@p{indice}", valor, propiedad.IsNullable);
    }

    /// <summary>Una sentencia y las columnas que van en sus parámetros; la primera es siempre el despacho.</summary>
    internal sealed class Orden(IReadOnlyList<Columna> columnas, Func<IReadOnlyList<Columna>, string> componer)
    {
        public string Sql { get; } = componer(columnas);

        public IEnumerable<DbParameter> Parametros(DbCommand comando, object fila, Guid despacho) =>
            columnas.Select((c, i) => c.Parametro(comando, i, c.EsDespacho ? despacho : c.Leer(fila)));

        public void Rellenar(DbCommand comando, object fila, Guid despacho)
        {
            foreach (var parametro in Parametros(comando, fila, despacho)) comando.Parameters.Add(parametro);
        }

        /// <summary>La fila siguiente, en los mismos parámetros; el despacho no cambia.</summary>
        public void Cambiar(DbParameterCollection parametros, object fila)
        {
            for (var i = 1; i < columnas.Count; i++) parametros[i].Value = columnas[i].Guardado(fila);
        }
    }
}
