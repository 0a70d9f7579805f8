namespace ComposeGen;

/// <summary>Stands for a value that the editor's evaluator could not compute. Compiled definitions never contain it.</summary>
internal sealed class UnknownValue
{
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }
}
