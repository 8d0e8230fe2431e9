Console.WriteLine("Uso: dotnet run -c Release --project tests/Benchmarks -- <banco> [opciones]");
