using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Editing;

/// <summary>A piece of text that is the same in another place.</summary>
/// <param name="Before">Where it was.</param>
/// <param name="Shift">How far it has moved.</param>
internal sealed record MovedText(TextSpan Before, int Shift) : IComparable<MovedText>
{
    public int CompareTo(MovedText? other) => other is null ? 1 : Before.Start.CompareTo(other.Before.Start);
}
