using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ElGestorPortal.Infrastructure.Common.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inicial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AceptacionesLegales",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exigida = table.Column<int>(type: "INTEGER", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AceptacionesLegales", x => new { x.DespachoId, x.UsuarioId, x.VersionId });
                });

            migrationBuilder.CreateTable(
                name: "ActivacionesDeVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivadaPor = table.Column<string>(type: "TEXT", nullable: false),
                    Activada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Relevada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivacionesDeVersion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Actividades",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EstadoAnterior = table.Column<string>(type: "TEXT", nullable: true),
                    EstadoNuevo = table.Column<string>(type: "TEXT", nullable: true),
                    Texto = table.Column<string>(type: "TEXT", nullable: false),
                    Publica = table.Column<bool>(type: "INTEGER", nullable: false),
                    Usuario = table.Column<string>(type: "TEXT", nullable: true),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actividades", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Agentes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    Creada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revocada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UltimoContacto = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    Pendientes = table.Column<int>(type: "INTEGER", nullable: true),
                    UltimoError = table.Column<string>(type: "TEXT", nullable: true),
                    Desfase = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agentes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AjustesDeCalculadora",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiasDeValidez = table.Column<int>(type: "INTEGER", nullable: false),
                    WidgetActivo = table.Column<bool>(type: "INTEGER", nullable: false),
                    WidgetOrigenes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AjustesDeCalculadora", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Auditoria",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Accion = table.Column<string>(type: "TEXT", nullable: false),
                    Objeto = table.Column<string>(type: "TEXT", nullable: true),
                    ObjetoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Orden = table.Column<long>(type: "INTEGER", nullable: true),
                    Huella = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Auditoria", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClavesDeProteccion",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClavesDeProteccion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CodigosDeOrigen",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ambito = table.Column<int>(type: "INTEGER", nullable: false),
                    Codigo = table.Column<string>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: true),
                    Valor = table.Column<string>(type: "TEXT", nullable: true),
                    Visto = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodigosDeOrigen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contenidos",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Tamano = table.Column<long>(type: "INTEGER", nullable: false),
                    Recibido = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contenidos", x => new { x.DespachoId, x.Sha256 });
                });

            migrationBuilder.CreateTable(
                name: "Cuarentenas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipo = table.Column<string>(type: "TEXT", nullable: false),
                    OrigenId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: true),
                    Codigo = table.Column<string>(type: "TEXT", nullable: false),
                    Detalle = table.Column<string>(type: "TEXT", nullable: false),
                    Carga = table.Column<string>(type: "TEXT", nullable: false),
                    HuellaDeCarga = table.Column<string>(type: "TEXT", nullable: false),
                    Veces = table.Column<int>(type: "INTEGER", nullable: false),
                    Primera = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ultima = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Resuelta = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cuarentenas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Descargas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SoloVista = table.Column<bool>(type: "INTEGER", nullable: false),
                    Via = table.Column<int>(type: "INTEGER", nullable: false),
                    EnlaceId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Descargas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Despachos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    Dominios = table.Column<string>(type: "TEXT", nullable: false),
                    Marca = table.Column<string>(type: "TEXT", nullable: false),
                    ClasesCerradas = table.Column<string>(type: "TEXT", nullable: false),
                    FacturasDeClientes = table.Column<bool>(type: "INTEGER", nullable: false),
                    PermiteCompartir = table.Column<bool>(type: "INTEGER", nullable: false),
                    PuenteCarpeta = table.Column<bool>(type: "INTEGER", nullable: false),
                    Suspendido = table.Column<bool>(type: "INTEGER", nullable: false),
                    MotivoDeSuspension = table.Column<string>(type: "TEXT", nullable: true),
                    ModulosQuitados = table.Column<int>(type: "INTEGER", nullable: false),
                    CuotaDeSubidas = table.Column<long>(type: "INTEGER", nullable: true),
                    TextosLegales = table.Column<string>(type: "TEXT", nullable: false),
                    AceptacionExigida = table.Column<int>(type: "INTEGER", nullable: false),
                    BorrarDesde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Borrado = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Despachos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Documentos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VehiculoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EscrituraId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FacturaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    TipoMime = table.Column<string>(type: "TEXT", nullable: false),
                    Tamano = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VigenteDesde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VigenteHasta = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CodigoVerificacion = table.Column<string>(type: "TEXT", nullable: true),
                    TitularNif = table.Column<string>(type: "TEXT", nullable: true),
                    Audiencia = table.Column<int>(type: "INTEGER", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    Permiso = table.Column<int>(type: "INTEGER", nullable: false),
                    SustituyeA = table.Column<Guid>(type: "TEXT", nullable: true),
                    DocumentoPortalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubidoPorNif = table.Column<string>(type: "TEXT", nullable: true),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Retenido = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConContenido = table.Column<bool>(type: "INTEGER", nullable: false),
                    Recibido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Dia = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Retirado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documentos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DuracionesHabituales",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tramite = table.Column<string>(type: "TEXT", nullable: false),
                    Mediana = table.Column<int>(type: "INTEGER", nullable: false),
                    Acabados = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuracionesHabituales", x => new { x.DespachoId, x.Tramite });
                });

            migrationBuilder.CreateTable(
                name: "EnlacesCompartidos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    Contrasena = table.Column<string>(type: "TEXT", nullable: true),
                    Creado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Caduca = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Maximo = table.Column<int>(type: "INTEGER", nullable: true),
                    Descargas = table.Column<int>(type: "INTEGER", nullable: false),
                    Revocado = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnlacesCompartidos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EnlacesDeAcceso",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Proposito = table.Column<int>(type: "INTEGER", nullable: false),
                    Pedido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: true),
                    Caduca = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Usado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Anulado = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnlacesDeAcceso", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EnlacesDePresupuesto",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PresupuestoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    ConMargen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Creado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Caduca = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revocado = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnlacesDePresupuesto", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Escrituras",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Protocolo = table.Column<string>(type: "TEXT", nullable: true),
                    Anio = table.Column<int>(type: "INTEGER", nullable: true),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: true),
                    Notario = table.Column<string>(type: "TEXT", nullable: false),
                    Fincas = table.Column<string>(type: "TEXT", nullable: false),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Reservado = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escrituras", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EsperasDeEntrada",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PadreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HijoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HijoTipo = table.Column<string>(type: "TEXT", nullable: false),
                    HijoOrigenId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EsperasDeEntrada", x => new { x.DespachoId, x.PadreId, x.HijoId });
                });

            migrationBuilder.CreateTable(
                name: "ExcepcionesDePublicacion",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjetoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audiencia = table.Column<int>(type: "INTEGER", nullable: false),
                    EsDocumento = table.Column<bool>(type: "INTEGER", nullable: false),
                    Visible = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExcepcionesDePublicacion", x => new { x.DespachoId, x.ObjetoId, x.Audiencia });
                });

            migrationBuilder.CreateTable(
                name: "Expedientes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", nullable: false),
                    RefPropia = table.Column<string>(type: "TEXT", nullable: true),
                    Titulo = table.Column<string>(type: "TEXT", nullable: false),
                    Tramite = table.Column<string>(type: "TEXT", nullable: false),
                    Familia = table.Column<int>(type: "INTEGER", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Turno = table.Column<int>(type: "INTEGER", nullable: false),
                    FechaAlta = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FechaPresentacion = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FechaFin = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Actualizado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Administracion = table.Column<string>(type: "TEXT", nullable: true),
                    Jefatura = table.Column<string>(type: "TEXT", nullable: true),
                    Matricula = table.Column<string>(type: "TEXT", nullable: true),
                    Modelo = table.Column<string>(type: "TEXT", nullable: true),
                    Interesado = table.Column<string>(type: "TEXT", nullable: true),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Retirado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Reservado = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Expedientes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Facturas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Retirado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facturas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FacturasDeExpedientes",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FacturaId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacturasDeExpedientes", x => new { x.DespachoId, x.ExpedienteId, x.FacturaId });
                });

            migrationBuilder.CreateTable(
                name: "FilasDeLotes",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    RefPropia = table.Column<string>(type: "TEXT", nullable: true),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Reparos = table.Column<string>(type: "TEXT", nullable: false),
                    SePuedeEnviar = table.Column<bool>(type: "INTEGER", nullable: false),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NumeroDeSolicitud = table.Column<string>(type: "TEXT", nullable: true),
                    Fallo = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilasDeLotes", x => new { x.DespachoId, x.LoteId, x.Numero });
                });

            migrationBuilder.CreateTable(
                name: "FilasDePrecio",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seccion = table.Column<int>(type: "INTEGER", nullable: false),
                    Marca = table.Column<string>(type: "TEXT", nullable: false),
                    Denominacion = table.Column<string>(type: "TEXT", nullable: false),
                    Inicio = table.Column<int>(type: "INTEGER", nullable: true),
                    Fin = table.Column<int>(type: "INTEGER", nullable: true),
                    Cilindrada = table.Column<int>(type: "INTEGER", nullable: true),
                    Cilindros = table.Column<int>(type: "INTEGER", nullable: true),
                    Motor = table.Column<string>(type: "TEXT", nullable: false),
                    Kw = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Cvf = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Cv = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Precio = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilasDePrecio", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FiltrosGuardados",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    Consulta = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiltrosGuardados", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FrasesDeEstado",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrasesDeEstado", x => new { x.DespachoId, x.Estado });
                });

            migrationBuilder.CreateTable(
                name: "HechosDocumento",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Calidad = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Grupo = table.Column<string>(type: "TEXT", nullable: false),
                    Descargable = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fecha = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HechosDocumento", x => new { x.DespachoId, x.Nif, x.Calidad, x.DocumentoId, x.ExpedienteId });
                });

            migrationBuilder.CreateTable(
                name: "HechosExpediente",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Calidad = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Grupo = table.Column<string>(type: "TEXT", nullable: false),
                    Actualizado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FechaAlta = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", nullable: false),
                    FechaFin = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HechosExpediente", x => new { x.DespachoId, x.Nif, x.Calidad, x.ExpedienteId });
                });

            migrationBuilder.CreateTable(
                name: "HechosFactura",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Calidad = table.Column<int>(type: "INTEGER", nullable: false),
                    FacturaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HechosFactura", x => new { x.DespachoId, x.Nif, x.Calidad, x.FacturaId, x.ExpedienteId });
                });

            migrationBuilder.CreateTable(
                name: "HechosObjeto",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Calidad = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjetoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HechosObjeto", x => new { x.DespachoId, x.Nif, x.Calidad, x.ObjetoId, x.ExpedienteId });
                });

            migrationBuilder.CreateTable(
                name: "Instantaneas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipos = table.Column<string>(type: "TEXT", nullable: false),
                    Abierta = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cerrada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Vistos = table.Column<int>(type: "INTEGER", nullable: false),
                    Borrados = table.Column<int>(type: "INTEGER", nullable: false),
                    Retenidos = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instantaneas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IntervinientesPorNif",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Interviene = table.Column<bool>(type: "INTEGER", nullable: false),
                    Solo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Colabora = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reservado = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntervinientesPorNif", x => new { x.DespachoId, x.Nif, x.ExpedienteId });
                });

            migrationBuilder.CreateTable(
                name: "LecturasDeConversaciones",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lector = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversacionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hasta = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LecturasDeConversaciones", x => new { x.DespachoId, x.Lector, x.ConversacionId });
                });

            migrationBuilder.CreateTable(
                name: "LibroDeEntrada",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipo = table.Column<string>(type: "TEXT", nullable: false),
                    OrigenId = table.Column<string>(type: "TEXT", nullable: false),
                    ObjetoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: true),
                    Huella = table.Column<string>(type: "TEXT", nullable: true),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Cambiado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PorInstantanea = table.Column<bool>(type: "INTEGER", nullable: false),
                    VistoEn = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnEsperaDesde = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibroDeEntrada", x => new { x.DespachoId, x.Tipo, x.OrigenId });
                });

            migrationBuilder.CreateTable(
                name: "LotesDeSolicitudes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SolicitanteNif = table.Column<string>(type: "TEXT", nullable: false),
                    Tramite = table.Column<string>(type: "TEXT", nullable: false),
                    Fichero = table.Column<string>(type: "TEXT", nullable: false),
                    Creado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Confirmado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Terminado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Filas = table.Column<int>(type: "INTEGER", nullable: false),
                    Buenas = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LotesDeSolicitudes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Margenes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Importe = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Margenes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mensajes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversacionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Nif = table.Column<string>(type: "TEXT", nullable: true),
                    Autor = table.Column<string>(type: "TEXT", nullable: false),
                    DeLaOficina = table.Column<bool>(type: "INTEGER", nullable: false),
                    DelEscritorio = table.Column<bool>(type: "INTEGER", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recibido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Entregado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rechazo = table.Column<string>(type: "TEXT", nullable: true),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Retirado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mensajes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MotivosHabituales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false),
                    Orden = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MotivosHabituales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OtorgantesPorNif",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    EscrituraId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OtorgantesPorNif", x => new { x.DespachoId, x.Nif, x.EscrituraId });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Evento = table.Column<string>(type: "TEXT", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Creado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Entregado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Intentos = table.Column<int>(type: "INTEGER", nullable: false),
                    DisponibleDesde = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxEntregas",
                columns: table => new
                {
                    MensajeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reactor = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxEntregas", x => new { x.MensajeId, x.Reactor });
                });

            migrationBuilder.CreateTable(
                name: "PapelesDelDespacho",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tramite = table.Column<string>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false),
                    Orden = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PapelesDelDespacho", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Personas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Retirado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Personas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonasProtegidas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: true),
                    NifEnmascarado = table.Column<string>(type: "TEXT", nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Desde = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Suprimida = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonasProtegidas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeticionesDeInstantanea",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pedida = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Quien = table.Column<string>(type: "TEXT", nullable: false),
                    Atendida = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeticionesDeInstantanea", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeticionesRecordadas",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    Respuesta = table.Column<string>(type: "TEXT", nullable: false),
                    Fecha = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeticionesRecordadas", x => new { x.DespachoId, x.UsuarioId, x.Clave });
                });

            migrationBuilder.CreateTable(
                name: "PlantillasDeCorreo",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Correo = table.Column<int>(type: "INTEGER", nullable: false),
                    Asunto = table.Column<string>(type: "TEXT", nullable: false),
                    Cuerpo = table.Column<string>(type: "TEXT", nullable: false),
                    Cambiada = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlantillasDeCorreo", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlazosDeConservacion",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Anios = table.Column<int>(type: "INTEGER", nullable: false),
                    Norma = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlazosDeConservacion", x => new { x.DespachoId, x.Clase });
                });

            migrationBuilder.CreateTable(
                name: "PlazosDelDespacho",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Dias = table.Column<int>(type: "INTEGER", nullable: false),
                    Avisa = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlazosDelDespacho", x => new { x.DespachoId, x.Clave });
                });

            migrationBuilder.CreateTable(
                name: "PreguntasHabituales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false),
                    Direccion = table.Column<string>(type: "TEXT", nullable: false),
                    Orden = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreguntasHabituales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Presupuestos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Autor = table.Column<string>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Matricula = table.Column<string>(type: "TEXT", nullable: true),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false),
                    Entrada = table.Column<string>(type: "TEXT", nullable: false),
                    Resultado = table.Column<string>(type: "TEXT", nullable: false),
                    ResultadoConMargen = table.Column<string>(type: "TEXT", nullable: true),
                    Total = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    TotalConMargen = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Creado = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ValidoHasta = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Envios = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presupuestos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RecalculosDeVisibilidad",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnFacturas = table.Column<bool>(type: "INTEGER", nullable: false),
                    Hasta = table.Column<Guid>(type: "TEXT", nullable: true),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    Vistos = table.Column<long>(type: "INTEGER", nullable: false),
                    ConDocumentos = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pedido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Terminado = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecalculosDeVisibilidad", x => x.DespachoId);
                });

            migrationBuilder.CreateTable(
                name: "ReglasDePublicacion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audiencia = table.Column<int>(type: "INTEGER", nullable: false),
                    Tramite = table.Column<string>(type: "TEXT", nullable: true),
                    Estado = table.Column<string>(type: "TEXT", nullable: true),
                    Colaborador = table.Column<string>(type: "TEXT", nullable: true),
                    Rol = table.Column<string>(type: "TEXT", nullable: true),
                    ClaseDocumento = table.Column<string>(type: "TEXT", nullable: true),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Visible = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReglasDePublicacion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RespuestasSolicitud",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Estado = table.Column<string>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RespuestasSolicitud", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetencionesLegales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nif = table.Column<string>(type: "TEXT", nullable: true),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Motivo = table.Column<string>(type: "TEXT", nullable: false),
                    Quien = table.Column<string>(type: "TEXT", nullable: false),
                    Desde = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Levantada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LevantadaPor = table.Column<string>(type: "TEXT", nullable: true),
                    MotivoDelFin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetencionesLegales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Salidas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipo = table.Column<string>(type: "TEXT", nullable: false),
                    Agregado = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secuencia = table.Column<long>(type: "INTEGER", nullable: false),
                    Emitido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Intentos = table.Column<int>(type: "INTEGER", nullable: false),
                    DisponibleDesde = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ArrendadoHasta = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Resuelto = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Codigo = table.Column<string>(type: "TEXT", nullable: true),
                    Detalle = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Salidas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SellosDeAuditoria",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Selladas = table.Column<long>(type: "INTEGER", nullable: false),
                    Cabeza = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Arrendatario = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArrendadoHasta = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellosDeAuditoria", x => x.DespachoId);
                });

            migrationBuilder.CreateTable(
                name: "Sesiones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    FamiliaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConSegundoFactor = table.Column<bool>(type: "INTEGER", nullable: false),
                    Creada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UltimoUso = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Caduca = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revocada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Gastada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Direccion = table.Column<string>(type: "TEXT", nullable: true),
                    Dispositivo = table.Column<string>(type: "TEXT", nullable: true),
                    ViendoComo = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sesiones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Solicitudes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bloqueado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", nullable: true),
                    Tramite = table.Column<string>(type: "TEXT", nullable: false),
                    RefPropia = table.Column<string>(type: "TEXT", nullable: true),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false),
                    SolicitanteNif = table.Column<string>(type: "TEXT", nullable: false),
                    Solicitante = table.Column<string>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Matricula = table.Column<string>(type: "TEXT", nullable: true),
                    Creada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actualizada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Motivos = table.Column<string>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NumeroExpediente = table.Column<string>(type: "TEXT", nullable: true),
                    Pasos = table.Column<string>(type: "TEXT", nullable: false),
                    AsignadaA = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Solicitudes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Subidas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsuarioId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Nif = table.Column<string>(type: "TEXT", nullable: false),
                    Quien = table.Column<string>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SolicitudId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Tamano = table.Column<long>(type: "INTEGER", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    Recibido = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnAnalisis = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EnCola = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Entregado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Archivado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rechazado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SolicitudYaEnviada = table.Column<bool>(type: "INTEGER", nullable: false),
                    Motivo = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subidas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tarifas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    Nifs = table.Column<string>(type: "TEXT", nullable: false),
                    Desde = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hasta = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Impuesto = table.Column<int>(type: "INTEGER", nullable: false),
                    TipoImpuesto = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Minimo = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    Lineas = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tarifas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TextosDeExpediente",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duenos = table.Column<string>(type: "TEXT", nullable: false),
                    Clase = table.Column<string>(type: "TEXT", nullable: false),
                    Texto = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextosDeExpediente", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Usuarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NombreDeAcceso = table.Column<string>(type: "TEXT", nullable: false),
                    Correo = table.Column<string>(type: "TEXT", nullable: false),
                    Nombre = table.Column<string>(type: "TEXT", nullable: false),
                    Empresa = table.Column<string>(type: "TEXT", nullable: true),
                    Tipo = table.Column<int>(type: "INTEGER", nullable: false),
                    Calidades = table.Column<int>(type: "INTEGER", nullable: false),
                    Nifs = table.Column<string>(type: "TEXT", nullable: false),
                    Permisos = table.Column<int>(type: "INTEGER", nullable: false),
                    Estado = table.Column<int>(type: "INTEGER", nullable: false),
                    CaducaEl = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UltimoAcceso = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Aceptado = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SuspendidoPorLaOficina = table.Column<bool>(type: "INTEGER", nullable: false),
                    ResponsableId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Usuarios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vehiculos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Matricula = table.Column<string>(type: "TEXT", nullable: false),
                    Bastidor = table.Column<string>(type: "TEXT", nullable: false),
                    BastidorInverso = table.Column<string>(type: "TEXT", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    ItvCaduca = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Distintivo = table.Column<string>(type: "TEXT", nullable: true),
                    Busqueda = table.Column<string>(type: "TEXT", nullable: false),
                    Borrado = table.Column<bool>(type: "INTEGER", nullable: false),
                    Datos = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehiculos", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VersionesLegales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clase = table.Column<int>(type: "INTEGER", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Cuerpo = table.Column<string>(type: "TEXT", nullable: false),
                    Publicada = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExigeAceptacion = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersionesLegales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VersionesOficiales",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clase = table.Column<int>(type: "INTEGER", nullable: false),
                    Clave = table.Column<string>(type: "TEXT", nullable: false),
                    Desde = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Contenido = table.Column<string>(type: "TEXT", nullable: false),
                    Huella = table.Column<string>(type: "TEXT", nullable: false),
                    DeSerie = table.Column<bool>(type: "INTEGER", nullable: false),
                    PropietarioId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CargadaPor = table.Column<string>(type: "TEXT", nullable: false),
                    Cargada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Turismos = table.Column<int>(type: "INTEGER", nullable: false),
                    Autocaravanas = table.Column<int>(type: "INTEGER", nullable: false),
                    EsMuestra = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VersionesOficiales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Vinculos",
                columns: table => new
                {
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpedienteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjetoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Orden = table.Column<int>(type: "INTEGER", nullable: false),
                    Desde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hasta = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vinculos", x => new { x.DespachoId, x.ExpedienteId, x.ObjetoId });
                });

            migrationBuilder.CreateTable(
                name: "Cuentas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UltimoPaso = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cuentas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cuentas_Usuarios_Id",
                        column: x => x.Id,
                        principalTable: "Usuarios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CuentasClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CuentasClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CuentasClaims_Cuentas_UserId",
                        column: x => x.UserId,
                        principalTable: "Cuentas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CuentasLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CuentasLogins", x => new { x.DespachoId, x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_CuentasLogins_Cuentas_UserId",
                        column: x => x.UserId,
                        principalTable: "Cuentas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CuentasPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CuentasPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_CuentasPasskeys_Cuentas_UserId",
                        column: x => x.UserId,
                        principalTable: "Cuentas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CuentasTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DespachoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CuentasTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_CuentasTokens_Cuentas_UserId",
                        column: x => x.UserId,
                        principalTable: "Cuentas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AceptacionesLegales_DespachoId_VersionId_Fecha_UsuarioId",
                table: "AceptacionesLegales",
                columns: new[] { "DespachoId", "VersionId", "Fecha", "UsuarioId" });

            migrationBuilder.CreateIndex(
                name: "IX_ActivacionesDeVersion_DespachoId_Relevada_VersionId",
                table: "ActivacionesDeVersion",
                columns: new[] { "DespachoId", "Relevada", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Actividades_DespachoId_ExpedienteId_Fecha",
                table: "Actividades",
                columns: new[] { "DespachoId", "ExpedienteId", "Fecha" });

            migrationBuilder.CreateIndex(
                name: "IX_Agentes_Huella",
                table: "Agentes",
                column: "Huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AjustesDeCalculadora_DespachoId",
                table: "AjustesDeCalculadora",
                column: "DespachoId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Auditoria_Cadena",
                table: "Auditoria",
                columns: new[] { "DespachoId", "Orden" },
                unique: true,
                filter: "\"Orden\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Auditoria_Fecha",
                table: "Auditoria",
                columns: new[] { "DespachoId", "Fecha", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Auditoria_Objeto",
                table: "Auditoria",
                columns: new[] { "DespachoId", "ObjetoId", "Fecha" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_Auditoria_SinSellar",
                table: "Auditoria",
                columns: new[] { "DespachoId", "Id" },
                filter: "\"Orden\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Auditoria_Usuario",
                table: "Auditoria",
                columns: new[] { "DespachoId", "UsuarioId", "Fecha" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_CodigosDeOrigen_DespachoId_Ambito_Codigo",
                table: "CodigosDeOrigen",
                columns: new[] { "DespachoId", "Ambito", "Codigo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contenidos_DespachoId_Recibido",
                table: "Contenidos",
                columns: new[] { "DespachoId", "Recibido" });

            migrationBuilder.CreateIndex(
                name: "IX_Cuarentenas_DespachoId_HuellaDeCarga",
                table: "Cuarentenas",
                columns: new[] { "DespachoId", "HuellaDeCarga" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cuarentenas_DespachoId_Resuelta_OrigenId",
                table: "Cuarentenas",
                columns: new[] { "DespachoId", "Resuelta", "OrigenId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cuentas_DespachoId_NormalizedUserName",
                table: "Cuentas",
                columns: new[] { "DespachoId", "NormalizedUserName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CuentasClaims_UserId",
                table: "CuentasClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CuentasLogins_UserId",
                table: "CuentasLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CuentasPasskeys_UserId",
                table: "CuentasPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Descargas_DespachoId_DocumentoId_Fecha",
                table: "Descargas",
                columns: new[] { "DespachoId", "DocumentoId", "Fecha" });

            migrationBuilder.CreateIndex(
                name: "IX_Descargas_DespachoId_Fecha_Id",
                table: "Descargas",
                columns: new[] { "DespachoId", "Fecha", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Descargas_DespachoId_UsuarioId_DocumentoId",
                table: "Descargas",
                columns: new[] { "DespachoId", "UsuarioId", "DocumentoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Despachos_Slug",
                table: "Despachos",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_CodigoVerificacion",
                table: "Documentos",
                columns: new[] { "DespachoId", "CodigoVerificacion" },
                filter: "\"CodigoVerificacion\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_Dia_Id",
                table: "Documentos",
                columns: new[] { "DespachoId", "Dia", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_EscrituraId",
                table: "Documentos",
                columns: new[] { "DespachoId", "EscrituraId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_ExpedienteId",
                table: "Documentos",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_FacturaId",
                table: "Documentos",
                columns: new[] { "DespachoId", "FacturaId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_Sha256",
                table: "Documentos",
                columns: new[] { "DespachoId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Documentos_DespachoId_VehiculoId",
                table: "Documentos",
                columns: new[] { "DespachoId", "VehiculoId" });

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesCompartidos_DespachoId_Id",
                table: "EnlacesCompartidos",
                columns: new[] { "DespachoId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesCompartidos_DespachoId_UsuarioId_Id",
                table: "EnlacesCompartidos",
                columns: new[] { "DespachoId", "UsuarioId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesCompartidos_Huella",
                table: "EnlacesCompartidos",
                column: "Huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesDeAcceso_DespachoId_UsuarioId_Pedido",
                table: "EnlacesDeAcceso",
                columns: new[] { "DespachoId", "UsuarioId", "Pedido" });

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesDeAcceso_Huella",
                table: "EnlacesDeAcceso",
                column: "Huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesDePresupuesto_DespachoId_PresupuestoId_Id",
                table: "EnlacesDePresupuesto",
                columns: new[] { "DespachoId", "PresupuestoId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EnlacesDePresupuesto_Huella",
                table: "EnlacesDePresupuesto",
                column: "Huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escrituras_DespachoId_Clave_Id",
                table: "Escrituras",
                columns: new[] { "DespachoId", "Clave", "Id" },
                descending: new[] { false, true, true },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Escrituras_DespachoId_Protocolo_Anio",
                table: "Escrituras",
                columns: new[] { "DespachoId", "Protocolo", "Anio" });

            migrationBuilder.CreateIndex(
                name: "IX_EsperasDeEntrada_DespachoId_HijoId",
                table: "EsperasDeEntrada",
                columns: new[] { "DespachoId", "HijoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Expedientes_DespachoId_Actualizado_Id",
                table: "Expedientes",
                columns: new[] { "DespachoId", "Actualizado", "Id" },
                descending: new[] { false, true, true },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Expedientes_DespachoId_FechaAlta_Id",
                table: "Expedientes",
                columns: new[] { "DespachoId", "FechaAlta", "Id" },
                descending: new[] { false, true, true },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Expedientes_DespachoId_Matricula",
                table: "Expedientes",
                columns: new[] { "DespachoId", "Matricula" });

            migrationBuilder.CreateIndex(
                name: "IX_Expedientes_DespachoId_Numero_Id",
                table: "Expedientes",
                columns: new[] { "DespachoId", "Numero", "Id" },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Expedientes_DespachoId_RefPropia",
                table: "Expedientes",
                columns: new[] { "DespachoId", "RefPropia" });

            migrationBuilder.CreateIndex(
                name: "IX_Facturas_DespachoId_Fecha_Id",
                table: "Facturas",
                columns: new[] { "DespachoId", "Fecha", "Id" },
                descending: new[] { false, true, true },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Facturas_DespachoId_Nif_Fecha",
                table: "Facturas",
                columns: new[] { "DespachoId", "Nif", "Fecha" });

            migrationBuilder.CreateIndex(
                name: "IX_Facturas_DespachoId_Numero",
                table: "Facturas",
                columns: new[] { "DespachoId", "Numero" });

            migrationBuilder.CreateIndex(
                name: "IX_FacturasDeExpedientes_DespachoId_FacturaId",
                table: "FacturasDeExpedientes",
                columns: new[] { "DespachoId", "FacturaId" });

            migrationBuilder.CreateIndex(
                name: "IX_FilasDePrecio_VersionId_Marca",
                table: "FilasDePrecio",
                columns: new[] { "VersionId", "Marca" });

            migrationBuilder.CreateIndex(
                name: "IX_FiltrosGuardados_DespachoId_UsuarioId_Nombre",
                table: "FiltrosGuardados",
                columns: new[] { "DespachoId", "UsuarioId", "Nombre" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HechosDocumento_DespachoId_DocumentoId",
                table: "HechosDocumento",
                columns: new[] { "DespachoId", "DocumentoId" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosDocumento_DespachoId_Nif_Calidad_ExpedienteId_Fecha_DocumentoId_Clase",
                table: "HechosDocumento",
                columns: new[] { "DespachoId", "Nif", "Calidad", "ExpedienteId", "Fecha", "DocumentoId", "Clase" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosDocumento_DespachoId_Nif_Calidad_Fecha_DocumentoId_Clase",
                table: "HechosDocumento",
                columns: new[] { "DespachoId", "Nif", "Calidad", "Fecha", "DocumentoId", "Clase" },
                descending: new[] { false, false, false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_HechosDocumento_Grupo",
                table: "HechosDocumento",
                columns: new[] { "DespachoId", "Calidad", "Grupo", "Clase" });

            migrationBuilder.CreateIndex(
                name: "IX_Hechos_Actualizado",
                table: "HechosExpediente",
                columns: new[] { "DespachoId", "Nif", "Calidad", "Actualizado", "ExpedienteId", "Clase" },
                descending: new[] { false, false, false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Hechos_FechaAlta",
                table: "HechosExpediente",
                columns: new[] { "DespachoId", "Nif", "Calidad", "FechaAlta", "ExpedienteId", "Clase" },
                descending: new[] { false, false, false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Hechos_Grupo",
                table: "HechosExpediente",
                columns: new[] { "DespachoId", "Calidad", "Grupo", "Clase" });

            migrationBuilder.CreateIndex(
                name: "IX_Hechos_Numero",
                table: "HechosExpediente",
                columns: new[] { "DespachoId", "Nif", "Calidad", "Numero", "ExpedienteId", "Clase" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosExpediente_DespachoId_ExpedienteId",
                table: "HechosExpediente",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosFactura_DespachoId_FacturaId",
                table: "HechosFactura",
                columns: new[] { "DespachoId", "FacturaId" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosFactura_Fecha",
                table: "HechosFactura",
                columns: new[] { "DespachoId", "Nif", "Calidad", "Fecha", "FacturaId", "Clase" },
                descending: new[] { false, false, false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_HechosObjeto_Clave",
                table: "HechosObjeto",
                columns: new[] { "DespachoId", "Nif", "Calidad", "Tipo", "Clave", "ObjetoId", "Clase" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosObjeto_DespachoId_ExpedienteId",
                table: "HechosObjeto",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_HechosObjeto_DespachoId_ObjetoId",
                table: "HechosObjeto",
                columns: new[] { "DespachoId", "ObjetoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Instantaneas_DespachoId_Cerrada_Abierta",
                table: "Instantaneas",
                columns: new[] { "DespachoId", "Cerrada", "Abierta" });

            migrationBuilder.CreateIndex(
                name: "IX_IntervinientesPorNif_DespachoId_ExpedienteId",
                table: "IntervinientesPorNif",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_LibroDeEntrada_DespachoId_ObjetoId",
                table: "LibroDeEntrada",
                columns: new[] { "DespachoId", "ObjetoId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LibroDeEntrada_DespachoId_Tipo_Borrado_Cambiado",
                table: "LibroDeEntrada",
                columns: new[] { "DespachoId", "Tipo", "Borrado", "Cambiado" });

            migrationBuilder.CreateIndex(
                name: "IX_LotesDeSolicitudes_DespachoId_SolicitanteNif_Creado",
                table: "LotesDeSolicitudes",
                columns: new[] { "DespachoId", "SolicitanteNif", "Creado" });

            migrationBuilder.CreateIndex(
                name: "IX_LotesDeSolicitudes_DespachoId_Terminado_Confirmado",
                table: "LotesDeSolicitudes",
                columns: new[] { "DespachoId", "Terminado", "Confirmado" });

            migrationBuilder.CreateIndex(
                name: "IX_Margenes_DespachoId_Nif",
                table: "Margenes",
                columns: new[] { "DespachoId", "Nif" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mensajes_DespachoId_ConversacionId_Recibido",
                table: "Mensajes",
                columns: new[] { "DespachoId", "ConversacionId", "Recibido" });

            migrationBuilder.CreateIndex(
                name: "IX_Mensajes_DespachoId_ExpedienteId",
                table: "Mensajes",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mensajes_DespachoId_Nif_SolicitudId",
                table: "Mensajes",
                columns: new[] { "DespachoId", "Nif", "SolicitudId" });

            migrationBuilder.CreateIndex(
                name: "IX_MotivosHabituales_DespachoId_Orden",
                table: "MotivosHabituales",
                columns: new[] { "DespachoId", "Orden" });

            migrationBuilder.CreateIndex(
                name: "IX_OtorgantesPorNif_DespachoId_EscrituraId",
                table: "OtorgantesPorNif",
                columns: new[] { "DespachoId", "EscrituraId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Entregado_DisponibleDesde",
                table: "Outbox",
                columns: new[] { "Entregado", "DisponibleDesde" });

            migrationBuilder.CreateIndex(
                name: "IX_PapelesDelDespacho_DespachoId_Tramite_Orden",
                table: "PapelesDelDespacho",
                columns: new[] { "DespachoId", "Tramite", "Orden" });

            migrationBuilder.CreateIndex(
                name: "IX_Personas_DespachoId_Nif",
                table: "Personas",
                columns: new[] { "DespachoId", "Nif" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonasProtegidas_DespachoId_Huella",
                table: "PersonasProtegidas",
                columns: new[] { "DespachoId", "Huella" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeticionesDeInstantanea_DespachoId",
                table: "PeticionesDeInstantanea",
                column: "DespachoId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeticionesRecordadas_DespachoId_Fecha",
                table: "PeticionesRecordadas",
                columns: new[] { "DespachoId", "Fecha" });

            migrationBuilder.CreateIndex(
                name: "IX_PlantillasDeCorreo_DespachoId_Correo",
                table: "PlantillasDeCorreo",
                columns: new[] { "DespachoId", "Correo" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreguntasHabituales_DespachoId_Orden",
                table: "PreguntasHabituales",
                columns: new[] { "DespachoId", "Orden" });

            migrationBuilder.CreateIndex(
                name: "IX_Presupuestos_DespachoId_Id",
                table: "Presupuestos",
                columns: new[] { "DespachoId", "Id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "IX_Presupuestos_DespachoId_Matricula",
                table: "Presupuestos",
                columns: new[] { "DespachoId", "Matricula" });

            migrationBuilder.CreateIndex(
                name: "IX_Presupuestos_DespachoId_Nif_Id",
                table: "Presupuestos",
                columns: new[] { "DespachoId", "Nif", "Id" },
                descending: new[] { false, false, true });

            migrationBuilder.CreateIndex(
                name: "IX_Presupuestos_DespachoId_Numero",
                table: "Presupuestos",
                columns: new[] { "DespachoId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReglasDePublicacion_DespachoId_Clave",
                table: "ReglasDePublicacion",
                columns: new[] { "DespachoId", "Clave" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RespuestasSolicitud_DespachoId_SolicitudId",
                table: "RespuestasSolicitud",
                columns: new[] { "DespachoId", "SolicitudId" });

            migrationBuilder.CreateIndex(
                name: "IX_RetencionesLegales_DespachoId_Levantada_Nif",
                table: "RetencionesLegales",
                columns: new[] { "DespachoId", "Levantada", "Nif" });

            migrationBuilder.CreateIndex(
                name: "IX_Salidas_DespachoId_Agregado_Secuencia",
                table: "Salidas",
                columns: new[] { "DespachoId", "Agregado", "Secuencia" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Salidas_DespachoId_Estado_Emitido_Id",
                table: "Salidas",
                columns: new[] { "DespachoId", "Estado", "Emitido", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sesiones_Caduca",
                table: "Sesiones",
                column: "Caduca");

            migrationBuilder.CreateIndex(
                name: "IX_Sesiones_DespachoId_UsuarioId",
                table: "Sesiones",
                columns: new[] { "DespachoId", "UsuarioId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sesiones_FamiliaId",
                table: "Sesiones",
                column: "FamiliaId");

            migrationBuilder.CreateIndex(
                name: "IX_Sesiones_Huella",
                table: "Sesiones",
                column: "Huella",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Solicitudes_DespachoId_Actualizada_Id",
                table: "Solicitudes",
                columns: new[] { "DespachoId", "Actualizada", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Solicitudes_DespachoId_Matricula",
                table: "Solicitudes",
                columns: new[] { "DespachoId", "Matricula" });

            migrationBuilder.CreateIndex(
                name: "IX_Solicitudes_DespachoId_Numero",
                table: "Solicitudes",
                columns: new[] { "DespachoId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Solicitudes_DespachoId_SolicitanteNif_Actualizada_Id",
                table: "Solicitudes",
                columns: new[] { "DespachoId", "SolicitanteNif", "Actualizada", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_Estado_Recibido",
                table: "Subidas",
                columns: new[] { "DespachoId", "Estado", "Recibido" });

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_ExpedienteId",
                table: "Subidas",
                columns: new[] { "DespachoId", "ExpedienteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_Sha256",
                table: "Subidas",
                columns: new[] { "DespachoId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_SolicitudId",
                table: "Subidas",
                columns: new[] { "DespachoId", "SolicitudId" },
                filter: "\"SolicitudId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_Tamano",
                table: "Subidas",
                columns: new[] { "DespachoId", "Tamano" });

            migrationBuilder.CreateIndex(
                name: "IX_Subidas_DespachoId_UsuarioId_Recibido",
                table: "Subidas",
                columns: new[] { "DespachoId", "UsuarioId", "Recibido" });

            migrationBuilder.CreateIndex(
                name: "IX_Tarifas_DespachoId_Desde",
                table: "Tarifas",
                columns: new[] { "DespachoId", "Desde" });

            migrationBuilder.CreateIndex(
                name: "IX_TextosDeExpediente_DespachoId_ExpedienteId",
                table: "TextosDeExpediente",
                columns: new[] { "DespachoId", "ExpedienteId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Usuarios_DespachoId_NombreDeAcceso",
                table: "Usuarios",
                columns: new[] { "DespachoId", "NombreDeAcceso" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vehiculos_DespachoId_BastidorInverso",
                table: "Vehiculos",
                columns: new[] { "DespachoId", "BastidorInverso" });

            migrationBuilder.CreateIndex(
                name: "IX_Vehiculos_DespachoId_Clave_Id",
                table: "Vehiculos",
                columns: new[] { "DespachoId", "Clave", "Id" },
                filter: "NOT \"Borrado\"");

            migrationBuilder.CreateIndex(
                name: "IX_Vehiculos_DespachoId_ItvCaduca",
                table: "Vehiculos",
                columns: new[] { "DespachoId", "ItvCaduca" });

            migrationBuilder.CreateIndex(
                name: "IX_Vehiculos_DespachoId_Matricula",
                table: "Vehiculos",
                columns: new[] { "DespachoId", "Matricula" });

            migrationBuilder.CreateIndex(
                name: "IX_VersionesLegales_DespachoId_Clase_Numero",
                table: "VersionesLegales",
                columns: new[] { "DespachoId", "Clase", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VersionesOficiales_Clase_Desde",
                table: "VersionesOficiales",
                columns: new[] { "Clase", "Desde" });

            migrationBuilder.CreateIndex(
                name: "IX_Vinculos_DespachoId_ObjetoId",
                table: "Vinculos",
                columns: new[] { "DespachoId", "ObjetoId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AceptacionesLegales");

            migrationBuilder.DropTable(
                name: "ActivacionesDeVersion");

            migrationBuilder.DropTable(
                name: "Actividades");

            migrationBuilder.DropTable(
                name: "Agentes");

            migrationBuilder.DropTable(
                name: "AjustesDeCalculadora");

            migrationBuilder.DropTable(
                name: "Auditoria");

            migrationBuilder.DropTable(
                name: "ClavesDeProteccion");

            migrationBuilder.DropTable(
                name: "CodigosDeOrigen");

            migrationBuilder.DropTable(
                name: "Contenidos");

            migrationBuilder.DropTable(
                name: "Cuarentenas");

            migrationBuilder.DropTable(
                name: "CuentasClaims");

            migrationBuilder.DropTable(
                name: "CuentasLogins");

            migrationBuilder.DropTable(
                name: "CuentasPasskeys");

            migrationBuilder.DropTable(
                name: "CuentasTokens");

            migrationBuilder.DropTable(
                name: "Descargas");

            migrationBuilder.DropTable(
                name: "Despachos");

            migrationBuilder.DropTable(
                name: "Documentos");

            migrationBuilder.DropTable(
                name: "DuracionesHabituales");

            migrationBuilder.DropTable(
                name: "EnlacesCompartidos");

            migrationBuilder.DropTable(
                name: "EnlacesDeAcceso");

            migrationBuilder.DropTable(
                name: "EnlacesDePresupuesto");

            migrationBuilder.DropTable(
                name: "Escrituras");

            migrationBuilder.DropTable(
                name: "EsperasDeEntrada");

            migrationBuilder.DropTable(
                name: "ExcepcionesDePublicacion");

            migrationBuilder.DropTable(
                name: "Expedientes");

            migrationBuilder.DropTable(
                name: "Facturas");

            migrationBuilder.DropTable(
                name: "FacturasDeExpedientes");

            migrationBuilder.DropTable(
                name: "FilasDeLotes");

            migrationBuilder.DropTable(
                name: "FilasDePrecio");

            migrationBuilder.DropTable(
                name: "FiltrosGuardados");

            migrationBuilder.DropTable(
                name: "FrasesDeEstado");

            migrationBuilder.DropTable(
                name: "HechosDocumento");

            migrationBuilder.DropTable(
                name: "HechosExpediente");

            migrationBuilder.DropTable(
                name: "HechosFactura");

            migrationBuilder.DropTable(
                name: "HechosObjeto");

            migrationBuilder.DropTable(
                name: "Instantaneas");

            migrationBuilder.DropTable(
                name: "IntervinientesPorNif");

            migrationBuilder.DropTable(
                name: "LecturasDeConversaciones");

            migrationBuilder.DropTable(
                name: "LibroDeEntrada");

            migrationBuilder.DropTable(
                name: "LotesDeSolicitudes");

            migrationBuilder.DropTable(
                name: "Margenes");

            migrationBuilder.DropTable(
                name: "Mensajes");

            migrationBuilder.DropTable(
                name: "MotivosHabituales");

            migrationBuilder.DropTable(
                name: "OtorgantesPorNif");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OutboxEntregas");

            migrationBuilder.DropTable(
                name: "PapelesDelDespacho");

            migrationBuilder.DropTable(
                name: "Personas");

            migrationBuilder.DropTable(
                name: "PersonasProtegidas");

            migrationBuilder.DropTable(
                name: "PeticionesDeInstantanea");

            migrationBuilder.DropTable(
                name: "PeticionesRecordadas");

            migrationBuilder.DropTable(
                name: "PlantillasDeCorreo");

            migrationBuilder.DropTable(
                name: "PlazosDeConservacion");

            migrationBuilder.DropTable(
                name: "PlazosDelDespacho");

            migrationBuilder.DropTable(
                name: "PreguntasHabituales");

            migrationBuilder.DropTable(
                name: "Presupuestos");

            migrationBuilder.DropTable(
                name: "RecalculosDeVisibilidad");

            migrationBuilder.DropTable(
                name: "ReglasDePublicacion");

            migrationBuilder.DropTable(
                name: "RespuestasSolicitud");

            migrationBuilder.DropTable(
                name: "RetencionesLegales");

            migrationBuilder.DropTable(
                name: "Salidas");

            migrationBuilder.DropTable(
                name: "SellosDeAuditoria");

            migrationBuilder.DropTable(
                name: "Sesiones");

            migrationBuilder.DropTable(
                name: "Solicitudes");

            migrationBuilder.DropTable(
                name: "Subidas");

            migrationBuilder.DropTable(
                name: "Tarifas");

            migrationBuilder.DropTable(
                name: "TextosDeExpediente");

            migrationBuilder.DropTable(
                name: "Vehiculos");

            migrationBuilder.DropTable(
                name: "VersionesLegales");

            migrationBuilder.DropTable(
                name: "VersionesOficiales");

            migrationBuilder.DropTable(
                name: "Vinculos");

            migrationBuilder.DropTable(
                name: "Cuentas");

            migrationBuilder.DropTable(
                name: "Usuarios");
        }
    }
}
