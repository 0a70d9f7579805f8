namespace ComposeGen.Import.CSharp;

/// <summary>Services in an order in which each stands below those it refers to, otherwise in that of the file.</summary>
internal static class ServiceOrder
{
    public static IReadOnlyList<Service> Of(ComposeFile file)
    {
        var ordered = new List<Service>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in file.Services.Known)
        {
            Visit(service);
        }

        return ordered;

        void Visit(Service service)
        {
            if (!seen.Add(service.Key))
            {
                return;
            }

            foreach (var other in References.Of(service).OfType<Service>().Concat(Extended(service)))
            {
                Visit(file.Services.Known.FirstOrDefault(declared => declared.Key == other.Key) ?? other);
            }

            ordered.Add(service);
        }

        IEnumerable<Service> Extended(Service service) => file.Services.Known.Where(other => ExtendsReference.Is(service.Extends, other));
    }
}
