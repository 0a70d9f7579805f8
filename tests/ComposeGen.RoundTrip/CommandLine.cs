namespace ComposeGen.RoundTrip;

/// <summary><c>roundtrip [--dotnet-build] [--keep DIR] PATH…</c></summary>
internal static class CommandLine
{
    private const string Usage = """
        roundtrip [--dotnet-build] [--keep DIR] PATH…
        Imports each Compose file at the paths, builds the C#, and compares what `docker compose config` says of the file that it makes
        with what it says of the original.
          --dotnet-build  build with the packages and `dotnet build` instead of in memory
          --keep DIR      keep the C# and the compose.yaml of each file there
        Exit code 0: all are imported, build and are equal. Files that Compose itself refuses do not count.
        """;

    public static int Run(string[] args, TextWriter output)
    {
        var paths = new List<string>();
        var builds = false;
        string? keep = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--dotnet-build":
                    builds = true;
                    break;
                case "--keep" when i + 1 < args.Length:
                    keep = Path.GetFullPath(args[++i]);
                    break;
                case ['-', ..]:
                    output.WriteLine(Usage);
                    return 2;
                default:
                    paths.Add(Path.GetFullPath(args[i]));
                    break;
            }
        }

        var files = paths.SelectMany(ComposeFiles.Below).ToList();
        if (files.Count == 0)
        {
            output.WriteLine(paths.Count == 0 ? Usage : "There is no Compose file at " + string.Join(", ", paths));
            return 2;
        }

        var trip = new Trip(builds ? new PackageBuild() : new MemoryBuild(), keep);
        var results = builds ? files.ConvertAll(trip.Of) : [.. files.AsParallel().AsOrdered().Select(trip.Of)];
        Report.Write(results, output);
        return results.TrueForAll(static result => result.IsRefusedByCompose || result.IsEqual) ? 0 : 1;
    }
}
