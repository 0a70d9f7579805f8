using ComposeGen.Output.Yaml;
using CsCheck;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComposeGen.Output.Tests;

public class YamlTextTests
{
    /// <summary>Strings that some reader of YAML takes for something else when they stand bare.</summary>
    public static readonly string[] Traps =
    [
        "yes", "Yes", "no", "NO", "on", "off", "y", "N", "true", "False", "null", "Null", "~", "22:22", "190:20:30", "1e3", "1E3", "0o17", "0x1F",
        "0b101", "0755", "089", "1_000", "1,000", "1.10", "1.0", "1.", ".5", "+12", "-0", "-1", "2024-01-02", "2024-01-02T03:04:05Z", ".inf", "-.inf",
        ".NaN", "inf", "NaN", "=", "<<", "", " ", " leading", "trailing ", "\tleading", "trailing\t", "in\tside", "example.com {\n\treverse_proxy web:80\n}\n", "a\n\tb", "a\t\nb", "a\n\t\nb", "\n", "\n\n", "a\n", "a\nb", "a\nb\n",
        "a\nb\n\n", "\na", " a\nb", "a\n  b\n", "a \nb", "a\n b \n", "a\n\tb", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b\nc", "\u2029", "\uFEFFa", "a\uFEFF\nb",
        "a\u0001b", "a\u007Fb\nc", "#comment", "a #b", "a#b", "a: b", "a:", ":a", ": a", "a:b", "- a", "-", "--", "---", "--- a", "...", "a\n---\nb", "? a",
        "?a", "@a", "`a`", "%a", "&a", "*a", "!a", "!!str a", "|", "|a", ">", ">-", "[a]", "[", "{a: b}", "{}", "}", ",", "'", "'a'", "\"a\"", "a'b\"c", "\\",
        "a\\nb", "C:\\dir", "$", "$$", "$a", "${", "${}", "$(a)", "${A:-b}", "😀", "a😀b", "# 😀", "é", "日本語", "日本語\n文字\n", "😀\n😀\n", "a b", ".", "..",
        ".env", "./a", "../a", "_1", "1a", "1.10.0", "127.0.0.1", "::1", "a,b", "a, b", "a=b", "key=a: b", "x-y", "\u00A0a", "a\u00A0",
    ];

    /// <summary>Sentences long enough that a writer that folds lines would.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("word  and: another ", 200)).Trim();

    public static TheoryData<string> AllTraps() => new(Traps.Append(Long).Append(Long.Replace(": ", " ")));

    [Theory]
    [MemberData(nameof(AllTraps))]
    public void A_trap_is_read_back_as_it_was(string text) => AssertReadsBack([text]);

    [Theory]
    [InlineData("yes"), InlineData("No"), InlineData("ON"), InlineData("off"), InlineData("y"), InlineData("null"), InlineData("~"), InlineData("22:22")]
    [InlineData("1e3"), InlineData("0o17"), InlineData("0x1F"), InlineData("1_000"), InlineData("1.10"), InlineData("2024-01-02"), InlineData(".inf")]
    [InlineData("="), InlineData("<<"), InlineData("-a"), InlineData("a: b"), InlineData("a:"), InlineData("a #b"), InlineData("")]
    public void What_could_be_something_else_is_quoted(string text)
    {
        Assert.Equal(ScalarStyle.DoubleQuoted, YamlText.StyleOf(text));
        Assert.Equal(ScalarStyle.DoubleQuoted, YamlText.StyleOfKey(text));
    }

    [Theory]
    [InlineData("postgres:18"), InlineData("/var/lib/data"), InlineData("./config"), InlineData("pg_isready -U postgres"), InlineData("${TAG:-latest}")]
    [InlineData("unless-stopped"), InlineData("http://db:5432/app?a=b"), InlineData("user@example.com")]
    public void What_can_only_be_text_stands_bare(string text) => Assert.Equal(ScalarStyle.Plain, YamlText.StyleOf(text));

    [Theory]
    [InlineData("a\nb\n"), InlineData("a\nb"), InlineData("example.com {\n\treverse_proxy web:80\n}\n"), InlineData("a\n  b\n\n"), InlineData("日本語\n😀\n")]
    public void Several_lines_are_a_block(string text) => Assert.Equal(ScalarStyle.Literal, YamlText.StyleOf(text));

    [Fact]
    public void Any_text_is_read_back_as_it_was() => Texts.Any.Array[1, 8].Sample(AssertReadsBack, iter: 3000);

    private static void AssertReadsBack(string[] texts)
    {
        var service = new Service("a") { Key = "a", Command = [], Entrypoint = Command.Of([.. texts.Select(static text => (Text)text)]) };
        var config = Config.FromContent(texts[0]);
        config.Key = "c";
        for (var i = 0; i < texts.Length; i++)
        {
            service.Command.Add(texts[i]);
            service.Environment["THE_TEXT_" + i] = texts[i];
            if (texts[i].Length > 0)
            {
                service.Labels[texts[i]] = texts[i];
                service.Environment[texts[i]] = texts[i];
            }

            service.Extensions["x-" + texts[i]] = texts[i];
        }

        var yaml = ComposeYamlTests.Yaml(new ComposeFile("x") { Services = { service }, Configs = { config }, Extensions = { ["x-a"] = texts[0] } });

        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = stream.Documents[0].RootNode;
        var read = root["services"]["a"];
        Assert.Equal(texts.Select(Escaped), ((YamlSequenceNode)read["command"]).Select(Scalar));
        Assert.Equal(texts.Select(Escaped), ((YamlSequenceNode)read["entrypoint"]).Select(Scalar));
        Assert.Equal(Escaped(texts[0]), Scalar(root["configs"]["c"]["content"]));
        Assert.Equal(Escaped(texts[0]), Scalar(root["x-a"]));
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(Escaped(texts[i]), Scalar(read["environment"]["THE_TEXT_" + i]));
            Assert.Equal(Escaped(texts[i]), Scalar(read["x-" + texts[i]]));
        }

        if (service.Labels.Count > 0)
        {
            AssertMap(service.Labels, (YamlMappingNode)read["labels"]);
        }

        AssertMap(service.Environment, (YamlMappingNode)read["environment"]);
    }

    private static void AssertMap(TextMap expected, YamlMappingNode actual) =>
        Assert.Equal(
            expected.Select(static entry => (entry.Key, Escaped(entry.Value!.Literal!))),
            actual.Select(static entry => (Scalar(entry.Key), Scalar(entry.Value))));

    private static string Escaped(string text) => text.Replace("$", "$$");

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;
}
