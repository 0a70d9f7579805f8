using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG2102Tests
{
    private const string Id = "CG2102";

    private static Service Worker(int user, int group, Mount mount) => new Service("example/worker") { User = UserId.Of(user, group) }.With(mount);

    [Fact]
    public void Two_users_trigger()
    {
        var data = new Volume();
        var mount = data.At("/out");

        var finding = Assert.Single(RuleTest.Check(Id, Worker(1000, 1000, data.At("/data")), Worker(2000, 2000, mount)));

        Assert.Equal(
            "Services 'db' and 'db-2' write to the volume 'data' as users 1000:1000 and 2000:2000, so neither can change what the other has written; let both run as one user, or mount it read-only in one of them",
            finding.Message);
        Assert.Same(mount, finding.Anchors[0]);
    }

    [Fact]
    public void Project_and_other_user_trigger()
    {
        var data = new Volume();
        Assert.Single(RuleTest.Check(Id, new Service(new ProjectImage("a", "a")).With(data.At("/app/data")), Worker(2000, 2000, data.At("/data"))));
    }

    [Fact]
    public void Same_user_or_group_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(1000, 2000, data.At("/b"))));
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, new Volume().At("/a")), Worker(2000, 2000, new Volume().At("/b"))));
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 50, data.At("/a")), Worker(2000, 50, data.At("/b"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/a") { User = 1000 }.With(data.At("/a")), Worker(2000, 2000, data.At("/b"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/a") { User = "1000:1000", GroupAdd = { "2000" } }.With(data.At("/a")), Worker(2000, 2000, data.At("/b"))));
    }

    [Fact]
    public void Reader_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b").AsReadOnly())));
    }

    [Fact]
    public void Root_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(0, 0, data.At("/b"))));
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), new Service("postgres:18").With(data.At("/var/lib/postgresql"))));
    }

    [Fact]
    public void Volume_that_root_prepares_does_not_trigger()
    {
        var data = new Volume();
        var init = new Service("busybox:1.37") { User = 0, Command = Command.Shell("chmod 1777 /data") }.With(data.At("/data"));
        var first = Worker(1000, 1000, data.At("/a"));
        first.DependsOn.Add(init.Completed());
        Assert.Empty(RuleTest.Check(Id, init, first, Worker(2000, 2000, data.At("/b"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/unknown").With(data.At("/data")), Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b"))));
    }

    [Fact]
    public void Root_that_cannot_prepare_it_triggers()
    {
        var data = new Volume();
        Assert.Single(RuleTest.Check(Id, new Service("nginx").With(data.At("/data").AsReadOnly()), Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b"))));
        Assert.Single(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b")), new Service("nginx").With(new Volume().At("/data"))));
    }

    [Fact]
    public void Hook_that_may_prepare_it_does_not_trigger()
    {
        var data = new Volume();
        var prepared = Worker(1000, 1000, data.At("/a"));
        prepared.PreStart.Add(new PreStartHook { Command = "chmod 1777 /a" });
        Assert.Empty(RuleTest.Check(Id, prepared, Worker(2000, 2000, data.At("/b"))));
        var opened = Worker(1000, 1000, data.At("/a"));
        opened.PostStart.Add(new() { Command = "chmod 1777 /a" });
        Assert.Empty(RuleTest.Check(Id, opened, Worker(2000, 2000, data.At("/b"))));
    }

    [Fact]
    public void Each_further_user_triggers()
    {
        var data = new Volume();
        Assert.Equal(2, RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b")), Worker(3000, 3000, data.At("/c"))).Count);
    }

    [Fact]
    public void Web_server_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/site")), new Service("nginxinc/nginx-unprivileged") { User = "101:101" }.With(data.At("/usr/share/nginx/html"))));
        Assert.Empty(RuleTest.Check(Id, new Service("wordpress:6-fpm").With(data.At("/var/www/html")), new Service("nginx").With(data.At("/var/www/html"))));
    }

    [Fact]
    public void Volume_of_another_maker_does_not_trigger()
    {
        var data = Volume.FromExternal("shared");
        Assert.Empty(RuleTest.Check(Id, Worker(1000, 1000, data.At("/a")), Worker(2000, 2000, data.At("/b"))));
    }
}
