using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>Two variants of an image write to one volume, and their users have other numbers.</summary>
/// <remarks>docker-library/wordpress and nextcloud/docker: www-data is 33 on Debian and 82 on Alpine.</remarks>
internal sealed class VariantUsersRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2114", "Variants of an image write to one volume as different users", RuleSeverity.Warning);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Owner is not null || context.VolumeUses.Of(volume) is not { Count: > 1 } uses)
            return;
        var writers = uses.Where(static use => use.IsWritable && use.Service is { User: null, Build: null, Extends: null } && use.Service.GroupAdd.Count == 0)
            .Select(static use => (Use: use, Facts: ServiceImage.Facts(use.Service)))
            .Where(static writer => writer.Facts is { RunsAs.Uid: > 0 } facts && facts.EntrypointChownsData != true && facts.DataPaths?.Any(path => ContainerPath.Touch(path, writer.Use.Path)) == true)
            .ToList();
        foreach (var (use, facts) in writers.Skip(1))
        {
            var (first, other) = writers[0];
            if (facts!.Repository != other!.Repository || facts.RunsAs!.Uid == other.RunsAs!.Uid || ReferenceEquals(use.Service, first.Service))
                continue;
            findings.Report(
                $"Services '{first.Service.Key}' and '{use.Service.Key}' write to the volume '{volume.Key}' as users {other.RunsAs.Uid} and {facts.RunsAs.Uid}, since the variants of {ImageName.Of(facts)} differ in that, so each is denied the files of the other; use one variant, or set {findings.Say($"User = {other.RunsAs.Uid}", $"user: \"{other.RunsAs.Uid}\"")} in '{use.Service.Key}'",
                Hints.Of(("service", use.Service.Key), ("value", $"{other.RunsAs.Uid}")), ServiceImage.Origin(use.Service), use.Mount, use.Service);
        }
    }
}
