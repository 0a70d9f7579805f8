namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Reads the Dockerfiles of an application, before the rules ask for what they say.</summary>
internal static class BuiltImages
{
    private const string ImagePrefix = "docker-image://";

    /// <summary>Tells each <c>Build</c> what its Dockerfile says.</summary>
    /// <param name="file">The application.</param>
    /// <param name="dockerfiles">Where they are read; null where nothing can be.</param>
    public static void Attach(ComposeFile file, IDockerfiles? dockerfiles)
    {
        foreach (var service in Services(file))
        {
            if (service.KnownValueOf("build") is not Build build)
                continue;
            try
            {
                build.Image = Read(build, dockerfiles);
            }
            catch (Exception exception) when (exception is UnknownValueException or ComposeException)
            {
                build.Image = null; // Not known in the editor; the build will judge it.
            }
        }
    }

    /// <summary>The paths of the Dockerfiles that an application refers to, relative to the directory of <c>compose.yaml</c> or absolute.</summary>
    public static IEnumerable<string> Paths(ComposeFile file) =>
        Services(file).Select(static service => service.KnownValueOf("build") as Build)
            .Where(static build => build is { DockerfileInline: null })
            .Select(static build => PathOf(build!))
            .Where(static path => path is not null)
            .Select(static path => path!)
            .Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<Service> Services(ComposeFile file) => (file.KnownValueOf("services") as ComposeList<Service>)?.Known ?? [];

    private static BuiltImage? Read(Build build, IDockerfiles? dockerfiles)
    {
        if (build.DockerfileInline is { } inline)
            return inline.Literal is { } own ? Of(build, "dockerfile_inline", own) : null;
        if (dockerfiles is null || PathOf(build) is not { } path || !dockerfiles.TryRead(path, out var text))
            return null;

        // Docker itself looks for it in small letters where no other name is given.
        if (text is null && build.Dockerfile is null)
            dockerfiles.TryRead(path.Substring(0, path.Length - "Dockerfile".Length) + "dockerfile", out text);
        return text is null ? BuiltImage.Missing(path) : Of(build, path, text);
    }

    private static BuiltImage? Of(Build build, string path, string text)
    {
        if (build.Target is { Literal: null } || UsesOtherSyntax(text))
            return null;
        var arguments = build.Args.ToDictionary(static argument => argument.Key, static argument => argument.Value?.Literal, StringComparer.Ordinal);
        return BuiltImage.Of(path, text, build.Target?.Literal, arguments, name => ImageOf(build, name));
    }

    /// <summary>A directive may name a program that reads the file in another way.</summary>
    private static bool UsesOtherSyntax(string text) =>
        text.Split('\n').TakeWhile(static line => line.StartsWith("#", StringComparison.Ordinal))
            .Select(static line => line.Substring(1).Replace(" ", "").Trim())
            .Any(static line => line.StartsWith("syntax=", StringComparison.OrdinalIgnoreCase)
                && !line.StartsWith("syntax=docker/dockerfile", StringComparison.OrdinalIgnoreCase)
                && !line.StartsWith("syntax=docker.io/docker/dockerfile", StringComparison.OrdinalIgnoreCase));

    private static string? ImageOf(Build build, string name)
    {
        if (!build.AdditionalContexts.ContainsKey(name))
            return name;
        return build.AdditionalContexts[name]?.Literal is { } context && context.StartsWith(ImagePrefix, StringComparison.Ordinal)
            ? context.Substring(ImagePrefix.Length)
            : null;
    }

    private static string? PathOf(Build build)
    {
        var context = build.Context is null ? "." : build.Context.Literal;
        var dockerfile = build.Dockerfile is null ? "Dockerfile" : build.Dockerfile.Literal;
        if (string.IsNullOrEmpty(context) || string.IsNullOrEmpty(dockerfile) || IsRemote(context!) || context![0] == '~')
            return null;
        return Path.IsPathRooted(dockerfile) ? dockerfile : context.TrimEnd('/', '\\') + "/" + dockerfile;
    }

    private static bool IsRemote(string context) =>
        context.Contains("://") || context.StartsWith("git@", StringComparison.Ordinal) || context.StartsWith("github.com/", StringComparison.Ordinal);
}
