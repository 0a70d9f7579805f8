using ComposeGen.CodeFixes.Repairs;

namespace ComposeGen.CodeFixes;

/// <summary>How the findings of a rule are repaired, the way that is usually right first.</summary>
internal static class RuleRepairs
{
    public static readonly IReadOnlyDictionary<string, Repair[]> All = new Dictionary<string, Repair[]>
    {
        ["CG0002"] = [new MoveFieldUp()],
        ["CG0003"] = [new NameVolume()],
        ["CG0004"] = [new RemoveNamed(nameof(NamedNode.Key), "Name it after its field"), new RemoveEntry(isOfMade: false)],
        ["CG0005"] = [new SetKey()],
        ["CG0007"] = [new LeaveOutUnwritable()],
        ["CG0011"] = [new WriteText()],
        ["CG0012"] = [new RemoveSetting("first"), new RemoveSetting("second")],
        ["CG0013"] = [new SwapLimits()],
        ["CG0015"] = [new SetSetting(nameof(Service.Ipc), static (context, made) => context["value"] is { } value ? $"{context.NameOf(nameof(NamespaceMode), made)}.{value}" : null)],
        ["CG0016"] = [new RemoveSetting("first")],
        ["CG0017"] = [new PublishFreePort()],
        ["CG0018"] = [new RemoveCall(nameof(Network.At), "Let the engine choose the address")],
        ["CG0019"] = [new RemoveEntry()],
        ["CG0020"] = [new RemoveSetting("first"), new RemoveSetting("second")],
        ["CG0110"] = [new RemoveDeclaration()],
        ["CG1101"] = [new MountNamedVolume()],
        ["CG1102"] = [new NameAnonymousVolume(), new MountTmpfs()],
        ["CG1103"] = [new CorrectPath()],
        ["CG1104"] = [new CorrectPath()],
        ["CG1105"] = [new ReplaceBindByVolume()],
        ["CG1106"] = [new ReplaceTmpfsByVolume()],
        ["CG1108"] = [new CorrectPath()],
        ["CG1109"] = [new RemoveCall(nameof(Mount.AsReadOnly), "Mount it writable")],
        ["CG1110"] = [new MountOwnVolume()],
        ["CG1111"] = [new WriteText()],
        ["CG1113"] = [new RenameEntry(), new RemoveItem()],
        ["CG1114"] = [new ListenedPort()],
        ["CG1115"] = [new RemoveDeclaration()],
        ["CG1119"] = [new RemoveCall(nameof(BindSource.CreateHostPath), "Let a missing file be an error: remove CreateHostPath()")],
        ["CG1121"] = [new AddCall("AsReadOnly()", "Mount it read-only")],
        ["CG1123"] = [new MountExternalVolume()],
        ["CG1124"] = [new AddCall("CreateHostPath()", "Let the engine make the path: add CreateHostPath()", after: nameof(Bind.From), unless: "call"), new RemoveCall()],
        ["CG1125"] = [new ShareLabel()],
        ["CG1126"] = [new RemoveCall(nameof(Mount.Relabel))],
        ["CG1128"] = [new LimitTmpfs()],
        ["CG1129"] = [new SetSetting(nameof(Service.Hostname), static (context, _) => context["service"] is { } key ? SourceLayout.Literal(key) : null)],
        ["CG1131"] = [new AddCommandWords(), new AddVariable()],
        ["CG1132"] = [new CorrectPath()],
        ["CG1135"] = [new AddCommandWords()],
        ["CG1136"] = [new AddCommandWords()],
        ["CG1137"] = [new CorrectPath(), new AddCommandWords()],
        ["CG1138"] = [new MountNamedVolume()],
        ["CG1140"] = [new SetSetting(nameof(Volume.Protected), static (_, _) => "true", ofVolume: true)],
        ["CG1141"] = [new ListenedPort()],
        ["CG1142"] = [new RemoveCall(nameof(Mount.AsReadOnly), "Mount it writable")],
        ["CG2101"] = [new SetVolumeOwner()],
        ["CG2103"] = [new SetVolumeOwner()],
        ["CG2105"] = [new SetVolumeOwner(), new RemoveSettingAround()],
        ["CG2106"] = [new MountOwnedVolume()],
        ["CG2107"] = [new LeaveOutMode()],
        ["CG2108"] = [new RemoveCall("WithMode", "Leave the mode out, so that every user can read it")],
        ["CG2109"] = [new MountTmpfsAt()],
        ["CG2110"] = [new AddCapabilities()],
        ["CG2111"] = [new RemoveSettingAround()],
        ["CG2113"] = [new SetSetting(nameof(Service.Privileged), static (_, _) => "true")],
        ["CG2114"] = [new SetSetting(nameof(Service.User), static (context, _) => context["value"])],
        ["CG3001"] = [new RemoveItem(), new RemoveEntryBeside("second")],
        ["CG3002"] = [new UseVariable()],
        ["CG3003"] = [new RemoveItem()],
        ["CG3004"] = [new AddVariable()],
        ["CG3005"] = [new RemoveSettingAround()],
        ["CG3007"] = [new RemoveItem()],
        ["CG3008"] = [new RemoveSettingAround()],
        ["CG3010"] = [new AddCall("AsReadOnly()", "Mount it read-only")],
        ["CG3011"] = [new RemoveSettingAround()],
        ["CG3012"] = [new RemoveItem()],
        ["CG3014"] = [new ReplaceArgument(nameof(Mount.Propagate), static (context, argument) =>
            context.ConstantOf(argument) is string text ? SourceLayout.Literal(text.Replace("shared", "slave")) : null)],
        ["CG3016"] = [new AddCall("On(\"127.0.0.1\")", "Publish it on 127.0.0.1 only")],
        ["CG3017"] = [new AddVariable()],
        ["CG3018"] = [new RenameEntry()],
        ["CG4001"] = [new WaitForStart()],
        ["CG4002"] = [new DependIfEnabled()],
        ["CG5001"] = [new RemovePort(), new RemoveSettingAround()],
        ["CG5008"] = [new SetKey()],
        ["CG5010"] = [new AddCall(), new RemoveSettingAround()],
        ["CG5011"] = [new RemoveCall(nameof(Port.OnItsNodes))],
    };

    public static IReadOnlyList<Repair> Of(string id) => All.TryGetValue(id, out var repairs) ? repairs : [];

    /// <summary>The name that Fix All knows a repair by: it repairs what one rule has found.</summary>
    public static string KeyOf(string id, Repair repair) => id + "." + repair.Key;

    /// <summary>The repair of a finding that another repair may bring to light; null if none may.</summary>
    public static Repair? FollowUp(string id) => id is "CG1102" or "CG2101" ? All[id][0] : null;
}
