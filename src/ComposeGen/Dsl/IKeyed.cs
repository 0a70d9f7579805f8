namespace ComposeGen;

/// <summary>An entry of a mapping whose keys are names of declared things.</summary>
internal interface IKeyed
{
    string Key { get; }
}
