using System.Diagnostics.CodeAnalysis;

namespace ComposeGen.Facts;

/// <summary>The name of an image, taken apart by the rules Docker itself uses.</summary>
public sealed class ImageReference
{
    internal ImageReference(string registry, string path, string? tag, string? digest)
    {
        Registry = registry;
        Repository = registry != ImageReferenceParser.DockerHub ? registry + "/" + path
            : path.StartsWith(ImageReferenceParser.OfficialPrefix, StringComparison.Ordinal)
                ? path.Substring(ImageReferenceParser.OfficialPrefix.Length)
                : path;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>The registry with its port; <c>docker.io</c> where none is written.</summary>
    public string Registry { get; }

    /// <summary>
    /// The repository in its shortest form: <c>postgres</c>, <c>grafana/grafana</c>; with the registry if that is not Docker Hub:
    /// <c>mcr.microsoft.com/mssql/server</c>.
    /// </summary>
    public string Repository { get; }

    /// <summary>The tag; null if none is written.</summary>
    public string? Tag { get; }

    /// <summary>The digest, such as <c>sha256:…</c>; null if none is written.</summary>
    public string? Digest { get; }

    /// <summary>Whether any part contains a variable such as <c>${TAG}</c>, so that the image is only known when Compose runs.</summary>
    public bool HasVariables => HasVariable(Repository) || HasTagVariables || HasVariable(Digest);

    /// <summary>Whether the image is whatever is newest on the day it is pulled: no tag and no digest, or the tag <c>latest</c> without a digest.</summary>
    public bool FollowsLatest => Digest is null && Tag is null or "latest" && !HasVariable(Repository);

    /// <summary>
    /// The name of an official image at a mirror, such as <c>postgres</c> of <c>public.ecr.aws/docker/library/postgres</c>; null if it
    /// is none. Only Docker's own images have this directory in their path.
    /// </summary>
    internal string? OfficialName
    {
        get
        {
            var start = Repository.LastIndexOf("/" + ImageReferenceParser.OfficialPrefix, StringComparison.Ordinal);
            var name = start < 0 ? "" : Repository.Substring(start + 1 + ImageReferenceParser.OfficialPrefix.Length);
            return name.Length > 0 && name.IndexOf('/') < 0 ? name : null;
        }
    }

    internal bool HasTagVariables => HasVariable(Tag);

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The reference as written in a definition.</param>
    /// <param name="reference">The parts; null if the text is not a valid reference.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ImageReference? reference) =>
        TryParse(text, out reference, out _);

    /// <summary>Reads a reference and says what is wrong with an invalid one.</summary>
    /// <param name="text">The reference as written in a definition.</param>
    /// <param name="reference">The parts; null if the text is not a valid reference.</param>
    /// <param name="error">What is wrong, as the end of a sentence; null if nothing is.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out ImageReference? reference,
        [NotNullWhen(false)] out string? error)
    {
        (reference, error) = new ImageReferenceParser(text ?? "").Parse();
        return reference is not null;
    }

    /// <summary>The reference with the repository in its shortest form.</summary>
    public override string ToString() =>
        Repository + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);

    private static bool HasVariable(string? text) => text?.IndexOf('$') >= 0;
}
