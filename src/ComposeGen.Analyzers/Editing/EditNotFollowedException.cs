namespace ComposeGen.Analyzers.Editing;

/// <summary>An edit needs the compiler to look at the whole again.</summary>
internal sealed class EditNotFollowedException : Exception;
