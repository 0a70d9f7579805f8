using System.Text;

namespace ComposeGen;

/// <summary>
/// A model as text that is the same exactly if the model is: everything that was set, known or not to Compose. Cheap, since
/// each build makes it to see whether anything has changed.
/// </summary>
internal static class ModelText
{
    public static void Write(ComposeFile file, StringBuilder text)
    {
        WriteValue(file, text);
        foreach (var (field, variable) in file.DeclaredVariables)
        {
            WriteText(field + " " + variable.Name, text);
        }
    }

    public static bool AreSame(object one, object other)
    {
        return one.GetType() == other.GetType() && TextOf(one) == TextOf(other);

        static string TextOf(object value)
        {
            var text = new StringBuilder();
            WriteValue(value, text);
            return text.ToString();
        }
    }

    private static void WriteValue(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("~\n");
                break;
            case Scalar scalar:
                text.Append((char)('0' + (int)scalar.Kind));
                WriteText(scalar.AsText().Template, text);
                foreach (var variable in ModelVariables.In(scalar))
                {
                    WriteText(variable.Description ?? "", text);
                }

                break;
            case ComposeNode node:
                WriteNode(node, text);
                break;
            case Command command:
                text.Append(command.Line is null ? "[" : "|");
                WriteValue((object?)command.Line ?? command.WordList, text);
                break;
            case GpuList gpus:
                text.Append(gpus.IsAll ? "all" : "some");
                WriteValue(gpus.Requests, text);
                break;
            case IComposeList list:
                text.Append(value is TextList { IsSingle: true } ? "!" : "-").Append(list.Known.Count).Append('\n');
                foreach (var item in list.Known)
                {
                    WriteValue(item, text);
                }

                break;
            case IComposeMap map:
                var entries = map.KnownEntries;
                text.Append(':').Append(entries.Count).Append('\n');
                foreach (var entry in entries)
                {
                    WriteText(entry.Key, text);
                    WriteValue(entry.Value, text);
                }

                break;
            case ExtensionValue extension:
                text.Append('x');
                WriteExtension(extension.Value, text);
                break;
            case ProjectImage project:
                WriteText(project.Path, text);
                WriteText(project.Reference + " " + project.User + " " + project.BaseImage + " " + project.WorkingDirectory, text);
                WriteText(string.Join(" ", project.Ports) + " " + project.ListensOnDefaultPort, text);
                foreach (var variable in project.Environment)
                {
                    WriteText(variable.Key + "=" + variable.Value, text);
                }


                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Not a part of the model.");
        }
    }

    private static void WriteNode(ComposeNode node, StringBuilder text)
    {
        text.Append('{');
        if (node is IKeyed keyed)
        {
            WriteText(keyed.Key, text);
        }

        var members = node.NodeType.Members;
        for (var slot = 0; slot < members.Count; slot++)
        {
            if (node.ValueAt(slot) is { } value)
            {
                text.Append(members[slot].Key).Append('=');
                if (members[slot].Form == MemberForm.Reference)
                {
                    WriteText(((NamedNode)value).Key, text);
                }
                else
                {
                    WriteValue(value, text);
                }
            }
        }

        if (node.DeclaredExtensions is { } extensions)
        {
            WriteValue(extensions, text);
        }

        text.Append("}\n");
    }

    private static void WriteExtension(object? value, StringBuilder text)
    {
        if (value is bool or long or double)
        {
            text.Append(value.GetType().Name);
            WriteText(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!, text);
        }
        else
        {
            WriteValue(value, text);
        }
    }

    /// <summary>With its length before it, so that no text can look like the end of itself.</summary>
    private static void WriteText(string value, StringBuilder text) =>
        text.Append(value.Length).Append(' ').Append(value).Append('\n');
}
