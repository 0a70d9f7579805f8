using System.Text;

namespace ComposeGen;

/// <summary>Names in the Compose file from names of C# fields.</summary>
internal static class FieldNames
{
    /// <summary><c>PgData</c> becomes <c>pg-data</c>, <c>APIGateway</c> becomes <c>api-gateway</c>, <c>_db2</c> becomes <c>db2</c>.</summary>
    public static string ToKey(string field)
    {
        var key = new StringBuilder(field.Length + 4);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c == '_')
            {
                if (key.Length > 0 && key[key.Length - 1] != '-')
                {
                    key.Append('-');
                }

                continue;
            }

            var startsWord = char.IsUpper(c) && i > 0
                && (!char.IsUpper(field[i - 1]) || (i + 1 < field.Length && char.IsLower(field[i + 1])));
            if (startsWord && key.Length > 0 && key[key.Length - 1] != '-')
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString().TrimEnd('-');
    }
}
