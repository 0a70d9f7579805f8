namespace ComposeGen.Import.CSharp;

/// <summary>Writes an application as the C# that a person would have written for it.</summary>
internal sealed class CSharpWriter
{
    private readonly ComposeFile _file;
    private readonly SourceMap _sources;
    private readonly FieldPlan _fields = new();
    private readonly VariableUses _variables;
    private readonly Expressions _code;
    private readonly List<Entry> _statements = [];
    private readonly CodeLayout _layout = new();
    private readonly IReadOnlyList<Service> _services;
    private readonly List<NamedNode> _others;
    private readonly List<Profile> _profiles;

    private CSharpWriter(ComposeFile file, SourceMap sources)
    {
        _file = file;
        _sources = sources;
        _services = ServiceOrder.Of(file);
        _others = [.. file.Secrets.Known, .. file.Configs.Known, .. file.Volumes.Known, .. file.Networks.Known, .. file.Models.Known];
        _profiles = [.. file.Services.Known.SelectMany(ProfilesOf).DistinctBy(static profile => profile.Key)];
        _variables = VariableUses.Of(file);
        _code = new Expressions(_fields, _variables, sources);
        NameFields();
    }

    /// <param name="app">The application.</param>
    /// <param name="name">Its name where the file does not say, or not before variables are filled in.</param>
    public static CSharpSource Write(ImportedApplication app, string name) => new CSharpWriter(app.File, app.Sources).Write(name);

    private CSharpSource Write(string fallbackName)
    {
        var name = _file.Name?.Literal ?? fallbackName;
        WriteFields();
        WriteConfigure();
        var attribute = $"[ComposeApp({CSharpString.Plain(name)}{(_file.OwnerImage?.Literal is { } image ? $", OwnerImage = {CSharpString.Plain(image)}" : "")})]";
        var className = ClassName(name);
        return new CSharpSource(className, $"using ComposeGen;\n\n{string.Concat(Header())}{attribute}\npublic static partial class {className}\n{{{_layout}\n}}\n");
    }

    private IEnumerable<string> Header() => new[] { _sources.CommentsOf(_file), _sources.CommentsOf(_file, "version"), _sources.CommentsOf(_file, "name") }.SelectMany(Comments.Lines).Select(static line => ("// " + line.Trim()).TrimEnd() + "\n");

    /// <summary>A class cannot have a member of its own name.</summary>
    private string ClassName(string application)
    {
        var name = PascalCase.Of(application);
        while (_fields.IsUsed(name))
        {
            name = name.EndsWith("App", StringComparison.Ordinal) ? name[..^3] + "Application" : name + "App";
        }

        return name;
    }

    private void NameFields()
    {
        foreach (var service in _services)
        {
            _fields.Add(service);
            _others.AddRange(References.Of(service).Where(node => node is not Service && !_others.Exists(other => other.GetType() == node.GetType() && other.Key == node.Key)));
        }

        foreach (var node in _others.Concat(_profiles))
        {
            _fields.Add(node);
        }

        foreach (var variable in _variables.Shared)
        {
            _fields.Add(variable);
        }
    }

    private void WriteFields()
    {
        var previous = default((Type Kind, bool IsOneLine)?);
        var sections = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in _variables.Shared)
        {
            Write(typeof(Variable), new Entry(_code.VariableOf(variable), $"static readonly Variable {_fields.Of(variable)} = "));
        }

        foreach (var node in _profiles.Concat(_others))
        {
            Write(node.GetType(), Field(node, Declaration(node), sections));
        }

        var declared = new HashSet<string>();
        foreach (var service in _services)
        {
            Write(typeof(Service), Field(service, Declaration(service, declared), sections));
            declared.Add(service.Key);
        }

