using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Precio medio × porcentaje del Anexo IV × uso especial. El primero que se dé: valor fiscal a mano, fila, precio a mano o tramo.</summary>
internal static class ValorDelVehiculo
{
    public static Valoracion Valorar(DatosDelCalculo datos, NormasDelCalculo normas, NormaDeTerritorio territorio, Relato relato)
    {
        var vehiculo = datos.Vehiculo;
        var antiguedad = Edad(datos);
        AvisarDeDosValores(vehiculo, relato);
        if (territorio.TablaPropia)
            relato.Avisar("orientativo", $"{territorio.Nombre} valora con su propia tabla de precios, no con la del BOE: el valor de aquí solo orienta. Si conoce el de su tabla, póngalo como valor fiscal.");

        var valoracion = new Valoracion { AntiguedadAnios = antiguedad?.Anios, Orientativo = territorio.TablaPropia };
        if (vehiculo.ValorFiscalManual is { } final)
        {
            relato.Anotar($"Valor fiscal puesto a mano, que no se deprecia: {Relato.Euro(final)}.");
            relato.Avisar("valor-a-mano", "El valor fiscal está puesto a mano: es final y no se comprueba con ninguna tabla.");
            return valoracion with { Origen = OrigenDelValor.FiscalManual, ValorFiscal = Relato.Centimos(final) };
        }

        return PrecioMedio(vehiculo, normas.Orden, relato) is { } precio
            ? Depreciar(valoracion with { Origen = precio.Origen, PrecioMedio = precio.Importe }, datos, normas, antiguedad, relato)
            : SinValor(valoracion, vehiculo, datos.PrecioDeclarado, relato);
    }

    private static Antiguedad? Edad(DatosDelCalculo datos) =>
        datos.Vehiculo.PrimeraMatriculacion is { } primera ? new Antiguedad(primera, datos.FechaContrato, datos.Lectura) : null;

    private static (OrigenDelValor Origen, decimal Importe)? PrecioMedio(VehiculoQueSeTransmite vehiculo, Versionada<OrdenDePrecios> orden, Relato relato)
    {
        if (vehiculo.Fila is { } fila)
        {
            relato.Anotar($"Precio medio de «{fila.Marca} {fila.Denominacion}»: {Relato.Euro(fila.Precio)} ({orden.Norma.Norma}).");
            if ((fila.Seccion == SeccionDePrecios.Autocaravanas) != (vehiculo.Categoria == CategoriaDeVehiculo.Autocaravana))
                relato.Avisar("seccion-distinta", "La fila elegida no es de la sección de la Orden que corresponde a esa categoría. Revise la categoría: cambia la columna de depreciación.");
            return (OrigenDelValor.Fila, fila.Precio);
        }

        if (vehiculo.ValorManual is { } manual)
        {
            relato.Anotar($"Precio medio puesto a mano: {Relato.Euro(manual)}.");
            return (OrigenDelValor.Manual, manual);
        }

        if (orden.Norma.Tramo(vehiculo.Categoria, vehiculo.Motor, vehiculo.Cilindrada, vehiculo.PotenciaKw) is not { } tramo) return null;

        relato.Anotar($"Precio medio del tramo «{tramo.Texto}»: {Relato.Euro(tramo.Valor)} ({orden.Norma.Norma}).");
        if (orden.Norma.EsHeredado(vehiculo.Categoria, vehiculo.Motor))
            relato.Avisar("tramo-heredado", $"Los tramos de este tipo de vehículo no se pudieron leer de la {orden.Norma.Norma}: son los de la anterior. Compruébelo en el anexo I.");
        return (OrigenDelValor.Tramo, tramo.Valor);
    }

    private static Valoracion Depreciar(Valoracion valoracion, DatosDelCalculo datos, NormasDelCalculo normas, Antiguedad? antiguedad, Relato relato)
    {
        var precio = valoracion.PrecioMedio!.Value;
        var factor = datos.Vehiculo.UsoEspecial ? normas.Reglas.Norma.FactorUsoEspecial : 1;
        if (datos.Vehiculo.Historico)
            relato.Avisar("historico-sin-tabla", "La Orden de precios no valora los vehículos históricos: el valor de tabla no sirve para ellos. Ponga su valor fiscal, que puede ser mayor.");
        if (antiguedad is not { } edad) return SinFecha(valoracion with { FactorUso = factor }, datos.PrecioDeclarado, relato);

        var tramo = normas.Depreciacion.Norma.Tramo(datos.Vehiculo.Categoria, edad);
        var valor = Relato.Centimos(precio * tramo.Porcentaje / 100 * factor);
        var columna = datos.Vehiculo.Categoria == CategoriaDeVehiculo.Autocaravana ? ", columna de autocaravanas" : "";
        relato.Anotar($"{Anios(edad.Anios)} desde la primera matriculación ({Relato.Fecha(edad.PrimeraMatriculacion)}): queda el {Euros.Tipo(tramo.Porcentaje)} ({normas.Depreciacion.Norma.Norma}{columna}).");
        AnotarUsoEspecial(factor, relato);
        relato.Anotar($"Valor fiscal: {Relato.Euro(valor)} (TRLITPAJD arts. 10 y 46.3).");
        AvisarDelAniversario(normas, datos, edad, tramo, relato);
        return valoracion with { Porcentaje = tramo.Porcentaje, FactorUso = factor, ValorFiscal = valor };
    }

