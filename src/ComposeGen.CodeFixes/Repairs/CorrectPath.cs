using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Writes the path that the rule names in place of the wrong one.</summary>
internal sealed class CorrectPath : Repair
{
    public override string Key => nameof(CorrectPath);

    public override string TitleFor(RepairContext context) => $"Change the path to '{context.Paths[0]}'";

    public override SourceEdits? Plan(RepairContext context)
    {
        // A parameter or a computed path is wrong somewhere else.
        if (context.Node is not ExpressionSyntax path || context.Paths.Count == 0
            || context.ConstantOf(path) is not string written)
        {
            return null;
        }

        // An entry of a service's tmpfs list may have options behind the path.
        var colon = written.IndexOf(':');
        var edits = new SourceEdits();
        edits.Replace(path, SourceLayout.Literal(context.Paths[0] + (colon < 0 ? "" : written.Substring(colon))));
        return context.Paths.Count == 1 ? edits : ServiceMounts.AddNamed(context, edits, context.Paths.Skip(1).ToList(), VolumeField.PurposeOf);
    }
}
