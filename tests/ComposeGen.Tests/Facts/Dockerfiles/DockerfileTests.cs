using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using Xunit;

namespace ComposeGen.Tests.Facts.Dockerfiles;

/// <summary>How a Dockerfile is taken apart; what the engine makes of one is compared in the engine tests.</summary>
public sealed class DockerfileTests
{
    [Fact]
    public void Lines_are_those_the_instructions_begin_at()
    {
        var dockerfile = Dockerfile.Parse("""
            # syntax=docker/dockerfile:1

            ARG TAG=1
            FROM a:$TAG AS first
            RUN one \
              # a comment
              && two
            USER x

            FROM first
            """);

        Assert.Equal([3], dockerfile.Arguments.Select(static argument => argument.Line));
        Assert.Equal([4, 10], dockerfile.Stages.Select(static stage => stage.Line));
        Assert.Equal([("RUN", 5), ("USER", 8)], dockerfile.Stages[0].Instructions.Select(static instruction => (instruction.Name, instruction.Line)));
        Assert.Equal("one   && two", dockerfile.Stages[0].Instructions[0].Arguments);
    }

    [Fact]
    public void Here_documents_belong_to_their_instruction()
    {
        var dockerfile = Dockerfile.Parse("""
            FROM a
            RUN <<EOF
            mkdir /data
            USER not-an-instruction
            EOF
            COPY <<-"ONE" <<TWO /files/
            	1
            	ONE
            2
            TWO
            RUN echo $((1<<2)) "<<NO"
            USER x
            """);

        Assert.Equal(["RUN", "COPY", "RUN", "USER"], dockerfile.Stages[0].Instructions.Select(static instruction => instruction.Name));
        Assert.Equal(["mkdir /data\nUSER not-an-instruction"], dockerfile.Stages[0].Instructions[0].Heredocs);
        Assert.Equal(["1", "2"], dockerfile.Stages[0].Instructions[1].Heredocs);
    }

    [Theory]
    [InlineData("FROM --platform=$BUILDPLATFORM golang:1 AS Build", "golang:1", "Build")]
    [InlineData("from alpine", "alpine", null)]
    [InlineData("FROM alpine as x", "alpine", "x")]
    public void A_stage_has_a_base_and_a_name(string text, string @base, string? name)
    {
        var stage = Assert.Single(Dockerfile.Parse(text).Stages);

        Assert.Equal((@base, name), (stage.Base, stage.Name));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("build", 0)]
    [InlineData("BUILD", 0)]
    [InlineData("1", 1)]
    [InlineData("3", null)]
    [InlineData("none", null)]
    public void A_target_is_a_name_or_a_number(string? target, int? index) =>
        Assert.Equal(index, Dockerfile.Parse("FROM a AS build\nFROM b\nFROM c AS last").Find(target)?.Index);

    [Theory]
    [InlineData("""["a", "b c"]""", new[] { "a", "b c" })]
    [InlineData("""[ "\u0041\n\"" ] # rest""", new[] { "A\n\"" })]
    [InlineData("[]", new string[0])]
    [InlineData("""["a",]""", null)]
    [InlineData("""['a']""", null)]
    [InlineData("""["a", 1]""", null)]
    [InlineData("""["a" "b"]""", null)]
    [InlineData("plain", null)]
    public void Only_an_array_of_strings_is_the_JSON_form(string text, string[]? expected) => Assert.Equal(expected, JsonStrings.TryRead(text));

    [Theory]
    [InlineData("$A", "1")]
    [InlineData("${A}b", "1b")]
    [InlineData("$Ab", null)]
    [InlineData("'$A'", "$A")]
    [InlineData("\\$A", "$A")]
    [InlineData("${EMPTY:-x}", "x")]
    [InlineData("${EMPTY-x}", "")]
    [InlineData("${A:+${A}0}", "10")]
    [InlineData("${A:?no}", "1")]
    [InlineData("${UNKNOWN:-x}", null)]
    [InlineData("${A#1}", null)]
    [InlineData("$UNKNOWN", null)]
    [InlineData("$", "$")]
    public void What_is_not_known_stays_so(string word, string? expected)
    {
        var variables = new BuildVariables(new() { ["A"] = "1", ["EMPTY"] = "", ["UNKNOWN"] = null }, isComplete: false);

        Assert.Equal(expected, new WordExpander(variables, '\\').Expand(word));
    }

