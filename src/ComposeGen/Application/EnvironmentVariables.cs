namespace ComposeGen;

/// <summary>What applications read from the environment of whoever runs them, or from <c>.env</c>.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Each variable once, in the order of the first use.</summary>
    public static IReadOnlyList<EnvironmentVariable> Of(IEnumerable<ComposeFile> files)
    {
        var found = new List<EnvironmentVariable>();
        foreach (var file in files)
        {
            foreach (var use in ModelVariables.Known(file))
            {
                Add(found, FromVariable(use.Variable));
            }

            foreach (var secret in file.Secrets)
            {
                Add(found, secret.Environment, $"The content of the secret {secret.Key}.");
            }

            foreach (var config in file.Configs)
            {
                Add(found, config.Environment, $"The content of the config {config.Key}.");
            }

            foreach (var service in file.Services)
            {
                AddPassedThrough(found, service.Environment, service);
                AddPassedThrough(found, service.Build?.Args, service);
            }
        }

        return found;
    }

    private static EnvironmentVariable FromVariable(Variable variable)
    {
        var kind = variable.Operator.TrimStart(':');
        var message = kind == "?" && variable.Operand?.Literal is { } text && text != Env.DefaultMessage(variable.Name) ? text : null;
        return new EnvironmentVariable(variable.Name, kind == "?", kind == "-" ? variable.Operand : null, variable.Description ?? message);
    }

    private static void Add(List<EnvironmentVariable> found, Text? name, string description)
    {
        if (name?.Literal is { Length: > 0 } literal)
        {
            Add(found, new EnvironmentVariable(literal, true, null, description));
        }
    }

    private static void AddPassedThrough(List<EnvironmentVariable> found, TextMap? map, Service service)
    {
        foreach (var entry in map ?? [])
        {
            if (entry.Value is null)
            {
                Add(found, new EnvironmentVariable(entry.Key, false, null, $"Passed through to {service.Key}."));
            }
        }
    }

    private static void Add(List<EnvironmentVariable> found, EnvironmentVariable next)
    {
        var at = found.FindIndex(other => other.Name == next.Name);
        if (at < 0)
        {
            found.Add(next);
            return;
        }

        var first = found[at];
        found[at] = first with
        {
            IsRequired = first.IsRequired || next.IsRequired,
            Default = first.Default ?? next.Default,
            Description = first.Description ?? next.Description,
        };
    }
}
