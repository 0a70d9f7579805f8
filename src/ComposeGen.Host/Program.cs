using ComposeGen.Host;
using ComposeGen.Output;

// Exit codes: 0 all written; 1 errors, already on standard output in canonical form; anything else is a defect of ours.
if (args is not ["build", var optionsFile])
{
    Console.Error.WriteLine("Usage: ComposeGen.Host build OPTIONS_FILE");
    return 2;
}

var options = HostOptions.Read(optionsFile);
if (!LastBuild.Exists(options))
{
    ComposeOutput.WarmUp();
}

using var watchdog = new Timer(
    static project =>
    {
        Report.Error((string)project!, "CG9004", "The definitions did not finish in time; look for a loop or a wait in them, or raise ComposeGenTimeout");
        Environment.Exit(1);
    },
    options.Project,
    options.Timeout,
    Timeout.Infinite);
return BuildRun.Execute(options) ? 0 : 1;
