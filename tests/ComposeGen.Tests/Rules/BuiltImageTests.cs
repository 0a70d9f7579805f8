using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>Rules on services that build their image: what the Dockerfile says counts as what an image says.</summary>
public sealed class BuiltImageTests
{
    [Theory]
    [InlineData("FROM postgres:18", "CG1101")]
    [InlineData("FROM postgres:18 AS db\nCOPY init.sql /docker-entrypoint-initdb.d/\nENV POSTGRES_DB=shop", "CG1101")]
    [InlineData("ARG V=18\nFROM postgres:${V}", "CG1101")]
    [InlineData("FROM postgres:18 AS db\nFROM scratch", "")]
    [InlineData("FROM postgres:18\nENV PGDATA=/baked\nRUN initdb", "")]
    [InlineData("FROM postgres:18\nENTRYPOINT [\"backup\"]", "")]
    [InlineData("FROM postgres:18\nCMD [\"pg_dump\"]", "")]
    [InlineData("FROM example/private:1", "")]
    [InlineData("FROM ${BASE}", "")]
    [InlineData("FROM grafana/loki:3\nCOPY loki.yaml /etc/loki/", "")]
    [InlineData("FROM alpine:3.22\nVOLUME /data", "CG1102")]
    [InlineData("FROM example/private:1\nVOLUME [\"/data\"]", "CG1102")]
    [InlineData("FROM alpine:3.22\nVOLUME /data/cache", "")]
    [InlineData("FROM alpine:3.22\nVOLUME /data\nENTRYPOINT [\"/app\"]", "CG1102")]
    [InlineData("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nVOLUME C:/data", "")]
    public void A_built_image_keeps_its_data_where_the_Dockerfile_says(string dockerfile, string rules)
    {
        var service = new Service { Build = "./api" };

        Assert.Equal(rules, Ids(RuleTest.App(service), dockerfile));
    }

    [Fact]
    public void A_finding_names_the_line_and_points_at_the_build()
    {
        var service = new Service { Build = "./api" };

        var finding = Assert.Single(Check(RuleTest.App(service), "FROM alpine:3.22\n\nVOLUME /data"));

        Assert.StartsWith("Service 'db' mounts nothing at /data, a volume that ./api/Dockerfile:3 declares, so the engine", finding.Message, StringComparison.Ordinal);
        Assert.Same(service.Build, finding.Anchors[0]);
    }

