using System.Diagnostics;
using System.Reflection;

namespace ComposeGen.Host;

/// <summary>The user's definitions threw.</summary>
internal sealed class DefinitionException(Type app, Exception thrown) : Exception(thrown.Message)
{
    private readonly Exception _cause = Unwrap(thrown);

    public string Code => _cause is ComposeException refused ? refused.Code : _cause is ArgumentException ? "CG0010" : "CG9005";

    public string Explanation => _cause switch
    {
        ComposeException or ArgumentException => FirstLine(_cause.Message),
        NullReferenceException => $"{app.Name} threw a NullReferenceException; C# runs field initialisers from top to bottom, so a field is null above its own line",
        _ => $"{app.Name} threw {_cause.GetType().Name}: {FirstLine(_cause.Message)}",
    };

    /// <summary>The place in the user's source that threw, as MSBuild writes it; null if it is not known.</summary>
    public string? Origin
    {
        get
        {
            foreach (var frame in new StackTrace(_cause, fNeedFileInfo: true).GetFrames())
            {
                if (frame.GetMethod()?.Module.Assembly == app.Assembly && frame.GetFileName() is { } file && File.Exists(file))
                {
                    return $"{file}({frame.GetFileLineNumber()},{frame.GetFileColumnNumber()})";
                }
            }

            return null;
        }
    }

    private static Exception Unwrap(Exception exception) =>
        exception is TypeInitializationException or TargetInvocationException && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.');
}
