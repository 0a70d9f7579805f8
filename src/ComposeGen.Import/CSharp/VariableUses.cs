namespace ComposeGen.Import.CSharp;

/// <summary>The variables of a model, and which of them are worth a field because they are used more than once.</summary>
internal sealed class VariableUses
{
    private readonly Dictionary<string, (Variable Variable, int Count)> _uses = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    private VariableUses()
    {
    }

    /// <summary>Those that are used more than once; each above those whose text it is in.</summary>
    public IEnumerable<Variable> Shared => _order.Select(key => _uses[key]).Where(static use => use.Count > 1).Select(static use => use.Variable);

    public static VariableUses Of(ComposeFile file)
    {
        var uses = new VariableUses();
        uses.Collect(file);
        return uses;
    }

    /// <summary>The one that stands for all that are written the same.</summary>
    public Variable Canonical(Variable variable) => _uses[variable.Expression].Variable;

    public bool IsShared(Variable variable) => _uses[variable.Expression].Count > 1;

    private void Collect(object? value)
    {
        switch (value)
        {
            case NetworkMode { Service: not null } or NamespaceMode { Service: not null } or MountSource { Volume: not null }:
                break;
            case Scalar scalar:
                foreach (var variable in scalar.AsText().Variables)
                {
                    Collect(variable);
                }

                break;
            case ComposeNode node:
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    if (node.NodeType.Members[slot].Form is not MemberForm.Reference)
                    {
                        Collect(node.ValueAt(slot));
                    }
                }

                Collect(node.DeclaredExtensions);
                break;
            case Command command:
                Collect(command.Line);
                Collect(command.WordList);
                break;
            case GpuList gpus:
                Collect(gpus.Requests);
                break;
            case IComposeList list:
                foreach (var item in list.Known)
                {
                    Collect(item);
                }

                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries)
                {
                    Collect(entry.Value);
                }

                break;
            case ExtensionValue extension:
                Collect(extension.Value);
                break;
        }
    }

    private void Collect(Variable variable)
    {
        var isNew = !_uses.TryGetValue(variable.Expression, out var use);
        _uses[variable.Expression] = isNew ? (variable, 1) : (use.Variable, use.Count + 1);
        if (!isNew)
        {
            return; // What it holds is written once, with it.
        }

        foreach (var inner in variable.Operand?.Variables ?? [])
        {
            Collect(inner);
        }

        _order.Add(variable.Expression);
    }
}
