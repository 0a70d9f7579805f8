using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("imge: y", "(4,5) Compose knows no attribute 'imge' in services.a; did you mean 'image'?")]
    [InlineData("hostname: 5", "(4,15) services.a.hostname is a number; Compose takes a string here; put it in quotes: \"5\"")]
    [InlineData("environment:", "(4,5) services.a.environment is empty; Compose takes a mapping or a list here")]
    [InlineData("volumes: ['dat:/data']", "(4,15) The mount refers to volume 'dat', which the file does not define under volumes:; did you mean 'data'?")]
    [InlineData("networks: [back]", "(4,16) The service is attached to network 'back', which the file does not define under networks:")]
    [InlineData("secrets: [s]", "(4,15) The service refers to secret 's', which the file does not define under secrets:")]
    [InlineData("depends_on: [b]", "(4,18) The service depends on service 'b', which the file does not define under services:; did you mean 'a'?")]
    [InlineData("ports: ['80:x']", "(4,13) '80:x' is not a port: 'x' is not a port from 0 to 65535, nor a range of them")]
    [InlineData("ports: ['1-2:3-5']", "(4,13) '1-2:3-5' is not a port: the ranges have different lengths")]
    [InlineData("volumes: ['data::b']", "(4,15) 'data::b' is not a mount: there is nothing between two of its colons; write source:target")]
    [InlineData("hostname: ${A", "(4,15) Compose cannot read the variable in '${A'; write $$ for a dollar sign")]
    [InlineData("image: y", "(4,5) The key 'image' stands in this mapping already, in line 3; keep one of the two")]
    [InlineData("cgroup: hots", "(4,13) 'hots' is not a value of services.a.cgroup: use host or private; did you mean 'host'?")]
    [InlineData("network_mode: host\nnetworks: [default]", "(4,5) Service 'a' has both network_mode and networks; Compose allows one of them (network_mode is 'host')")]
    [InlineData("<<: *b", "(4,9) There is no anchor &b above this alias")]
    [InlineData("extends: b", "(4,14) Service 'a' extends 'b', which this file does not define; did you mean 'a'?")]
    public void A_service_that_Compose_refuses(string attribute, string message) =>
        Assert.Equal(message, Reading.Error("services:\n  a:\n    image: x\n    " + attribute.Replace("\n", "\n    ", StringComparison.Ordinal) + "\nvolumes:\n  data:\n"));

    [Theory]
    [InlineData("", "(1,1) The file is empty; Compose needs at least one service")]
    [InlineData("- a", "(1,1) A Compose file is a mapping with services:, and this is a list")]
    [InlineData("services:\n  a:\n    image: x\n   b: y", "(4,4) This is no YAML: while parsing a block mapping, did not find expected key")]
    [InlineData("services:\n  a:\n    build: .\n  b: {}\n", "(4,3) Service 'b' has neither an image nor a build; if this file is an overlay, name the file that it is laid over before it")]
    [InlineData("service:\n  a: {}\n", "(1,1) Compose knows no attribute 'service' in the file; did you mean 'services'?")]
    [InlineData("services:\n  a:\n    image: x\n8080: y", "(4,1) The key '8080' is a number in YAML, where Compose takes strings only; put it in quotes")]
    public void A_file_that_Compose_refuses(string yaml, string message) => Assert.Equal(message, Reading.Error(yaml));
}
