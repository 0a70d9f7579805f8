using ComposeGen.Rules.Permissions;
using ComposeGen.Rules.Persistence;
using ComposeGen.Rules.Portability;

namespace ComposeGen.Rules;

/// <summary>All rules, and how they are run.</summary>
public static class RuleCatalogue
{
    private static readonly Rule[] Rules =
    [
        new NameRule(),
        new IncompleteDefinitionRule(),
        new UnmountedDataRule(),
        new AnonymousVolumeRule(),
        new ParentMountRule(),
        new OtherVersionPathRule(),
        new BindOverDataRule(),
        new DataInMemoryRule(),
        new DuplicateTargetRule(),
        new MalformedTargetRule(),
        new ReadOnlyDataRule(),
        new SharedDataRule(),
        new VolumeOwnerRule(),
        new SharedVolumeUsersRule(),
        new OwnerByNameRule(),
        new DockerRunRule(),
    ];

    /// <summary>What each rule is about, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [.. Rules.Select(static rule => rule.Descriptor).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Runs all rules.</summary>
    /// <param name="file">The application.</param>
    public static IReadOnlyList<Finding> Check(ComposeFile file)
    {
        var findings = new List<Finding>();
        var context = new RuleContext(file);
        foreach (var rule in Rules)
        {
            try
            {
                rule.Check(context, new FindingCollector(rule.Descriptor, findings));
            }
            catch (Exception exception) when (Rule.IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }

        return findings;
    }
}
