using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>A request as a struct whose members hold what the policy declares of them.</summary>
internal sealed class RequestEmitter
{
    private const string Range = "global::PolicyLint.DeclaredRange.";

    private readonly EmitScope _scope;
    private readonly RequestSymbol _request;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly ExpressionEmitter _values;

    internal RequestEmitter(EmitScope scope, RequestSymbol request)
    {
        _scope = scope;
        _request = request;
        _values = new ExpressionEmitter(scope, static f => throw new InvalidOperationException($"A constant does not read '{f.Name}'."), static n => n);
    }

    internal void Write(CodeWriter writer)
    {
        string name = _scope.Names[_request];
        List<FieldSymbol> fields = _request.Fields.Where(f => f.Kind == FieldKind.Input && Soundness.HasMember(f)).ToList();
        fields.ForEach(f => _members.Add(_scope.Names[f]));
        bool hasDefaults = fields.Exists(f => Initialiser(f).Length > 0);
        writer.Summary(_request.Documentation ?? _request.Title ?? "Request " + _request.Name + ".");
        writer.RawDoc(hasDefaults
            ? "<remarks><c>default</c> goes past the members: it holds no default value, and keeps to no range.</remarks>"
            : "<remarks><c>default</c> goes past the members: it keeps to no range.</remarks>");
        writer.Generated();
        JsonEmitter.WriteAttribute(writer, _scope, name);
        writer.Open("public readonly record struct " + name);
        var backing = fields.ToDictionary(f => f, f => Check(f, "value") is null ? null : BackingField(f));
        foreach (FieldSymbol field in fields.Where(f => backing[f] is not null))
        {
            writer.Line("private readonly " + _scope.MemberType(field.Type, field.IsOptional) + " " + backing[field] + Initialiser(field) + ";");
        }

        writer.Separate();

        if (hasDefaults)
        {
            writer.RawDoc("<summary>A request in which every field that has a default holds it.</summary>");
            writer.Open("public " + name + "()");
            writer.Close();
            writer.Separate();
        }

        foreach (FieldSymbol field in fields)
        {
            WriteMember(writer, field, backing[field]);
            writer.Separate();
        }

        writer.Close();
        writer.Separate();
        WriteMembers(writer, fields);
    }

    internal static void Document(CodeWriter writer, FieldSymbol field)
    {
        if (field.Documentation is { } documentation)
        {
            writer.Summary(documentation);
        }
        else
        {
            writer.RawDoc("<summary>The <c>" + XmlDoc.Escape(field.Name) + "</c> " + (field.Kind == FieldKind.Input ? "of the request" : "that is decided") + ".</summary>");
        }

        var facts = new List<string>();
        switch (field.Type.Kind)
        {
            case TypeKind.Percent:
                facts.Add("A fraction: 0.15 is 15%.");
                break;
            case TypeKind.Money:
                facts.Add("In " + field.Type.Currency + ".");
                break;
            case TypeKind.DateTime:
                facts.Add("By the wall clock of the policy's default calendar.");
                break;
        }

        string range = (field.From is { } from ? " from " + Words.Value(from) : string.Empty) + (field.To is { } to ? " to " + Words.Value(to) : string.Empty);
        if (range.Length > 0)
        {
            facts.Add("It goes" + range + ".");
        }

        if (field.IsOptional)
        {
            facts.Add("Null where it is unknown.");
        }

        if (field is { Kind: FieldKind.Input, Default: { } value })
        {
            facts.Add(Words.Value(value) + " if it is not set.");
        }

        if (facts.Count > 0)
        {
            writer.Doc("value", string.Join(" ", facts));
        }
    }

    /// <summary>How to read and change each member, once for all that does: the search for another verdict, and JSON.</summary>
    private void WriteMembers(CodeWriter writer, List<FieldSymbol> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        string request = _scope.FullName(_scope.Names[_request]);
        writer.Generated();
        writer.Open("private static class " + _scope.Names.MembersOf(_request));
        foreach (FieldSymbol field in fields)
        {
            string name = _scope.Names[field];
            writer.Line("internal static readonly global::PolicyLint.RequestMember<" + request + ", " + _scope.FullMemberType(field) + "> " + name
                + " = new(" + CSharpLiteral.Of(field.Name) + ", static r => r." + name + ", static (r, v) => r with { " + name + " = v });");
            writer.Separate();
        }

        writer.Close();
        writer.Separate();
    }

