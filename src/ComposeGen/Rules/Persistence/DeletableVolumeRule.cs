using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>The volume of a database that <c>docker compose down --volumes</c> removes.</summary>
/// <remarks>Docker documentation, "docker compose down", --volumes: removes named volumes that the file declares, but no external ones.</remarks>
internal sealed class DeletableVolumeRule : VolumeRule
{
    private static readonly ImageKind[] Databases = [ImageKind.Database, ImageKind.Search, ImageKind.VectorDatabase];

    public override RuleDescriptor Descriptor { get; } = new("CG1140", "down --volumes removes the volume of a database", RuleSeverity.Info) { IsOnlyForDefinitions = true };

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Protected is { Literal: not false } || context.VolumeUses.Of(volume) is not { } uses)
            return;
        foreach (var use in uses)
        {
            if (use.IsWritable && ServiceImage.Facts(use.Service) is { IsStateful: true } facts && Databases.Contains(facts.Kind) && facts.DataPaths?.Any(path => ContainerPath.IsAtOrAbove(use.Path, path)) == true)
            {
                findings.Report(
                    $"The volume '{volume.Key}' holds the data of service '{use.Service.Key}' ({ImageName.Of(facts)}), and docker compose down --volumes removes it with all that is in it; set Protected = true if that is not to happen",
                    volume, use.Mount);
                return;
            }
        }
    }
}
