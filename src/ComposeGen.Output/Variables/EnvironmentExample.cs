using System.Text;

namespace ComposeGen.Output.Variables;

/// <summary>Writes <c>.env.example</c>: what can be set in <c>.env</c>, what it is for, and what holds where it is not.</summary>
internal static class EnvironmentExample
{
    public static string Write(IReadOnlyList<EnvironmentVariable> variables, string header)
    {
        var text = new StringBuilder(header);
        text.Append("#\n# Copy it to .env, where Compose looks for values, and keep that file out of version control.\n");
        Section(text, "Required: Compose stops where one of these is missing.", variables.Where(static variable => variable.IsRequired));
        Section(text, "Optional: what stands here holds where nothing is set.", variables.Where(static variable => !variable.IsRequired));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<EnvironmentVariable> variables)
    {
        var isFirst = true;
        foreach (var variable in variables)
        {
            text.Append(isFirst ? $"\n# {title}\n\n" : "\n");
            isFirst = false;
            foreach (var line in (variable.Description ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append("# ").Append(line.Trim()).Append('\n');
            }

            text.Append(variable.IsRequired ? "" : "#").Append(variable.Name).Append('=')
                .Append(variable is { IsRequired: false, Default: { } value } ? DotEnvValue.Quote(value) : "").Append('\n');
        }
    }
}
