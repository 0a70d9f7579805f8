using System.Text.Json.Nodes;

namespace ComposeGen.Comparison;

/// <summary>
/// Compares what Compose makes of two files. With variables filled in, both are compared as they are; with variables left
/// as they are, Compose keeps short notations, which <see cref="CanonicalForm"/> brings to one first.
/// </summary>
public static class ComposeComparison
{
    /// <summary>The differences, one a line; none if the files mean the same.</summary>
    /// <param name="original">The files that were read.</param>
    /// <param name="written">The file that was written.</param>
    /// <param name="projectDirectory">What relative paths of both start from.</param>
    /// <param name="interpolate">Whether to fill in variables.</param>
    /// <param name="variables">Their values.</param>
    public static IReadOnlyList<string> Differences(
        IReadOnlyList<string> original, string written, string projectDirectory, bool interpolate, IReadOnlyDictionary<string, string>? variables = null)
    {
        var one = ComposeConfig.Of(original, projectDirectory, interpolate, variables);
        var other = ComposeConfig.Of([written], projectDirectory, interpolate, variables);
        if (interpolate)
        {
            CanonicalForm.WithoutNotation(one);
            CanonicalForm.WithoutNotation(other);
        }
        else
        {
            CanonicalForm.Bring(one, projectDirectory);
            CanonicalForm.Bring(other, projectDirectory);
        }

        var differences = new List<string>();
        Compare(one, other, "", differences);
        return differences;
    }

    private static void Compare(JsonNode? one, JsonNode? other, string path, List<string> differences)
    {
        switch (one, other)
        {
            case (JsonObject a, JsonObject b):
                foreach (var key in a.Select(static entry => entry.Key).Union(b.Select(static entry => entry.Key)))
                {
                    var inner = path.Length == 0 ? key : path + "." + key;
                    if (!a.ContainsKey(key) || !b.ContainsKey(key))
                    {
                        differences.Add(inner + ": " + (a.ContainsKey(key) ? Show(a[key]) + " is missing" : Show(b[key]) + " is too much"));
                    }
                    else
                    {
                        Compare(a[key], b[key], inner, differences);
                    }
                }

                break;
            case (JsonArray a, JsonArray b) when a.Count == b.Count:
                for (var i = 0; i < a.Count; i++)
                {
                    Compare(a[i], b[i], path + "[" + i + "]", differences);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(one, other))
                {
                    differences.Add(path + ": " + Show(one) + " became " + Show(other));
                }

                break;
        }
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
