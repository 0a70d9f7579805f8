using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ComposeGen.Analyzers")]
[assembly: InternalsVisibleTo("ComposeGen.CodeFixes")]
[assembly: InternalsVisibleTo("ComposeGen.Output")]
[assembly: InternalsVisibleTo("ComposeGen.Import")]
[assembly: InternalsVisibleTo("ComposeGen.Host")]
[assembly: InternalsVisibleTo("ComposeGen.Tool")]
[assembly: InternalsVisibleTo("ComposeGen.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Output.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Engine.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Import.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Analyzers.Tests")]
[assembly: InternalsVisibleTo("ComposeGen.Benchmarks")]
