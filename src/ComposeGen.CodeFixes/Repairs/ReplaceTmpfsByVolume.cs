using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Mounts a named volume in place of a tmpfs.</summary>
internal sealed class ReplaceTmpfsByVolume : Repair
{
    public override string Key => nameof(ReplaceTmpfsByVolume);

    public override string TitleFor(RepairContext context) => "Mount a named volume instead of the tmpfs";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Paths.Count != 1)
            return null;
        return context.MountHolding(context.Paths[0]) is { } call
            ? context.IsCallOf(call, nameof(Tmpfs), nameof(Tmpfs.At)) ? MountCall.ReplaceByNamedVolume(context, call, "Data") : null
            : ReplaceEntry(context);
    }

    /// <summary>An entry of the service's own list of tmpfs paths moves to its mounts.</summary>
    private static SourceEdits? ReplaceEntry(RepairContext context)
    {
        if (context.ServiceCreation is not { Initializer: { } initializer } service
            || ServiceMounts.Assignment(service, "Tmpfs") is not { } tmpfs
            || context.Node is not { } entry || !ServiceMounts.CanAdd(service))
        {
            return null;
        }

        var edits = new SourceEdits();
        if (VolumeField.Add(context, edits, service, ["Data"], grows: false) is not { } names)
            return null;
        var layout = new SourceLayout(service.SyntaxTree, context.Cancellation);
        var mount = $"{names[0]}.At({SourceLayout.Literal(context.Paths[0])})";
        var items = tmpfs.Right switch
        {
            InitializerExpressionSyntax list => list.Expressions.GetWithSeparators(),
            CollectionExpressionSyntax list => list.Elements.GetWithSeparators(),
            _ => default,
        };
        if (items.Count(static item => item.IsNode) > 1)
        {
            if (items.FirstOrDefault(candidate => candidate.Span.Contains(entry.Span)).AsNode() is not { } item)
                return null;
            layout.Remove(edits, items, item);
            ServiceMounts.Add(edits, layout, service, mount);
        }
        else if (ServiceMounts.Assignment(service, "Volumes") is null)
        {
            edits.Replace(tmpfs, $"Volumes = {{ {mount} }}");
        }
        else
        {
            layout.Remove(edits, initializer.Expressions.GetWithSeparators(), tmpfs);
            ServiceMounts.Add(edits, layout, service, mount);
        }

        return edits;
    }
}
