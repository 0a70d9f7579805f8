namespace ComposeGen.RoundTrip;

/// <summary>From C# to the text of its Compose file.</summary>
internal interface IDefinitionsBuild
{
    /// <exception cref="DefinitionsException">It does not build.</exception>
    string ComposeYaml(string source);
}
