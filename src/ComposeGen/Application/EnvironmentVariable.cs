namespace ComposeGen;

/// <summary>A variable that whoever runs the application can or must set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether Compose stops where it is missing.</param>
/// <param name="Default">What is used where it is missing.</param>
/// <param name="Description">What it is for.</param>
internal sealed record EnvironmentVariable(string Name, bool IsRequired, Text? Default, string? Description);
