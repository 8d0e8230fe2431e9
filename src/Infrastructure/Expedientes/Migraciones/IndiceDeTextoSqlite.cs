using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ElGestorPortal.Infrastructure.Expedientes.Migraciones;

/// <summary>
/// FTS5 sobre <c>TextosDeExpediente</c>, sin copiar el texto. Los disparadores lo mantienen en la misma transacción que la fila.
/// <c>detail=column</c>: se buscan palabras sueltas en su columna, nunca frases, y así ocupa la mitad.
/// </summary>
[DbContext(typeof(SqlitePortalDbContext)), Migration("20270101000000_IndiceDeTexto")]
public sealed class IndiceDeTextoSqlite : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE VIRTUAL TABLE "IndiceDeTexto" USING fts5(Duenos, Clase, Texto, content='TextosDeExpediente', content_rowid='Id', tokenize='unicode61', detail=column, columnsize=0, prefix='3');
        CREATE TRIGGER "TextosDeExpediente_alta" AFTER INSERT ON "TextosDeExpediente" BEGIN
            INSERT INTO "IndiceDeTexto" (rowid, Duenos, Clase, Texto) VALUES (new."Id", new."Duenos", new."Clase", new."Texto");
        END;
        CREATE TRIGGER "TextosDeExpediente_baja" AFTER DELETE ON "TextosDeExpediente" BEGIN
            INSERT INTO "IndiceDeTexto" ("IndiceDeTexto", rowid, Duenos, Clase, Texto) VALUES ('delete', old."Id", old."Duenos", old."Clase", old."Texto");
        END;
        CREATE TRIGGER "TextosDeExpediente_cambio" AFTER UPDATE ON "TextosDeExpediente" BEGIN
            INSERT INTO "IndiceDeTexto" ("IndiceDeTexto", rowid, Duenos, Clase, Texto) VALUES ('delete', old."Id", old."Duenos", old."Clase", old."Texto");
            INSERT INTO "IndiceDeTexto" (rowid, Duenos, Clase, Texto) VALUES (new."Id", new."Duenos", new."Clase", new."Texto");
        END;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER "TextosDeExpediente_alta"; DROP TRIGGER "TextosDeExpediente_baja"; DROP TRIGGER "TextosDeExpediente_cambio"; DROP TABLE "IndiceDeTexto";
        """);
}
