using ComposeGen.Rules;
using ComposeGen.Rules.Storage;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Labels a path of the host for all services that mount it: as long as one calls it its own, it takes it from the others.</summary>
internal sealed class ShareLabel : Repair
{
    public override string Key => nameof(ShareLabel);

    public override string TitleFor(RepairContext context) => $"Use {nameof(SelinuxLabel)}.{nameof(SelinuxLabel.Shared)} wherever it is mounted";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["source"] is not { } source || context.File is not { } file)
            return null;
        var edits = new SourceEdits();
        foreach (var service in file.Services.Known)
        {
            foreach (var (mount, path) in HostPaths.Of(service))
            {
                if (path != source || (mount.KnownValueOf("bind") as BindOptions)?.LiteralOf("selinux") != "Z")
                    continue;
                if (context.NodeOf(service) is not { } made || !context.MakesOne(made) || context.NodeOf(mount) is not { } node || !made.Span.Contains(node.Span)
                    || Place.CallsAround(context, node).LastOrDefault(static call => Place.NameOf(call) == nameof(Mount.Relabel))?.ArgumentList.Arguments is not [var label])
                {
                    return null;
                }

                edits.Replace(label.Expression, $"{context.NameOf(nameof(SelinuxLabel), node)}.{nameof(SelinuxLabel.Shared)}");
            }
        }

        return edits;
    }
}
