using System.Collections;
using System.ComponentModel;

namespace ComposeGen;

public sealed partial record ComposeFile
{
    /// <summary>The private fields of the class that hold a variable, whether anything uses it or not.</summary>
    internal List<DeclaredVariable> DeclaredVariables { get; } = [];

    /// <summary>An application by name.</summary>
    /// <param name="name">The project name.</param>
    public ComposeFile(string name)
        : this() => Name = name;

    /// <summary>
    /// Takes in the value of a field of the <c>[ComposeApp]</c> class: anything of the model, or a collection of it.
    /// What has no name yet gets the field's. Values of other types are none of Compose's business.
    /// </summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">Its value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddField(string field, object? value)
    {
        switch (value)
        {
            case NamedNode node:
                AddNamed(FieldNames.ToKey(field), node);
                break;
            case Variable variable:
                DeclaredVariables.Add(new DeclaredVariable(field, variable));
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    if (entry is { Key: string key, Value: NamedNode node })
                    {
                        AddNamed(key, node);
                    }
                }

                break;
            case IEnumerable and not string and not ComposeCollection:
                var number = 1;
                foreach (var item in (IEnumerable)value)
                {
                    if (item is not NamedNode node)
                    {
                        break;
                    }

                    AddNamed(FieldNames.ToKey(field) + "-" + number++, node);
                }

                break;
        }
    }

    /// <summary>Takes in the value of a field that is there only with an overlay.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isThere">Whether the application is made with that overlay.</param>
    /// <param name="overlay">The name of the overlay.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddOverlayField(string field, object? value, bool isThere, string overlay)
    {
        if (isThere)
        {
            AddField(field, value);
            return;
        }

        var items = value switch
        {
            IDictionary map => map.Values,
            IEnumerable and not string and not ComposeCollection => (IEnumerable)value,
            _ => new[] { value },
        };
        foreach (var node in items.OfType<NamedNode>())
        {
            node.OverlayField = new OverlayField(field, overlay);
        }
    }

    /// <summary>Takes in what services refer to without a field of its own, and checks that everything has a name.</summary>
    /// <exception cref="ComposeException">Something has no name, or two things have the same.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Complete()
    {
        var declared = new HashSet<NamedNode>([.. Services.Known, .. Volumes.Known, .. Networks.Known, .. Secrets.Known, .. Configs.Known, .. Models.Known]);
        foreach (var service in Services.Known.ToList())
        {
            foreach (var node in References.Of(service))
            {
                if (declared.Add(node))
                {
                    if (node.OverlayField is { } field)
                    {
                        throw field.Refuse(node, service);
                    }

                    AddNamed(null, node);
                }
            }
        }

        foreach (var service in Services.Known)
        {
            RequireUniqueEntries(service);
        }

        RequireUniqueKeys(Services.Known);
        RequireUniqueKeys(Volumes.Known);
        RequireUniqueKeys(Networks.Known);
        RequireUniqueKeys(Secrets.Known);
        RequireUniqueKeys(Configs.Known);
        RequireUniqueKeys(Models.Known);
    }

    /// <summary>Compose writes dependencies, networks and models as mappings: one entry for each.</summary>
    private static void RequireUniqueEntries(Service service)
    {
        RequireUnique(service, (service.KnownValueOf("depends_on") as ComposeList<Dependency>)?.Known, "depends on");
        RequireUnique(service, (service.KnownValueOf("networks") as ComposeList<NetworkAttachment>)?.Known, "is attached to");
        RequireUnique(service, (service.KnownValueOf("models") as ComposeList<ModelBinding>)?.Known, "is bound to");
    }

    private static void RequireUnique(Service service, IEnumerable<IKeyed>? entries, string verb)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries ?? [])
        {
            if (!keys.Add(entry.Key))
            {
                throw new ComposeException("CG0004", $"Service '{service.Key}' {verb} '{entry.Key}' twice; keep one of the two", entry);
            }
        }
    }

    private static void RequireUniqueKeys<T>(IReadOnlyList<T> nodes)
        where T : NamedNode
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!node.IsKeyUnknown && !keys.Add(node.Key))
            {
                throw new ComposeException("CG0004",
                    $"Two {typeof(T).Name.ToLowerInvariant()}s are named '{node.Key}'; give one of them another name with Key", node);
            }
        }
    }

    private bool Contains(NamedNode node) => node switch
    {
        Service service => Services.Known.Contains(service),
        Volume volume => Volumes.Known.Contains(volume),
        Network network => Networks.Known.Contains(network),
        Secret secret => Secrets.Known.Contains(secret),
        Config config => Configs.Known.Contains(config),
        Model model => Models.Known.Contains(model),
        _ => true, // A profile is named by its field, and written where it is used.
    };

    private void AddNamed(string? key, NamedNode node)
    {
        if (!node.HasKey && !node.IsKeyUnknown)
        {
            node.Key = key ?? node.Key;
        }

        if (Contains(node))
        {
            return; // Two fields for one thing: the first names it.
        }

        switch (node)
        {
            case Service service:
                Services.Add(service);
                break;
            case Volume volume:
                Volumes.Add(volume);
                break;
            case Network network:
                Networks.Add(network);
                break;
            case Secret secret:
                Secrets.Add(secret);
                break;
            case Config config:
                Configs.Add(config);
                break;
            case Model model:
                Models.Add(model);
                break;
        }
    }
}
