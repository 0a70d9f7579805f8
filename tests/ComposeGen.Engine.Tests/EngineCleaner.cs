[assembly: AssemblyFixture(typeof(ComposeGen.Engine.Tests.EngineCleaner))]

namespace ComposeGen.Engine.Tests;

/// <summary>Removes, before the first test, what runs that were killed have left on the engine; after the last, the images of this one.</summary>
public sealed class EngineCleaner : IDisposable
{
    public EngineCleaner() => Engine.RemoveStale();

    public void Dispose() => Engine.Remove(StandInImage.Repository, []);
}