    private void WriteMember(CodeWriter writer, FieldSymbol field, string? backing)
    {
        Document(writer, field);
        if (field.Type.Kind == TypeKind.Money)
        {
            writer.RawDoc("<exception cref=\"global::System.ArgumentException\">The money is of another currency.</exception>");
        }

        if (field.From is not null || field.To is not null || EmitScope.KindOf(field.Type) == CSharpKind.Enum)
        {
            writer.RawDoc("<exception cref=\"global::System.ArgumentOutOfRangeException\">The value lies outside what the policy declares.</exception>");
        }

        string required = field.Default is null && !field.IsOptional ? "required " : string.Empty;
        string declaration = "public " + required + _scope.MemberType(field.Type, field.IsOptional) + " " + _scope.Names[field];
        if (backing is null)
        {
            writer.Line(declaration + " { get; init; }" + (Initialiser(field) is { Length: > 0 } start ? start + ";" : string.Empty));
            return;
        }

        writer.Open(declaration);
        writer.Line("get => " + backing + ";");
        writer.Line("init => " + backing + " = " + (field.IsOptional ? "value is { } known ? " + Check(field, "known") + " : null" : Check(field, "value")) + ";");
        writer.Close();
    }

    private string BackingField(FieldSymbol field)
    {
        string name = "_" + CSharpIdentifier.Camel(field.Name);
        while (!_members.Add(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>The call that holds a value to what is declared; null where everything of its type will do.</summary>
    private string? Check(FieldSymbol field, string value)
    {
        string name = CSharpLiteral.Of(field.Name);
        if (field.Type.Kind == TypeKind.Money)
        {
            string from = field.From is { } low ? Bound(field, low) : "null";
            string to = field.To is { } high ? Bound(field, high) : "null";
            return Range + "Money(" + value + ", " + CSharpLiteral.Of(field.Type.Currency!) + ", " + from + ", " + to + ", " + name + ")";
        }

        if (EmitScope.KindOf(field.Type) == CSharpKind.Enum)
        {
            int count = field.Type.Kind == TypeKind.Segment
                ? _scope.Names.SegmentValues.Length
                : field.Type.Choice!.Values.Count(CSharpNames.Of(field.Type.Choice.Policy).Has);
            return Range + "Choice(" + value + ", " + CSharpLiteral.Of(count) + ", " + name + ")";
        }

        return (field.From, field.To) switch
        {
            ({ } from, { } to) => Range + "Between(" + value + ", " + Bound(field, from) + ", " + Bound(field, to) + ", " + name + ")",
            ({ } from, null) => Range + "From(" + value + ", " + Bound(field, from) + ", " + name + ")",
            (null, { } to) => Range + "To(" + value + ", " + Bound(field, to) + ", " + name + ")",
            _ => null,
        };
    }

    private string Bound(FieldSymbol field, ConstantExpression value) => _values.ValueAs(value, EmitScope.KindOf(field.Type)).Text;

    /// <summary>What a field starts with, as an initialiser; empty where that is the default of its type.</summary>
    internal string Initialiser(FieldSymbol field)
    {
        if (field.Default is not { } value)
        {
            return string.Empty;
        }

        if (field.Type.Kind == TypeKind.Money)
        {
            return " = " + CSharpLiteral.Money(Bound(field, value), field.Type.Currency!);
        }

        bool isStructDefault = !field.IsOptional && value.Value switch
        {
            bool b => !b,
            decimal d => d == 0m,
            TimeSpan t => t == TimeSpan.Zero,
            TimeOfDay t => t.Minutes == 0,
            ChoiceValueSymbol v => v.Ordinal == 0,
            SegmentSymbol s => _scope.Names.SegmentValues[0].Key == s,
            _ => false,
        };
        return isStructDefault ? string.Empty : " = " + (value.Value is Symbol symbol ? _scope.FullValueOf(symbol) : Bound(field, value));
    }
}
