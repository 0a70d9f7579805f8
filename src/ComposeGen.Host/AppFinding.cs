using ComposeGen.Output;
using ComposeGen.Rules;

namespace ComposeGen.Host;

/// <summary>A finding, and in what it was found.</summary>
/// <param name="App">The application.</param>
/// <param name="Overlay">The overlay with which it was; null for none.</param>
/// <param name="Finding">What was found.</param>
internal sealed record AppFinding(ComposeApp App, OverlaidFile? Overlay, Finding Finding);
