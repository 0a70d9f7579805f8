namespace ComposeGen.SchemaGenerator.Model;

/// <summary>Writes the closed sets of words, and the table that turns them back into the specification's words.</summary>
internal static class EnumWriter
{
    public static string Write(IReadOnlyList<EnumModel> enums)
    {
        var source = new SourceWriter();
        foreach (var type in enums)
        {
            source.Summary(type.Description);
            source.Line($"public enum {type.Name}");
            source.Open();
            foreach (var value in type.Values)
            {
                source.Summary($"<c>{value}</c>".Replace("<c>", "'").Replace("</c>", "'"));
                source.Line(Names.EnumMember(value) + ",");
            }

            source.Close();
            source.Line();
        }

        source.Line("internal static class ComposeEnum");
        source.Open();
        source.Line("/// <summary>The specification's word for a value.</summary>");
        source.Line("public static string ToText(object value) => value switch");
        source.Open();
        foreach (var type in enums)
        {
            foreach (var value in type.Values)
            {
                source.Line($"{type.Name}.{Names.EnumMember(value)} => \"{value}\",");
            }
        }

        source.Line("_ => throw new System.ArgumentOutOfRangeException(nameof(value), value, \"Not a word of the specification.\"),");
        source.Close();
        source.Line(";");
        source.Close();
        return source.ToString();
    }
}
