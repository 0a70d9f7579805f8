using System.Text;
using ComposeGen.Lowering;

namespace ComposeGen.Output;

/// <summary>
/// The commands that make the protected volumes, as a comment: Compose expects them to be there, and the file itself
/// no longer says with which driver and options.
/// </summary>
internal static class ProtectedVolumeComment
{
    public static string For(ComposeFile file)
    {
        var comment = new StringBuilder();
        foreach (var volume in file.Volumes)
        {
            if (ProtectedVolumes.IsProtected(volume) && volume.External?.Literal != true)
            {
                if (comment.Length == 0)
                {
                    comment.Append("#\n# Protected volumes: `docker compose down -v` does not remove them, and `up` does not create them.\n");
                }

                comment.Append("#   ").Append(Command(file, volume)).Append('\n');
            }
        }

        return comment.ToString();
    }

    private static string Command(ComposeFile file, Volume volume)
    {
        var command = new StringBuilder("docker volume create");
        if (volume.Driver is { } driver)
        {
            command.Append(" --driver ").Append(ShellWord.Quote(driver));
        }

        Add(" --opt ", volume.DriverOpts);
        Add(" --label ", volume.Labels);
        return command.Append(' ').Append(ShellWord.Quote(volume.Name ?? ProtectedVolumes.DefaultName(file, volume))).ToString();

        void Add(string flag, TextMap entries)
        {
            foreach (var (key, value) in entries)
            {
                var pair = value is null ? key : Text.Concat(key + "=", value);
                command.Append(flag).Append(ShellWord.Quote(pair));
            }
        }
    }
}
