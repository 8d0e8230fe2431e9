namespace ElGestorPortal.Application.Common.Informes;

/// <summary>Pone un informe en PDF: A4, con las letras dentro y su texto seleccionable.</summary>
public interface IInformePdf
{
    byte[] Componer(Informe informe);
}
