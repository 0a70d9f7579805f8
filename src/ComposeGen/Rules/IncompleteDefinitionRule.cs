namespace ComposeGen.Rules;

/// <summary>Something lacks what Compose needs to make anything of it.</summary>
/// <remarks>compose-go, <c>loader/validate.go</c> and <c>validation/validation.go</c>.</remarks>
internal sealed class IncompleteDefinitionRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0006", "A definition is not complete", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var service in context.File.Services.Known)
        {
            Report(service, findings, Lack, "set Image, Build or Provider");
        }

        foreach (var secret in context.File.Secrets.Known)
        {
            Report(secret, findings, Lack, "use Secret.FromFile or Secret.FromEnvironment");
        }

        foreach (var config in context.File.Configs.Known)
        {
            Report(config, findings, Lack, "use Config.FromFile, FromContent or FromEnvironment");
        }
    }

    private static void Report<T>(T node, FindingCollector findings, Func<T, string?> lack, string remedy)
        where T : NamedNode
    {
        try
        {
            if (lack(node) is { } missing)
            {
                findings.Report($"{typeof(T).Name} '{node.Key}' has {missing}, and Compose refuses the file; {remedy}", node);
            }
        }
        catch (Exception exception) when (IsUndecided(exception))
        {
            // Not known in the editor; the build will judge it.
        }
    }

    private static string? Lack(Service service) =>
        service.Image is not null and not { Literal: "" } || service.Build is not null || service.Provider is not null || service.Extends is not null
            ? null
            : "neither an image nor a build";

    private static string? Lack(Secret secret) =>
        secret.File is not null || secret.Environment is not null || secret.Driver is not null || secret.External is { Literal: not false }
            ? null
            : "no source";

    private static string? Lack(Config config) =>
        config.File is not null || config.Environment is not null || config.Content is not null || config.External is { Literal: not false }
            ? null
            : "no source";
}