    [Theory]
    [InlineData("FROM alpine:3.22\nVOLUME /data")]
    [InlineData("FROM postgres:18\nVOLUME /var/lib/postgresql")]
    public void What_is_mounted_is_no_matter(string dockerfile)
    {
        var service = new Service { Build = "./api" }.With(new Volume { Protected = true }.At(dockerfile.Contains("postgres", StringComparison.Ordinal) ? "/var/lib/postgresql" : "/data"));

        Assert.Equal("", Ids(RuleTest.App(service), dockerfile));
    }

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app .\nUSER $APP_UID", "1654:1654, which ./api/Dockerfile:4 says,")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nWORKDIR /app\nCOPY . .", "1654:1654")]
    [InlineData("FROM alpine:3.22\nRUN adduser -D -u 1000 app && mkdir /data\nUSER app", "1000, which ./api/Dockerfile:3 says,")]
    [InlineData("FROM alpine:3.22 AS base\nUSER 7\nFROM base", "7, which ./api/Dockerfile:2 says,")]
    [InlineData("FROM alpine:3.22\nRUN adduser -D -u 1000 app && mkdir /data && chown app /data\nUSER app", null)]
    [InlineData("FROM alpine:3.22\nRUN ./setup.sh\nUSER 1000", null)]
    [InlineData("FROM alpine:3.22\nUSER 1000\nUSER root", null)]
    [InlineData("FROM alpine:3.22\nUSER $WHO", null)]
    [InlineData("FROM example/private:1\nUSER 1000", null)]
    public void The_user_of_the_Dockerfile_writes_to_a_fresh_volume(string dockerfile, string? user)
    {
        var service = new Service { Build = "./api" }.With(new Volume().At("/data"));

        var findings = Check(RuleTest.App(service), dockerfile);

        if (user is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith($"Service 'db' runs as user {user} and cannot write to /data", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_of_the_definition_may_be_one_that_the_Dockerfile_makes()
    {
        var service = new Service { Build = "./api", User = UserId.Named("app") }.With(new Volume().At("/data"));

        Assert.Equal("CG2101", Ids(RuleTest.App(service), "FROM alpine:3.22\nRUN adduser -D -u 1000 app"));
        Assert.Equal("", Ids(RuleTest.App(service), "FROM alpine:3.22\nRUN adduser -D app"));
    }

    [Fact]
    public void An_inline_Dockerfile_needs_no_file()
    {
        var service = new Service { Build = new() { DockerfileInline = "FROM alpine:3.22\nVOLUME /data\n" } };

        Assert.Contains("dockerfile_inline:2", Assert.Single(RuleCatalogue.Check(RuleTest.App(service))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_arguments_and_contexts_take_part()
    {
        const string Dockerfile = "ARG BASE=alpine:3.22\nFROM ${BASE}";
        var argument = new Service { Build = new() { Context = "./api", Args = { ["BASE"] = "postgres:18" } } };
        var variable = new Service { Build = new() { Context = "./api", Args = { ["BASE"] = Env.Default("BASE", "postgres:18") } } };
        var context = new Service { Build = new() { Context = "./api", AdditionalContexts = { ["alpine:3.22"] = "docker-image://postgres:18" } } };

        Assert.Equal("CG1101", Ids(RuleTest.App(argument), Dockerfile));
        Assert.Equal("", Ids(RuleTest.App(variable), Dockerfile));
        Assert.Equal("CG1101", Ids(RuleTest.App(context), Dockerfile));
    }

    [Theory]
    [InlineData("https://github.com/example/repo.git")]
    [InlineData("git@github.com:example/repo.git")]
    [InlineData("github.com/example/repo")]
    public void Of_a_remote_context_nothing_is_known(string context) =>
        Assert.Equal("", Ids(RuleTest.App(new Service { Build = context }), "FROM postgres:18"));

    [Fact]
    public void What_cannot_be_read_is_not_judged()
    {
        var service = new Service { Build = "./api" };

        Assert.Empty(RuleCatalogue.Check(RuleTest.App(service)));
        Assert.Empty(Check(RuleTest.App(service), "# syntax=example/other\nFROM postgres:18"));
        Assert.Empty(Check(RuleTest.App(new Service { Build = "./api", Platform = "windows/amd64" }), "FROM postgres:18"));
    }

    [Theory]
    [InlineData("final", "")]
    [InlineData("FINAL", "")]
    [InlineData("1", "")]
    [InlineData("fnal", "CG1111")]
    [InlineData("2", "CG1111")]
    public void CG1111_a_stage_must_be_there(string target, string rules)
    {
        var service = new Service { Build = new() { Context = "./api", Target = target } };

        Assert.Equal(rules, Ids(RuleTest.App(service), "FROM alpine:3.22 AS build\nFROM alpine:3.22 AS final"));
    }

    [Fact]
    public void CG1111_names_the_stages_there_are()
    {
        var service = new Service { Build = new() { Context = "./api", Target = "fnal" } };

        var finding = Assert.Single(Check(RuleTest.App(service), "FROM alpine:3.22 AS build\nFROM alpine:3.22 AS final"));

        Assert.Equal("Service 'db' builds the stage 'fnal', which ./api/Dockerfile does not have, so the build fails; use 'build' or 'final'", finding.Message);
        Assert.Same(service.Build!.Target, finding.Anchors[0]);
    }

    [Fact]
    public void CG1112_a_Dockerfile_must_be_there()
    {
        var service = new Service { Build = new() { Context = "../api/", Dockerfile = "docker/Dockerfile.prod" } };

        var finding = Assert.Single(RuleCatalogue.Check(RuleTest.App(service), new Files()));

        Assert.Equal("CG1112", finding.Rule.Id);
        Assert.StartsWith("Service 'db' builds from ../api/docker/Dockerfile.prod, which does not exist", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CG1112_small_letters_do_as_well_where_no_name_is_given()
    {
        var files = new Files { ["./api/dockerfile"] = "FROM alpine:3.22" };

        Assert.Empty(RuleCatalogue.Check(RuleTest.App(new Service { Build = "./api" }), files));
    }

    [Theory]
    [InlineData("FROM php:8-fpm\nWORKDIR /app\nCOPY . .", "/app", "CG1122")]
    [InlineData("FROM alpine:3.22\nWORKDIR /srv/app\nCOPY --chown=1000:1000 ./ /srv/app/", "/srv", "CG1122")]
    [InlineData("FROM alpine:3.22 AS build\nFROM alpine:3.22\nWORKDIR /app\nCOPY --from=build /out .", "/app", "CG1122")]
    [InlineData("FROM alpine:3.22\nWORKDIR /app\nCOPY . .", "/app/uploads", "")]
    [InlineData("FROM alpine:3.22\nWORKDIR /app\nCOPY . .\nWORKDIR /data", "/data", "")]
    [InlineData("FROM alpine:3.22\nWORKDIR /data\nCOPY server.properties .", "/data", "")]
    [InlineData("FROM alpine:3.22\nWORKDIR /data\nCOPY . .\nVOLUME /data", "/data", "")]
    [InlineData("FROM wordpress:6\nWORKDIR /var/www/html\nCOPY . .", "/var/www/html", "")]
    [InlineData("FROM ${BASE}\nWORKDIR ${DIR}\nCOPY . .", "/app", "")]
    public void CG1122_a_volume_keeps_the_application_of_the_first_image(string dockerfile, string path, string rules)
    {
        var service = new Service { Build = "./api" }.With(new Volume().At(path));

        Assert.Equal(rules, Ids(RuleTest.App(service), dockerfile));
    }

    [Theory]
    [InlineData("FROM alpine:3.22\nARG VERSION", "")]
    [InlineData("ARG VERSION=1\nFROM alpine:3.22", "")]
    [InlineData("FROM alpine:3.22\nARG OTHER VERSION=\"a b\"", "")]
    [InlineData("FROM alpine:3.22 AS a\nONBUILD ARG VERSION\nFROM a", "")]
    [InlineData("FROM example/private:onbuild", "")]
    [InlineData("FROM example/private:onbuild AS a\nFROM alpine:3.22", "")]
    [InlineData("FROM alpine:3.22", "CG1113")]
    [InlineData("FROM alpine:3.22\nARG version", "CG1113")]
    public void CG1113_a_build_argument_is_taken_by_an_ARG(string dockerfile, string rules)
    {
        var service = new Service { Build = new() { Context = "./api", Args = { ["VERSION"] = "1", ["HTTP_PROXY"] = "x", ["BUILDKIT_INLINE_CACHE"] = 1 } } };

        Assert.Equal(rules, Ids(RuleTest.App(service), dockerfile));
    }

    private static IReadOnlyList<Finding> Check(ComposeFile file, string dockerfile) =>
        RuleCatalogue.Check(file, new Files { ["./api/Dockerfile"] = dockerfile });

    private static string Ids(ComposeFile file, string dockerfile) =>
        string.Join(" ", Check(file, dockerfile).Select(static finding => finding.Rule.Id));

    private sealed class Files : Dictionary<string, string>, IDockerfiles
    {
        public bool TryRead(string path, out string? text)
        {
            TryGetValue(path, out text);
            return true;
        }
    }
}
