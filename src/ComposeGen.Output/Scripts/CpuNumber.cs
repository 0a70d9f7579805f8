using System.Globalization;

namespace ComposeGen.Output.Scripts;

/// <summary>A number of processors, with the rounding of Compose: it computes billionths of one in single precision.</summary>
internal static class CpuNumber
{
    public static Word Of(Value<double> cpus, ScriptValues values)
    {
        if (cpus.Literal is not { } number)
        {
            return values.Of(cpus);
        }

        var billionths = (long)((float)number * 1e9f);
        return (billionths / 1e9m).ToString("0.#########", CultureInfo.InvariantCulture);
    }
}