    /// <summary>Sin fecha no hay porcentaje. Con un precio, la base es el precio; sin él, lo más que puede valer.</summary>
    private static Valoracion SinFecha(Valoracion valoracion, decimal? precioDeclarado, Relato relato)
    {
        if (precioDeclarado is not null)
        {
            relato.Avisar("falta-antiguedad", "Falta la fecha de primera matriculación: sin ella no se sabe el valor fiscal y la base es el precio declarado. Con ella la base podría ser mayor.");
            return valoracion;
        }

        relato.Avisar("falta-antiguedad", "Falta la fecha de primera matriculación: se calcula con el precio medio sin depreciar, que es lo máximo. Con ella el valor puede bajar hasta la décima parte.");
        var maximo = Relato.Centimos(valoracion.PrecioMedio!.Value * valoracion.FactorUso);
        AnotarUsoEspecial(valoracion.FactorUso, relato);
        relato.Anotar($"Sin fecha de primera matriculación no se deprecia: valor máximo, {Relato.Euro(maximo)}.");
        return valoracion with { Porcentaje = 100, ValorFiscal = maximo };
    }

    private static void AnotarUsoEspecial(decimal factor, Relato relato)
    {
        if (factor != 1) relato.Anotar($"Taxi, autoescuela o alquiler sin conductor, en exclusiva más de seis meses: × {Euros.Cifra(factor)} (Orden de precios, art. 3).");
    }

    private static Valoracion SinValor(Valoracion valoracion, VehiculoQueSeTransmite vehiculo, decimal? precioDeclarado, Relato relato)
    {
        if (precioDeclarado is not null)
        {
            var falta = vehiculo switch
            {
                { Categoria: CategoriaDeVehiculo.Motocicleta or CategoriaDeVehiculo.Ciclomotor, Motor: TipoDeMotor.Electrico } => "la potencia en kW",
                { Categoria: CategoriaDeVehiculo.Motocicleta or CategoriaDeVehiculo.Ciclomotor or CategoriaDeVehiculo.Quad or CategoriaDeVehiculo.Buggy, Motor: not TipoDeMotor.Electrico } => "la cilindrada",
                _ => "elegir el vehículo en la tabla de precios, o su valor",
            };
            relato.Avisar("falta-valor", $"Falta {falta}: la base es el precio declarado. Si el valor de tablas es mayor, la base será ese valor.");
        }

        return valoracion;
    }

    private static void AvisarDeDosValores(VehiculoQueSeTransmite vehiculo, Relato relato)
    {
        var dados = new[] { vehiculo.ValorFiscalManual is not null, vehiculo.Fila is not null, vehiculo.ValorManual is not null }.Count(d => d);
        if (dados > 1) relato.Avisar("dos-valores", "Se ha dado más de un valor. Se usa el primero de estos: valor fiscal, fila de la tabla, precio medio a mano.");
    }

    private static void AvisarDelAniversario(NormasDelCalculo normas, DatosDelCalculo datos, Antiguedad edad, TramoDeEdad tramo, Relato relato)
    {
        if (!edad.EsAniversario) return;

        var otra = edad with { Lectura = edad.Lectura == LecturaDelAniversario.Literal ? LecturaDelAniversario.AniosCumplidos : LecturaDelAniversario.Literal };
        if (normas.Depreciacion.Norma.Tramo(datos.Vehiculo.Categoria, otra).Porcentaje is var distinto && distinto != tramo.Porcentaje)
            relato.Avisar("aniversario", $"El contrato es del día del aniversario de la matriculación: hay quien aplica ese día el {Euros.Tipo(distinto)} en vez del {Euros.Tipo(tramo.Porcentaje)}.");
    }

    private static string Anios(int anios) => anios == 1 ? "1 año" : $"{anios} años";
}
