using System.Collections.Immutable;
using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Evaluates the class of an application, and runs the rules on what is known of it.</summary>
internal static class AppInterpreter
{
    /// <summary>Of a compilation that is looked at this once.</summary>
    public static AppInterpretation Interpret(
        Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation, IDockerfiles? dockerfiles = null,
        OutputTargets targets = OutputTargets.Compose, RulePreset preset = RulePreset.Default) =>
        Interpret(new BoundMembers(compilation), type, cancellation, dockerfiles, targets, preset);

    public static AppInterpretation Interpret(
        IBoundMembers bound, INamedTypeSymbol type, CancellationToken cancellation, IDockerfiles? dockerfiles = null,
        OutputTargets targets = OutputTargets.Compose, RulePreset preset = RulePreset.Default)
    {
        var overlays = AppOverlays.Of(type);
        var basis = Evaluate(bound, type, overlays, null, dockerfiles, targets, preset, cancellation);
        var overlaid = overlays.All.Select(overlay => Evaluate(bound, type, overlays, overlay, dockerfiles, targets, preset, cancellation)).ToList();

        var diagnostics = overlays.Problems.Select(problem => Create(DefinitionRules.InvalidOverlay.Id, problem.Message, bound.Place(problem.Location))).ToList();
        diagnostics.AddRange(OverlayFindings.OfBase(basis.Findings, overlaid.ConvertAll(static evaluation => evaluation.Findings))
            .Select(finding => Create(finding, bound.Place(OriginOf(basis, finding) ?? type.Locations[0]))));
        diagnostics.AddRange(basis.Refusals.Select(refusal => Create(refusal.Code, refusal.Message, bound.Place(refusal.Location))));
        var interpretations = new List<AppInterpretation>();
        for (var i = 0; i < overlaid.Count; i++)
        {
            var (overlay, evaluation) = (overlays.All[i], overlaid[i]);
            interpretations.Add(new AppInterpretation(bound, type, evaluation.File, evaluation.Origins, []) { Overlay = overlay });
            if (basis.File is null)
            {
                continue; // What the overlay adds to it is not known.
            }

            diagnostics.AddRange(OverlayFindings.OfOverlay(basis.Findings, evaluation.Findings, overlay.Name)
                .Select(finding => Create(finding, overlay.Place(OriginOf(evaluation, finding), bound))));
            diagnostics.AddRange(evaluation.Refusals.Except(basis.Refusals)
                .Select(refusal => Create(refusal.Code, OverlayFindings.Message(overlay.Name, refusal.Message), overlay.Place(refusal.Location, bound))));
        }

        return new AppInterpretation(bound, type, basis.File, basis.Origins, diagnostics) { Overlays = interpretations };
    }

    /// <summary>Evaluates the class from the beginning: an overlay changes what fields hold.</summary>
    private static Evaluation Evaluate(
        IBoundMembers bound, INamedTypeSymbol type, AppOverlays overlays, AppOverlay? overlay, IDockerfiles? dockerfiles,
        OutputTargets targets, RulePreset preset, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(bound, cancellation);
        var refusals = new List<Refusal>();
        IReadOnlyList<Finding> findings = [];
        ComposeFile? file = null;
        try
        {
            file = BuildFile(interpreter, type, overlays, overlay);
            findings = RuleCatalogue.Check(file, dockerfiles, targets, preset: preset);
        }
        catch (ComposeException refused)
        {
            refusals.Add(new Refusal(refused.Code, refused.Message, refused.Subject is { } subject && AppInterpretation.Origin(subject) is { } origin ? origin : type.Locations[0]));
        }
        catch (Exception exception) when (exception is UnknownValueException or InterpretationAbortedException or InsufficientExecutionStackException)
        {
            // Too little is known; the build will judge.
        }

        refusals.AddRange(interpreter.Refusals.Distinct());
        return new Evaluation(file, interpreter.MemberOrigins, findings, refusals);
    }

