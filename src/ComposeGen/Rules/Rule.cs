namespace ComposeGen.Rules;

/// <summary>
/// One thing that can be wrong with a definition. Rules know the model and nothing of where it comes from or goes to.
/// Reading anything that is not known yet throws <see cref="UnknownValueException"/>, which ends the rule for its
/// subject: a rule never fires on what it has not seen.
/// </summary>
internal abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    public abstract void Check(RuleContext context, FindingCollector findings);

    /// <summary>
    /// Whether a rule came upon something it cannot judge: what is not known yet, or the path of a secret that has no
    /// name, which whoever completes or writes the application reports.
    /// </summary>
    internal static bool IsUndecided(Exception exception) => exception is UnknownValueException or ComposeException;
}
