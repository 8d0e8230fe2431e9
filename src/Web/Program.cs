using ElGestorPortal.Application;
using ElGestorPortal.Infrastructure;
using ElGestorPortal.Web.Arranque;

var builder = WebApplication.CreateBuilder(args);
builder.AdoptarRol();

builder.Services
    .AddApplication()
    .AddInfrastructure(builder.Configuration, builder.Environment.ContentRootPath)
    .AddTrabajos(builder.Configuration)
    .AddPortalWeb(builder);

var app = builder.Build();
if (await Ordenes.EjecutarAsync(app, args) is { } salida) return salida;

await app.PrepararAsync();
app.UsePortalWeb();
await app.RunAsync();
return 0;

public partial class Program;
