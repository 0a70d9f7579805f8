namespace ComposeGen.Merging;

/// <summary>What becomes of a value in a second file where the first has one at the same place.</summary>
internal enum MergeRule
{
    /// <summary>Mappings merge key by key, lists are appended, single values are replaced; null changes nothing.</summary>
    Deep,

    /// <summary>The second takes the place of the first.</summary>
    Replace,

    /// <summary>A mapping of single values, in which null is one.</summary>
    KeyValues,

    /// <summary>Entries are only ever added: one that changes would be there twice.</summary>
    AddOnly,

    /// <summary>Like <see cref="Deep"/> if both name the same driver, else like <see cref="Replace"/>.</summary>
    SameDriver,
}
