namespace ComposeGen.Output.Scripts;

/// <summary>Where an image comes from: a registry, a build, or a .NET project.</summary>
internal sealed record ScriptImage(Word Policy, Word Platform, IReadOnlyList<Word[]>? Build, Word? InlineDockerfile, Word? PublishCommand);
