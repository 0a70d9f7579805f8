return ComposeGen.RoundTrip.CommandLine.Run(args);
