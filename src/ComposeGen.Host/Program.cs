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

return BuildRun.Execute(options) ? 0 : 1;
