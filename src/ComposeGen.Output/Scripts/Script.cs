namespace ComposeGen.Output.Scripts;

/// <summary>An application as its scripts see it: what to tell docker, in which order.</summary>
internal sealed record Script(
    Word Project,
    Word HelperImage,
    ScriptValues Values,
    IReadOnlyList<ScriptNetwork> Networks,
    IReadOnlyList<ScriptVolume> Volumes,
    IReadOnlyList<ScriptService> Services,
    IReadOnlyList<string> Notes);
