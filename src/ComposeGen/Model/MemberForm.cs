namespace ComposeGen;

/// <summary>How the value of an attribute is held.</summary>
internal enum MemberForm
{
    /// <summary>One value: text, number, duration…</summary>
    Scalar,

    /// <summary>A nested mapping.</summary>
    Node,

    /// <summary>A list of values or mappings.</summary>
    List,

    /// <summary>A mapping from free keys to values.</summary>
    Map,

    /// <summary>A mapping whose keys are the names of declared things, such as services or networks.</summary>
    KeyedList,

    /// <summary>A declared thing, written as its name.</summary>
    Reference,

    /// <summary>A value that decides its own notation.</summary>
    Custom,

    /// <summary>Known to ComposeGen and not written.</summary>
    Annotation,
}
