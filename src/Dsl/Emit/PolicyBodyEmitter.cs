using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>The members of a policy's class, or of one version's: types, decisions, data.</summary>
internal sealed class PolicyBodyEmitter
{
    private readonly EmitScope _scope;
    private readonly CodeWriter _writer;
    private readonly JsonEmitter _json;

    internal PolicyBodyEmitter(EmitScope scope, CodeWriter writer)
    {
        _scope = scope;
        _writer = writer;
        _json = new JsonEmitter(scope);
    }

    internal void Write()
    {
        CSharpNames names = _scope.Names;
        if (!_scope.Shared.Has("Role") && names.RoleValues.Length > 0)
        {
            EnumEmitter.WriteRoles(_writer, names.RoleValues);
        }

        if (!_scope.Shared.Has("Segment") && names.HasSegments)
        {
            EnumEmitter.WriteSegments(_writer, names.SegmentValues);
        }

        foreach (ChoiceSymbol choice in names.AllChoices().Where(c => names.Has(c) && !_scope.Shared.Has(names[c])))
        {
            EnumEmitter.WriteChoice(_writer, choice, names);
        }

        foreach (RequestSymbol request in _scope.Policy.Requests.Where(Soundness.HasType))
        {
            Write(request);
        }

        _json.Write(_writer);
        new DataEmitter(_scope, _writer).Write();
    }

    private void Write(RequestSymbol request)
    {
        IReadOnlyList<RequestSymbol>? everywhere = _scope.Shared.RequestOf(request);
        var shape = new DecisionShape(everywhere ?? [request]);
        if (everywhere is null)
        {
            new RequestEmitter(_scope, request).Write(_writer);
            _json.Add(request);
            new DecisionEmitter(_scope, shape).Write(_writer);
            _json.Add(shape);
        }

        // The types are there all the same: where a signature names one that is missing, the compiler stops before the mistake is told.
        var plan = new DecisionPlan(request);
        if (!Soundness.CanDecide(request, plan, p => _scope.ClassOf(p) is not null))
        {
            return;
        }

        Document(request, "Decides about a <see cref=\"" + _scope.Names[request] + "\"/>.", "The decision. The same request always gives the same one.");
        var rows = new RowsEmitter(_scope, request);
        DecideEmitter.Write(_writer, _scope, request, plan, shape, rows);
        _writer.Separate();
        var numbers = new ClauseNumbers(plan.Parts);
        Document(request, "Which clauses and table rows hold for a <see cref=\"" + _scope.Names[request] + "\"/>.", "Their numbers, in file order. It tries what <c>Decide</c> tries, and nothing else.");
        DecideEmitter.Write(_writer, _scope, request, plan, shape, rows, numbers);
        _writer.Separate();
        Document(request, "How the decision about a <see cref=\"" + _scope.Names[request] + "\"/> comes about.", "Every rule and table: applied, or why not.");
        OutlineEmitter.WriteExplain(_writer, _scope, request);
        Document(request, "What it would take for another verdict: the fewest fields of a <see cref=\"" + _scope.Names[request] + "\"/> that would have to differ.", "Each smallest set of up to three fields, with the nearest values; see <see cref=\"global::PolicyLint.WhyNotSearch\"/> for what it claims.", isWhyNot: true);
        OutlineEmitter.WriteWhyNot(_writer, _scope, request);
        rows.Write(_writer);
        new OutlineEmitter(_scope, request, plan.Parts, numbers).Write(_writer);
    }

    private void Document(RequestSymbol request, string summary, string returns, bool isWhyNot = false)
    {
        _writer.RawSummary(summary);
        _writer.RawDoc("<param name=\"request\">What is asked for.</param>");
        if (isWhyNot)
        {
            _writer.RawDoc("<param name=\"wanted\">The verdict that it should have.</param>");
        }

        if (new DecisionShape([request]).HasDatedRules)
        {
            _writer.RawDoc("<param name=\"on\">The day of the decision: some rules hold only for a time.</param>");
        }

        _writer.RawDoc("<returns>" + returns + "</returns>");
        _writer.Generated();
        _writer.Decides(_scope.Policy.Name, until: DataEmitter.EndOf(_scope.Policy, _scope.Shared.Versions));
    }
}
