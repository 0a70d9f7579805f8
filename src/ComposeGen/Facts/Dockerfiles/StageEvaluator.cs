using System.Globalization;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Goes through the instructions of a stage, and of those it is built on, and collects what they make of the image.</summary>
internal sealed class StageEvaluator
{
    /// <summary>Set by the builder for the machine that it builds on and for.</summary>
    private static readonly string[] PlatformArguments =
        ["BUILDARCH", "BUILDOS", "BUILDPLATFORM", "BUILDVARIANT", "TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT"];

    private readonly Dockerfile _dockerfile;
    private readonly IReadOnlyDictionary<string, string?> _buildArguments;
    private readonly Func<string, string?> _imageOf;
    private readonly Dictionary<string, string?> _global = new(StringComparer.Ordinal);

    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="buildArguments">The arguments given to the build; null inside where a value is not known.</param>
    /// <param name="imageOf">The image that a name behind <c>FROM</c> stands for, which a build context may replace; null where that is not known.</param>
    public StageEvaluator(Dockerfile dockerfile, IReadOnlyDictionary<string, string?> buildArguments, Func<string, string?> imageOf)
    {
        _dockerfile = dockerfile;
        _buildArguments = buildArguments;
        _imageOf = imageOf;
        foreach (var name in PlatformArguments)
            _global[name] = null;
        var variables = new BuildVariables(_global, isComplete: true);
        foreach (var instruction in dockerfile.Arguments)
        {
            foreach (var (name, value) in Assignments(instruction, Expander(variables)))
            {
                if (buildArguments.TryGetValue(name, out var given))
                    _global[name] = given;
                else if (value is not null)
                    _global[name] = value.Value;
            }
        }
    }

    /// <summary>What a stage makes.</summary>
    public ImageConfiguration Evaluate(DockerfileStage stage)
    {
        var from = Expander(new BuildVariables(_global, isComplete: true)).Expand(stage.Base);
        ImageConfiguration configuration;
        IReadOnlyList<string> triggers = [];
        if (from is not null && _dockerfile.Find(from, stage.Index) is { } parent)
        {
            var below = Evaluate(parent);
            configuration = new ImageConfiguration(below) { OnBuild = [] };
            triggers = below.OnBuild;
        }
        else
        {
            configuration = new ImageConfiguration(from is null or "" ? null : from == "scratch" ? from : _imageOf(from));
        }

        var run = new StageRun(configuration, this);
        foreach (var trigger in triggers)
            run.Apply(DockerfileReader.Instruction(trigger, stage.Line));
        foreach (var instruction in stage.Instructions)
            run.Apply(instruction);
        return configuration;
    }

    private WordExpander Expander(BuildVariables variables) => new(variables, _dockerfile.Escape);

    /// <summary>The names and values of <c>ARG</c> and <c>ENV</c>: null for a name alone, null inside for a value that is not known.</summary>
    private IEnumerable<(string Name, Known? Value)> Assignments(DockerfileInstruction instruction, WordExpander expander)
    {
        foreach (var word in DockerfileWords.SplitQuoted(instruction.Arguments, _dockerfile.Escape))
        {
            var equals = word.IndexOf('=');
            var name = expander.Expand(equals < 0 ? word : word.Substring(0, equals));
            if (!string.IsNullOrEmpty(name))
                yield return (name!, equals < 0 ? null : new Known(expander.Expand(word.Substring(equals + 1))));
        }
    }

    private sealed record Known(string? Value);

    /// <summary>One stage on its way.</summary>
    private sealed class StageRun
    {
        private readonly ImageConfiguration _image;
        private readonly StageEvaluator _owner;
        private readonly BaseImage _base;
        private readonly BuildVariables _variables;
        private readonly WordExpander _expander;
        private bool _hasCommand;

        public StageRun(ImageConfiguration image, StageEvaluator owner)
        {
            _image = image;
            _owner = owner;
            _base = BaseImage.Of(image.BaseImage);
            _variables = new BuildVariables(image.Environment, image.IsFromScratch);
            _expander = owner.Expander(_variables);
            if (_base.Variable("APP_UID") is { } uid && !image.Environment.ContainsKey("APP_UID"))
                _variables.SetArgument("APP_UID", uid);
        }

