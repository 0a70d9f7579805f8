using System.Collections;

namespace ComposeGen;

/// <summary>Graphics processors for a container: all of them, or requests for some.</summary>
/// <remarks>Compose specification, section "gpus".</remarks>
public sealed class GpuList : ComposeCollection, IEnumerable<DeviceRequest>
{
    private readonly ComposeList<DeviceRequest> _requests = new();

    /// <summary>All of them.</summary>
    public static GpuList All => new() { IsAll = true };

    /// <summary>Whether all were asked for.</summary>
    public bool IsAll { get; private init; }

    internal ComposeList<DeviceRequest> Requests => _requests;

    internal override bool IsEmpty => !IsAll && _requests.IsEmpty;

    /// <summary>Adds a request.</summary>
    /// <param name="request">The request.</param>
    public void Add(DeviceRequest request) => _requests.Add(request);

    /// <inheritdoc />
    public IEnumerator<DeviceRequest> GetEnumerator() => _requests.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override ComposeCollection Copy()
    {
        var copy = new GpuList { IsAll = IsAll };
        copy._requests.AddRange(_requests.Known);
        return copy;
    }
}
