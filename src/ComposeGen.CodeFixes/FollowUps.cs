using ComposeGen.CodeFixes.Repairs;

namespace ComposeGen.CodeFixes;

/// <summary>Repairs of findings that another repair brings to light.</summary>
internal static class FollowUps
{
    private static readonly Repair Owner = new SetVolumeOwner();
    private static readonly Repair Mount = new NameAnonymousVolume();

    public static Repair? For(FindingKey finding) => finding.Id switch
    {
        "CG1102" => Mount,
        "CG2101" => Owner,
        _ => null,
    };
}
