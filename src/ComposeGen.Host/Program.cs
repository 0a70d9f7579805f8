using ComposeGen.Host;
using ComposeGen.Output;

// Exit codes: 0 all written; 1 errors, already on standard output in canonical form; anything else is a defect of ours.
if (args is not ["build" or "inspect", var optionsFile])
{
    Console.Error.WriteLine("Usage: ComposeGen.Host build|inspect OPTIONS_FILE");
    return 2;
}

ComposeOutput.WarmUp();
var options = HostOptions.Read(optionsFile);
using var watchdog = new Timer(
    static project =>
    {
        Report.Error((string)project!, "CG9004", "The definitions did not finish in time; look for a loop or a wait in them, or raise ComposeGenTimeout");
        Environment.Exit(1);
    },
    options.Project,
    options.Timeout,
    Timeout.Infinite);
return BuildRun.Execute(options, args[0] == "inspect" ? Inspection.Write : BuildRun.Write) ? 0 : 1;
