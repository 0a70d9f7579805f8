namespace ComposeGen;

/// <summary>An attribute: its key in the Compose file, its property, and the form its value takes.</summary>
internal sealed record NodeMember(string Key, string Property, MemberForm Form);
