using ComposeGen.Output.Yaml;

namespace ComposeGen.Import.Tests;

/// <summary>Reads Compose files that stand in tests.</summary>
internal static class Reading
{
    public const string FileName = "compose.yaml";

    public static ImportedApplication Read(string yaml, params (string Name, string Text)[] others)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, FileName);
            File.WriteAllText(path, yaml);
            var overlays = new List<string> { path };
            foreach (var (name, text) in others)
            {
                File.WriteAllText(Path.Combine(directory.FullName, name), text);
                if (name.StartsWith("overlay", StringComparison.Ordinal))
                {
                    overlays.Add(Path.Combine(directory.FullName, name));
                }
            }

            return ComposeReader.Read(overlays);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>A service <c>a</c> with an image and some attributes, and the volumes, networks and secrets that they name.</summary>
    public static ImportedApplication Service(string attributes, string sections = "") =>
        Read("services:\n  a:\n    image: x\n    " + attributes.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n" + sections);

    /// <summary>What the attributes of the service are written as.</summary>
    public static string Written(string attributes, string sections = "")
    {
        var yaml = ComposeYamlWriter.Write(Service(attributes, sections).File);
        var start = yaml.IndexOf("    image: x\n", StringComparison.Ordinal) + "    image: x\n".Length;
        var end = yaml.IndexOf("\n\n", start, StringComparison.Ordinal);
        return (end < 0 ? yaml[start..] : yaml[start..end]).Replace("\n    ", "\n", StringComparison.Ordinal).Trim();
    }

    /// <summary>What is wrong, as <c>(line,column) message</c>.</summary>
    public static string Error(string yaml, params (string Name, string Text)[] others)
    {
        var problem = Xunit.Assert.Throws<ImportException>(() => Read(yaml, others));
        return $"({problem.Place.Line},{problem.Place.Column}) {problem.Message}";
    }
}
