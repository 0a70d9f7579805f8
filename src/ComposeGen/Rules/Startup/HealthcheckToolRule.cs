using System.Text.RegularExpressions;
using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Startup;

/// <summary>A health check that runs what the image does not have.</summary>
/// <remarks>
/// open-telemetry/opentelemetry-collector-releases and nats-io/nats-docker, Dockerfile: FROM scratch; grafana/loki, upgrade notes of 3.5.8; dotnet/dotnet-docker:
/// chiseled and distroless images, and no curl or wget in others (Timmoth/RackPeek issue 290); keycloak guide, "Running Keycloak in a container": no curl; qdrant/qdrant, Dockerfile: none of both; MariaDB, release notes of 11.0.1 and MariaDB/mariadb-docker issue
/// 512: no mysql and mysqladmin.
/// </remarks>
internal sealed class HealthcheckToolRule : ServiceRule
{
    private static readonly string[] Tools = ["bash", "curl", "nc", "sh", "wget"];

    /// <summary>The tags without a shell.</summary>
    private static readonly Dictionary<string, Pattern> Bare = new(StringComparer.Ordinal)
    {
        ["ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib"] = new(""),
        ["grafana/loki"] = new(@"^(?:latest$|3\.5\.(?:[89]|\d\d)|3\.(?:[6-9]|\d\d)\b)"),
        ["mcr.microsoft.com/dotnet/aspire-dashboard"] = new(""),
        ["mcr.microsoft.com/dotnet/aspnet"] = new("chiseled|distroless"),
        ["mcr.microsoft.com/dotnet/runtime"] = new("chiseled|distroless"),
        ["mcr.microsoft.com/dotnet/runtime-deps"] = new("chiseled|distroless"),
        ["nats"] = new("^(?!.*(?:alpine|windows|nanoserver))"),
        ["otel/opentelemetry-collector"] = new(""),
        ["otel/opentelemetry-collector-contrib"] = new(""),
    };

    /// <summary>MariaDB has these under its own name only.</summary>
    private static readonly Pattern WithoutMySqlNames = new(@"^(?:latest|lts|noble|1[1-9]|[2-9]\d)");

    private static readonly Regex MySqlProgram = new(@"(?:^|[|&;(]\s*|\bexec\s+)(?:/usr/bin/)?(?<name>mysql|mysqladmin|mysqlcheck)(?:\s|$)", RegexOptions.CultureInvariant);

    private static readonly Pattern Http = new(@"\b(?:curl|wget)\b");

    public override RuleDescriptor Descriptor { get; } = new("CG4010", "A health check runs what the image does not have", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Build is { } build)
            CheckBuilt(service, build, findings);
        if (service.Build is not null || service.Healthcheck is not { Test: { } test } || ServiceImage.Facts(service) is not { } facts || facts.Reference is { Tag: null, Digest: not null } || facts.Reference.HasTagVariables)
            return;
        var words = ServiceRole.Words(test);
        if (words.Count == 0 || (test.Line is null && words[0] is not ("CMD" or "CMD-SHELL")))
            return;
        var isShell = test.Line is not null || words[0] == "CMD-SHELL";
        if (Missing(facts, isShell, isShell ? string.Join(" ", words) : words.Count > 1 ? words[1] ?? "" : "") is { } missing)
        {
            findings.Report(
                $"Service '{service.Key}' checks its health with {missing}, which {ImageName.Of(facts)} does not have, so it is never healthy and what waits for that never starts; {Remedy(facts, missing)}",
                test, service.Healthcheck, service);
        }
    }

    /// <summary>An image of .NET, and a Dockerfile that says nothing of the program.</summary>
    private static void CheckBuilt(Service service, Build build, FindingCollector findings)
    {
        if (service.Healthcheck is { Test: { } test } && build.Image is { BaseFacts: { } below } image && IsDotNet(below) && MissingHttp(below, string.Join(" ", ServiceRole.Words(test))) is { } missing && !image.Mentions(missing))
        {
            findings.Report(
                $"Service '{service.Key}' checks its health with {missing}, which images of .NET do not have and {image.Path} does not install, so it is never healthy and what waits for that never starts; install it there, or check from another container",
                test, service.Healthcheck, service);
        }
    }

    private static bool IsDotNet(ImageFacts facts) => facts.Repository is "mcr.microsoft.com/dotnet/aspnet" or "mcr.microsoft.com/dotnet/runtime";

    /// <summary>Which of the programs that fetch a page a command runs and the image does not have; null for none.</summary>
    private static string? MissingHttp(ImageFacts facts, string command)
    {
        if (Http.Match(command) is not { Success: true, Value: var name } || facts.Reference.HasTagVariables)
            return null;
        var tag = facts.Reference.Tag;
        var isLacking = facts.Repository switch
        {
            "quay.io/keycloak/keycloak" => true,
            "qdrant/qdrant" => tag?.Contains("gpu") != true,
            // On Alpine there is wget, of busybox; Azure Linux and its forerunners have curl.
            _ when IsDotNet(facts) => tag is not null && !tag.Contains("linux") && !tag.Contains("mariner") && (name == "curl" || !tag.Contains("alpine")),
            _ => false,
        };
        return isLacking ? name : null;
    }

    private static string Remedy(ImageFacts facts, string missing) => facts.Repository == "mariadb"
        ? $"write {missing.Replace("mysqladmin", "mysql-admin").Replace("mysqlcheck", "mysql-check").Replace("mysql", "mariadb")}, or the image's own healthcheck.sh --connect --innodb_initialized"
        : "check from another container, or take a variant of the image that has it";

    private static string? Missing(ImageFacts facts, bool isShell, string command)
    {
        var program = command.Substring(command.LastIndexOf('/') + 1);
        if (MissingHttp(facts, isShell ? command : program) is { } http)
            return http;
        if (facts.Repository == "mariadb")
            return WithoutMySqlNames.IsMatch(facts.Reference.Tag ?? "latest") && MySqlProgram.Match(command) is { Success: true } old ? old.Groups["name"].Value : null;
        if (!Bare.TryGetValue(facts.Reference.Repository, out var tags) || !tags.IsMatch(facts.Reference.Tag ?? "latest"))
            return null;
        return isShell ? "a shell" : Tools.Contains(program) ? program : null;
    }
}