        public void Apply(DockerfileInstruction instruction)
        {
            switch (instruction.Name)
            {
                case "ARG":
                    foreach (var (name, value) in _owner.Assignments(instruction, _expander))
                        Declare(name, value);
                    break;
                case "ENV":
                    SetEnvironment(instruction);
                    break;
                case "VOLUME":
                    foreach (var word in instruction.Json ?? DockerfileWords.Split(instruction.Arguments))
                        _image.AddVolume(_expander.Expand(word), instruction.Line);
                    break;
                case "EXPOSE":
                    AddPorts(instruction);
                    break;
                case "USER":
                    _image.User = new Declared<string?>(_expander.Expand(instruction.Arguments), instruction.Line);
                    break;
                case "WORKDIR":
                    _image.WorkingDirectory = new Declared<string?>(PathOf(_expander.Expand(instruction.Arguments)), instruction.Line);
                    new FileEffects(_image, _base, _expander).ChangeDirectory();
                    break;
                case "ENTRYPOINT":
                    _image.SetEntrypoint(Words(instruction), _hasCommand);
                    break;
                case "CMD":
                    _hasCommand = true;
                    _image.SetCommand(Words(instruction));
                    break;
                case "SHELL" when instruction.Json is { } shell:
                    _image.Shell = shell;
                    break;
                case "HEALTHCHECK":
                    SetHealthcheck(instruction);
                    break;
                case "ONBUILD":
                    _image.OnBuild = [.. _image.OnBuild, instruction.Arguments];
                    break;
                case "COPY" or "ADD":
                    _image.IsAltered = true;
                    new FileEffects(_image, _base, _expander).Copy(instruction);
                    break;
                case "RUN":
                    _image.IsAltered = true;
                    new FileEffects(_image, _base, _expander).Run(instruction);
                    break;
            }
        }

        private void Declare(string name, Known? value)
        {
            if (_owner._buildArguments.TryGetValue(name, out var given))
                _variables.SetArgument(name, given);
            else if (value is not null)
                _variables.SetArgument(name, value.Value);
            else if (_owner._global.TryGetValue(name, out var global))
                _variables.SetArgument(name, global);
        }

        private void SetEnvironment(DockerfileInstruction instruction)
        {
            var text = instruction.Arguments;
            var first = text.Substring(0, DockerfileWords.WordLength(text, 0, _owner._dockerfile.Escape));
            if (first.Contains('='))
            {
                // All of one instruction see what was set before it.
                foreach (var (name, value) in _owner.Assignments(instruction, _expander).ToList())
                {
                    if (value is not null)
                        _variables.SetEnvironment(name, value.Value);
                }
            }
            else if (_expander.Expand(first) is { } name)
            {
                _variables.SetEnvironment(name, _expander.Expand(text.Substring(first.Length).Trim()));
            }
        }

        private void AddPorts(DockerfileInstruction instruction)
        {
            foreach (var word in DockerfileWords.Split(instruction.Arguments))
            {
                // One word may become several.
                foreach (var port in _expander.Expand(word) is { } text ? DockerfileWords.Split(text) : [null!])
                    _image.AddPort(PortOf(port), instruction.Line);
            }
        }

        private static ImagePort? PortOf(string? text)
        {
            if (text is null)
                return null;
            var parts = text.Split('/');
            var numbers = parts[0].Substring(parts[0].LastIndexOf(':') + 1).Split('-');
            return parts.Length <= 2 && numbers.Length <= 2 && Number(numbers[0]) is { } first && Number(numbers[numbers.Length - 1]) is { } last && first <= last
                ? new ImagePort(first, last, parts.Length == 2 ? parts[1].ToLowerInvariant() : "tcp")
                : null;
        }

        private static int? Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : null;

        private string? PathOf(string? text) => text is null ? null : ImagePath.Combine(ImagePath.Of(_image, _base), text);

        private IReadOnlyList<string> Words(DockerfileInstruction instruction) =>
            instruction.Json ?? [.. _image.Shell, instruction.Arguments];

        private void SetHealthcheck(DockerfileInstruction instruction)
        {
            var words = DockerfileWords.Split(instruction.Arguments);
            if (words.Count == 0)
                return;
            var rest = instruction.Arguments.Substring(words[0].Length).Trim();
            IReadOnlyList<string> test = string.Equals(words[0], "NONE", StringComparison.OrdinalIgnoreCase) ? ["NONE"]
                : JsonStrings.TryRead(rest) is { } json ? ["CMD", .. json]
                : ["CMD-SHELL", rest];
            _image.Healthcheck = new Declared<DockerfileHealthcheck>(new DockerfileHealthcheck(test, instruction.Flags), instruction.Line);
        }
    }
}
