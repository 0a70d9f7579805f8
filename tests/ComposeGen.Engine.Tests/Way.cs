namespace ComposeGen.Engine.Tests;

/// <summary>What starts and stops an application.</summary>
public enum Way
{
    Compose,
    Script,
}
