namespace ComposeGen.RoundTrip;

/// <summary>Imported definitions do not do what definitions have to do.</summary>
internal sealed class DefinitionsException(string message) : Exception(message);
