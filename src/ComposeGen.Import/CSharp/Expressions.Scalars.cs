using System.Globalization;
using ComposeGen.Import.Values;

namespace ComposeGen.Import.CSharp;

/// <summary>Values with a type of their own.</summary>
internal sealed partial class Expressions
{
    private static readonly (string Unit, long Size)[] ByteUnits = [("GiB", 1L << 30), ("MiB", 1L << 20), ("KiB", 1L << 10), ("Bytes", 1)];

    private static readonly (string Unit, long Ticks)[] TimeUnits =
    [
        ("Hours", TimeSpan.TicksPerHour), ("Minutes", TimeSpan.TicksPerMinute), ("Seconds", TimeSpan.TicksPerSecond),
        ("Milliseconds", TimeSpan.TicksPerMillisecond), ("Microseconds", TimeSpan.TicksPerMillisecond / 1000),
    ];

    private static readonly Dictionary<string, string> Words = new()
    {
        ["no"] = "No",
        ["always"] = "Always",
        ["unless-stopped"] = "UnlessStopped",
        ["on-failure"] = "OnFailure",
        ["never"] = "Never",
        ["missing"] = "Missing",
        ["build"] = "Build",
        ["daily"] = "Daily",
        ["weekly"] = "Weekly",
        ["none"] = "None",
        ["host"] = "Host",
        ["bridge"] = "Bridge",
        ["private"] = "Private",
        ["shareable"] = "Shareable",
    };

    private Code ScalarOf(Scalar scalar) => scalar switch
    {
        Text text => TextOf(text),
        ByteSize { Bytes: { } bytes } => Size(bytes),
        Duration { Time: { } time } => Time(time),
        Value<bool> { Literal: { } truth } => truth ? "true" : "false",
        Value<long> { Literal: { } number } => number.ToString(CultureInfo.InvariantCulture),
        Value<double> { Literal: { } number } => number.ToString("R", CultureInfo.InvariantCulture),
        UnixMode { Bits: { } bits } => Octal(bits),
        UserId user => User(user),
        RestartPolicy policy => Policy(policy.AsText(), typeof(RestartPolicy)),
        PullPolicy policy => Policy(policy.AsText(), typeof(PullPolicy)),
        NetworkMode { Service: { } service } => Call("NetworkMode.Of", Reference(service)),
        NetworkMode mode => Mode(mode.AsText(), nameof(NetworkMode), "none", "host", "bridge"),
        NamespaceMode { Service: { } service } => Call("NamespaceMode.Of", Reference(service)),
        NamespaceMode mode => Mode(mode.AsText(), nameof(NamespaceMode), "host", "private", "shareable"),
        MountSource { Volume: { } volume } => Reference(volume),
        MountSource source => source.Path!.Literal is null ? AsText(source.Path) : TextOf(source.Path),
        DeviceCount { Kind: ScalarKind.Integer } count => count.ToString(),
        DeviceCount count when count.AsText().Literal == "all" => "DeviceCount.All",
        _ => EnumWord(scalar) ?? VariableOr(scalar.AsText(), TypeName(scalar.GetType()) + ".FromText"),
    };

    private static string Octal(int bits) => CSharpString.Plain(Convert.ToString(bits, 8).PadLeft(4, '0'));

    private static string? EnumWord(Scalar scalar) =>
        scalar.GetType().GetProperty(nameof(Value<bool>.Literal))?.GetValue(scalar) is { } literal ? literal.GetType().Name + "." + literal : null;

    private static string TypeName(Type type) => !type.IsGenericType ? type.Name : type.GetGenericArguments()[0] switch
    {
        var inner when inner == typeof(bool) => "Value<bool>",
        var inner when inner == typeof(long) => "Value<long>",
        var inner when inner == typeof(double) => "Value<double>",
        var inner => $"Value<{inner.Name}>",
    };

    private static Code Size(long bytes)
    {
        if (bytes == -1)
        {
            return "-1";
        }

        foreach (var (unit, size) in ByteUnits)
        {
            if (bytes % size == 0 && bytes / size is > 0 and <= int.MaxValue)
            {
                return Number(bytes / size, unit);
            }
        }

        return bytes == 0 ? "0.Bytes()" : Call("ByteSize.OfBytes", bytes.ToString(CultureInfo.InvariantCulture));
    }

    private static Code Time(TimeSpan time)
    {
        foreach (var (unit, ticks) in TimeUnits)
        {
            if (time.Ticks % ticks == 0 && time.Ticks / ticks is > 0 and <= int.MaxValue)
            {
                return Number(time.Ticks / ticks, unit);
            }
        }

        return time == TimeSpan.Zero ? "0.Seconds()" : Call("System.TimeSpan.FromTicks", time.Ticks.ToString(CultureInfo.InvariantCulture));
    }

    private static string Number(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + "." + unit + "()";

    private Code User(UserId user)
    {
        var text = user.AsText();
        if (text.Literal is not { } literal)
        {
            return VariableOr(text, "UserId.FromText");
        }

        return literal switch
        {
            "0:0" => "UserId.Root",
            _ when IsCanonicalNumber(literal) && literal[0] != '-' => Call("UserId.Of", literal),
            _ when literal.Split(':') is [var uid, var gid] && IsCanonicalNumber(uid) && IsCanonicalNumber(gid) && uid[0] != '-' && gid[0] != '-' => Call("UserId.Of", uid, gid),
            _ => TextOf(text),
        };
    }

    private Code Policy(Text text, Type type)
    {
        const string OnFailure = "on-failure:";
        const string Every = "every_";
        return text.Literal switch
        {
            null => VariableOr(text, type.Name + ".FromText"),
            { } literal when Words.TryGetValue(literal, out var word) && type.GetProperty(word) is not null => type.Name + "." + word,
            { } literal when type == typeof(RestartPolicy) && literal.StartsWith(OnFailure, StringComparison.Ordinal) && IsCanonicalNumber(literal[OnFailure.Length..]) =>
                Call("RestartPolicy.OnFailureAtMost", literal[OnFailure.Length..]),
            { } literal when type == typeof(PullPolicy) && literal.StartsWith(Every, StringComparison.Ordinal)
                && ScalarReader.Time(literal[Every.Length..]) is { } time && PullPolicy.Every(time).AsText().Literal == literal => Call("PullPolicy.Every", Time(time)),
            _ => Call(type.Name + ".FromText", TextOf(text)),
        };
    }

    private Code Mode(Text text, string type, params string[] words)
    {
        if (text.Literal is { } literal && words.Contains(literal))
        {
            return type + "." + Words[literal];
        }

        const string Container = "container:";
        return text.Parts.FirstOrDefault() is string first && first.StartsWith(Container, StringComparison.Ordinal)
            ? Call(type + ".Container", TextOf(Without(text, Container.Length)))
            : Call(type + ".Other", TextOf(text));
    }

    private static Text Without(Text text, int beginning)
    {
        var rest = new Text(0, 0);
        foreach (var part in text.Parts)
        {
            if (part is Variable variable)
            {
                rest.AppendFormatted(variable);
            }
            else if (((string)part)[beginning..] is { Length: > 0 } literal)
            {
                rest.AppendLiteral(literal);
            }

            beginning = 0;
        }

        return rest;
    }
}
