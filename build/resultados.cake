// Suma los contadores de los .trx.
(string Closing, int Executed) SumResults(DirectoryPath folder)
{
    int total = 0, executed = 0, passed = 0;
    foreach (var trx in GetFiles($"{folder}/*.trx"))
    {
        var counters = System.Xml.Linq.XDocument.Load(trx.FullPath).Descendants().First(x => x.Name.LocalName == "Counters");
        total += (int)counters.Attribute("total");
        executed += (int)counters.Attribute("executed");
        passed += (int)counters.Attribute("passed");
    }

    // "notExecuted" vale siempre 0 en los .trx de VSTest: las omitidas son las que faltan hasta el total.
    var skipped = total - executed;
    if (skipped > 0) Information($"{skipped} skipped: casos que piden otro motor, o campañas largas que se piden aparte.");
    return ($"{passed} passed, {executed - passed} failed", executed);
}
