using ComposeGen.Facts;

namespace ComposeGen.Rules.Security;

/// <summary>An image without a tag, or with <c>latest</c>.</summary>
/// <remarks>Docker documentation, "Building best practices", Pin base image versions; hadolint DL3007.</remarks>
internal sealed class UnpinnedImageRule() : StrictRule("CG3021", "An image of no version in particular")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service is { Build: null, Project: null, Image.WithDefaults: { } image } && ImageReference.TryParse(image, out var reference) && reference.FollowsLatest
            ? $"runs whatever version of {reference.Repository} is the newest where it is pulled, so two hosts may run two, and data may be of one that the next cannot read; write a tag or a digest"
            : null;
}
