namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>What tests of fixes have in common: members of an application's class before and after.</summary>
public abstract class FixTest
{
    private protected static async Task Fixes(string key, string before, string after)
    {
        Assert.Equal(after, await (await FixedProject.Of(before).Fix(key)).Text());

        var crlf = await FixedProject.Of(Whole(before).ReplaceLineEndings("\r\n")).Fix(key);
        Assert.Equal(Whole(after).ReplaceLineEndings("\r\n"), await crlf.Text());
    }

    private protected static async Task FixesAll(string key, string before, string after) =>
        Assert.Equal(after, await (await FixedProject.Of(before).FixAll(key)).Text());

    private protected static async Task OffersNothing(string id, params string[] files)
    {
        var project = FixedProject.Of(files);
        Assert.Contains(await project.Findings(), diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(await project.Offers(), offer => offer.Diagnostic.Id == id);
    }

    private static string Whole(string text) => text.Contains("[ComposeApp", StringComparison.Ordinal)
        ? text
        : $"// An application.\n[ComposeApp(\"app\")]\npublic static partial class App\n{{\n{text}\n}}";
}
