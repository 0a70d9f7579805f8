namespace ComposeGen;

/// <summary>The variables of a model: in values and commands, within defaults of others, in lists, mappings and extensions.</summary>
internal static class ModelVariables
{
    /// <summary>All uses that are known, in the order of the model.</summary>
    public static List<VariableUse> Known(ComposeFile file)
    {
        var uses = new List<VariableUse>();
        Collect(file, file, requireAll: false, uses);
        return uses;
    }

    /// <summary>All uses.</summary>
    /// <exception cref="UnknownValueException">There may be others that are not known.</exception>
    public static List<VariableUse> All(ComposeFile file)
    {
        var uses = new List<VariableUse>();
        Collect(file, file, requireAll: true, uses);
        return uses;
    }

    /// <summary>The variables in a value, each before those within its own default.</summary>
    public static IEnumerable<Variable> In(Scalar scalar) => scalar switch
    {
        // These are the name of something else, which may have none yet.
        MountSource { Path: null } or NetworkMode { Service: not null } or NamespaceMode { Service: not null } => [],
        _ => In(scalar.AsText()),
    };

    private static IEnumerable<Variable> In(Text text) => text.Variables.SelectMany(static variable =>
        variable.Operand is { } operand ? In(operand).Prepend(variable) : [variable]);

    private static void Collect(object? value, ComposeNode owner, bool requireAll, List<VariableUse> uses)
    {
        if (requireAll && value is ComposeCollection { IsIncomplete: true })
        {
            throw new UnknownValueException();
        }

        switch (value)
        {
            case Scalar scalar:
                foreach (var variable in In(scalar))
                {
                    uses.Add(new VariableUse(variable, scalar, owner));
                }

                break;
            case ComposeNode node:
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    if (node.IsSet(slot) && node.NodeType.Members[slot].Form is not MemberForm.Reference)
                    {
                        Collect(requireAll ? node.ValueAt(slot) : node.KnownValueAt(slot), node, requireAll, uses);
                    }
                }

                Collect(node.DeclaredExtensions, node, requireAll, uses);
                break;
            case Command command:
                Collect((object?)command.Line ?? command.WordList, owner, requireAll, uses);
                break;
            case GpuList gpus:
                Collect(gpus.Requests, owner, requireAll, uses);
                break;
            case IComposeList list:
                foreach (var item in list.Known)
                {
                    Collect(item, owner, requireAll, uses);
                }

                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries)
                {
                    Collect(entry.Value, owner, requireAll, uses);
                }

                break;
            case ExtensionValue extension:
                Collect(extension.Value, owner, requireAll, uses);
                break;
        }
    }
}
