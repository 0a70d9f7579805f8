using System.Globalization;
using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;

namespace ComposeGen.CodeFixes;

/// <summary>What stays of a finding while the text around it changes: messages name the service and the path, not the line.</summary>
/// <param name="App">The application.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">What it says.</param>
internal sealed record FindingKey(string App, string Id, string Message)
{
    public static FindingKey Of(AppInterpretation app, Diagnostic diagnostic) =>
        new(app.Type.ToDisplayString(), diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
