using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Web.Pages.Calculadora.Presupuestos;

/// <summary>Lo que se escribió para un presupuesto, de vuelta a la calculadora.</summary>
internal static class RepeticionDePresupuesto
{
    public static EntradaDeCalculadora De(PresupuestoDto p)
    {
        var (c, v) = (p.Calculo, p.Calculo.Vehiculo);
        return new()
        {
            Matricula = p.Matricula,
            Categoria = v.Categoria,
            Marca = p.Marca,
            Modelo = p.Modelo,
            Fila = v.FilaPrecioId,
            Primera = v.PrimeraMatriculacion,
            Motor = v.Motor is { } motor ? SiglasDeMotor.De(motor)[0] : null,
            Cilindrada = ImporteEnEspanol.Escribir(v.Cilindrada),
            Cilindros = ImporteEnEspanol.Escribir(v.Cilindros),
            Cvf = ImporteEnEspanol.Escribir(v.PotenciaFiscal),
            Kw = ImporteEnEspanol.Escribir(v.PotenciaKw),
            Distintivo = v.Distintivo switch { DistintivoAmbiental.Cero => "0", { } otro => otro.ToString().ToUpperInvariant(), null => null },
            Valor = ImporteEnEspanol.Escribir(v.ValorManual),
            ValorFiscal = ImporteEnEspanol.Escribir(v.ValorFiscalManual),
            Historico = v.Historico,
            UsoEspecial = v.UsoEspecial,
            Actividad = v.AfectoActividad,
            Territorio = c.Territorio,
            Contrato = c.FechaContrato,
            Precio = ImporteEnEspanol.Escribir(c.PrecioDeclarado),
            Porcentaje = ImporteEnEspanol.Escribir(c.Adquirente?.Porcentaje),
            Residente = c.Adquirente?.ResidenteEnTerritorio == true,
            Factura = c.VendedorProfesionalConFactura,
            Reventa = c.CompraventaParaReventa,
            Conceptos = c.Conceptos ?? [],
            Para = p.Para,
            RefPropia = p.RefPropia,
        };
    }
}
