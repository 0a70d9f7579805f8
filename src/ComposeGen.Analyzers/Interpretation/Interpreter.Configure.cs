using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Runs the partial method in which a user may add to the application by statements.</summary>
    public void Configure(INamedTypeSymbol type, ComposeFile file)
    {
        var method = type.GetMembers("Configure").OfType<IMethodSymbol>()
            .Select(static method => method.PartialImplementationPart ?? method)
            .FirstOrDefault(static method => method is { IsStatic: true, ReturnsVoid: true, Parameters: [{ Type.Name: nameof(ComposeFile) }] }
                && !(method.IsPartialDefinition && method.PartialImplementationPart is null));
        if (method is null || method.DeclaringSyntaxReferences.IsEmpty)
        {
            return;
        }

        var scope = new Scope();
        scope.Declare(method.Parameters[0], file);
        try
        {
            CallMethod(method, scope);
        }
        catch (InterpretationAbortedException)
        {
            file.MarkAllUnknown();
            throw;
        }
    }
}
