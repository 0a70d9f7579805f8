using System.Text.RegularExpressions;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>The examples of docs/rules.</summary>
internal static class FixExamples
{
    public static string Page(string rule) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rules", rule + ".md")).ReplaceLineEndings("\n");

    public static string Wrong(string rule) => Regex.Match(Page(rule), "```csharp wrong\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
