using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes away the setting that the finding underlines, with all that it holds.</summary>
internal sealed class RemoveSettingAround : Repair
{
    public override string Key => "RemoveSetting";

    public override string TitleFor(RepairContext context) =>
        $"Remove {(CallOf(context) is { } call ? Place.NameOf(call) + call.ArgumentList : Place.SettingOf(context.Node)?.Left.ToString())}";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        if (CallOf(context) is { } call)
            return RemoveCall.Remove(edits, call) ? edits : null;
        return Place.SettingOf(context.OwnNode) is { } setting && context.OwnCreation!.Span.Contains(setting.Span) && (context["first"] is not { } name || setting.Left.ToString() == name) && Removal.Remove(context, edits, setting)
            ? edits
            : null;
    }

    /// <summary>A call that only adds the setting to what it is called on. Without its address, a port would be open to all.</summary>
    private static InvocationExpressionSyntax? CallOf(RepairContext context) =>
        context["first"] != nameof(Port.HostIp) && context.OwnNode is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            && context.ModelOf(call).GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { IsStatic: false, Parameters.Length: 1 } method
            && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
                ? call
                : null;
}
