using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>Images as messages call them.</summary>
internal static class ImageName
{
    /// <summary><c>postgres</c>, <c>grafana</c>…: without registry and owner, except for <c>mssql/server</c> and the like.</summary>
    public static string Of(ImageFacts facts)
    {
        var parts = facts.Reference.Repository.Split('/');
        return parts[parts.Length - 1] is "server" ? parts[parts.Length - 2] + "/server" : parts[parts.Length - 1];
    }

    /// <summary><c>postgres 18</c> where the tag begins with the version, else <c>postgres:latest</c>.</summary>
    public static string WithVersion(ImageFacts facts)
    {
        var tag = facts.Reference.Tag;
        if (tag is null)
            return Of(facts) + ":latest";
        var version = tag.Split('-')[0];
        return Of(facts) + (char.IsDigit(version[0]) ? " " + version : ":" + tag);
    }
}
