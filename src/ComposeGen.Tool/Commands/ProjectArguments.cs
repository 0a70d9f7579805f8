using System.CommandLine;

namespace ComposeGen.Tool.Commands;

/// <summary>What all commands that build have in common.</summary>
internal static class ProjectArguments
{
    public static Argument<string?> Project(string description = "The project with the definitions, or its directory; by default the only .csproj of the current directory.")
    {
        var project = new Argument<string?>("PROJECT")
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
        };
        project.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] } token])
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return project;
    }

    public static Option<string?> Configuration() => new("--configuration", "-c") { Description = "The build configuration.", HelpName = "NAME" };

    public static Option<bool> NoRestore() => new("--no-restore") { Description = "Do not restore packages first." };

    public static IEnumerable<string> ForBuild(string? configuration, bool noRestore)
    {
        if (configuration is not null)
        {
            yield return DotnetBuild.Property("Configuration", configuration);
        }

        if (!noRestore)
        {
            yield return "-restore";
        }
    }
}
