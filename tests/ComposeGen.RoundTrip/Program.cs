return ComposeGen.RoundTrip.CommandLine.Run(args, Console.Out);
