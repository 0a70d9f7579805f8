namespace ComposeGen.Output.Tests.Stack;

/// <summary>What <c>docker stack deploy</c> says to a file.</summary>
internal sealed record StackVerdict(StackAnswer Answer, string Error);
