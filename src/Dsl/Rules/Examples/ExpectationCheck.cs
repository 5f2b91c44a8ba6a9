using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>Holds what an example expects against what the policy decides.</summary>
internal sealed class ExpectationCheck
{
    private readonly SyntaxTree _tree;
    private readonly ExampleSymbol _example;
    private readonly Decision _decision;

    public ExpectationCheck(SyntaxTree tree, ExampleSymbol example, Decision decision)
    {
        _tree = tree;
        _example = example;
        _decision = decision;
    }

    /// <summary>Every expectation that is not met, in the order written.</summary>
    public IEnumerable<Disagreement> Disagreements() => _example.Syntax is CaseClauseSyntax row ? OfRow(row) : OfExample((ExampleSyntax)_example.Syntax);

    private IEnumerable<Disagreement> OfExample(ExampleSyntax syntax)
    {
        foreach (ExpectationSyntax expectation in syntax.Block.Clauses.OfType<ExpectClauseSyntax>().SelectMany(e => e.Items.Nodes))
        {
            Disagreement? found = expectation switch
            {
                VerdictExpectationSyntax verdict => OfVerdict(verdict),
                OutputExpectationSyntax output => OfOutput(_tree.NameOf(output.Name), output.Value),
                _ => null,
            };
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private IEnumerable<Disagreement> OfRow(CaseClauseSyntax row)
    {
        SyntaxToken[] columns = ExampleCases.TableOf(_tree, _example) is { } table ? _tree.NamesOf(table.Outputs).ToArray() : [];
        for (int i = 0; i < Math.Min(columns.Length, row.Outputs.Count); i++)
        {
            string name = _tree.NameOf(columns[i]);
            bool isVerdict = name == "verdict" && _example.Request!.Fields.All(f => f.Name != name);
            Disagreement? found = !isVerdict ? OfOutput(name, row.Outputs[i])
                : _example.ExpectedVerdict is { } expected && expected != _decision.Verdict
                    ? new Disagreement(row.Outputs[i], "expects " + Word(expected) + ", and the policy says " + Decided(), Word(_decision.Verdict), Deciding())
                : null;
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private Disagreement? OfVerdict(VerdictExpectationSyntax syntax)
    {
        if (_example.ExpectedVerdict is not { } expected)
        {
            return null;
        }

        string? fact = null;
        if (expected != _decision.Verdict)
        {
            fact = "expects " + Word(expected) + ", and the policy says " + Decided();
        }
        else if (!_example.ExpectedApprovers.IsEmpty && !_example.ExpectedApprovers.ToImmutableHashSet().SetEquals(_decision.Approvers))
        {
            fact = "expects to be sent to " + Quoted.Names(_example.ExpectedApprovers) + ", and the policy sends it to "
                + (_decision.Approvers.IsEmpty ? "no role by name" : Quoted.Names(_decision.Approvers));
        }
        else if (_example.ExpectedClause is { } clause && WhyNot(clause, expected) is { } why)
        {
            fact = "expects " + Quoted.Text(DecisionText.Path(clause)) + " to decide, and " + why
                + (_decision.DecidedBy is { } by ? ": " + Quoted.Text(DecisionText.Path(by)) + " decides" : string.Empty);
        }

        return fact is null ? null : new Disagreement(syntax, fact, Written(syntax), Deciding());
    }

    private Disagreement? OfOutput(string name, ExpressionSyntax syntax)
    {
        if (_example.ExpectedOutputs.FirstOrDefault(o => o.Field.Name == name) is not { } expected)
        {
            return null;
        }

        object? value = _decision.Values.TryGetValue(expected.Field, out object? known) ? known : null;
        object? wanted = expected.Value?.Value;
        if (wanted is null ? value is null : value is not null && ValueOrder.Same(wanted, value))
        {
            return null;
        }

        string fact = "expects " + name + " " + Quoted.Short(Symbols.Words.Value(expected.Field.Type, wanted)) + ", and the policy gives " + Quoted.Short(Symbols.Words.Value(expected.Field.Type, value));
        return new Disagreement(syntax, fact, WrittenValue.Of(expected.Field, value), Giving(expected.Field));
    }

    /// <summary>Why a clause doesn't decide; null where it does: it stands, and leaves the verdict.</summary>
    private string? WhyNot(ClauseSymbol clause, Verdict expected)
    {
        RuleOutcome outcome = _decision.Rules.First(r => r.Body.Rule == clause.Rule);
        if (outcome.Applied == clause)
        {
            Verdict left = clause.Effects.OfType<VerdictEffect>().Select(e => e.Verdict).DefaultIfEmpty(Verdict.Allow).Max();
            return left == expected ? null : "that leaves " + Word(left);
        }

        if (!outcome.IsInForce)
        {
            return "that is not in force on " + Symbols.Words.Date(_decision.On!.Value);
        }

        if (outcome.Tried.FirstOrDefault(t => !t.Held && Encloses(t.Clause, clause)) is { Failed: { } failed } trial)
        {
            return (trial.Clause == clause ? "its " : "the ") + Quoted.Text(_tree.TextOf(failed.Syntax)) + (trial.Clause == clause ? string.Empty : " of " + Quoted.Name(trial.Clause)) + " does not hold";
        }

        return outcome.Applied is { } applied ? Quoted.Text(DecisionText.Path(applied)) + " answers before it" : "its rule does not apply";
    }

    private static bool Encloses(ClauseSymbol outer, ClauseSymbol? clause)
    {
        while (clause is not null && clause != outer)
        {
            clause = clause.Parent;
        }

        return clause is not null;
    }

    private string Decided() => Word(_decision.Verdict) + (_decision.DecidedBy is { } by ? " by " + Quoted.Text(DecisionText.Path(by)) : string.Empty);

    /// <summary>The actual verdict, with as much beside it as the example asks for.</summary>
    private string Written(VerdictExpectationSyntax syntax) => Word(_decision.Verdict)
        + (syntax.Roles is not null && _decision.Verdict == Verdict.Refer && !_decision.Approvers.IsEmpty ? " to " + string.Join(" and ", _decision.Approvers.Select(RoleName)) : string.Empty)
        + (syntax.By is not null && _decision.DecidedBy is { } by ? " by " + WrittenValue.Path(by) : string.Empty);

    private string RoleName(RoleSymbol role) => role.Policy == _example.Policy || _example.Policy.Uses.Contains(role.Policy)
        ? WrittenValue.Name(role.Name)
        : role.Policy.Name + "." + WrittenValue.Name(role.Name);

    private ImmutableArray<RelatedPlace> Deciding() => _decision.DecidedBy is { } by
        ? ImmutableArray.Create(new RelatedPlace(by.Tree.Text.Path, by.NameSpan, (by.Parent is null ? "Rule " : "Exception ") + Quoted.Text(DecisionText.Path(by)) + " decides."))
        : ImmutableArray<RelatedPlace>.Empty;

    private ImmutableArray<RelatedPlace> Giving(FieldSymbol output)
    {
        IEnumerable<RelatedPlace> clauses = _decision.Rules
            .Select(r => r.Applied)
            .OfType<ClauseSymbol>()
            .Where(c => c.Effects.OfType<OutputEffect>().Any(e => e.Output == output))
            .Select(c => new RelatedPlace(c.Tree.Text.Path, c.NameSpan, Quoted.Text(DecisionText.Path(c)) + " gives " + output.Name + "."));
        IEnumerable<RelatedPlace> rows = _decision.Tables
            .Where(t => t.Row is not null && t.Body.Outputs.Contains(output))
            .Select(t => new RelatedPlace(t.Row!.Tree.Text.Path, _tree.SpanOf(t.Row.Syntax), "Row " + t.Row.Name + " of " + Quoted.Name(t.Body.Table) + " gives " + output.Name + "."));
        return clauses.Concat(rows).ToImmutableArray();
    }

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
