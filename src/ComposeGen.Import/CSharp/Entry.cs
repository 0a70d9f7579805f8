namespace ComposeGen.Import.CSharp;

/// <summary>A member, an element or an argument, with what its source said about it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Left">What stands before it, such as <c>Image = </c>.</param>
/// <param name="Comments">Comments above and beside it.</param>
internal sealed record Entry(Code Value, string Left = "", SourceComments? Comments = null)
{
    public bool HasComments => Comments is { } comments && (comments.Before.Count > 0 || comments.Beside is not null || comments.After.Count > 0);

    public string? Flat => HasComments || Value.Flat is not { } flat ? null : Left + flat;

    public static implicit operator Entry(Code value) => new(value);

    public static implicit operator Entry(string value) => new(value);
}
