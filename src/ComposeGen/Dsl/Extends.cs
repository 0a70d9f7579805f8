namespace ComposeGen;

public sealed partial record Extends
{
    /// <summary>Takes over the definition of another service of this application.</summary>
    /// <param name="service">The other service.</param>
    public static implicit operator Extends(Service service) => new() { Service = FieldOrder.Require(service, "The service that is extended is not initialised yet").Host };
}
