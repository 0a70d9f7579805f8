using System.Text;

namespace ComposeGen.Output.Yaml;

/// <summary>Sets sections, and services within theirs, apart with a blank line.</summary>
internal static class BlankLines
{
    public static string Add(string yaml)
    {
        var text = new StringBuilder(yaml.Length + 64);
        var inServices = false;
        var isFirst = true;
        for (var start = 0; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start) + 1;
            end = end == 0 ? yaml.Length : end;
            var line = yaml.AsSpan(start, end - start);
            start = end;

            // Lines at these indents are keys: texts of several lines in a service stand further to the right.
            var beginsSection = line[0] is not (' ' or '\n');
            var beginsService = inServices && line.Length > 2 && line[0] is ' ' && line[1] is ' ' && line[2] is not ' ';
            if ((beginsSection || beginsService) && !isFirst && !EndsBlank(text))
            {
                text.Append('\n');
            }

            text.Append(line);
            inServices = beginsSection ? line.StartsWith("services:", StringComparison.Ordinal) : inServices;
            isFirst = beginsSection && inServices;
        }

        return text.ToString();
    }

    /// <summary>A blank line more would become part of a text that keeps the line ends at its end.</summary>
    private static bool EndsBlank(StringBuilder text) =>
        text.Length == 0 || (text.Length > 1 && text[^1] is '\n' && text[^2] is '\n');
}
