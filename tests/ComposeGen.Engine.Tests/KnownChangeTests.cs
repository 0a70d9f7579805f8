using ComposeGen.Testing;

namespace ComposeGen.Engine.Tests;

/// <summary>Changes that people have reported leave data behind here too, and do not where they are made right.</summary>
public sealed class KnownChangeTests
{
    private readonly string _name = ProjectName.New();

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, change) in KnownChange.All.Index())
            {
                cases.Add(number, change.ToString());
            }

            return cases;
        }
    }

    [EngineTheory]
    [MemberData(nameof(Cases))]
    public void Engine_shows_it(int number, string name)
    {
        var change = KnownChange.All[number];
        Assert.Equal(name, change.ToString());
        using var before = new TestApp(change.Before(_name));
        before.Compose("up", "--detach").Succeeded();
        before.Exec("app", "echo kept >/data/kept").Succeeded();
        before.Compose("down", "--timeout", "0").Succeeded();

        Assert.NotEqual(0, Try(change, change.Wrong).ExitCode);
        Try(change, change.Right).Succeeded();
    }

    private ShellResult Try(KnownChange change, Func<string, ComposeFile> after)
    {
        var app = new TestApp(after(_name));
        try
        {
            _ = app.Compose("up", "--detach");
            return app.Exec("app", change.Works);
        }
        finally
        {
            // Its volumes are for the next, where they are those of before.
            app.Compose("down", "--timeout", "0").Succeeded();
            if (app.Name != _name)
            {
                app.Dispose();
            }
            else
            {
                Directory.Delete(app.Directory, recursive: true);
            }
        }
    }
}
