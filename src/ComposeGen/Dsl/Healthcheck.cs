namespace ComposeGen;

public sealed partial record Healthcheck
{
    /// <summary>No health check, not even the image's own.</summary>
    public static Healthcheck None => new() { Disable = true };

    /// <summary>A command for the image's shell; the container is healthy where it exits with 0.</summary>
    /// <param name="command">The command line.</param>
    public static Healthcheck Shell(Text command) => new() { Test = ComposeGen.Command.Of("CMD-SHELL", command) };

    /// <summary>A program, run without a shell; the container is healthy where it exits with 0.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static Healthcheck Exec(params Text[] command)
    {
        var test = ComposeGen.Command.Of("CMD");
        foreach (var word in command)
        {
            test.Add(word);
        }

        return new Healthcheck { Test = test };
    }

    /// <summary>How often it runs.</summary>
    /// <param name="interval">Without it, 30 seconds.</param>
    public Healthcheck Every(Duration interval) => this with { Interval = interval };

    /// <summary>How long one run may take.</summary>
    /// <param name="timeout">Without it, 30 seconds.</param>
    public Healthcheck Within(Duration timeout) => this with { Timeout = timeout };

    /// <summary>How many runs in a row must fail until the container is unhealthy.</summary>
    /// <param name="retries">From 1; without it, 3.</param>
    /// <exception cref="ComposeException">Less than 1.</exception>
    public Healthcheck Failing(int retries) => retries >= 1
        ? this with { Retries = retries }
        : throw new ComposeException("CG0010", $"{retries} is not a number of failures; use 1 or more");

    /// <summary>How long failures do not count after the start.</summary>
    /// <param name="period">Without it, no time.</param>
    public Healthcheck After(Duration period) => this with { StartPeriod = period };

    /// <summary>How often it runs during that time, on Docker Engine 25 and later.</summary>
    /// <param name="interval">Without it, 5 seconds.</param>
    public Healthcheck EveryWhileStarting(Duration interval) => this with { StartInterval = interval };
}
