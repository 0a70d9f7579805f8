namespace ComposeGen.Testing;

/// <summary>Something that people have reported and that no rule finds.</summary>
/// <param name="Threads">Where it is told.</param>
/// <param name="What">What went wrong, in a sentence.</param>
/// <param name="Reason">Why no rule finds it, and what there is instead.</param>
internal sealed record UnfoundIssue(string[] Threads, string What, string Reason);
