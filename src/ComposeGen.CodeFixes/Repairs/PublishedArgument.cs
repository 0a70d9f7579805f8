using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>The arguments of <c>Port.Publish</c>.</summary>
internal static class PublishedArgument
{
    /// <summary>The written number for the first of some parameters that the call has; null if it is not written there.</summary>
    public static ExpressionSyntax? Of(RepairContext context, params string[] names)
    {
        var call = Place.CallsAround(context, context.OwnNode).FirstOrDefault(call => context.IsCallOf(call, nameof(Port), nameof(Port.Publish)));
        if (call is null || context.ModelOf(call).GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol method
            || method.Parameters.FirstOrDefault(parameter => names.Contains(parameter.Name)) is not { } wanted)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var found = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == wanted.Name)
            ?? arguments.Where((argument, i) => argument.NameColon is null && i == wanted.Ordinal).FirstOrDefault();
        return found is not null && context.ConstantOf(found.Expression) is int ? found.Expression : null;
    }
}
