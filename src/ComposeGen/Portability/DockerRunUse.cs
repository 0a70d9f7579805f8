namespace ComposeGen.Portability;

/// <summary>An attribute that is set somewhere.</summary>
/// <param name="Path">Its place, with <c>*</c> for names and <c>[]</c> for items.</param>
/// <param name="Value">Its value.</param>
/// <param name="Owner">The mapping that it stands in.</param>
/// <param name="Service">The service that it belongs to, if any.</param>
internal sealed record DockerRunUse(string Path, object Value, ComposeNode Owner, Service? Service);
