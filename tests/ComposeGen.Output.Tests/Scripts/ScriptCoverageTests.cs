using System.Runtime.CompilerServices;
using System.Text;
using ComposeGen.Portability;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>The table of docker forms covers the specification, and the page shows the table.</summary>
public sealed class ScriptCoverageTests
{
    private static readonly string[] Parents = [.. DockerRunForms.All.Where(static form => form is { IsLeftOut: true, Applies: null }).Select(static form => form.Path)];

    [Fact]
    public void Every_path_of_the_specification_has_a_row_or_stands_below_one_that_is_left_out() =>
        Assert.DoesNotContain(new ComposeSchema().AllPaths(), static path =>
            !IsDeprecated(path) && DockerRunForms.Of(path) is null && !Parents.Any(parent => IsBelow(path, parent)));

    [Fact]
    public void Every_row_is_a_path_of_the_specification() =>
        Assert.Empty(DockerRunForms.All.Select(static form => form.Path).Except(new ComposeSchema().AllPaths()));

    [Fact]
    public void A_row_without_a_form_has_a_reason() =>
        Assert.DoesNotContain(DockerRunForms.All, static form => form is { Form: "", Reason: "" });

    [Fact]
    public void The_page_shows_the_table()
    {
        var page = Path.Combine(Root(), "docs", "script-coverage.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(page, Page());
        }

        Assert.Equal(Page(), File.ReadAllText(page).ReplaceLineEndings("\n"));
    }

    /// <summary>As in <see cref="SchemaCoverageTests"/>: <c>name</c> beside <c>external</c> takes its place.</summary>
    private static bool IsDeprecated(string path) => path.EndsWith(".external.name", StringComparison.Ordinal);

    private static bool IsBelow(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && path.Length > parent.Length && path[parent.Length] is '.' or '[';

    private static string Page()
    {
        var page = new StringBuilder("""
            # What the scripts make of each attribute

            Each attribute of the Compose specification, and how [the scripts](scripts.md) say it to docker. Where they cannot, the row says why;
            so do a comment in the script and [CG5101](rules/CG5101.md). What stands below an attribute without a form has none either.

            | attribute | docker | left out or different |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var form in DockerRunForms.All)
        {
            var when = form.Applies is null ? "" : form.IsLeftOut ? "where it cannot be said: " : "where it applies: ";
            page.Append($"| `{form.Path}` | {Cell(form.Form)} | {(form.Reason.Length == 0 ? "" : when + Text(form.Reason))} |\n");
        }

        return page.ToString();
    }

    private static string Cell(string form) => form.StartsWith('-') || form.StartsWith("docker ", StringComparison.Ordinal) ? $"`{Text(form)}`" : Text(form);

    private static string Text(string text) => text.Replace("|", "\\|");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
