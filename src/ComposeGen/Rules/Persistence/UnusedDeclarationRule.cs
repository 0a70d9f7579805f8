namespace ComposeGen.Rules.Persistence;

/// <summary>A volume, network, secret or config that no service has, so that Compose leaves it out.</summary>
/// <remarks>dclint issue 245. Run on docker compose config: what no service uses is not part of the project.</remarks>
internal sealed class UnusedDeclarationRule : Rule
{
    public const string Id = "CG1115";

    public override RuleDescriptor Descriptor { get; } = new(Id, "Something is declared that no service uses", RuleSeverity.Warning);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        var file = context.File;
        // Other files may use what this one declares.
        if (file.Include.Count > 0 || file.Services.Count == 0 || file.Services.Any(static service => service.Extends is not null || service.Provider is not null))
            return;
        Report(file.Volumes.Known, Volumes(file), findings.Say("At(\"/path\") it in the Volumes of a service", "mount it in a service"));
        Report(file.Networks.Known.Where(static network => network.Key != "default"), Networks(file), findings.Say("add it to the Networks of a service", "add it to the networks of a service"));
        Report(file.Secrets.Known, Secrets(file), findings.Say("add it to the Secrets of a service", "add it to the secrets of a service"));
        Report(file.Configs.Known, Configs(file), findings.Say("add it to the Configs of a service", "add it to the configs of a service"));

        void Report(IEnumerable<NamedNode> declared, Func<IEnumerable<object?>> uses, string remedy)
        {
            try
            {
                var used = new HashSet<object?>(uses());
                foreach (var node in declared)
                {
                    if (!used.Contains(node) && !used.Contains(node.Key))
                        findings.Report($"No service uses the {node.Described()}, so Compose does not make it; {remedy}, or remove it", node);
                }
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    /// <summary>The volumes, and the names of such as are given by name.</summary>
    private static Func<IEnumerable<object?>> Volumes(ComposeFile file) => () => file.Services.SelectMany(static service => service.Volumes)
        .Select(static mount => (object?)mount.Source?.Volume ?? mount.Source?.Path?.Literal);

    private static Func<IEnumerable<object?>> Networks(ComposeFile file) => () => file.Services.SelectMany(static service => service.Networks.Select(static attachment => (object?)attachment.Network)
        .Append(service.NetworkMode?.AsText().Literal)
        .Append(service.Build?.Network?.Literal));

    private static Func<IEnumerable<object?>> Secrets(ComposeFile file) => () => file.Services.SelectMany(static service =>
        service.Secrets.Concat(service.Build?.Secrets ?? []).Select(static secret => (object?)secret.Source).Concat(NamedSecrets(service)));

    /// <summary>The keys of secrets whose paths variables name. That one of them is not mounted, CG3026 says.</summary>
    private static IEnumerable<string> NamedSecrets(Service service) => ((service.KnownValueOf("environment") as IComposeMap)?.KnownEntries ?? [])
        .Select(static entry => (entry.Value as Scalar)?.AsText().Literal)
        .Where(static value => value?.StartsWith(Secret.Directory, StringComparison.Ordinal) == true)
        .Select(static path => path!.Substring(Secret.Directory.Length));

    private static Func<IEnumerable<object?>> Configs(ComposeFile file) => () => file.Services.SelectMany(static service =>
        service.Configs.Select(static config => (object?)config.Source).Append(service.CredentialSpec?.Config?.Literal));
}
