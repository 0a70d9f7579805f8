namespace ComposeGen.Import.CSharp;

/// <summary>Gives each declared thing and each shared variable a field of its own.</summary>
internal sealed class FieldPlan
{
    /// <summary>A field of such a name would hide what the definitions need, or what the class has already.</summary>
    private static readonly HashSet<string> Taken =
    [
        .. typeof(ComposeNode).Assembly.GetExportedTypes().Select(static type => type.Name.Split('`')[0]),
        .. typeof(object).GetMembers().Select(static member => member.Name),
        "MemberwiseClone", "Finalize", "System", "Configure", nameof(ComposeFile), "ToComposeFile", "Projects",
    ];

    private readonly Dictionary<(Type Kind, string Key), string> _names = [];
    private readonly HashSet<string> _used = [.. Taken];

    public bool IsUsed(string name) => _used.Contains(name);

    public string Of(NamedNode node) => _names[(node.GetType(), node.Key)];

    public string Of(Variable variable) => _names[(typeof(Variable), variable.Expression)];

    public bool Has(NamedNode node) => _names.ContainsKey((node.GetType(), node.Key));

    /// <summary>Names a thing of the application. Services come first, so that they have the plain names.</summary>
    public void Add(NamedNode node) => Add((node.GetType(), node.Key), PascalCase.Of(node.Key), node.NodeType.Name);

    /// <summary>Names a variable that is used more than once.</summary>
    public void Add(Variable variable) => Add((typeof(Variable), variable.Expression), PascalCase.Of(variable.Name.ToLowerInvariant()), nameof(Variable));

    private void Add((Type Kind, string Key) part, string name, string suffix)
    {
        if (!_used.Add(name))
        {
            name += suffix;
            for (var number = 2; !_used.Add(name); number++)
            {
                name = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') + number;
            }
        }

        _names.Add(part, name);
    }
}
