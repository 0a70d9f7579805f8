using ComposeGen.Rules.Permissions;
using ComposeGen.Rules.Persistence;
using ComposeGen.Rules.Swarm;

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
    ];

    private static readonly Rule[] StackRules =
    [
        new RejectedAttributeRule(),
        new IgnoredAttributeRule(),
        new StackImageRule(),
        new DependencyConditionRule(),
        new BindOnNodesRule(),
        new VolumeOnNodesRule(),
        new StackSourceRule(),
        new StackNameRule(),
        new StackVariableRule(),
        new DeployModeRule(),
        new HostPortRule(),
        new OwnerJobRule(),
    ];

    /// <summary>What each rule is about, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [.. Rules.Concat(StackRules).Select(static rule => rule.Descriptor).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Runs all rules that are about Compose.</summary>
    /// <param name="file">The application.</param>
    public static IReadOnlyList<Finding> Check(ComposeFile file) => Check(file, OutputTargets.Compose);

    /// <summary>Runs all rules that are about what the application is written for.</summary>
    internal static IReadOnlyList<Finding> Check(ComposeFile file, OutputTargets targets)
    {
        var findings = new List<Finding>();
        var context = new RuleContext(file);
        foreach (var rule in targets.HasFlag(OutputTargets.Stack) ? Rules.Concat(StackRules) : Rules)
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
