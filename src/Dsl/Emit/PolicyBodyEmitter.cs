using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>The members of a policy's class, or of one version's: types, decisions, data.</summary>
internal sealed class PolicyBodyEmitter
{
    private readonly EmitScope _scope;
    private readonly CodeWriter _writer;

    internal PolicyBodyEmitter(EmitScope scope, CodeWriter writer)
    {
        _scope = scope;
        _writer = writer;
    }

    internal void Write()
    {
        CSharpNames names = _scope.Names;
        if (!_scope.Shared.Has("Role") && names.RoleValues.Length > 0)
        {
            EnumEmitter.WriteRoles(_writer, names.RoleValues);
        }

        if (!_scope.Shared.Has("Segment") && names.SegmentValues.Length > 0)
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

        new DataEmitter(_scope, _writer).Write();
    }

    private void Write(RequestSymbol request)
    {
        IReadOnlyList<RequestSymbol>? everywhere = _scope.Shared.RequestOf(request);
        if (everywhere is null)
        {
            new RequestEmitter(_scope, request).Write(_writer);
        }

        var plan = new DecisionPlan(request);
        if (!Soundness.CanDecide(request, plan, p => _scope.ClassOf(p) is not null))
        {
            return;
        }

        var shape = new DecisionShape(everywhere ?? [request]);
        if (everywhere is null)
        {
            new DecisionEmitter(_scope, shape).Write(_writer);
        }

        var own = new DecisionShape([request]);
        _writer.RawSummary("Decides about a <see cref=\"" + _scope.Names[request] + "\"/>.");
        _writer.RawDoc("<param name=\"request\">What is asked for.</param>");
        if (own.HasDatedRules)
        {
            _writer.RawDoc("<param name=\"on\">The day of the decision: some rules hold only for a time.</param>");
        }

        _writer.RawDoc("<returns>The decision. The same request always gives the same one.</returns>");
        _writer.Generated();
        DecideEmitter.Write(_writer, _scope, request, plan, shape);
        _writer.Separate();
    }
}
