namespace ComposeGen.Portability;

/// <content>Where a reason applies, and how a row is found.</content>
internal static partial class DockerRunForms
{
    private static readonly Lazy<Dictionary<string, DockerRunForm>> ByPath =
        new(static () => All.ToDictionary(static form => form.Path, StringComparer.Ordinal));

    public static IReadOnlyList<DockerRunForm> All => Forms;

    /// <summary>The row of an attribute; null for what stands below one that is left out.</summary>
    public static DockerRunForm? Of(string path) => ByPath.Value.TryGetValue(path, out var form) ? form : null;

    private static DockerRunForm Same(string path, string form) => new(path, form, "", false, null);

    private static DockerRunForm Differs(string path, string form, string reason, Func<DockerRunUse, bool> applies) =>
        new(path, form, reason, false, applies);

    private static DockerRunForm None(string path, string reason) => new(path, "", reason, true, null);

    private static DockerRunForm None(string path, string reason, string form, Func<DockerRunUse, bool> applies) =>
        new(path, form, reason, true, applies);

    private static bool IsFirstNetwork(DockerRunUse use) => use.Service is { } service && service.AttachmentsInOrder().First() == use.Owner;

    /// <summary>Docker has a form for a test that a shell runs, only.</summary>
    private static bool IsExecTest(DockerRunUse use) => use.Value is Command { Line: null, Words: [{ Literal: "CMD" }, ..] }
        && use.Owner is Healthcheck { Disable: null or { Literal: false } };

    /// <summary>Compose and docker have one form for plain bind mounts, another for the rest.</summary>
    private static bool IsBindString(DockerRunUse use) =>
        use.Owner is BindOptions { CreateHostPath: null or { Literal: not false }, Propagation: null, Recursive: null };

    private static bool IsFile(DockerRunUse use) =>
        use.Owner is SecretReference { Source.File: not null } or ConfigReference { Source.File: not null };
}