        void Write(Type kind, Entry field)
        {
            var isOneLine = !field.HasComments && field.Flat is { } flat && flat.Length + CodeLayout.Step + 1 <= CodeLayout.Width;
            if (previous is not null && (previous != (kind, true) || !isOneLine))
            {
                _layout.NewLine(0);
            }

            _layout.WriteEntry(field, CodeLayout.Step, ";");
            previous = (kind, isOneLine);
        }
    }

    /// <summary>The field of a thing; the first of its section has the comments of the section above its own.</summary>
    private Entry Field(NamedNode node, Code value, HashSet<string> sections)
    {
        var section = node.NodeType.Name.ToLowerInvariant() + "s";
        var above = sections.Add(section) ? Comments.Lines(_sources.CommentsOf(_file, section)) : [];
        return new Entry(
            value,
            $"static readonly {node.NodeType.Name} {_fields.Of(node)} = ",
            new SourceComments([.. above, .. Comments.Lines(_sources.CommentsOf(node))], null));
    }

    private Code Declaration(NamedNode node)
    {
        var key = Key(node);
        return key.Length == 0 && Spellings.Of(_code, node) is { } spelled
            ? spelled
            : New("new()", [.. key, .. _code.Members(node).Select(member => _code.Entry(node, member)), .. _code.Extensions(node)]);
    }

    private Code Declaration(Service service, HashSet<string> declared)
    {
        FindReferences(service);
        var head = "new()";
        var entries = new List<Entry>(Key(service));
        foreach (var member in _code.Members(service))
        {
            var entry = _code.Entry(service, member);
            if (member.Key == "image" && entry.Value.Flat is { } image && !entry.HasComments)
            {
                head = $"new({image})";
            }
            else if (RefersBeyond(service, member, declared))
            {
                _statements.Add(new Entry(_code.Assigned(service.ValueOf(member.Key)!), $"{_fields.Of(service)}.{member.Property} = ", entry.Comments));
            }
            else
            {
                entries.Add(entry);
            }
        }

        return New(head, [.. entries, .. _code.Extensions(service)]);
    }

    private static Code New(string head, Entry[] entries) => entries.Length == 0 ? head : new Group(head, '{', entries, maxInLine: 2);

    private Entry[] Key(NamedNode node) =>
        FieldNames.ToKey(_fields.Of(node)) == node.Key ? [] : [new Entry(CSharpString.Plain(node.Key), "Key = ")];

    /// <summary>Services that refer to each other in a circle: one of them has to be told after both are there.</summary>
    private static bool RefersBeyond(Service service, NodeMember member, HashSet<string> declared)
    {
        var value = service.ValueOf(member.Key);
        return value switch
        {
            ComposeList<Dependency> dependencies => dependencies.Known.Any(dependency => !declared.Contains(dependency.Service.Key)),
            NetworkMode { Service: { } other } => !declared.Contains(other.Key),
            NamespaceMode { Service: { } other } => !declared.Contains(other.Key),
            _ => false,
        };
    }

    private static IEnumerable<Profile> ProfilesOf(Service service) =>
        service.Profiles.Known.Select(static profile => profile.Literal).OfType<string>().Where(static key => key.Length > 0).Select(static key => new Profile { Key = key });

    /// <summary>Profiles, and environment variables that hold the path of a secret or the name of a service it depends on.</summary>
    private void FindReferences(Service service)
    {
        foreach (var text in service.Profiles.Known)
        {
            if (text.Literal is { Length: > 0 } key)
            {
                _code.References[text] = _fields.Of(_profiles.Find(profile => profile.Key == key)!);
            }
        }

        if (service.KnownValueOf("environment") is not TextMap environment)
        {
            return;
        }

        foreach (var (variable, text) in environment.Known)
        {
            if (text?.Literal is not { } literal)
            {
                continue;
            }

            var secret = service.Secrets.Known.FirstOrDefault(secret => secret is { Target: null, Source: { } source } && literal == Secret.Directory + source.Key);
            var host = IsHost(variable) ? service.DependsOn.Known.FirstOrDefault(dependency => dependency.Service.Key == literal) : null;
            if (secret is not null)
            {
                _code.References[text] = _fields.Of(secret.Source!) + ".Path";
            }
            else if (host is not null)
            {
                _code.References[text] = _fields.Of(host.Service) + ".Host";
            }
        }
    }

    private static bool IsHost(string variable) => variable.EndsWith("HOST", StringComparison.OrdinalIgnoreCase) || variable.EndsWith("HOSTNAME", StringComparison.OrdinalIgnoreCase);

    private void WriteConfigure()
    {
        if (_file.Name is { Literal: null } name)
        {
            _statements.Add(new Entry(_code.TextOf(name), "file.Name = "));
        }

        foreach (var include in _file.Include.Known)
        {
            _statements.Add(new Entry(
                Expressions.Call("file.Include.Add", Spellings.Of(_code, include) ?? _code.Initialiser("new Include", include)), "", Comments.Within(_sources, include)));
        }

        foreach (var (key, value) in _file.DeclaredExtensions?.Known ?? [])
        {
            _statements.Add(new Entry(_code.ExtensionOf(value), $"file.Extensions[{CSharpString.Plain(key)}] = ", _sources.CommentsOf(_file, key)));
        }

        if (_statements.Count == 0)
        {
            return;
        }

        _layout.NewLine(0);
        _layout.NewLine(CodeLayout.Step);
        _layout.Append("static partial void Configure(ComposeFile file)");
        _layout.NewLine(CodeLayout.Step);
        _layout.Append("{");
        foreach (var statement in _statements)
        {
            _layout.WriteEntry(statement, 2 * CodeLayout.Step, ";");
        }

        _layout.NewLine(CodeLayout.Step);
        _layout.Append("}");
    }
}
