using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A web application of ASP.NET Core whose keys are in its container.</summary>
/// <remarks>ASP.NET Core documentation, "Key storage providers" and "Data Protection in containers"; dotnet/dotnet-docker issue 295; hargata/lubelog issue 21.</remarks>
internal sealed class ProtectionKeysRule : ServiceRule
{
    private static readonly Pattern OwnPlace = new("(?i)data_?-?protection|/(?:dp-?)?keys$");

    private const string Keys = "/DataProtection-Keys";

    public override RuleDescriptor Descriptor { get; } = new("CG1143", "The keys of ASP.NET Core are in the container", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Profiles.Count > 0 || service.Entrypoint is not null || service.Ports.Count == 0 || !IsWeb(service) || ServiceRole.RunsToCompletion(service, context))
            return;
        var storage = context.StorageOf(service);
        // Of another user it is not known where its home is.
        if (ServiceUser.Of(service) is { Uid: not ServiceUser.DotNetUser })
            return;
        var home = ServiceUser.Of(service) is null ? "/root/.aspnet" : "/home/app/.aspnet";
        if (storage.IsUncertain || storage.Holding(home + Keys) is not null || storage.Mounts.Any(static mount => IsForKeys(mount.Path)) || service.Environment.Any(static entry => IsForKeys(entry.Key)))
            return;
        findings.Report(
            $"Service '{service.Key}' keeps the keys of its cookies in the container unless its code says otherwise, so each new container signs users out and cannot read what the former one has protected; mount a volume at {home}, or keep them elsewhere in the code",
            (object?)service.Build ?? service.Image, service);
    }

    private static bool IsWeb(Service service) =>
        service.Build is { } build ? build.Image?.BaseFacts is { } below && IsWeb(below)
        : (service.Project is { } project ? ServiceImage.BaseFacts(project) : ServiceImage.Facts(service)) is { } facts && IsWeb(facts);

    private static bool IsWeb(ImageFacts facts) => facts.Pitfalls.Contains("dataprotection-keys");

    /// <summary>Whether a path or a variable shows that the application has a place of its own for them.</summary>
    private static bool IsForKeys(string name) => OwnPlace.IsMatch(name);
}
