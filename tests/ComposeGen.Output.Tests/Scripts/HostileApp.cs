namespace ComposeGen.Output.Tests.Scripts;

/// <summary>An application in which every place holds every value that a shell could take for something else.</summary>
internal static class HostileApp
{
    public static readonly string[] Values =
    [
        "", " ", "a b", "'", "''", "'\\''", "\"", "$HOME", "${HOME}", "$(touch pwned)", "`touch pwned`", "\\", "\\n", "\\'", "a\\",
        "line\nbreak", "\n", "trailing\n", "tab\tbed", "%PATH%", "%s%d", "!x", "!!", "*", "?", "[a-z]*", "~", "~/x", "-leading", "--", "--%",
        "é ü 漢字 🐳", "\u2018q\u2019 \u201Aq\u201B \u201Cq\u201D", "#comment", "a;touch pwned", "a&touch pwned", "a|touch pwned", "<in", ">out",
        "(sub)", "{a,b}", "@(x)", "@{x}", "$env:HOME", "`n", "$_", "; exit 1", "'; touch pwned; '", "\u2019; touch pwned; \u2019", "\r", "a\r\nb", "{{ 1 + 1 }}",
        "'@\ntouch pwned\n@'", "=", "a=b", ",", "a,b\"c",
    ];

    public static ComposeFile Create()
    {
        var file = new ComposeFile("hostile");
        var service = new Service("image") { Key = "web" };
        var words = Command.Of("run");
        for (var i = 0; i < Values.Length; i++)
        {
            words.Add(Values[i]);
            service.Environment["LITERAL" + i] = Values[i];
            if (CanBeDefault(Values[i]))
            {
                service.Environment["DEFAULT" + i] = Env.Default("UNSET" + i, Values[i]);
            }

            service.Environment["SET" + i] = $"<{Env.Optional("SET" + i)}>";
            service.Labels["label" + i] = Values[i];
            if (Values[i].Length > 0)
            {
                service.Annotations[Values[i]] = Values[i];
            }
        }

        service.Command = words;
        var config = Config.FromContent(string.Concat(Values));
        config.Key = "all";
        service.Configs.Add(config);
        file.AddField("Web", service);
        return file;
    }

    public static Dictionary<string, string> Environment() =>
        Values.Select(static (value, i) => (value, i)).ToDictionary(static pair => "SET" + pair.i, static pair => pair.value);

    /// <summary>What docker must be given, in any order.</summary>
    public static IEnumerable<(string Option, string Value)> Options()
    {
        for (var i = 0; i < Values.Length; i++)
        {
            yield return ("--env", $"LITERAL{i}={Values[i]}");
            if (CanBeDefault(Values[i]))
            {
                yield return ("--env", $"DEFAULT{i}={Values[i]}");
            }

            yield return ("--env", $"SET{i}=<{Values[i]}>");
            yield return ("--label", $"label{i}={Values[i]}");
            if (Values[i].Length > 0)
            {
                yield return ("--annotation", $"{Values[i]}={Values[i]}");
            }
        }
    }

    /// <summary>Compose itself cannot read the others there.</summary>
    private static bool CanBeDefault(string value) => value.IndexOfAny(['{', '}', '\n', '\r']) < 0;

    public static void AssertReceived(string[] create)
    {
        Assert.Equal("create", create[0]);
        Assert.Equal(["image", "run", .. Values], create[^(Values.Length + 2)..]);
        var pairs = create.Zip(create.Skip(1)).ToHashSet();
        foreach (var option in Options())
        {
            Assert.Contains(option, pairs);
        }
    }
}
