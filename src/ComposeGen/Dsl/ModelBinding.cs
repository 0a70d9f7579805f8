namespace ComposeGen;

public sealed partial record ModelBinding : IKeyed
{
    private Model? _model;

    /// <summary>The model.</summary>
    /// <exception cref="ComposeException">It is null: C# runs static field initialisers in the order of the text.</exception>
    public Model Model
    {
        get => _model!;
        init => _model = FieldOrder.Require(value, "This model is not initialised yet");
    }

    string IKeyed.Key => Model.Key;

    /// <summary>Binds a model without options.</summary>
    /// <param name="model">The model.</param>
    public static implicit operator ModelBinding(Model model) => new() { Model = model };
}
