namespace ComposeGen;

/// <summary>An entry of a mapping, whatever it holds. A type of our own, so that native code for lists of it is there beforehand.</summary>
internal readonly record struct MapEntry(string Key, object? Value);
