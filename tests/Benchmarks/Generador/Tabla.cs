using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Una tabla según el modelo de EF Core: sus columnas, y los valores que de una entidad llegan a ellas.</summary>
internal sealed class Tabla
{
    private readonly Columna[] _columnas;

    public Tabla(IEntityType tipo)
    {
        Tipo = tipo.ClrType;
        Nombre = tipo.GetTableName()!;
        // Los números de fila los pone la base de datos, como cuando escribe el portal.
        _columnas = [.. tipo.GetProperties().Where(p => !(p.ClrType == typeof(long) && p.IsPrimaryKey())).Select(p => new Columna(p))];
    }

    public Type Tipo { get; }

    public string Nombre { get; }

    public IReadOnlyList<string> Columnas => [.. _columnas.Select(c => c.Nombre)];

    public IReadOnlyList<RelationalTypeMapping> Tipos => [.. _columnas.Select(c => c.Tipo)];

    /// <summary>Los valores tal como los guarda EF. El despacho lo sella aquí quien carga, como hace el portal al guardar.</summary>
    public object?[] Valores(object entidad, Guid despachoId)
    {
        var valores = new object?[_columnas.Length];
        for (var i = 0; i < valores.Length; i++) valores[i] = _columnas[i].EsDespacho ? despachoId : _columnas[i].Valor(entidad);
        return valores;
    }

    private sealed class Columna
    {
        private readonly Func<object, object?> _leer;
        private readonly Func<object?, object?>? _convertir;

        public Columna(IProperty propiedad)
        {
            Nombre = propiedad.GetColumnName();
            Tipo = propiedad.GetRelationalTypeMapping();
            EsDespacho = propiedad.Name == "DespachoId";
            _convertir = Tipo.Converter?.ConvertToProvider;
            var entidad = Expression.Parameter(typeof(object));
            var valor = Expression.Property(Expression.Convert(entidad, propiedad.DeclaringType.ClrType), propiedad.PropertyInfo!);
            _leer = Expression.Lambda<Func<object, object?>>(Expression.Convert(valor, typeof(object)), entidad).Compile();
        }

        public string Nombre { get; }

        public RelationalTypeMapping Tipo { get; }

        public bool EsDespacho { get; }

        public object? Valor(object entidad) => _leer(entidad) is { } valor ? _convertir is null ? valor : _convertir(valor) : null;
    }
}
