using ComposeGen.Rules.Storage;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>The mount of an anonymous volume.</summary>
internal static class AnonymousVolume
{
    /// <summary>Whether it is written as such; otherwise the image declares it and nothing covers it.</summary>
    public static bool IsExplicit(RepairContext context) =>
        context.Service?.KnownValueOf("volumes") is ComposeList<Mount> mounts
        && mounts.Known.Any(mount => mount.KnownValueOf("target") is Text { Literal: { } target } && ContainerPath.Normalise(target) == context.Paths[0]);

    public static InvocationExpressionSyntax? CallOf(RepairContext context) =>
        context.MountHolding(context.Paths[0]) is { } call && context.IsCallOf(call, nameof(Volume), nameof(Volume.Anonymous)) ? call : null;
}
