namespace ComposeGen.Portability;

/// <summary>An attribute that is set and that docker alone does not do, or does differently.</summary>
internal sealed record DockerRunGap(DockerRunUse Use, DockerRunForm Form)
{
    private const string OfServices = "services.*.";

    /// <summary>The attribute as a reader of the definition knows it, such as <c>networks.mac_address</c>.</summary>
    public string Attribute
    {
        get
        {
            var path = Form.Path.StartsWith(OfServices, StringComparison.Ordinal) ? Form.Path.Substring(OfServices.Length) : Form.Path;
            return path.Replace(".*", "").Replace("[]", "");
        }
    }

    /// <summary>All of an application, as far as it is known.</summary>
    public static IReadOnlyList<DockerRunGap> Of(ComposeFile file) =>
    [
        .. from use in DockerRunUse.AllOf(file)
           let form = DockerRunForms.Of(use.Path)
           where form is { Reason.Length: > 0 } && Applies(form, use)
           select new DockerRunGap(use, form),
    ];

    private static bool Applies(DockerRunForm form, DockerRunUse use)
    {
        try
        {
            return form.Applies is null || form.Applies(use);
        }
        catch (Exception exception) when (Rules.Rule.IsUndecided(exception))
        {
            return false;
        }
    }
}
