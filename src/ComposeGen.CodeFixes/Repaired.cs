using Microsoft.CodeAnalysis;

namespace ComposeGen.CodeFixes;

/// <summary>A project after a repair.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Findings">What is left to find.</param>
internal sealed record Repaired(string Title, ProjectFindings Findings)
{
    public Solution Solution => Findings.Project.Solution;
}
