#!/usr/bin/env bash
# Añade la misma migración a los dos motores: build/migraciones.sh Nombre
set -euo pipefail
cd "$(dirname "$0")/.."
for motor in Sqlite Postgres; do
  dotnet ef migrations add "$1" -p src/Infrastructure -s src/Infrastructure -c "${motor}PortalDbContext" -o "Common/Persistence/Migrations/$motor"
done
