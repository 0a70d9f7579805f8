using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>The overlays of an application's class, in the order in which they are first named.</summary>
internal sealed class AppOverlays
{
    private AppOverlays(IReadOnlyList<AppOverlay> all, IReadOnlyList<(Location Location, string Message)> problems)
    {
        All = all;
        Problems = problems;
    }

    public IReadOnlyList<AppOverlay> All { get; }

    /// <summary>Overlays that cannot be applied; they are not in <see cref="All"/>.</summary>
    public IReadOnlyList<(Location Location, string Message)> Problems { get; }

    /// <summary>The overlays with which a member is there; none if it always is.</summary>
    public static IEnumerable<string> NamesOf(ISymbol member) => member.GetAttributes()
        .Where(static attribute => attribute.AttributeClass is { Name: nameof(ComposeOverlayAttribute), ContainingNamespace: { Name: WellKnown.Library, ContainingNamespace.IsGlobalNamespace: true } })
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "");

    public static AppOverlays Of(INamedTypeSymbol type)
    {
        var overlays = new List<AppOverlay>();
        var problems = new List<(Location, string)>();
        var fields = AppMembers.Of(type).ToDictionary(static member => member.Symbol, static member => member.Kind, SymbolEqualityComparer.Default);
        foreach (var member in type.GetMembers())
        {
            foreach (var name in NamesOf(member))
            {
                if (Problem(member, name, fields) is { } problem)
                {
                    problems.Add((member.Locations[0], problem));
                    continue;
                }

                var overlay = overlays.Find(other => other.Name == name);
                if (overlay is null)
                {
                    overlays.Add(overlay = new AppOverlay(name));
                }

                overlay.Members.Add(member);
            }
        }

        return new AppOverlays(overlays, problems);
    }

    private static string? Problem(ISymbol member, string name, Dictionary<ISymbol, string> fields) => member switch
    {
        _ when !IsName(name) => $"'{name}' is not the name of an overlay; use lower-case letters, digits, '-' and '_', beginning with a letter or digit",
        IMethodSymbol { IsStatic: true, ReturnsVoid: true, IsGenericMethod: false, IsAsync: false, MethodKind: MethodKind.Ordinary } method when TakesNothingOrFile(method) =>
            method is { IsPartialDefinition: true, PartialImplementationPart: null } ? $"The method {method.Name} has no body; write what the overlay changes" : null,
        IMethodSymbol method => $"{method.Name} cannot be applied as an overlay; write it as 'static void {method.Name}()' or 'static void {method.Name}(ComposeFile file)'",
        _ when !fields.ContainsKey(member) =>
            $"{member.Name} is nothing that an overlay could add; [ComposeOverlay] stands on methods and on static fields that hold services, volumes, networks, secrets, configs or models",
        _ => null,
    };

    private static bool TakesNothingOrFile(IMethodSymbol method) => method.Parameters.Length == 0
        || (method.Parameters.Length == 1 && method.Parameters[0] is { RefKind: RefKind.None, Type: { Name: nameof(ComposeFile), ContainingNamespace.Name: WellKnown.Library } });

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] is not ('-' or '_') && name.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}
