using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ComposeGen.Output.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Engine.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Host")]
[assembly: InternalsVisibleTo("ComposeGen.Import")]
[assembly: InternalsVisibleTo("ComposeGen.Import.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Benchmarks")]
