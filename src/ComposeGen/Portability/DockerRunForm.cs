namespace ComposeGen.Portability;

/// <summary>What becomes of an attribute without Compose.</summary>
/// <param name="Path">Its place, with <c>*</c> for names and <c>[]</c> for items.</param>
/// <param name="Form">How it is said to docker; empty if it cannot be.</param>
/// <param name="Reason">Why it is left out, or what is different; empty if it is the same.</param>
/// <param name="IsLeftOut">Whether the reason is one why it is left out.</param>
/// <param name="Applies">Where the reason applies; null for everywhere.</param>
internal sealed record DockerRunForm(string Path, string Form, string Reason, bool IsLeftOut, Func<DockerRunUse, bool>? Applies);
