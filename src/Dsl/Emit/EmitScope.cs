using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What the emitters of one policy share: its names, and how C# speaks of types and of other policies.</summary>
internal sealed class EmitScope
{
    private readonly Func<PolicySymbol, PolicyPlace?> _places;
    private readonly SharedShapes _shared;

    internal EmitScope(PolicySymbol policy, Func<PolicySymbol, PolicyPlace?> places, SharedShapes shared, string? path = null, bool hasJson = false)
    {
        HasJson = hasJson;
        Lines = path is null ? null : new LineMap(policy.Tree.Text, path);
        Policy = policy;
        Names = CSharpNames.Of(policy);
        _places = places;
        _shared = shared;
        Place = places(policy) ?? throw new ArgumentException($"Policy '{policy.Name}' has no place in the generated code.", nameof(policy));
    }

    internal PolicySymbol Policy { get; }

    internal CSharpNames Names { get; }

    internal PolicyPlace Place { get; }

    /// <summary>Where lines of C# lead; null: to themselves.</summary>
    internal LineMap? Lines { get; }

    /// <summary>Whether what is generated can speak of <c>System.Text.Json</c>.</summary>
    internal bool HasJson { get; }

    /// <summary>What the versions of this policy have in common.</summary>
    internal SharedShapes Shared => _shared;

    /// <summary>The class of a policy, null where no C# is made of it.</summary>
    internal string? ClassOf(PolicySymbol policy) => _places(policy)?.FullName;

    internal static CSharpKind KindOf(PolicyType type) => type.Kind switch
    {
        TypeKind.YesNo => CSharpKind.Bool,
        TypeKind.Text => CSharpKind.Text,
        TypeKind.Number or TypeKind.Percent or TypeKind.Money => CSharpKind.Decimal,
        TypeKind.Count => CSharpKind.Long,
        TypeKind.Duration => CSharpKind.TimeSpan,
        TypeKind.Date => CSharpKind.Date,
        TypeKind.Time => CSharpKind.Time,
        TypeKind.DateTime => CSharpKind.DateTime,
        TypeKind.Choice or TypeKind.Segment => CSharpKind.Enum,
        _ => throw new ArgumentException($"A value of type '{type}' is not held by generated code.", nameof(type)),
    };

    /// <summary>The type of a member of a request or decision.</summary>
    internal string MemberType(PolicyType type, bool isOptional) =>
        (type.Kind == TypeKind.Money ? "global::PolicyLint.Money" : HeldType(type)) + (isOptional ? "?" : string.Empty);

    /// <summary>The type of a local: money is held as its amount.</summary>
    internal string HeldType(PolicyType type, bool isOptional) => HeldType(type) + (isOptional ? "?" : string.Empty);

    /// <summary>An enum as the policy's own methods and the types of members name it: where a type is asked for, no member can hide it.</summary>
    internal string EnumOf(PolicyType type) => type.Kind == TypeKind.Segment ? "Segment" : EnumOf(type.Choice!);

    /// <summary>A role as the policy's own methods name it.</summary>
    internal string RoleValue(RoleSymbol role) => "Role." + Names.RoleValue(role);

    /// <summary>A value of a choice as the policy's own methods name it.</summary>
    internal string ValueOf(ChoiceValueSymbol value) => EnumOf(value.Choice) + "." + CSharpNames.Of(value.Policy)[value];

    /// <summary>A segment as the policy's own methods name it.</summary>
    internal string ValueOf(SegmentSymbol segment) => "Segment." + Names.SegmentValue(segment);

    /// <summary>A value of a choice, or a segment, from <c>global::</c> on: for places whose members may have the name of the enum.</summary>
    internal string FullValueOf(Symbol value)
    {
        string text = value is SegmentSymbol segment ? ValueOf(segment) : ValueOf((ChoiceValueSymbol)value);
        string? shared = value is SegmentSymbol ? "Segment" : value is ChoiceValueSymbol v && v.Policy == Policy ? CSharpNames.Of(v.Policy)[v.Choice] : null;
        return shared is null ? text : (_shared.Has(shared) ? Place.FamilyName : Place.FullName) + "." + text;
    }

    /// <summary>The type of a member where other members could hide the policy's types: from <c>global::</c> on.</summary>
    internal string FullMemberType(FieldSymbol field)
    {
        string type = MemberType(field.Type, field.IsOptional);
        return type.StartsWith(CSharpLiteral.Global, StringComparison.Ordinal) || KindOf(field.Type) != CSharpKind.Enum ? type : FullName(type);
    }

    /// <summary>A type of the policy from <c>global::</c> on.</summary>
    internal string FullName(string type) => (_shared.Has(type.TrimEnd('?')) ? Place.FamilyName : Place.FullName) + "." + type;

    /// <summary>The names of the values of an enum in the policy, by their numbers; null for every other type.</summary>
    internal IEnumerable<string>? ValueNamesOf(FieldSymbol field) => field.Type.Kind switch
    {
        TypeKind.Choice => field.Type.Choice!.Values.Where(CSharpNames.Of(field.Type.Choice.Policy).Has).Select(v => v.Name),
        TypeKind.Segment => SpokenNames(Names.SegmentValues),
        _ => null,
    };

    /// <summary>The names of roles or segments in reach by their numbers; of two that two policies name alike, the later with its policy's name.</summary>
    internal static IEnumerable<string> SpokenNames(IEnumerable<KeyValuePair<Symbol, string>> values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return values.Select(v => taken.Add(v.Key.Name) ? v.Key.Name : v.Key.Policy.Name + "." + v.Key.Name).ToList();
    }

    private string EnumOf(ChoiceSymbol choice)
    {
        string name = CSharpNames.Of(choice.Policy)[choice];
        return choice.Policy == Policy
            ? name
            : (ClassOf(choice.Policy) ?? throw new InvalidOperationException($"Choice '{choice.Name}' has no place in the generated code.")) + "." + name;
    }

    private string HeldType(PolicyType type) => KindOf(type) switch
    {
        CSharpKind.Bool => "bool",
        CSharpKind.Text => "string",
        CSharpKind.Decimal => "decimal",
        CSharpKind.Long => "long",
        CSharpKind.TimeSpan => "global::System.TimeSpan",
        CSharpKind.Date => "global::System.DateOnly",
        CSharpKind.Time => "global::System.TimeOnly",
        CSharpKind.DateTime => "global::System.DateTime",
        _ => EnumOf(type),
    };
}