    [Fact]
    public void A_build_argument_goes_before_a_default_and_an_environment_before_both()
    {
        var image = Evaluate("""
            ARG TAG=1
            FROM scratch
            ARG TAG
            ARG PORT=80
            ARG DIR=/a
            ENV DIR=/b
            EXPOSE $PORT
            VOLUME $DIR /$TAG
            """, ("PORT", "81"), ("DIR", "/c"), ("TAG", "2"));

        Assert.Equal(81, Assert.Single(image.Ports).Value.First);
        Assert.Equal(["/b", "/2"], image.Volumes.Select(static volume => volume.Value));
    }

    [Fact]
    public void What_only_the_run_tells_is_not_known()
    {
        var image = Evaluate("""
            ARG TAG
            FROM example:$TARGETARCH
            ARG DIR
            VOLUME $DIR
            EXPOSE $FROM_THE_BASE
            USER $DIR
            """, ("DIR", null));

        Assert.Null(image.BaseImage);
        Assert.True(image.HasUnknownVolumes);
        Assert.True(image.HasUnknownPorts);
        Assert.Null(image.User!.Value);
    }

    [Theory]
    [InlineData("alpine:3.22", "RUN adduser -D -u 1234 app\nUSER app", 1234, null)]
    [InlineData("alpine:3.22", "RUN addgroup -g 55 grp && adduser -D -u 1234 -G grp app\nUSER app", 1234, 55)]
    [InlineData("debian:13", "RUN groupadd --gid 55 grp && useradd --uid=1234 -g grp --create-home -ms /bin/bash app\nUSER app", 1234, 55)]
    [InlineData("debian:13", "RUN adduser --disabled-password --gecos \"\" --uid 1234 app\nUSER app", 1234, null)]
    [InlineData("debian:13", "RUN useradd app\nUSER app", null, null)]
    [InlineData("debian:13", "USER 7:8", 7, 8)]
    [InlineData("debian:13", "USER nobody", null, null)]
    [InlineData("debian:13", "", 0, 0)]
    [InlineData("node:22", "USER node", 1000, 1000)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "USER $APP_UID", 1654, 1654)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0", "USER app", 1654, 1654)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:6.0", "USER app", null, null)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "", 1654, 1654)]
    public void Users_have_numbers_where_these_are_certain(string @base, string instructions, int? uid, int? gid)
    {
        var image = BuiltImage.Of("Dockerfile", $"FROM {@base}\n{instructions}", null, new Dictionary<string, string?>(), static name => name);

        Assert.Equal((uid, gid), (image.User?.User.Uid, image.User?.User.Gid));
    }

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*", "/data", true)]
    [InlineData("RUN apt-get install -y curl", "/opt/data", false)]
    [InlineData("RUN curl -fsSL https://example.com/install.sh | sh", "/data", false)]
    [InlineData("RUN ./configure", "/data", false)]
    [InlineData("COPY . .", "/data", false)]
    [InlineData("WORKDIR /app\nCOPY . .", "/data", true)]
    [InlineData("WORKDIR /app\nCOPY . .", "/app/data", false)]
    [InlineData("COPY entrypoint.sh /", "/data", true)]
    [InlineData("COPY rootfs /", "/data", false)]
    [InlineData("ADD files.tar.gz /", "/data", false)]
    [InlineData("COPY --from=build /out/ /data/", "/data", false)]
    [InlineData("RUN --mount=type=cache,target=/data true", "/data", false)]
    [InlineData("RUN <<EOF\nset -e\nmkdir /data\nEOF", "/data", true)]
    [InlineData("RUN python3 <<EOF\nimport os\nEOF", "/data", false)]
    [InlineData("RUN mkdir /data && chown 0:0 /data", "/data", true)]
    [InlineData("RUN mkdir /data && chown $WHO /data", "/data", false)]
    [InlineData("RUN chown -R nobody /data || true", "/data", false)]
    [InlineData("RUN install -d -o 5 /data", "/data", false)]
    [InlineData("RUN mkdir -p /data/a && chgrp 5 /data", "/data", false)]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN mkdir /data", "/data", false)]
    public void A_fresh_volume_belongs_to_root_only_where_that_is_certain(string instructions, string path, bool expected)
    {
        var image = BuiltImage.Of("Dockerfile", $"FROM debian:13\n{instructions}", null, new Dictionary<string, string?>(), static name => name);

        Assert.Equal(expected, IsRoots(image.DirectoryAt(path)));
    }

    /// <summary>Files are read while they are being typed.</summary>
    [Fact]
    public void Half_a_Dockerfile_never_throws()
    {
        const string Text = """
            # escape=`
            ARG BASE="a${X:-b}"
            FROM --platform=$P ${BASE} AS x
            RUN --mount=type=cache,target=/c <<'EOF' cat > /x && mkdir -p "/a b" `
            text
            EOF
            ENV A="b c" D=${A:+'x'} E=`$
            VOLUME ["/a", "\u00e4"]
            EXPOSE 80-90/udp $A
            HEALTHCHECK --interval=5s CMD ["a"]
            ONBUILD RUN useradd -u 5 x; chown -R x:x /data; install -m
            FROM x
            USER x:$A
            """;
        for (var length = 0; length <= Text.Length; length++)
        {
            var image = BuiltImage.Of("Dockerfile", Text[..length], null, new Dictionary<string, string?>(), static name => name);
            Assert.Equal("Dockerfile", image.Path);
            Assert.False(IsRoots(image.DirectoryAt("/a b")));
        }
    }

    [Theory]
    [InlineData("RUN mkdir /data", "0:0 755", false)]
    [InlineData("RUN mkdir -m 2770 /data", "0:0 2770", false)]
    [InlineData("RUN mkdir -p -m 700 /data/in", "0:0 755", true)]
    [InlineData("RUN mkdir /data && chown 5:6 /data && chmod 0750 /data", "5:6 750", false)]
    [InlineData("RUN mkdir -p /data/in && chmod -R 777 /data", "0:0 777", true)]
    [InlineData("RUN mkdir /data && chown 5 /data", "5:0 755", false)]
    [InlineData("RUN adduser -D -u 5 -G root app && mkdir /data && chown app: /data", "5:0 755", false)]
    [InlineData("RUN mkdir /data && chmod g+w /data", "?:? ", null)]
    [InlineData("RUN mkdir /data && chmod 777 /data/*", "?:? ", null)]
    [InlineData("RUN true", "?:? ", false)]
    [InlineData("VOLUME /tmp", "?:? ", false)]
    public void Directories_have_owners_modes_and_content_where_these_are_certain(string instructions, string expected, bool? hasContent)
    {
        var image = BuiltImage.Of("Dockerfile", $"FROM debian:13\n{instructions}", null, new Dictionary<string, string?>(), static name => name);
        var directory = image.DirectoryAt("/data");

        Assert.Equal(expected, $"{directory.Owner} {(directory.Owner.Mode is { } mode ? Convert.ToString(mode, 8) : "")}");
        Assert.Equal(hasContent, directory.HasContent);
    }

    private static bool IsRoots(ImageDirectory directory) => directory.Exists == false || directory.Owner.Uid == 0;

    private static ImageConfiguration Evaluate(string text, params (string Name, string? Value)[] arguments)
    {
        var dockerfile = Dockerfile.Parse(text);
        return new StageEvaluator(dockerfile, arguments.ToDictionary(static argument => argument.Name, static argument => argument.Value), static name => name)
            .Evaluate(dockerfile.Find(null)!);
    }
}
