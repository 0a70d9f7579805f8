namespace ComposeGen.Output.Scripts;

/// <summary>How a service comes to its image.</summary>
internal static class ImageArguments
{
    public static ScriptImage Of(ScriptBuilder builder, Service service, Word image)
    {
        var values = builder.Values;
        var policy = values.Of(service.PullPolicy);
        var platform = values.Of(service.Platform);
        if (service.Project is { } project)
        {
            return new ScriptImage(policy, platform, null, null, "dotnet publish " + values.Quoted(project.Path) + " -t:PublishContainer");
        }

        if (service.Build is not { } build)
        {
            return new ScriptImage(policy, platform, null, null, null);
        }

        return new ScriptImage(policy, platform, Arguments(builder, service, build, image), Inline(values, build), null);
    }

    private static Word? Inline(ScriptValues values, Build build) =>
        build.DockerfileInline is null ? null : values.Of(build.DockerfileInline);

    private static List<Word[]> Arguments(ScriptBuilder builder, Service service, Build build, Word image)
    {
        var values = builder.Values;
        var lines = new List<Word[]>
        {
            new Word[] { "--tag", image },
            new Word[] { "--label", "com.docker.compose.project=" + builder.Project },
            new Word[] { "--label", "com.docker.compose.service=" + service.Key },
        };
        var context = build.Context is null ? "." : values.Of(build.Context);
        for (var slot = 0; slot < build.NodeType.Members.Count; slot++)
        {
            if (build.ValueAt(slot) is { } value)
            {
                Add(lines, build.NodeType.Members[slot].Key, value, build, context, builder);
            }
        }

        if (build.Platforms.Count == 0 && service.Platform is not null)
        {
            lines.Add(["--platform", values.Of(service.Platform)]);
        }

        lines.Add([context]);
        return lines;
    }

    private static void Add(List<Word[]> lines, string key, object value, Build build, Word context, ScriptBuilder builder)
    {
        var values = builder.Values;
        switch (key)
        {
            case "context":
                break;
            case "dockerfile":
                lines.Add(["--file", Dockerfile(context, values.Of(build.Dockerfile))]);
                break;
            case "dockerfile_inline":
                lines.Add(["--file", "-"]);
                break;
            case "args":
                foreach (var (name, argument) in build.Args)
                {
                    lines.Add(["--build-arg", argument is null ? name : name + "=" + values.Of(argument)]);
                }

                break;
            case "ssh":
                foreach (var (name, path) in build.Ssh)
                {
                    lines.Add(["--ssh", path is null || path.Literal is "" ? name : name + "=" + values.Of(path)]);
                }

                break;
            case "labels":
                AddMap(lines, "--label", build.Labels, values);
                break;
            case "additional_contexts":
                foreach (var (name, source) in build.AdditionalContexts)
                {
                    lines.Add(["--build-context", name + "=" + AdditionalContext(source, builder)]);
                }

                break;
            case "cache_from":
                AddList(lines, "--cache-from", build.CacheFrom, values);
                break;
            case "cache_to":
                AddList(lines, "--cache-to", build.CacheTo, values);
                break;
            case "entitlements":
                AddList(lines, "--allow", build.Entitlements, values);
                break;
            case "no_cache_filter":
                AddList(lines, "--no-cache-filter", build.NoCacheFilter, values);
                break;
            case "tags":
                AddList(lines, "--tag", build.Tags, values);
                break;
            case "platforms":
                AddList(lines, "--platform", build.Platforms, values);
                break;
            case "extra_hosts":
                foreach (var (host, addresses) in build.ExtraHosts)
                {
                    foreach (var address in addresses ?? [])
                    {
                        lines.Add(["--add-host", host + ":" + values.Of(address)]);
                    }
                }

                break;
            case "secrets":
                foreach (var reference in build.Secrets)
                {
                    AddSecret(lines, reference, values);
                }

                break;
            case "ulimits":
                foreach (var (name, limit) in build.Ulimits)
                {
                    lines.Add(["--ulimit", name + "=" + values.Of(limit?.Soft) + ":" + values.Of(limit?.Hard)]);
                }

                break;
            case "privileged":
                lines.Add(["--allow", "security.insecure"]);
                break;
            case "no_cache" or "pull":
                lines.Add(["--" + key.Replace('_', '-') + "=" + values.Of((Scalar)value)]);
                break;
            default: // network, provenance, sbom, target, shm_size, isolation
                lines.Add(["--" + key.Replace('_', '-') + "=" + values.Of((Scalar)value)]);
                break;
        }
    }

    /// <summary>Docker reads the path from where it runs, Compose from the context.</summary>
    private static Word Dockerfile(Word context, Word dockerfile) =>
        dockerfile.Literal?.StartsWith('/') == true || context.Literal?.Contains("://") == true ? dockerfile : context + "/" + dockerfile;

    private static Word AdditionalContext(Text? source, ScriptBuilder builder)
    {
        return source?.Literal is { } text && text.StartsWith(ServiceOrder.ServicePrefix, StringComparison.Ordinal)
            && builder.File.Services.FirstOrDefault(service => service.Key == text[ServiceOrder.ServicePrefix.Length..]) is { } other
            ? "docker-image://" + (other.Image is null ? builder.Project + ("-" + other.Key) : builder.Values.Of(other.Image))
            : builder.Values.Of(source);
    }

    private static void AddSecret(List<Word[]> lines, SecretReference reference, ScriptValues values)
    {
        if (reference.Source is not { } secret || IsUnreadable(secret))
        {
            return;
        }

        var id = values.Field("id", reference.Target is null ? secret.Key : values.Of(reference.Target));
        lines.Add(["--secret", secret.File is not null
            ? id + "," + values.Field("src", values.Path(values.Of(secret.File)))
            : id + "," + values.Field("env", values.Of(secret.Environment))]);
    }

    /// <summary>What of a build docker has no argument for, for comments in the script.</summary>
    public static IEnumerable<string> Missing(Service service)
    {
        foreach (var reference in service.Project is null ? service.Build?.Secrets ?? [] : [])
        {
            if (reference.Source is { } secret && IsUnreadable(secret))
            {
                yield return $"build.secrets: '{secret.Key}' is kept elsewhere, and docker build reads files and variables only";
            }

            if (reference.Uid is not null || reference.Gid is not null || reference.Mode is not null)
            {
                yield return "build.secrets: uid, gid and mode are the Dockerfile's to say: RUN --mount=type=secret,uid=…";
            }
        }
    }

    private static bool IsUnreadable(Secret secret) => secret.File is null && secret.Environment is null;

    private static void AddList(List<Word[]> lines, Word option, TextList list, ScriptValues values)
    {
        foreach (var item in list)
        {
            lines.Add([option, values.Of(item)]);
        }
    }

    private static void AddMap(List<Word[]> lines, Word option, TextMap map, ScriptValues values)
    {
        foreach (var (key, value) in map)
        {
            lines.Add([option, key + "=" + values.Of(value)]);
        }
    }
}
