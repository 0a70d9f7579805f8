using System.Text;

namespace ComposeGen.Facts;

/// <summary>
/// The grammar of github.com/distribution/reference. A variable stands for text that is not known yet: it is replaced by one
/// character that is accepted anywhere, and put back at the end.
/// </summary>
internal sealed class ImageReferenceParser
{
    public const string DockerHub = "docker.io";
    public const string OfficialPrefix = "library/";

    private const char FirstPlaceholder = '\uE000';
    private const char LastPlaceholder = '\uF8FF';
    private const int LongestName = 255;
    private const int LongestTag = 128;
    private const int IdLength = 64;

    private readonly string _text;
    private readonly List<string> _variables = new();

    public ImageReferenceParser(string text) => _text = text;

    public (ImageReference? Reference, string? Error) Parse()
    {
        if (_text.Length == 0)
            return Fail("is empty");
        if (_text.Any(IsPlaceholder))
            return Fail("contains a character that no image name may contain");
        var masked = MaskVariables();
        if (masked is null)
            return Fail("contains a '$' that does not begin a variable");

        var name = masked;
        string? tag = null;
        string? digest = null;
        var at = name.IndexOf('@');
        if (at >= 0)
        {
            digest = name.Substring(at + 1);
            name = name.Substring(0, at);
        }

        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/'))
        {
            tag = name.Substring(colon + 1);
            name = name.Substring(0, colon);
        }

        var (registry, path) = SplitRegistry(name);
        var error = CheckRegistry(registry) ?? CheckPath(path) ?? CheckTag(tag) ?? CheckDigest(digest);
        if (error is not null)
            return Fail(error);
        if (tag is null && digest is null && name.Length == IdLength && name.All(IsLowerHex))
            return Fail("is an image id, not a name");
        if (registry.Length + 1 + path.Length > LongestName)
            return Fail("is longer than 255 characters");
        return (new ImageReference(Unmask(registry), Unmask(path), UnmaskOrNull(tag), UnmaskOrNull(digest)), null);
    }

    private static (ImageReference?, string?) Fail(string error) => (null, error);

    private static (string Registry, string Path) SplitRegistry(string name)
    {
        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name.Substring(0, slash);
        var isRegistry = first == "localhost" || first.Any(c => c is '.' or ':' || IsUpper(c));
        var registry = isRegistry ? first : DockerHub;
        var path = isRegistry ? name.Substring(slash + 1) : name;
        if (registry == "index.docker.io")
            registry = DockerHub;
        if (registry == DockerHub && path.IndexOf('/') < 0)
            path = OfficialPrefix + path;
        return (registry, path);
    }

    private static string? CheckRegistry(string registry)
    {
        var host = registry;
        var bracket = registry.LastIndexOf(']');
        var colon = registry.LastIndexOf(':');
        if (colon > bracket)
        {
            host = registry.Substring(0, colon);
            var port = registry.Substring(colon + 1);
            if (port.Length == 0 || !port.All(c => IsDigit(c) || IsPlaceholder(c)))
                return "has a registry port that is not a number";
        }

        var isAddress = host.Length > 2 && host[0] == '[' && bracket == host.Length - 1;
        var isValid = isAddress
            ? host.Substring(1, host.Length - 2).All(c => IsHex(c) || c == ':')
            : host.Split('.').All(IsDomainPart);
        return isValid ? null : "has an invalid registry name";
    }

    private static bool IsDomainPart(string part) =>
        part.Length > 0 && part[0] != '-' && part[part.Length - 1] != '-'
        && part.All(c => IsLowerOrDigit(c) || IsUpper(c) || c == '-');

