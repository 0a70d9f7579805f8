using System.Text;
using System.Text.Json.Nodes;
using ComposeGen.Output;

namespace ComposeGen.Engine.Tests;

/// <summary>
/// All differences between a container of Compose and one of the script that the tests allow. Each is a row of
/// docs/scripts.md, where the reason stands.
/// </summary>
internal static class KnownDifferences
{
    private static readonly (string Attribute, Action<JsonObject> Remove)[] All =
    [
        ("entrypoint` of several words", SplitOfWords),
        ("healthcheck.test` as `[\"CMD\", …]", ExecTest),
        ("stdin_open", ClosingInput),
    ];

    /// <summary>How the rows of the page begin.</summary>
    public static IEnumerable<string> Attributes => All.Select(static difference => difference.Attribute);

    public static void Remove(JsonObject container)
    {
        foreach (var (_, remove) in All)
        {
            remove(container);
        }
    }

    /// <summary>The words of the process are in Path and Args, too; there they are compared.</summary>
    private static void SplitOfWords(JsonObject container)
    {
        container["Config"]!.AsObject().Remove("Entrypoint");
        container["Config"]!.AsObject().Remove("Cmd");
    }

    private static void ExecTest(JsonObject container)
    {
        if (container["Config"]!["Healthcheck"]?["Test"] is JsonArray { Count: > 1 } test && test[0]!.GetValue<string>() == "CMD")
        {
            var line = new StringBuilder("exec");
            foreach (var word in test.Skip(1))
            {
                var text = word!.GetValue<string>();
                line.Append(' ');
                if (text.Length == 0)
                {
                    line.Append("''");
                }
                else
                {
                    ShellLiteral.Append(line, text);
                }
            }

            container["Config"]!["Healthcheck"]!["Test"] = new JsonArray("CMD-SHELL", line.ToString());
        }
    }

    private static void ClosingInput(JsonObject container)
    {
        container["Config"]!.AsObject().Remove("StdinOnce");
        container["Config"]!.AsObject().Remove("AttachStdin");
    }
}
