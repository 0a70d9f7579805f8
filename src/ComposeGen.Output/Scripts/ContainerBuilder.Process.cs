using System.Globalization;

namespace ComposeGen.Output.Scripts;

/// <content>What runs in the container, and how it is watched.</content>
internal sealed partial class ContainerBuilder
{
    private IReadOnlyList<Word> WordsOf(Command? command, string attribute)
    {
        if (command is null)
        {
            return [];
        }

        if (command.Line is null)
        {
            return [.. command.Words.Select(word => Values.Of(word))];
        }

        return ShellWords.Split(Values.Of(command.Line)) ?? throw new ComposeException("CG0010",
            $"The {attribute} of service '{_service.Key}' is not a command line that Compose can split; write it as a list of words", _service);
    }

    private void AddCommand() => _container.Command.AddRange(WordsOf(_service.Command!, "command"));

    private void AddEntrypoint()
    {
        var words = WordsOf(_service.Entrypoint!, "entrypoint");
        if (words.Count == 0)
        {
            if (_service.Command is { IsEmpty: false })
            {
                Add("--entrypoint", "");
            }

            return;
        }

        Add("--entrypoint", words[0]);
        _container.Command.InsertRange(0, words.Skip(1));
    }

    private void AddHealthcheck(Healthcheck check)
    {
        var test = check.Test is { IsEmpty: false } ? check.Test : null;
        var words = test is { Line: null } ? test.Words : [];
        if (ScriptBuilder.IsTrue(check.Disable) || words.Count > 0 && words[0].Literal == "NONE")
        {
            Add("--no-healthcheck");
            return;
        }

        if (test is not null)
        {
            Add("--health-cmd", HealthCommand(test));
        }

        AddOptional("--health-interval", check.Interval);
        AddOptional("--health-timeout", check.Timeout);
        AddOptional("--health-retries", check.Retries);
        AddOptional("--health-start-period", check.StartPeriod);
        AddOptional("--health-start-interval", check.StartInterval);
    }

    /// <summary>Docker has a form for the shell only, so words become a line that its shell reads as these words.</summary>
    private Word HealthCommand(Command test)
    {
        if (test.Line is not null)
        {
            return Values.Of(test.Line);
        }

        if (test.Words[0].Literal == "CMD-SHELL")
        {
            return test.Words.Count > 1 ? Values.Of(test.Words[1]) : Word.Empty;
        }

        Word line = "exec";
        foreach (var word in test.Words.Skip(1))
        {
            line += " " + Values.Quoted(Values.Of(word));
        }

        return line;
    }

    private void AddOptional(Word option, Scalar? value)
    {
        if (value is not null)
        {
            Add(option, Values.Of(value));
        }
    }

    private void AddStopTimeout(Duration period)
    {
        if (period.Time is { } time)
        {
            Add("--stop-timeout", ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddEnvironment(TextMap environment)
    {
        foreach (var (name, value) in environment)
        {
            if (value is not null)
            {
                _container.EnvironmentKeys.Add(name);
                Add("--env", name + "=" + Values.Of(value));
            }
            else if (IsVariableName(name))
            {
                _container.EnvironmentKeys.Add(name);
                _container.InheritedEnvironment.Add(name);
                Values.Reads(name);
            }
            else
            {
                Add("--env", name);
            }
        }
    }

    private static bool IsVariableName(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0])
        && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private void AddHook(List<Word[]> hooks, string attribute, ServiceHook hook)
    {
        var line = HookOptions(hook.User, hook.Privileged, hook.WorkingDir, hook.Environment);
        line.Add(_container.Name);
        line.AddRange(WordsOf(hook.Command, attribute));
        hooks.Add([.. line]);
    }

    private void AddPreStart()
    {
        foreach (var hook in _service.PreStart)
        {
            var line = new List<Word> { "--rm", "--volumes-from", _container.Name };
            line.AddRange(PrimaryNetwork());
            line.AddRange(_service.Environment.Where(static entry => entry.Value is not null)
                .SelectMany(entry => new[] { "--env", entry.Key + "=" + Values.Of(entry.Value) }));
            line.AddRange(HookOptions(hook.User, hook.Privileged, hook.WorkingDir, hook.Environment));
            line.Add(hook.Image is null ? _target.Image : Values.Of(hook.Image));
            line.AddRange(WordsOf(hook.Command, "pre_start"));
            _container.PreStart.Add([.. line]);
        }
    }

    private List<Word> HookOptions(UserId? user, Value<bool>? privileged, Text? directory, TextMap environment)
    {
        var line = new List<Word>();
        if (user is not null)
        {
            line.AddRange(["--user", Values.Of(user)]);
        }

        if (privileged is not null)
        {
            line.Add("--privileged=" + Values.Of(privileged));
        }

        if (directory is not null)
        {
            line.AddRange(["--workdir", Values.Of(directory)]);
        }

        foreach (var (name, value) in environment)
        {
            line.AddRange(["--env", value is null ? name : name + "=" + Values.Of(value)]);
        }

        return line;
    }
}