    private static string? CheckPath(string path)
    {
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0)
                return "has an empty part in its name";
            if (part.Any(IsUpper))
                return "has capital letters in its name, which must be lowercase";
            if (!IsPathPart(part))
                return "has '" + (part.Any(IsPlaceholder) ? "a part" : part) + "' in its name, which may only hold lowercase letters and digits, separated by '.', '_', '__' or '-'";
        }

        return null;
    }

    private static bool IsPathPart(string part)
    {
        if (!IsLowerOrDigit(part[0]) || !IsLowerOrDigit(part[part.Length - 1]))
            return false;
        for (var i = 0; i < part.Length; i++)
        {
            if (IsLowerOrDigit(part[i]))
                continue;
            var start = i;
            while (part[i + 1] == part[start])
                i++;
            var length = i - start + 1;
            var isSeparator = part[start] switch
            {
                '.' => length == 1,
                '_' => length <= 2,
                '-' => true,
                _ => false,
            };
            if (!isSeparator || !IsLowerOrDigit(part[i + 1]))
                return false;
        }

        return true;
    }

    private static string? CheckTag(string? tag)
    {
        if (tag is null)
            return null;
        if (tag.Length is 0 or > LongestTag)
            return "has a tag that is empty or longer than 128 characters";
        var isValid = tag[0] is not ('.' or '-') && tag.All(c => IsLowerOrDigit(c) || IsUpper(c) || c is '_' or '.' or '-');
        return isValid ? null : "has a tag with characters other than letters, digits, '_', '.' and '-'";
    }

    private static string? CheckDigest(string? digest)
    {
        if (digest is null || digest.Any(IsPlaceholder))
            return null;
        var colon = digest.IndexOf(':');
        var length = (colon < 0 ? "" : digest.Substring(0, colon)) switch
        {
            "sha256" => 64,
            "sha384" => 96,
            "sha512" => 128,
            _ => 0,
        };
        if (length == 0)
            return "has a digest that does not begin with sha256:, sha384: or sha512:";
        var value = digest.Substring(colon + 1);
        return value.Length == length && value.All(IsLowerHex) ? null : "has a digest of the wrong length or with other characters than 0-9 and a-f";
    }

    private string? MaskVariables()
    {
        var masked = new StringBuilder(_text.Length);
        for (var i = 0; i < _text.Length;)
        {
            if (_text[i] != '$')
            {
                masked.Append(_text[i++]);
                continue;
            }

            var end = EndOfVariable(i + 1);
            if (end < 0 || _variables.Count > LastPlaceholder - FirstPlaceholder)
                return null;
            masked.Append((char)(FirstPlaceholder + _variables.Count));
            _variables.Add(_text.Substring(i, end - i));
            i = end;
        }

        return masked.ToString();
    }

    private int EndOfVariable(int start)
    {
        if (start >= _text.Length)
            return -1;
        var i = start;
        if (_text[i] != '{')
        {
            while (i < _text.Length && (_text[i] == '_' || IsUpper(_text[i]) || IsLowerOrDigit(_text[i])))
                i++;
            return i == start || IsDigit(_text[start]) ? -1 : i;
        }

        var depth = 0;
        for (; i < _text.Length; i++)
        {
            if (_text[i] == '{')
                depth++;
            else if (_text[i] == '}' && --depth == 0)
                return i + 1;
        }

        return -1;
    }

    private string? UnmaskOrNull(string? masked) => masked is null ? null : Unmask(masked);

    private string Unmask(string masked)
    {
        if (_variables.Count == 0)
            return masked;
        var text = new StringBuilder(masked.Length);
        foreach (var c in masked)
        {
            if (IsPlaceholder(c))
                text.Append(_variables[c - FirstPlaceholder]);
            else
                text.Append(c);
        }

        return text.ToString();
    }

    private static bool IsPlaceholder(char c) => c is >= FirstPlaceholder and <= LastPlaceholder;

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLowerHex(char c) => IsDigit(c) || c is >= 'a' and <= 'f';

    private static bool IsHex(char c) => IsLowerHex(c) || c is >= 'A' and <= 'F';

    private static bool IsLowerOrDigit(char c) => c is >= 'a' and <= 'z' || IsDigit(c) || IsPlaceholder(c);
}