    private static ComposeFile BuildFile(Interpreter interpreter, INamedTypeSymbol type, AppOverlays overlays, AppOverlay? overlay)
    {
        var attribute = type.GetAttributes().First(static attribute => attribute.AttributeClass?.ToDisplayString() == WellKnown.ComposeAppAttribute);
        var file = new ComposeFile(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "");
        if (attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == nameof(ComposeAppAttribute.OwnerImage)).Value.Value is string ownerImage)
        {
            file.OwnerImage = ownerImage;
        }

        interpreter.InitializeType(type);
        foreach (var (member, kind) in AppMembers.Of(type).Where(static member => !AppOverlays.NamesOf(member.Symbol).Any()))
        {
            AddMember(file, member, kind, ValueOf(interpreter, member));
        }

        foreach (var (member, kind) in AppMembers.Of(type))
        {
            // A member with a wrong attribute belongs to no overlay, and is reported.
            var holders = overlays.All.Where(candidate => candidate.Members.Contains(member, SymbolEqualityComparer.Default)).ToList();
            var value = holders.Count == 0 ? null : ValueOf(interpreter, member);
            if (overlay is not null && holders.Contains(overlay))
            {
                AddMember(file, member, kind, value);
            }
            else if (holders.Count > 0)
            {
                file.AddOverlayField(member.Name, value, isThere: false, holders[0].Name);
            }
        }

        interpreter.Configure(type, file);
        foreach (var method in overlay?.Methods ?? [])
        {
            interpreter.Apply(method, file);
        }

        file.Complete();
        return file;
    }

    private static object? ValueOf(Interpreter interpreter, ISymbol member) => Materialize(interpreter.Listed(interpreter.MemberValue(member)));

    private static void AddMember(ComposeFile file, ISymbol member, string kind, object? value)
    {
        if (value is UnknownValue)
        {
            MarkIncomplete(file, kind);
        }
        else
        {
            file.AddField(member.Name, value);
        }
    }

    /// <summary>Values of the interpreter as the library takes them; unknown if part of them is.</summary>
    private static object? Materialize(object? value) => value switch
    {
        Sequence { IsIncomplete: false } sequence when !sequence.Items.Contains(UnknownValue.Instance) => sequence.Items,
        Sequence => UnknownValue.Instance,
        Mapping { IsIncomplete: false } mapping when mapping.Entries.TrueForAll(static entry => entry.Value is not UnknownValue) =>
            mapping.Entries.ToDictionary(static entry => entry.Key, static entry => entry.Value),
        Mapping => UnknownValue.Instance,
        _ => value,
    };

    private static void MarkIncomplete(ComposeFile file, string kind)
    {
        ComposeCollection? collection = kind switch
        {
            nameof(Service) => file.Services,
            nameof(Volume) => file.Volumes,
            nameof(Network) => file.Networks,
            nameof(Secret) => file.Secrets,
            nameof(Config) => file.Configs,
            nameof(Model) => file.Models,
            _ => null,
        };
        collection?.MarkIncomplete();
    }

    private static Location? OriginOf(Evaluation evaluation, Finding finding) =>
        evaluation.File is { } file ? AppInterpretation.Locate(file, evaluation.Origins, finding) : null;

    private static Diagnostic Create(Finding finding, Location location) => Diagnostic.Create(
        Descriptors.Of(finding.Rule.Id),
        location,
        PropertiesOf(finding),
        finding.Message);

    /// <summary>What the rule tells code fixes, and which service and volume it is about.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding)
    {
        var properties = finding.Properties.ToImmutableDictionary(static pair => pair.Key, static pair => (string?)pair.Value);
        foreach (var node in finding.Anchors.OfType<NamedNode>().Where(static node => node is Service or Volume && node is { HasKey: true, IsKeyUnknown: false }))
        {
            var name = node is Service ? "service" : "volume";
            if (!properties.ContainsKey(name))
                properties = properties.Add(name, node.Key);
        }

        return properties;
    }

    private static Diagnostic Create(string code, string message, Location location) =>
        Diagnostic.Create(Descriptors.Of(code), location, message);

    /// <summary>What one run of the class gave, with an overlay or without.</summary>
    private sealed record Evaluation(ComposeFile? File, MemberOrigins Origins, IReadOnlyList<Finding> Findings, IReadOnlyList<Refusal> Refusals);
}
