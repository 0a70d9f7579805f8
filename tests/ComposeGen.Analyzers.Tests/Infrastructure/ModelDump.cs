using System.Text;

namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>A model as text, with what is not known shown as a question mark.</summary>
internal static class ModelDump
{
    public static string Of(ComposeFile file)
    {
        var text = new StringBuilder();
        Write(file, text, 0);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case NamedNode named when depth > 0 && text.ToString().EndsWith("@ ", StringComparison.Ordinal):
                text.Append(named.Key).Append('\n');
                break;
            case ComposeNode node:
                if (node is NamedNode { HasKey: true } keyed)
                {
                    text.Append(keyed.Key);
                }

                if (node is Dependency dependency)
                {
                    text.Append(dependency.Service.Key);
                }

                text.Append('\n');
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    var member = node.NodeType.Members[slot];
                    if (node.IsUnknown(member.Key))
                    {
                        text.Append(' ', depth * 2).Append(member.Key).Append(": ?\n");
                    }
                    else if (node.ValueAt(slot) is { } item)
                    {
                        text.Append(' ', depth * 2).Append(member.Key).Append(member.Form == MemberForm.Reference ? ": @ " : ": ");
                        Write(item, text, depth + 1);
                    }
                }

                break;
            case Command { Line: { } line }:
                text.Append(line.Template).Append('\n');
                break;
            case Command command:
                Write(command.WordList, text, depth);
                break;
            case IComposeList list:
                text.Append(((ComposeCollection)list).IsIncomplete ? "?\n" : "\n");
                foreach (var item in list.Known)
                {
                    text.Append(' ', depth * 2).Append("- ");
                    Write(item, text, depth + 1);
                }

                break;
            case IComposeMap map:
                text.Append(((ComposeCollection)map).IsIncomplete ? "?\n" : "\n");
                foreach (var entry in map.KnownEntries)
                {
                    text.Append(' ', depth * 2).Append(entry.Key).Append(": ");
                    Write(entry.Value, text, depth + 1);
                }

                break;
            case Scalar scalar:
                text.Append(scalar.AsText().Template).Append('\n');
                break;
            default:
                text.Append(value).Append('\n');
                break;
        }
    }
}
