using ComposeGen.Ownership;
using ComposeGen.Testing;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>What the model says of each situation; that the kernel agrees, the engine tests show.</summary>
public sealed class OwnershipModelTests
{
    private static readonly OwnershipSituations Situations = new();

    private static readonly Dictionary<string, MountAccess> Said = Accesses(Situations.Application("app", "busybox"));

    public static TheoryData<string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, access) in Situations.Expected)
                data.Add(name, access);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Situation_is_judged(string name, string access) => Assert.Equal(access, $"{Said[name].Reads} {Said[name].Writes}");

    private static Dictionary<string, MountAccess> Accesses(ComposeFile file)
    {
        var model = OwnershipModel.Of(file);
        return file.Services.SelectMany(model.AccessesOf).ToDictionary(static access => access.Service.Key + " " + access.Mount.Path, StringComparer.Ordinal);
    }
}
