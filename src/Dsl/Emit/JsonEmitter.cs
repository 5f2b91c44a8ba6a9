using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>How requests and decisions stand in JSON: a converter for each, and the context that holds them all.</summary>
internal sealed class JsonEmitter
{
    /// <summary>The class that holds the converters. In it their names are in nobody's way.</summary>
    internal const string Class = "Json";

    private const string Spelling = CSharpLiteral.Global + "PolicyLint.JsonSpelling.";

    private readonly EmitScope _scope;
    private readonly List<(string Type, Action<CodeWriter> Write)> _converters = [];

    internal JsonEmitter(EmitScope scope) => _scope = scope;

    /// <summary>The mark by which the serializer finds the converter of a type, whatever its options.</summary>
    internal static void WriteAttribute(CodeWriter writer, EmitScope scope, string type)
    {
        if (scope.HasJson)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + scope.Place.FullName + "." + Class + "." + ConverterOf(type) + "))]");
        }
    }

    /// <summary>Adds a request.</summary>
    internal void Add(RequestSymbol request) => _converters.Add((_scope.Names[request], writer => WriteRequest(writer, request)));

    /// <summary>Adds a decision.</summary>
    /// <param name="shape">The decision.</param>
    /// <param name="versions">The classes of the versions that may have decided, by the numbers that it holds; none where there is one.</param>
    internal void Add(DecisionShape shape, params string[] versions) => _converters.Add((shape.Type, writer => WriteDecision(writer, shape, versions)));

    internal void Write(CodeWriter writer)
    {
        if (!_scope.HasJson || _converters.Count == 0)
        {
            return;
        }

        writer.RawSummary("The requests and decisions as JSON, as the policy names and writes what they hold.");
        writer.Generated();
        writer.Open("public static class " + Class);
        writer.RawDoc("<summary>All of them for <see cref=\"global::System.Text.Json.JsonSerializer\"/> without reflection: for its <c>TypeInfoResolverChain</c>.</summary>");
        writer.Line("public static global::PolicyLint.PolicyJsonContext Default { get; } = new(" + string.Join(", ", _converters.Select(c => "new " + ConverterOf(c.Type) + "()")) + ");");
        foreach ((string type, Action<CodeWriter> write) in _converters)
        {
            writer.Separate();
            writer.RawDoc("<summary>Reads and writes a <see cref=\"" + _scope.FullName(type) + "\"/>.</summary>");
            writer.Generated();
            write(writer);
        }

        writer.Close();
        writer.Separate();
    }

    private static string ConverterOf(string type) => type + "Converter";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(CSharpLiteral.Of));

    private void WriteRequest(CodeWriter writer, RequestSymbol request)
    {
        List<FieldSymbol> fields = request.Fields.Where(f => f.Kind == FieldKind.Input && Soundness.HasMember(f)).ToList();
        var values = new RequestEmitter(_scope, request);
        List<string> defaults = fields.Where(f => values.Initialiser(f).Length > 0).Select(f => _scope.Names[f] + values.Initialiser(f)).ToList();
        string start = defaults.Count == 0 ? "default" : "default(" + _scope.FullName(_scope.Names[request]) + ") with { " + string.Join(", ", defaults) + " }";
        WriteConverter(writer, _scope.Names[request], request.Name, start, fields.Select(f => Input(f, request)));
    }

    private void WriteDecision(CodeWriter writer, DecisionShape shape, string[] versions)
    {
        RequestSymbol latest = shape.Requests[shape.Requests.Count - 1];
        string clauses = Names(shape.MergedClauses().Select(c => DecisionText.Path(c.Clause)));
        IEnumerable<string> outputs = latest.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula).Where(Soundness.HasMember).Select(f => Field(f.Name, SpellingOf(f), _scope.Names[f]));
        List<string> fields =
        [
            Field("verdict", Spelling + "Verdict", "Verdict"),
            Field("decidedBy", Spelling + "Clause<" + _scope.FullName(shape.Clauses) + ">(" + clauses + ")", "DecidedBy"),
            Derived("reason", Spelling + "TextOrUnknown", "Reason"),
            Roles("approvers", "Approvers", shape.MayRefer),
            Roles("mayBeBentBy", "MayBeBentBy", shape.MayBend),
            "Values(" + string.Join(",", outputs.Select(o => "\n    " + o)) + ")",
        ];
        if (versions.Length > 0)
        {
            fields.Add(Field("version", Spelling + "Version(" + Names(versions) + ")", "Version"));
        }

        WriteConverter(writer, shape.Type, "The decision", "default", fields);

        string Roles(string name, string member, bool isHeld)
        {
            IReadOnlyList<KeyValuePair<Symbol, string>> roles = _scope.Shared.RolesOf(latest.Policy);
            string spelling = Spelling + "Roles<" + _scope.FullName("Role") + ">(" + Names(EmitScope.SpokenNames(roles)) + ")";
            return roles.Count == 0 ? "Nobody(" + CSharpLiteral.Of(name) + ")" : isHeld ? Field(name, spelling, member) : Derived(name, spelling, member);
        }
    }

    private void WriteConverter(CodeWriter writer, string type, string spoken, string start, IEnumerable<string> fields)
    {
        writer.Line("public sealed class " + ConverterOf(type) + "() : global::PolicyLint.PolicyJsonConverter<" + _scope.FullName(type) + ">(" + CSharpLiteral.Of(spoken) + ", " + start + ",");
        writer.Line("[");
        foreach (string line in fields.SelectMany(f => (f + ",").Split('\n')))
        {
            writer.Indented(line);
        }

        writer.Line("]);");
    }

    private string Input(FieldSymbol field, RequestSymbol request) =>
        "Input(" + _scope.Names.MembersOf(request) + "." + _scope.Names[field] + ", " + SpellingOf(field) + (field.IsOptional || field.Default is not null ? ", mayBeAbsent: true" : string.Empty) + ")";

    private static string Field(string name, string spelling, string member) =>
        "Field(" + CSharpLiteral.Of(name) + ", " + spelling + ", static r => r." + member + ", static (r, v) => r with { " + member + " = v })";

    private static string Derived(string name, string spelling, string member) => "Derived(" + CSharpLiteral.Of(name) + ", " + spelling + ", static r => r." + member + ")";

    private static string RangeOf(FieldSymbol field) => field.Kind != FieldKind.Input || (field.From is null && field.To is null) ? string.Empty
        : ".Within(" + Bound(field.From) + ", " + Bound(field.To) + ")";

    private static string Bound(ConstantExpression? bound) => bound is null ? "null" : CSharpLiteral.Of(Words.Value(bound));

    private string SpellingOf(FieldSymbol field)
    {
        if (field.Type.Kind == TypeKind.Text)
        {
            return Spelling + (field.IsOptional ? "TextOrUnknown" : "Text");
        }

        string known = Spelling + (field.Type.Kind switch
        {
            TypeKind.YesNo => "YesNo",
            TypeKind.Number => "Number",
            TypeKind.Count => "Count",
            TypeKind.Percent => "Percent",
            TypeKind.Duration => "Duration",
            TypeKind.Date => "Date",
            TypeKind.Time => "Time",
            TypeKind.DateTime => "Moment",
            TypeKind.Money => "Money(" + CSharpLiteral.Of(field.Type.Currency!) + ")",
            _ => "Choice<" + _scope.FullMemberType(field).TrimEnd('?') + ">(" + Names(_scope.ValueNamesOf(field)!) + ")",
        }) + RangeOf(field);
        return field.IsOptional ? Spelling + "OrUnknown(" + known + ")" : known;
    }
}
