using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What the versions of a policy share: their common types, and the choice of the version in force on a day.</summary>
internal sealed class FamilyEmitter
{
    private readonly IReadOnlyList<PolicySymbol> _versions;
    private readonly Func<PolicySymbol, PolicyPlace?> _places;
    private readonly SharedShapes _shared;
    private readonly EmitScope _scope;
    private readonly JsonEmitter _json;

    internal FamilyEmitter(IReadOnlyList<PolicySymbol> versions, Func<PolicySymbol, PolicyPlace?> places, SharedShapes shared, bool hasJson)
    {
        _versions = versions;
        _places = places;
        _shared = shared;
        PolicySymbol latest = versions[versions.Count - 1];
        _scope = new EmitScope(latest, p => p == latest ? places(p)! with { VersionClass = null } : places(p), shared, hasJson: hasJson);
        _json = new JsonEmitter(_scope);
    }

    internal string Source()
    {
        CodeWriter writer = PolicyEmitter.Start(_scope.Place.Namespace);
        writer.Summary(PolicyEmitter.SummaryOf(_scope.Policy));
        writer.Open("public static partial class " + _scope.Place.Class);
        IReadOnlyList<KeyValuePair<Symbol, string>> roles = _shared.RolesOf(_scope.Policy);
        if (roles.Count > 0)
        {
            EnumEmitter.WriteRoles(writer, roles);
        }

        CSharpNames names = _scope.Names;
        if (_shared.Has("Segment") && _versions.Any(v => CSharpNames.Of(v).HasSegments))
        {
            EnumEmitter.WriteSegments(writer, names.SegmentValues);
        }

        foreach (ChoiceSymbol choice in names.AllChoices().Where(c => names.Has(c) && _shared.Has(names[c])))
        {
            EnumEmitter.WriteChoice(writer, choice, names);
        }

        foreach (IReadOnlyList<RequestSymbol> request in _shared.Requests)
        {
            Write(writer, request);
        }

        _json.Write(writer);

        writer.Close();
        return writer.ToString();
    }

    private void Write(CodeWriter writer, IReadOnlyList<RequestSymbol> versions)
    {
        RequestSymbol latest = versions[versions.Count - 1];
        new RequestEmitter(_scope, latest).Write(writer);
        _json.Add(latest);
        var shape = new DecisionShape(versions);
        new DecisionEmitter(_scope, shape).Write(writer);
        _json.Add(shape, _versions.Select(v => _places(v)!.VersionClass!).ToArray());
        if (versions.Any(v => !Soundness.CanDecide(v, new DecisionPlan(v), p => _places(p) is not null)))
        {
            return;
        }

        writer.RawSummary("Decides about a <see cref=\"" + _scope.Names[latest] + "\"/> by the version in force on a day.");
        WriteByVersion(writer, versions, shape.Type + " Decide", "The decision.");
        writer.RawSummary("How the decision about a <see cref=\"" + _scope.Names[latest] + "\"/> comes about by the version in force on a day.");
        WriteByVersion(writer, versions, OutlineEmitter.Explain, "Every rule and table of that version: applied, or why not.");
        writer.RawSummary("What it would take for another verdict by the version in force on a day: the fewest fields of a <see cref=\"" + _scope.Names[latest] + "\"/> that would have to differ.");
        WriteByVersion(writer, versions, OutlineEmitter.WhyNot(_scope, latest), "Each smallest set of up to three fields, with the nearest values; see <see cref=\"global::PolicyLint.WhyNotSearch\"/> for what it claims.", OutlineEmitter.Wanted);
    }

    private void WriteByVersion(CodeWriter writer, IReadOnlyList<RequestSymbol> versions, string method, string returns, string parameter = "")
    {
        writer.RawDoc("<param name=\"request\">What is asked for.</param>");
        if (parameter.Length > 0)
        {
            writer.RawDoc("<param name=\"wanted\">The verdict that it should have.</param>");
        }

        writer.RawDoc("<param name=\"on\">The day.</param>");
        writer.RawDoc("<returns>" + returns + "</returns>");
        writer.RawDoc("<exception cref=\"global::System.ArgumentOutOfRangeException\">No version is in force on that day.</exception>");
        writer.Generated();
        writer.Decides(_scope.Policy.Name);
        writer.Open("public static " + method + "(in " + _scope.Names[versions[versions.Count - 1]] + " request" + parameter + ", global::System.DateOnly on)");
        string call = method.Substring(method.LastIndexOf(' ') + 1) + "(in request" + (parameter.Length > 0 ? ", wanted" : string.Empty);
        for (int i = versions.Count - 1; i >= 0; i--)
        {
            WriteVersion(writer, versions[i], call);
        }

        writer.Line("throw global::PolicyLint.Undecided.OutsideEveryVersion(" + CSharpLiteral.Of(_scope.Policy.Name) + ", on);");
        writer.Close();
        writer.Separate();
    }

    private void WriteVersion(CodeWriter writer, RequestSymbol request, string call)
    {
        PolicySymbol version = request.Policy;
        IEnumerable<string> tests = new[]
        {
            version.EffectiveFrom is { } from ? "on >= " + CSharpLiteral.Date(from) : string.Empty,
            DataEmitter.EndOf(version, _versions) is { } until ? "on <= " + CSharpLiteral.Date(until) : string.Empty,
        }.Where(t => t.Length > 0);
        string condition = string.Join(" && ", tests);
        string on = new DecisionShape([request]).HasDatedRules ? ", on" : string.Empty;
        writer.Open("if (" + (condition.Length == 0 ? "on >= global::System.DateOnly.MinValue" : condition) + ")");
        writer.Line("return " + _places(version)!.VersionClass + "." + call + on + ");");
        writer.Close();
        writer.Separate();
    }
}
