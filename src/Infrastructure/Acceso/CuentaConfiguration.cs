using ElGestorPortal.Domain.Acceso;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>El esquema 3 de Identity con nuestros nombres: el de acceso es único en su despacho, no en la plataforma.</summary>
internal sealed class CuentaConfiguration : IEntityTypeConfiguration<Cuenta>
{
    public void Configure(EntityTypeBuilder<Cuenta> builder)
    {
        builder.ToTable("Cuentas");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.UserName).HasMaxLength(256);
        builder.Property(c => c.NormalizedUserName).HasMaxLength(256);
        builder.Property(c => c.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(c => new { c.DespachoId, c.NormalizedUserName }).IsUnique();
        builder.HasOne<Usuario>().WithOne().HasForeignKey<Cuenta>(c => c.Id).OnDelete(DeleteBehavior.Cascade);

        // El correo es el del usuario, no hay teléfono y los intentos se cuentan aparte, sin bloqueo.
        builder.Ignore(c => c.Email).Ignore(c => c.NormalizedEmail).Ignore(c => c.EmailConfirmed);
        builder.Ignore(c => c.PhoneNumber).Ignore(c => c.PhoneNumberConfirmed);
        builder.Ignore(c => c.LockoutEnabled).Ignore(c => c.LockoutEnd).Ignore(c => c.AccessFailedCount);
    }
}

internal sealed class CuentaClaimConfiguration : IEntityTypeConfiguration<CuentaClaim>
{
    public void Configure(EntityTypeBuilder<CuentaClaim> builder)
    {
        builder.ToTable("CuentasClaims");
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CuentaLoginConfiguration : IEntityTypeConfiguration<CuentaLogin>
{
    public void Configure(EntityTypeBuilder<CuentaLogin> builder)
    {
        builder.ToTable("CuentasLogins");
        builder.HasKey(l => new { l.DespachoId, l.LoginProvider, l.ProviderKey });
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CuentaTokenConfiguration : IEntityTypeConfiguration<CuentaToken>
{
    public void Configure(EntityTypeBuilder<CuentaToken> builder)
    {
        builder.ToTable("CuentasTokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CuentaPasskeyConfiguration : IEntityTypeConfiguration<CuentaPasskey>
{
    public void Configure(EntityTypeBuilder<CuentaPasskey> builder)
    {
        builder.ToTable("CuentasPasskeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(p => p.Data).ToJson();
        builder.HasOne<Cuenta>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
