using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ElGestorPortal.Infrastructure.Expedientes.Migraciones;

/// <summary>El índice GIN que usa <see cref="IndicePostgres"/>. Las palabras ya vienen separadas y plegadas: no pasan por ningún diccionario.</summary>
[DbContext(typeof(PostgresPortalDbContext)), Migration("20270101000000_IndiceDeTexto")]
public sealed class IndiceDeTextoPostgres : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE INDEX "IX_TextosDeExpediente_Palabras" ON "TextosDeExpediente" USING gin (array_to_tsvector(string_to_array(trim("Duenos" || ' ' || "Clase" || ' ' || "Texto"), ' ')));
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP INDEX "IX_TextosDeExpediente_Palabras";""");
}
