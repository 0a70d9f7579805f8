using System.Globalization;

namespace ComposeGen.Engine.Tests;

/// <summary>A script with all that it has started, as a terminal has it.</summary>
internal static class ProcessGroup
{
    /// <summary>
    /// Sends a signal to each process of the group that a process of ours leads, by its own id: with the negative id of a group,
    /// kill of procps-ng 4.0 reads <c>-1234</c> as <c>-1</c>, which is every process there is.
    /// </summary>
    public static void Signal(System.Diagnostics.Process leader, string signal)
    {
        Assert.True(leader.Id > 1);
        string[] members = [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).OfType<string>()
            .Where(id => id.All(char.IsAsciiDigit) && id != "1" && GroupOf(id) == leader.Id)];
        if (members.Length > 0)
        {
            Shell.Run("kill", ["-s", signal, .. members]);
        }
    }

    private static int GroupOf(string id)
    {
        try
        {
            // The name stands in parentheses and may hold anything; state, parent and group follow.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return -1; // It has ended.
        }
    }
}
