using System.Collections.Immutable;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Evaluates the class of an application, and runs the rules on what is known of it.</summary>
internal static class AppInterpreter
{
    public static AppInterpretation Interpret(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation, BoundMembers? bound = null)
    {
        var interpreter = new Interpreter(compilation, bound ?? new BoundMembers(), cancellation);
        var diagnostics = new List<Diagnostic>();
        ComposeFile? file = null;
        try
        {
            file = BuildFile(interpreter, type);
            foreach (var finding in RuleCatalogue.Check(file))
            {
                diagnostics.Add(Diagnostic.Create(
                    Descriptors.Of(finding.Rule.Id),
                    Place(finding, type),
                    finding.Properties.ToImmutableDictionary(static pair => pair.Key, static pair => (string?)pair.Value),
                    finding.Message));
            }
        }
        catch (ComposeException refused)
        {
            diagnostics.Add(Create(refused.Code, refused.Message, refused.Subject is { } subject && AppInterpretation.Origin(subject) is { } origin ? origin : type.Locations[0]));
        }
        catch (Exception exception) when (exception is UnknownValueException or InterpretationAbortedException or InsufficientExecutionStackException)
        {
            // Too little is known; the build will judge.
        }

        diagnostics.AddRange(interpreter.Refusals.Distinct().Select(static refusal => Create(refusal.Code, refusal.Message, refusal.Location)));
        return new AppInterpretation(type, file, interpreter.MemberOrigins, diagnostics);
    }

    private static ComposeFile BuildFile(Interpreter interpreter, INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().First(static attribute => attribute.AttributeClass?.ToDisplayString() == WellKnown.ComposeAppAttribute);
        var file = new ComposeFile(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "");
        if (attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == nameof(ComposeAppAttribute.OwnerImage)).Value.Value is string ownerImage)
        {
            file.OwnerImage = ownerImage;
        }

        interpreter.InitializeType(type);
        foreach (var member in AppMembers.Of(type))
        {
            if (Materialize(interpreter.Listed(interpreter.MemberValue(member.Symbol))) is var value && value is not UnknownValue)
            {
                file.AddField(member.Symbol.Name, value);
            }
            else
            {
                MarkIncomplete(file, member.Kind);
            }
        }

        interpreter.Configure(type, file);
        file.Complete();
        return file;
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

    private static Location Place(Finding finding, INamedTypeSymbol type) =>
        finding.Anchors.Select(AppInterpretation.Origin).FirstOrDefault(static origin => origin is not null) ?? type.Locations[0];

    private static Diagnostic Create(string code, string message, Location location) =>
        Diagnostic.Create(Descriptors.Of(code), location, message);
}
