using ComposeGen.Tool;

return await CommandLine.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
