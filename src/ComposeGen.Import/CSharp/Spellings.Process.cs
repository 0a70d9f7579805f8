using System.Globalization;

namespace ComposeGen.Import.CSharp;

/// <summary>Ports and health checks.</summary>
internal static partial class Spellings
{
    private static Code? PortOf(Expressions code, Port port)
    {
        if (!new Given(port).Only("target", "published", "host_ip", "protocol") || port.Target?.Literal is not (>= 1 and <= 65535) || port.Protocol is { Literal: not ("udp" or "tcp") })
        {
            return null;
        }

        var target = code.Value(port.Target);
        Code head;
        switch (port.Published?.Parts.ToList())
        {
            case null:
                head = Expressions.Call("Port.Publish", target);
                break;
            case [Variable published]:
                head = new Group("Port.Publish", '(', [code.VariableUse(published), new Entry(target, "to: ")]);
                break;
            case [string literal] when int.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= 65535 && number.ToString(CultureInfo.InvariantCulture) == literal:
                head = new Group("Port.Publish", '(', [literal, new Entry(target, "to: ")]);
                break;
            default:
                return null;
        }

        var calls = new List<Code>();
        if (port.HostIp is { } address)
        {
            calls.Add(Expressions.Call(".On", code.TextOf(address)));
        }

        if (port.Protocol is not null)
        {
            calls.Add(port.Protocol.Literal == "udp" ? ".Udp()" : ".Tcp()");
        }

        return Chain.Of(head, calls);
    }

    private static Code? HealthcheckOf(Expressions code, Healthcheck check)
    {
        if (new Given(check).Exactly("disable") && check.Disable!.Literal == true)
        {
            return "Healthcheck.None";
        }

        if (!new Given(check).Only("test", "interval", "timeout", "retries", "start_period", "start_interval") || check.Test is not { Line: null } test
            || check.Retries is { Literal: not (>= 1 and <= int.MaxValue) })
        {
            return null;
        }

        var words = test.WordList.Known;
        Code? head = words switch
        {
            [{ Literal: "CMD-SHELL" }, var line] => Expressions.Call("Healthcheck.Shell", code.TextOf(line)),
            [{ Literal: "CMD" }, ..] => Expressions.Call("Healthcheck.Exec", [.. words.Skip(1).Select(code.TextOf)]),
            _ => null,
        };
        if (head is null)
        {
            return null;
        }

        var calls = new List<Code>();
        Add(".Every", check.Interval);
        Add(".Within", check.Timeout);
        Add(".Failing", check.Retries);
        Add(".After", check.StartPeriod);
        Add(".EveryWhileStarting", check.StartInterval);
        return Chain.Of(head, calls);

        void Add(string call, Scalar? value)
        {
            if (value is not null)
            {
                calls.Add(Expressions.Call(call, code.Value(value)));
            }
        }
    }
}
