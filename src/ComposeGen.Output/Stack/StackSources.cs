using System.Text;
using ComposeGen.Swarm;

namespace ComposeGen.Output.Stack;

/// <summary>
/// Secrets and configs from the environment: a stack takes none from there, so they are external, and made once by a
/// command that stands in the head of the file.
/// </summary>
internal static class StackSources
{
    public static void MakeExternal(ComposeFile file, ComposeFile stack)
    {
        foreach (var secret in stack.Secrets.Where(static secret => secret.Environment is not null))
        {
            secret.Name = StackNames.Of(file, secret, secret.Name);
            secret.External = true;
            secret.Environment = null;
        }

        foreach (var config in stack.Configs.Where(static config => config.Environment is not null))
        {
            config.Name = StackNames.Of(file, config, config.Name);
            config.External = true;
            config.Environment = null;
        }
    }

    /// <summary>The commands that make them, as comment lines.</summary>
    public static string Comment(ComposeFile file)
    {
        var comment = new StringBuilder();
        foreach (var secret in file.Secrets)
        {
            Add("secret", secret, secret.Name, secret.Environment);
        }

        foreach (var config in file.Configs)
        {
            Add("config", config, config.Name, config.Environment);
        }

        return comment.ToString();

        void Add(string kind, NamedNode node, Text? name, Text? variable)
        {
            if (variable is null)
            {
                return;
            }

            if (comment.Length == 0)
            {
                comment.Append("#\n# Secrets and configs from the environment: a stack takes none from there. Make them once, before it is deployed:\n");
            }

            comment.Append("#   printf %s \"$").Append(variable.Template).Append("\" | docker ").Append(kind).Append(" create ")
                .Append(ShellWord.Quote(StackNames.Of(file, node, name))).Append(" -\n");
        }
    }
}
