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
        if (method is not null && !method.DeclaringSyntaxReferences.IsEmpty)
        {
            Apply(method, file);
        }
    }

    /// <summary>Runs a method that changes the application.</summary>
    public void Apply(IMethodSymbol method, ComposeFile file)
    {
        method = method.PartialImplementationPart ?? method;
        var scope = new Scope();
        if (!method.Parameters.IsEmpty)
        {
            scope.Declare(method.Parameters[0], file);
        }

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
