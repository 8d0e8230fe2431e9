using ElGestorPortal.Application.Acceso;

namespace ElGestorPortal.Application.Tests.Acceso;

public class ReglasDeContrasenaTests
{
    private static readonly string[] Datos = ["ana.lopez@aldaba.example", "ana.lopez", "12345678Z", "Gestoría Aldaba", "Ana López"];

    [TestCase("Password1!")]
    [TestCase("Password2026!!")]
    [TestCase("P4ssw0rd2026")]
    [TestCase("12345678")]
    [TestCase("123456789012")]
    [TestCase("qwertyuiop12")]
    [TestCase("1qaz2wsx3edc")]
    [TestCase("q1w2e3r4t5y6")]
    [TestCase("aaaaaaaaaaaa")]
    [TestCase("abcabcabcabc")]
    [TestCase("abcdefghijkl")]
    [TestCase("iloveyou2026")]
    [TestCase("Contraseña123!")]
    [TestCase("bienvenido2026")]
    [TestCase("tequieromucho")]
    [TestCase("realmadrid1902")]
    [TestCase("administrador")]
    [TestCase("dragondragon")]
    [TestCase("passwordpassword")]
    [TestCase("Verano2026!!")]
    public void Las_mas_usadas_y_sus_variantes_se_rechazan(string contrasena) =>
        Assert.That(ReglasDeContrasena.Motivo(contrasena), Does.Contain("de las más usadas"));

    [TestCase("ana.lopez@aldaba.example")]
    [TestCase("12345678Z")]
    [TestCase("12345678Z2026")]
    [TestCase("Gestoria Aldaba")]
    [TestCase("gestoríaaldaba1")]
    [TestCase("Ana.Lopez.2026")]
    public void La_hecha_con_lo_que_se_sabe_de_su_dueno_se_rechaza(string contrasena) =>
        Assert.That(ReglasDeContrasena.Motivo(contrasena, Datos), Is.Not.Null);

    [Test]
    public void Corta_o_desmesurada_se_rechaza()
    {
        Assert.That(ReglasDeContrasena.Motivo("xk2 pol9 vu"), Does.Contain("12 caracteres"));
        Assert.That(ReglasDeContrasena.Motivo(string.Concat(Enumerable.Repeat("tren azul ", 26))), Does.Contain("256"));
    }

    [TestCase("cuatro caballos verdes 7")]
    [TestCase("elarbolqueplantemiabueloenpatiodelacasadelpueblotodaviadamanzanas")]
    [TestCase("Demo-2026!portal")]
    [TestCase("correcto caballo bateria grapa")]
    [TestCase("日本の古い庭の石の道で")]
    [TestCase("mi gata duerme al sol")]
    public void Una_frase_larga_vale_sin_cifras_ni_signos(string contrasena) =>
        Assert.That(ReglasDeContrasena.Motivo(contrasena, Datos), contrasena.Length < 12 ? Is.Not.Null : Is.Null);

    [Test]
    public void De_tres_mil_variantes_corrientes_no_pasa_ninguna()
    {
        string[] palabras = ["password", "welcome", "dragon", "monkey", "football", "iloveyou", "sunshine", "princess", "superman", "michael", "contrasena", "bienvenido", "madrid", "barcelona", "alejandro", "estrella", "gestoria", "admin", "qwerty", "letmein"];
        string[] colas = ["1", "12", "123", "1234", "12345", "123456", "!", "1!", "123!", "2024", "2025", "2026", "2026!", "01", "69", "007", "!!", "*", "00", "11", "99", "777", "321", "1234!", "2023"];
        var variantes = from p in palabras from c in colas from v in new[] { p + c, char.ToUpperInvariant(p[0]) + p[1..] + c, p.ToUpperInvariant() + c, c + p, p.Replace('a', '@') + c, p.Replace('o', '0') + c } select v;

        Assert.That(variantes.Count(), Is.GreaterThanOrEqualTo(3000));
        Assert.That(variantes.Where(v => ReglasDeContrasena.Motivo(v) is null), Is.Empty);
    }
}
