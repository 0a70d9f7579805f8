namespace ComposeGen.Output.Scripts;

/// <summary>Writes the scripts that do with docker alone what <c>compose.yaml</c> does with Compose.</summary>
public static class ScriptWriter
{
    /// <summary><c>docker-run.sh</c>, for a POSIX shell.</summary>
    /// <param name="original">The application as the user defined it.</param>
    /// <param name="lowered">The application as Compose understands it.</param>
    /// <param name="header">Comment lines, with their <c>#</c>, for the beginning of the script.</param>
    /// <param name="composeFiles">The files that Compose reads for the same; <c>compose.yaml</c> if null. Tools find them by a label of the containers.</param>
    /// <exception cref="ComposeException">A value cannot be part of a command line.</exception>
    public static string WriteShell(ComposeFile original, ComposeFile lowered, string? header = null, IReadOnlyList<string>? composeFiles = null) =>
        ScriptTemplate.Render("docker-run.sh.sbn", ScriptBuilder.Build(original, lowered, composeFiles ?? ["compose.yaml"]), header, ShellQuoting.Quote);

    /// <summary><c>docker-run.ps1</c>, for PowerShell 7.</summary>
    /// <param name="original">The application as the user defined it.</param>
    /// <param name="lowered">The application as Compose understands it.</param>
    /// <param name="header">Comment lines, with their <c>#</c>, for the beginning of the script.</param>
    /// <param name="composeFiles">The files that Compose reads for the same; <c>compose.yaml</c> if null. Tools find them by a label of the containers.</param>
    /// <exception cref="ComposeException">A value cannot be part of a command line.</exception>
    public static string WritePowerShell(ComposeFile original, ComposeFile lowered, string? header = null, IReadOnlyList<string>? composeFiles = null) =>
        ScriptTemplate.Render("docker-run.ps1.sbn", ScriptBuilder.Build(original, lowered, composeFiles ?? ["compose.yaml"]), header, PowerShellQuoting.Quote);
}
