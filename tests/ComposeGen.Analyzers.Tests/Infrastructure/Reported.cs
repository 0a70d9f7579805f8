namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>A finding as a user sees it: rule, message and place.</summary>
internal sealed record Reported(string Id, string Message, string Span) : IComparable<Reported>
{
    public int CompareTo(Reported? other) => string.CompareOrdinal(ToString(), other?.ToString());
}
