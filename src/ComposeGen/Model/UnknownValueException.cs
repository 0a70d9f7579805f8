namespace ComposeGen;

/// <summary>
/// Something depends on a value that is not known in the editor. Reading is what throws, so that no rule can judge
/// what it has not seen: the rule ends for its subject, without a finding.
/// </summary>
internal sealed class UnknownValueException : Exception
{
    public UnknownValueException()
        : base("The value is not known before the build.")
    {
    }
}
