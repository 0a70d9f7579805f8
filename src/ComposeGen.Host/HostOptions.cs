using System.Globalization;
using ComposeGen.Rules;

namespace ComposeGen.Host;

/// <summary>What the build wants: <c>name=value</c> a line, written by <c>ComposeGen.targets</c>.</summary>
internal sealed class HostOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<TemplateOption> _templates = [];

    private HostOptions(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.IndexOf('=') is not (> 0 and var at))
            {
                continue;
            }

            var (name, value) = (line[..at], line[(at + 1)..].TrimEnd('\r'));
            if (name == "template")
            {
                var parts = value.Split('\t');
                _templates.Add(new TemplateOption(parts[0], parts[1], parts[2]));
            }
            else
            {
                _values[name] = value;
            }
        }
    }

    /// <summary>The compiled definitions.</summary>
    public string Assembly => _values["assembly"];

    /// <summary>The project that holds them.</summary>
    public string Project => _values["project"];

    /// <summary>The directory for the generated files.</summary>
    public string Output => _values["output"];

    /// <summary>
    /// The directory that the files are made for, from which their relative paths start: that of the generated files, unless these
    /// are a preview of what will stand there.
    /// </summary>
    public string Home => _values["home"];

    /// <summary>What the applications are written for.</summary>
    /// <exception cref="ComposeException">It names something else.</exception>
    public OutputTargets Targets
    {
        get
        {
            var targets = OutputTargetNames.Parse(_values["targets"], out var unknown);
            return unknown is null
                ? targets
                : throw new ComposeException("CG9006", $"ComposeGenTargets names '{unknown}'; write compose, stack, or compose;stack");
        }
    }

    /// <summary>How much the rules have to say.</summary>
    /// <exception cref="ComposeException">It names no preset.</exception>
    public RulePreset Preset
    {
        get
        {
            var name = _values.GetValueOrDefault("rules");
            var preset = RulePresets.Parse(name, out var isKnown);
            return isKnown
                ? preset
                : throw new ComposeException("CG9006", $"ComposeGenRules is '{name}'; write default, strict or minimal");
        }
    }

    /// <summary>Whether <c>.env.example</c> is written.</summary>
    public bool WritesEnvironmentExample => !string.Equals(_values.GetValueOrDefault("environment-example"), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Templates of the user's own.</summary>
    public IReadOnlyList<TemplateOption> Templates => _templates;

    /// <summary>Lists the generated files, once all of them are there; null where nothing asks for it.</summary>
    public string? Stamp => _values.GetValueOrDefault("stamp");

    /// <summary>Keeps the model of the last build; null where nothing asks for it.</summary>
    public string? Model => _values.GetValueOrDefault("model");

    /// <summary>Lists the Dockerfiles that the definitions refer to; null where nothing asks for it.</summary>
    public string? Dockerfiles => _values.GetValueOrDefault("dockerfiles");

    /// <summary>Where an inspection puts what it found; null for a build, which writes the files.</summary>
    public string? Answer => _values.GetValueOrDefault("answer");

    /// <summary>The compiler's own command line, one argument a line.</summary>
    public string CompilerArguments => _values["compiler-arguments"];

    /// <summary>The directory of the SDK's compiler.</summary>
    public string Roslyn => _values["roslyn"];

    /// <summary>How long the definitions may take, in milliseconds.</summary>
    /// <exception cref="ComposeException">It is not a number.</exception>
    public int Timeout => int.TryParse(_values["timeout"], NumberStyles.None, CultureInfo.InvariantCulture, out var timeout) && timeout > 0
        ? timeout
        : throw new ComposeException("CG9006", $"ComposeGenTimeout is '{_values["timeout"]}'; write a number of milliseconds");

    public static HostOptions Read(string path) => new(File.ReadAllText(path));
}
