using System.Text;
using System.Text.Json;

namespace ComposeGen.SchemaGenerator.Facts;

/// <summary>Writes the method that makes one <c>ImageRecord</c>.</summary>
internal sealed class ImageWriter
{
    private readonly JsonElement _image;
    private readonly string? _baseImage;
    private readonly StringBuilder _code = new();

    public ImageWriter(JsonElement image, string? baseImage)
    {
        _image = image;
        _baseImage = baseImage;
        Repository = image.Required("image", "repository").GetString()!;
        Names = [Repository, .. image.Required(Repository, "aliases").EnumerateArray().Select(alias => alias.GetString()!)];
    }

    public string Repository { get; }

    public IReadOnlyList<string> Names { get; }

    public string Write(string method)
    {
        _image.AllowOnly(
            Repository, "repository", "aliases", "kind", "stateful", "latest", "versionPrefix", "checked", "facts", "ranges", "variants",
            "secretVariables", "secretFileVariables", "healthcheck", "pitfalls", "note", "verified", "sources");
        _code.Append($$"""

                private static ImageRecord {{method}}()
                {
                    var common = new FactSet {{FactSetWriter.Initialiser(Required("facts"), Repository)}};
                    return new ImageRecord
                    {

            """);
        Assign("Repository", CSharp.Literal(Repository));
        Assign("Kind", "ImageKind." + CSharp.Pascal(Required("kind").GetString()!));
        Assign("IsStateful", CSharp.Bool(Required("stateful").GetBoolean()));
        if (_image.Text("latest") is { } latest)
            Assign("IsLatestUnknown", latest == "unknown" ? "true" : throw new FormatException(Repository + ": 'latest' can only be 'unknown'"));
        if (_image.Text("versionPrefix") is { } prefix)
            Assign("VersionPrefix", CSharp.Literal(prefix));
        Assign("Ranges", Ranges());
        if (_image.TryGetProperty("variants", out var variants))
            Assign("Variants", "new VariantRecord[] { " + string.Join(", ", variants.EnumerateArray().Select(Variant)) + " }");
        Assign("SecretVariables", CSharp.Strings(Required("secretVariables")));
        Assign("SecretFileVariables", CSharp.Strings(Required("secretFileVariables")));
        if (_image.TryGetProperty("healthcheck", out var healthcheck))
            Assign("Healthcheck", Healthcheck(healthcheck));
        Assign("Pitfalls", CSharp.Strings(Required("pitfalls")));
        if (_image.Text("note") is { } note)
            Assign("Note", CSharp.Literal(note));
        Assign("Verified", "FactsVerification." + CSharp.Pascal(Required("verified").GetString()!));
        Assign("Sources", CSharp.Strings(Required("sources")));
        if (_baseImage is not null)
            Assign("BaseImage", _baseImage);
        _code.Append("""
                    };
                }

            """);
        return _code.ToString();
    }

    private JsonElement Required(string key) => _image.Required(Repository, key);

    private void Assign(string member, string value) =>
        _code.Append("            ").Append(member).Append(" = ").Append(value).Append(",\n");

    private string Ranges() =>
        _image.TryGetProperty("ranges", out var ranges)
            ? "new RangeRecord[] { " + string.Join(", ", ranges.EnumerateArray().Select(Range)) + " }"
            : "new RangeRecord[] { new() { Facts = common } }";

    private string Range(JsonElement range)
    {
        range.AllowOnly(Repository, "min", "max", "tag", "facts", "note");
        var facts = range.TryGetProperty("facts", out var own) ? "common with " + FactSetWriter.Initialiser(own, Repository) : "common";
        return "new() { " + Bounds(range) + Optional(range, "note", "Note") + "Facts = " + facts + " }";
    }

    private string Variant(JsonElement variant)
    {
        variant.AllowOnly(Repository, "tag", "min", "max", "facts");
        var facts = FactSetWriter.Initialiser(variant.Required(Repository, "facts"), Repository);
        return "new() { " + Bounds(variant) + "Apply = static facts => facts with " + facts + " }";
    }

    private static string Bounds(JsonElement element) =>
        Optional(element, "min", "Min") + Optional(element, "max", "Max") + Optional(element, "tag", "Tag");

    private static string Optional(JsonElement element, string key, string member) =>
        element.Text(key) is { } text ? member + " = " + CSharp.Literal(text) + ", " : "";

    private string Healthcheck(JsonElement healthcheck)
    {
        healthcheck.AllowOnly(Repository, "command", "kind", "source");
        return "new(" + CSharp.Literal(healthcheck.Required(Repository, "command").GetString())
            + ", ImageHealthcheckKind." + CSharp.Pascal(healthcheck.Required(Repository, "kind").GetString()!)
            + ", " + CSharp.Literal(healthcheck.Text("source")) + ")";
    }
}
