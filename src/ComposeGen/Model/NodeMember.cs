namespace ComposeGen;

/// <summary>An attribute: its key in the Compose file and the form its value takes.</summary>
internal sealed record NodeMember(string Key, MemberForm Form);
