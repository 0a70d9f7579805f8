namespace ComposeGen.Rules.Storage;

/// <summary>Whether a service is what its image is for, or something that runs once or only talks to another service.</summary>
internal static class ServiceRole
{
    /// <summary>Whether the image's own server may not be what runs, so that its data paths need not be mounted.</summary>
    public static bool IsClientOrOneOff(Service service, RuleContext context) =>
        service.Entrypoint is not null
        || !ServerCommand.RunsServer(service.Command, ServiceImage.Facts(service))
        || RunsToCompletion(service, context);

    /// <summary>Whether another service waits for this one to end.</summary>
    public static bool RunsToCompletion(Service service, RuleContext context)
    {
        if (service.Restart?.AsText().Literal is "always" or "unless-stopped")
            return false;
        return context.IsAwaitedToEnd(service);
    }

    /// <summary>The words of a command as far as they can be told, without quotes around them; null in place of one that holds a variable.</summary>
    public static IReadOnlyList<string?> Words(Command? command)
    {
        if (command is null)
            return [];
        if (command.IsIncomplete || command.WordList.IsIncomplete)
            throw new UnknownValueException();
        if (command.Line is not { } line)
            return command.Words.Select(static word => word.Literal).ToList();
        return [.. Split(line.Template).Select(static word => word.Contains('$') ? null : word)];
    }

    /// <summary>The words of a command with variables as they are written in a Compose file.</summary>
    public static IReadOnlyList<string> Templates(Command? command)
    {
        if (command is null)
            return [];
        if (command.IsIncomplete || command.WordList.IsIncomplete)
            throw new UnknownValueException();
        return command.Line is { } line ? [.. Split(line.Template)] : [.. command.Words.Select(static word => word.Template)];
    }

    private static IEnumerable<string> Split(string line) =>
        line.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.Trim('"', '\''));
}
