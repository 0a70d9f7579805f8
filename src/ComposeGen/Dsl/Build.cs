using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen;

public sealed partial record Build
{
    /// <summary>What the Dockerfile says, once it has been read; null where nothing can be said.</summary>
    internal BuiltImage? Image { get; set; }

    /// <summary>Builds from the Dockerfile in a directory.</summary>
    /// <param name="context">The directory; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static implicit operator Build(string context) => From(context);

    /// <summary>Builds from the Dockerfile in a directory.</summary>
    /// <param name="context">The directory; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static Build From(Text context) => new() { Context = context };

    /// <summary>Builds from a Dockerfile that stands in the definition.</summary>
    /// <param name="dockerfile">Its text; a dollar sign in it is one of the Dockerfile.</param>
    public static Build Inline(Text dockerfile) => new() { DockerfileInline = dockerfile };
}
