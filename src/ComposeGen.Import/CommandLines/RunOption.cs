using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.CommandLines;

/// <summary>An option of <c>docker run</c> and what it is in a Compose file.</summary>
/// <param name="Name">The long name.</param>
/// <param name="TakesValue">Whether a value follows; without one it is true or false.</param>
/// <param name="Apply">Sets the attributes of the service.</param>
internal sealed record RunOption(string Name, bool TakesValue, Action<RunService, YamlScalar> Apply);
