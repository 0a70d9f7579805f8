using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;
using ComposeGen.Testing;

namespace ComposeGen.Engine.Tests;

/// <summary>Whom the model lets read and write, the kernel lets; whom it denies it, the kernel denies it. All situations are one application.</summary>
public sealed class OwnershipTests : IDisposable
{
    private readonly string _project = ProjectName.New();

    [EngineFact]
    public void The_kernel_agrees_with_the_model()
    {
        var situations = new OwnershipSituations();
        var file = situations.Application(_project, Apps.Image);
        var model = OwnershipModel.Of(file);
        var said = file.Services.SelectMany(model.AccessesOf)
            .ToDictionary(static access => access.Service.Key + " " + access.Mount.Path, static access => $"{access.Reads} {access.Writes}", StringComparer.Ordinal);
        Assert.Equal(Lines(situations.Expected), Lines(said));

        BuildImages(file);
        foreach (var service in file.Services)
        {
            service.Command = Command.Of("sh", "-c", Probe(service));
        }

        using var app = new TestApp(file);
        app.Environment["TOKEN"] = "token";
        app.Compose("up", "--detach", "--no-build").Succeeded();
        Shell.Run("docker", ["wait", .. file.Services.Select(service => $"{_project}-{service.Key}-1")]).Succeeded();
        var seen = file.Services
            .SelectMany(service => Shell.Run("docker", "logs", $"{_project}-{service.Key}-1").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => (Key: service.Key + " " + line.Split('=')[0], Value: line.Split('=')[1])))
            .ToDictionary(static line => line.Key, static line => line.Value, StringComparer.Ordinal);

        Assert.Equal(Lines(said), Lines(Compared(seen, said)));
    }

    public void Dispose() => Engine.Remove(_project, []);

    /// <summary>Built beforehand, by the builder that each engine has.</summary>
    private void BuildImages(ComposeFile file)
    {
        var images = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in file.Services)
        {
            var dockerfile = service.Build!.DockerfileInline!.Literal!;
            if (!images.TryGetValue(dockerfile, out var image))
            {
                images.Add(dockerfile, image = $"{_project}:{images.Count}");
                var context = Directory.CreateTempSubdirectory("composegen-image-");
                File.WriteAllText(Path.Combine(context.FullName, "Dockerfile"), dockerfile);
                Shell.RunIn(null, new Dictionary<string, string> { ["DOCKER_BUILDKIT"] = "0" }, "docker", "build", "--quiet", "--tag", image, context.FullName).Succeeded();
                context.Delete(recursive: true);
            }

            service.Image = image;
        }
    }

    /// <summary>Prints what it can do with each of its mounts: <c>/data=Allowed Denied</c>.</summary>
    private static string Probe(Service service) => string.Join('\n', ServiceStorage.Of(service).Mounts.Select(static mount => mount.Kind == MountKind.File
        ? $"{Try($"cat {mount.Path}", "r")}; {Try($"true >>{mount.Path}", "w")}; echo {mount.Path}=$r $w"
        : $"{Try($"ls {mount.Path}", "r")}; {Try($"touch {mount.Path}/probe", "w")}; echo {mount.Path}=$r $w"));

    private static string Try(string command, string variable) => $"if ({command}) >/dev/null 2>&1; then {variable}=Allowed; else {variable}=Denied; fi";

    private static IEnumerable<string> Lines(IReadOnlyDictionary<string, string> results) =>
        results.Select(static result => $"{result.Key}: {result.Value}").Order(StringComparer.Ordinal);

    /// <summary>What was seen, where the model says anything.</summary>
    private static Dictionary<string, string> Compared(Dictionary<string, string> seen, Dictionary<string, string> said) =>
        seen.ToDictionary(static entry => entry.Key, entry => string.Join(' ', entry.Value.Split(' ').Zip(said[entry.Key].Split(' '),
            static (actual, model) => model == nameof(Access.Unknown) ? model : actual)), StringComparer.Ordinal);
}
