namespace ComposeGen;

/// <summary>An attribute: its key in the Compose file, its property, the form its value takes, and the type that holds it.</summary>
internal sealed record NodeMember(string Key, string Property, MemberForm Form, Type Type);
