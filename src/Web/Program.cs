using ElGestorPortal.Web.Common.Presentacion;

var builder = WebApplication.CreateBuilder(args);

// Siempre: ejecutado sin publicar en Production, los recursos comprimidos viven en obj/ y saldrían vacíos.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPresentacion();
builder.Services.AddRazorPages().AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);

var app = builder.Build();
app.UseExceptionHandler("/error/500");
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();

public partial class Program;
