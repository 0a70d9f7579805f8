using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>
/// Static members. A type is initialised as the runtime does it: when it is first used, its initialisers run from top
/// to bottom, and a field that is read before its turn is null.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<ISymbol, object?> _statics = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _given = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _initialized = new(SymbolEqualityComparer.Default);

    /// <summary>Runs the static initialisers of a type and its static constructor.</summary>
    public void InitializeType(INamedTypeSymbol type)
    {
        if (!_initialized.Add(type))
        {
            return;
        }

        if (IsGeneric(type))
        {
            Escape(type.OriginalDefinition);
            return;
        }

        var members = type.GetMembers()
            .Where(static member => member.IsStatic && member is IPropertySymbol or IFieldSymbol { IsConst: false, AssociatedSymbol: null } && member.IsStatic)
            .ToList();
        foreach (var member in members)
        {
            _statics[member] = DefaultOf(TypeOf(member));
        }

        var scope = new Scope();
        foreach (var member in members)
        {
            if (InitializerOf(member) is { } initializer)
            {
                SetInitial(member, Copied(Guarded(() => Evaluate(initializer.Value, scope), initializer, scope)));
            }

            _given.Add(member);
        }

        if (type.StaticConstructors.FirstOrDefault() is { } constructor
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax)
        {
            var operation = OperationOf(constructor, syntax);
            Guarded(() => Execute(BodyOf(operation), scope), operation, scope);
        }
    }

    /// <summary>Calls a member of a type: this runs its initialisers first only if it has a static constructor.</summary>
    private void EnterType(INamedTypeSymbol type)
    {
        if (!_initialized.Contains(type) && IsSource(type) && type.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared))
        {
            InitializeType(type);
        }
    }

    public object? StaticValue(ISymbol member)
    {
        if (member.ContainingType is not { } type || !IsSource(type))
        {
            return Unknown;
        }

        InitializeType(type);
        return _statics.TryGetValue(member, out var value) ? value : Unknown;
    }

    /// <summary>What reading a member of the application gives.</summary>
    public object? MemberValue(ISymbol member) => member is IPropertySymbol property && GetterOf(property) is { } getter
        ? Guarded(() => CallBody(property.GetMethod, getter, new Scope()), getter, new Scope())
        : StaticValue(member);

    /// <summary>In an editor a project that is referred to has source too, which belongs to another compilation.</summary>
    private bool IsSource(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, bound.Compilation.Assembly);

    private object? CurrentStaticValue(ISymbol member) => _statics.TryGetValue(member, out var value) ? value : null;

    private void SetStaticValue(ISymbol member, object? value)
    {
        if (IsSource(member.ContainingType))
        {
            InitializeType(member.ContainingType);
            if (!IsGeneric(member.ContainingType))
            {
                SetInitial(member, value);
            }
            else
            {
                EscapeValue(value); // Other code may find it there.
            }
        }
    }

    private void SetInitial(ISymbol member, object? value)
    {
        _statics[member] = _assignedAnyTime.Contains(member) ? Unknown : value;
        if (_leaked.Contains(member))
        {
            EscapeAnyTime(value, leaks: true);
        }
    }

    /// <summary>A generic type has statics of its own for each type argument; they are not followed.</summary>
    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.IsGenericType || IsGeneric(type.ContainingType));

    /// <summary>Runs the initialisers of a type whose values are not followed.</summary>
    private void Escape(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers().Where(static member => member.IsStatic && member is IPropertySymbol or IFieldSymbol { IsConst: false }))
        {
            if (InitializerOf(member) is { } initializer)
            {
                Escape(initializer, new Scope());
            }
        }

        if (type.StaticConstructors.FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax
            && OperationOf(type.StaticConstructors[0], syntax) is { } body)
        {
            Escape(body, new Scope());
        }
    }

    private object? Field(IFieldReferenceOperation reference, Scope scope)
    {
        var field = reference.Field;
        if (!field.IsStatic)
        {
            return Evaluate(reference.Instance, scope) switch
            {
                Instance instance when instance.Members.TryGetValue(field.Name, out var value) => value,
                Sequence tuple when field.ContainingType.IsTupleType && TupleIndex(field) is { } index && index < tuple.Items.Count => tuple.Items[index],
                _ => Unknown,
            };
        }

        return field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } ? ""
            : field.IsReadOnly ? Copied(StaticValue(field)) : StaticValue(field);
    }

    private static int? TupleIndex(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private ISymbolInitializerOperation? InitializerOf(ISymbol member)
    {
        var syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            _ => null,
        };
        return syntax is null ? null : OperationOf(member, syntax) as ISymbolInitializerOperation;
    }

    private IOperation? SetterOf(IPropertySymbol property) =>
        property.SetMethod is { } set && set.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is AccessorDeclarationSyntax accessor
            && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null
            ? OperationOf(set, accessor)
            : null;

    private IOperation? GetterOf(IPropertySymbol property)
    {
        SyntaxNode? syntax = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
            PropertyDeclarationSyntax { AccessorList: { } accessors } =>
                accessors.Accessors.FirstOrDefault(static accessor => accessor.Keyword.Text == "get" && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null),
            _ => null,
        };
        return syntax is null ? null : OperationOf(property.GetMethod!, syntax);
    }

    private object? Property(IPropertyReferenceOperation reference, Scope scope)
    {
        var property = reference.Property;
        if (property.IsStatic)
        {
            if (Library.Contains(property))
            {
                return _library.TypeOf(property.ContainingType) is { } type && Library.PropertyOf(type, property.Name)?.GetMethod is { } getter
                    ? Call(getter, null, [], reference.Syntax)
                    : Unknown;
            }

            if (!IsSource(property))
            {
                return Unknown;
            }

            if (GetterOf(property) is not { } body)
            {
                return Copied(StaticValue(property));
            }

            EnterType(property.ContainingType);
            return CallBody(property.GetMethod, body, new Scope());
        }

        var target = Evaluate(reference.Instance, scope);
        if (target == Unknown)
        {
            return Unknown;
        }

        if (reference.Arguments.Length == 1)
        {
            return Item(target, Evaluate(reference.Arguments[0].Value, scope));
        }

        switch (target)
        {
            case null when Library.Contains(property):
                Refusals.Add(UsedTooEarly(reference.Instance!, property.Name));
                return Unknown;
            case Instance instance:
                return InstanceMember(instance, property);
            case string text when property.Name == "Length":
                return text.Length;
            case Sequence { IsIncomplete: false } sequence when property.Name is "Length" or "Count":
                return sequence.Items.Count;
            case Mapping { IsIncomplete: false } mapping when property.Name is "Count":
                return mapping.Entries.Count;
            case Mapping mapping when property.Name is "Values":
                return new Deferred(() => Stream(mapping).Select(static entry => ((KeyValuePair<object, object?>)entry!).Value), [mapping]);
            case Mapping mapping when property.Name is "Keys":
                return new Deferred(() => Stream(mapping).Select(static entry => (object?)((KeyValuePair<object, object?>)entry!).Key), [mapping]);
            case KeyValuePair<object, object?> pair when property.Name is "Key":
                return pair.Key;
            case KeyValuePair<object, object?> pair when property.Name is "Value":
                return pair.Value;
        }

        return Library.Contains(property) && Library.PropertyOf(target!.GetType(), property.Name)?.GetMethod is { } get
            ? Call(get, target, [], reference.Syntax)
            : Unknown;
    }

    private static object? Item(object? target, object? key) => target switch
    {
        Sequence { IsIncomplete: false } sequence when key is int index && index >= 0 && index < sequence.Items.Count => sequence.Items[index],
        Mapping mapping when key is not null && Mapping.IsKey(key) && mapping.TryGet(key, out var value) => value,
        IComposeMap map when key is string name => map.KnownEntries.Where(entry => entry.Key == name).Select(static entry => entry.Value).DefaultIfEmpty(Unknown).First(),
        IComposeList list and ComposeCollection { IsIncomplete: false } when key is int index && index >= 0 && index < list.Known.Count => list.Known[index],
        _ => Unknown,
    };

    /// <summary>Whether this names a static member whose initialiser has not run yet.</summary>
    private bool InitialisedLater(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        ISymbol? member = operation switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } => field,
            IPropertyReferenceOperation { Property: { IsStatic: true } property } => property,
            _ => null,
        };
        return member is not null && IsSource(member) && !_given.Contains(member) && InitializerOf(member) is not null;
    }

    /// <summary>Evaluates what is handed to the library. C# hands over the default of a member whose turn has not come, without a word.</summary>
    private object? EvaluateHandedOver(IOperation operation, Scope scope) => RefuseInitialisedLater(operation, Evaluate(operation, scope));

    private object? RefuseInitialisedLater(IOperation operation, object? value)
    {
        var named = operation;
        while (named is IConversionOperation conversion)
        {
            named = conversion.Operand;
        }

        if (value == Unknown || !InitialisedLater(named))
        {
            return value;
        }

        Refusals.Add(new Refusal(
            "CG0002", $"'{named.Syntax}' has no value yet; C# runs field initialisers from top to bottom, so move its declaration above this one", LocationOf(named.Syntax)));
        return Unknown;
    }

    private Refusal UsedTooEarly(IOperation instance, string member) => new(
        "CG0002",
        $"'{instance.Syntax}' is null here, so '{member}' fails when the definitions run: "
        + (InitialisedLater(instance) ? "C# runs field initialisers from top to bottom; move its declaration above this one" : "give it a value first"),
        LocationOf(instance.Syntax));
}
