namespace ComposeGen;

public sealed partial record ModelBinding : IKeyed
{
    private Model? _model;

    /// <summary>The model.</summary>
    /// <exception cref="ComposeException">It is null: C# runs static field initialisers in the order of the text.</exception>
    public Model Model
    {
        get => _model!;
        init => _model = value ?? throw new ComposeException("CG0002",
            "This model is not initialised yet; C# runs field initialisers from top to bottom, so move that declaration up");
    }

    string IKeyed.Key => Model.Key;

    /// <summary>Binds a model without options.</summary>
    /// <param name="model">The model.</param>
    public static implicit operator ModelBinding(Model model) => new() { Model = model };
}
