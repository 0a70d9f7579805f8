using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules.Building;
using ComposeGen.Rules.Definition;
using ComposeGen.Rules.Permissions;
using ComposeGen.Rules.Persistence;
using ComposeGen.Rules.Portability;
using ComposeGen.Rules.Security;
using ComposeGen.Rules.Startup;
using ComposeGen.Rules.Swarm;
using ComposeGen.Rules.Variables;

namespace ComposeGen.Rules;

/// <summary>All rules, and how they are run.</summary>
public static class RuleCatalogue
{
    private static readonly Rule[] Rules =
    [
        new NameRule(),
        new ContainerNameRule(),
        new IncompleteDefinitionRule(),
        new RefusedValueRule(),
        new ExclusiveSettingsRule(),
        new UnequalSettingsRule(),
        new CycleRule(),
        new UnknownServiceRule(),
        new UnprovidableFileRule(),
        new HostPortRule(),
        new AddressRule(),
        new RepeatedEntryRule(),
        new IneffectiveSettingRule(),
        new ConditionRule(),
        new DisabledDependencyRule(),
        new HealthcheckToolRule(),
        new UnusedVariableRule(),
        new ConflictingVariableRule(),
        new QuotedValueRule(),
        new UnwritableTextRule(),
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
        new MissingStageRule(),
        new MissingDockerfileRule(),
        new UnusedBuildArgumentRule(),
        new ProjectPortRule(),
        new VolumeOwnerRule(),
        new SharedVolumeUsersRule(),
        new OwnerByNameRule(),
        new UnusedDeclarationRule(),
        new MountInReadOnlyRule(),
        new SystemDirectoryRule(),
        new ProcMountRule(),
        new FileMadeDirectoryRule(),
        new RelativeDeviceRule(),
        new WritableConfigurationRule(),
        new ProjectFilesRule(),
        new EngineDirectoryRule(),
        new LostLabelRule(),
        new SharedLabelRule(),
        new SystemLabelRule(),
        new VolumesFromRule(),
        new UnboundedTmpfsRule(),
        new RandomHostnameRule(),
        new DevelopmentModeRule(),
        new CommandBesideVolumeRule(),
        new OtherVersionConfigurationRule(),
        new ConfigurationDirectoryRule(),
        new MissingConfigurationRule(),
        new MissingCommandRule(),
        new DroppedConfigurationRule(),
        new UnreadConfigurationRule(),
        new CertificatesRule(),
        new DeletableVolumeRule(),
        new UnheardPortRule(),
        new ProtectionKeysRule(),
        new DatabaseFileRule(),
        new WrittenConfigurationRule(),
        new DataOwnerRule(),
        new MadeDirectoryRule(),
        new TmpfsModeRule(),
        new UnreadableSecretRule(),
        new ReadOnlyRootRule(),
        new ChangeUserRule(),
        new RefusedRootRule(),
        new UserByNameRule(),
        new PrivilegedEngineRule(),
        new VariantUsersRule(),
        new RootHomeRule(),
        new VariableTwiceRule(),
        new LiteralSecretRule(),
        new RemovedVariableRule(),
        new HalfOfPairRule(),
        new ReplicaSetKeyRule(),
        new RequiredVariableRule(),
        new MissingSecretFileRule(),
        new UnreadSecretFileRule(),
        new RootUserRule(),
        new PowerfulCapabilityRule(),
        new PrivilegedRule(),
        new EngineSocketRule(),
        new HostDirectoryRule(),
        new HostNamespaceRule(),
        new TurnedOffProtectionRule(),
        new HostDeviceRule(),
        new SharedPropagationRule(),
        new PublishedServerRule(),
        new NewPrivilegesRule(),
        new KeptCapabilitiesRule(),
        new UnpinnedImageRule(),
        new RootImageRule(),
        new UnlimitedMemoryRule(),
        new UnlimitedLogRule(),
        new UnrestartedServerRule(),
        new MemoryLimitRule(),
        new UncheckedDependencyRule(),
        new DockerRunRule(),
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
        new NodePortRule(),
        new OwnerJobRule(),
        new SharedFileRule(),
    ];

    /// <summary>What each rule is about, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [.. Rules.Concat(StackRules).Select(static rule => rule.Descriptor).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Those that are about Compose, in the order in which they run.</summary>
    internal static IReadOnlyList<Rule> ForCompose => Rules;

    /// <summary>Those that judge a Compose file that a person wrote.</summary>
    internal static IEnumerable<RuleDescriptor> ForComposeFiles =>
        Rules.Select(static rule => rule.Descriptor).Where(static rule => !rule.IsOnlyForDefinitions).OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    /// <summary>Runs all rules that are about Compose.</summary>
    /// <param name="file">The application.</param>
    public static IReadOnlyList<Finding> Check(ComposeFile file) => Check(file, null);

    /// <summary>Runs all rules that are about what the application is written for.</summary>
    /// <param name="file">The application.</param>
    /// <param name="dockerfiles">Where its Dockerfiles are read; null where they cannot be.</param>
    /// <param name="targets">What is written.</param>
    /// <param name="notation">What the messages are to speak.</param>
    /// <param name="preset">Which rules are asked; how severe their findings are is for the caller to say.</param>
    internal static IReadOnlyList<Finding> Check(
        ComposeFile file, IDockerfiles? dockerfiles, OutputTargets targets = OutputTargets.Compose, Notation notation = Notation.CSharp, RulePreset preset = RulePreset.Default)
    {
        BuiltImages.Attach(file, dockerfiles);
        var findings = new List<Finding>();
        var context = new RuleContext(file, targets, notation is Notation.Yaml ? dockerfiles : null);
        foreach (var rule in targets.HasFlag(OutputTargets.Stack) ? Rules.Concat(StackRules) : Rules)
        {
            if ((notation is not Notation.CSharp && rule.Descriptor.IsOnlyForDefinitions) || (preset is not RulePreset.Strict && rule.Descriptor.IsOnlyStrict))
                continue;
            try
            {
                rule.Check(context, new FindingCollector(rule.Descriptor, findings, notation));
            }
            catch (Exception exception) when (Rule.IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }

        return findings;
    }
}
