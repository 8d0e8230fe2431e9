namespace ElGestorPortal.Application.Documentos;

/// <summary>La contraseña de un enlace compartido: se guarda su hash. Tardan a propósito, así que se llaman fuera de una transacción.</summary>
public interface IContrasenasDeEnlace
{
    string Cifrar(string contrasena);

    bool Comprobar(string hash, string contrasena);
}
