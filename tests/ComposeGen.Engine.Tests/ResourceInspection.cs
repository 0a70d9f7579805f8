using System.Text.Json.Nodes;

namespace ComposeGen.Engine.Tests;

/// <summary>What the engine says of the networks and volumes of a project.</summary>
internal static class ResourceInspection
{
    private static readonly string[] Volatile = ["Id", "Created", "CreatedAt", "Containers"];

    // The version of Compose, and hashes by which each of the two sees that a definition has changed.
    private static readonly string[] OwnLabels = ["com.docker.compose.version", "com.docker.compose.config-hash", "composegen.config-hash"];

    public static IEnumerable<(string Name, SortedDictionary<string, string> Facts)> Of(string project)
    {
        foreach (var (kind, names) in new[] { ("network", Engine.Networks(project)), ("volume", Engine.Volumes(project)) })
        {
            if (names.Length == 0)
            {
                continue;
            }

            foreach (var node in JsonNode.Parse(Shell.Run("docker", [kind, "inspect", .. names]).Succeeded().Output)!.AsArray())
            {
                var root = node!.AsObject();
                foreach (var key in Volatile)
                {
                    root.Remove(key);
                }

                if (kind == "network" && root["IPAM"]!["Config"] is JsonArray { Count: 1 } pools && !pools[0]!["Subnet"]!.GetValue<string>().StartsWith("10.214.", StringComparison.Ordinal))
                {
                    root["IPAM"]!.AsObject().Remove("Config"); // The engine chose the next free one.
                }

                foreach (var label in OwnLabels)
                {
                    (root["Labels"] as JsonObject)?.Remove(label);
                }

                var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
                ContainerInspection.Flatten(root, "", facts);
                yield return ($"{kind} {root["Name"]}", facts);
            }
        }
    }
}
