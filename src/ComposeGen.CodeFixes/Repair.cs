using Microsoft.CodeAnalysis;

namespace ComposeGen.CodeFixes;

/// <summary>One way to repair a finding.</summary>
internal abstract class Repair
{
    /// <summary>Names the way for Fix All; it never changes.</summary>
    public abstract string Key { get; }

    public abstract string TitleFor(RepairContext context);

    /// <summary>The changes that repair it, or null if that cannot be written into this source.</summary>
    public abstract SourceEdits? Plan(RepairContext context);

    /// <summary>
    /// Repairs a finding if that leaves a project with one finding less and none more. What a repair brings to light,
    /// such as a new volume that belongs to root, is repaired with it.
    /// </summary>
    public async Task<Repaired?> TryAsync(ProjectFindings before, FindingKey key, CancellationToken cancellation)
    {
        if (await ApplyAsync(before, key, cancellation).ConfigureAwait(false) is not { } repaired)
            return null;
        var open = repaired.Findings.NewSince(before);
        for (var i = 0; open.Count > 0; i++)
        {
            if (i == 4 || RuleRepairs.FollowUp(open[0].Id) is not { } followUp
                || await followUp.ApplyAsync(repaired.Findings, open[0], cancellation).ConfigureAwait(false) is not { } next)
            {
                return null;
            }

            repaired = next with { Title = repaired.Title };
            open = repaired.Findings.NewSince(before);
        }

        return repaired.Findings.CountOf(key) < before.CountOf(key) ? repaired : null;
    }

    private async Task<Repaired?> ApplyAsync(ProjectFindings before, FindingKey key, CancellationToken cancellation)
    {
        if (before.Find(key) is not var (app, diagnostic))
            return null;
        var context = new RepairContext(before, app, diagnostic, cancellation);
        if (Plan(context) is not { } edits || await edits.ApplyToAsync(before.Project, cancellation).ConfigureAwait(false) is not { } project)
            return null;
        var files = edits.Documents(before.Project);
        return await ProjectFindings.OfAsync(project, cancellation).ConfigureAwait(false) is { } after
            && edits.VolumesHaveOneService(after) && after.ErrorsIn(files, cancellation) <= before.ErrorsIn(files, cancellation)
            ? new Repaired(TitleFor(context), after)
            : null;
    }
}
