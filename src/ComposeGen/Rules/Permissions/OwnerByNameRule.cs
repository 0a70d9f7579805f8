using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>The owner of a volume is a name, which the image that sets it does not know.</summary>
/// <remarks>Docker documentation, "Volumes": a volume keeps the numbers of users and groups; names are those of each image.</remarks>
internal sealed class OwnerByNameRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG2103", "The owner of a volume is given by name", RuleSeverity.Error) { IsOnlyForDefinitions = true };

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Owner is { Uid: null } owner && owner.AsText().Literal is { } name)
        {
            findings.Report(
                $"Volume '{volume.Key}' is to belong to '{name}', a name that the image which sets the owner does not know, so no service that mounts it starts; give the numbers: UserId.Of(uid, gid)",
                NumbersOf(name, volume, context), owner, volume);
        }
    }

    /// <summary>The numbers of the user as the image of its one service has them, where the name is that of the image itself.</summary>
    private static IReadOnlyDictionary<string, string> NumbersOf(string name, Volume volume, RuleContext context)
    {
        var facts = context.VolumeUses.Of(volume) is [var use] ? ServiceImage.Facts(use.Service) : null;
        var own = facts?.Repository.Substring(facts.Repository.LastIndexOf('/') + 1);
        return facts?.RunsAs is { Uid: not null } user && (name == own || name == own + ":" + own)
            ? Hints.OfUser(user.Uid, user.Gid, ("volume", volume.Key))
            : Hints.Of();
    }
}
