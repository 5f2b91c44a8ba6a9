using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Examples, single and as tables.</content>
internal sealed partial class PolicyBinder
{
    private void CompleteExamples()
    {
        ImmutableArray<ExampleSymbol>.Builder all = ImmutableArray.CreateBuilder<ExampleSymbol>();
        all.AddRange(_policy.Examples);
        foreach (ExampleSymbol example in _policy.Examples)
        {
            _from = example;
            CompleteExample(example, (ExampleSyntax)example.Syntax);
        }

        foreach (ExamplesSyntax table in _tree.Root.Declarations.OfType<ExamplesSyntax>())
        {
            _from = null;
            AddCases(table, all);
        }

        _from = null;
        _policy.Examples = all.ToImmutable();
    }

    private void CompleteExample(ExampleSymbol example, ExampleSyntax syntax)
    {
        example.Request = Resolve<RequestSymbol>(syntax.For.Request);
        example.On = DayOf(syntax.For);
        if (example.Request is not { } request)
        {
            return;
        }

        List<ClauseSyntax> clauses = Clauses(syntax.Block).ToList();
        example.Inputs = clauses.OfType<GivenClauseSyntax>()
            .SelectMany(g => g.Items.Nodes)
            .Select(g => Input(Given(request, g.Name), g.Value))
            .OfType<ExampleInput>()
            .ToImmutableArray();
        ImmutableArray<ExampleInput>.Builder outputs = ImmutableArray.CreateBuilder<ExampleInput>();
        foreach (ExpectationSyntax expectation in clauses.OfType<ExpectClauseSyntax>().SelectMany(e => e.Items.Nodes))
        {
            switch (expectation)
            {
                case VerdictExpectationSyntax verdict:
                    example.ExpectedVerdict = VerdictOf(verdict.Verdict);
                    example.ExpectedApprovers = verdict.Roles is { } roles ? ResolveAll<RoleSymbol>(roles) : ImmutableArray<RoleSymbol>.Empty;
                    example.ExpectedClause = verdict.By is { } by ? Clause(request, by.Clause) : null;
                    break;
                case OutputExpectationSyntax output when Entry(Expected(request, output.Name), output.Value) is { } expected:
                    outputs.Add(expected);
                    break;
            }
        }

        example.ExpectedOutputs = outputs.ToImmutable();
    }

    /// <summary>The day that examples name. One on which the policy does not hold is reported: nobody is decided by it then.</summary>
    private DateTime? DayOf(ForRequestOnDateSyntax syntax)
    {
        if (syntax.On is not { } on || Date(on.Date) is not { } day)
        {
            return null;
        }

        // One that ends before it starts holds on no day, which is reported there.
        bool isOnNoDay = _policy.LastDay < _policy.EffectiveFrom;
        if (!isOnNoDay && _policy.EffectiveFrom is { } first && day < first)
        {
            ReportOutside($"it starts on {Words.Date(first)}");
        }
        else if (!isOnNoDay && _policy.LastDay is { } last && last < day)
        {
            ReportOutside(_policy.EffectiveUntil is null ? $"its next version starts on {Words.Date(last.AddDays(1))}" : $"it ends on {Words.Date(last)}");
        }

        return day;

        void ReportOutside(string fact) => Report(
            OutOfRangeRule.Descriptor,
            _tree.SpanOf(on.Date),
            $"Policy '{Shown(_policy.Name)}' does not hold on {Words.Date(day)}: {fact}. Write a day on which it does, or leave 'on' out.");
    }

    private Verdict? VerdictOf(SyntaxToken token) => !token.IsPresent ? null : _tree[token].Keyword switch
    {
        Keyword.Allow => Verdict.Allow,
        Keyword.Deny => Verdict.Deny,
        Keyword.Refer => Verdict.Refer,
        _ => null,
    };

    /// <summary>The value of a field that is passed in, within its range.</summary>
    private ExampleInput? Input(FieldSymbol? field, ExpressionSyntax value)
    {
        ExampleInput? given = Entry(field, value);
        if (given?.Value is { } constant)
        {
            CheckRange(given.Field, constant, "The value");
        }

        return given;
    }

    private FieldSymbol? Given(RequestSymbol request, SyntaxToken name) =>
        Member(request, name, "field", static f => f.Kind == FieldKind.Input, static _ => "is not passed in: it is computed. Leave it out.");

    private FieldSymbol? Expected(RequestSymbol request, SyntaxToken name) =>
        Member(request, name, "output", static f => f.Kind is not FieldKind.Input, static _ => "is passed in, not decided. Give it under 'given'.");

    /// <summary>A value of a field as an example writes it; null, and reported, where it does not fit.</summary>
    private ExampleInput? Entry(FieldSymbol? field, ExpressionSyntax value)
    {
        if (field is null)
        {
            return null;
        }

        if (value is LiteralExpressionSyntax { Token.IsPresent: true } literal && _tree[literal.Token].Keyword == Keyword.Unknown)
        {
            if (!field.IsOptional && !field.Type.IsError)
            {
                Report(TypeMismatchRule.Descriptor, _tree.SpanOf(value), $"'{field.Name}' is never unknown. Write a value" + (field.Formula is null ? ", or declare it 'optional'." : "."));
                return null;
            }

            return new ExampleInput(field, null);
        }

        return new ExpressionBinder(this, _tree, null).Constant(value, field.Type) is { } constant ? new ExampleInput(field, constant) : null;
    }

    /// <summary>The rule or exception that <c>by</c> names.</summary>
    private ClauseSymbol? Clause(RequestSymbol request, RefSyntax syntax)
    {
        SyntaxToken[] tokens = _tree.NamesOf(syntax).ToArray();
        if (tokens.Length == 0)
        {
            return null;
        }

        string name = Name(tokens[0]);
        RuleBody? body = request.Rules.FirstOrDefault(r => r.Rule.Name == name);
        if (body is null)
        {
            if (_policy.Names.TryGetValue(name, out Symbol? named) && named is RuleSymbol { HasUnknownRequest: true } rule)
            {
                // It may speak of this request: the mistake in its head is reported there.
                Refer(rule, _tree.SpanOf(tokens[0]));
                Spoil();
                return null;
            }

            ReportUnknown(
                tokens[0],
                $"No rule '{Shown(name)}' speaks of request '{request.Name}'.",
                request.Rules.Select(r => r.Rule.Name),
                "Write the name of a rule that does.");
            return null;
        }

        Refer(body.Rule, _tree.SpanOf(tokens[0]));
        ClauseSymbol clause = body.Root;
        foreach (SyntaxToken token in tokens.Skip(1))
        {
            ClauseSymbol? next = clause.Exceptions.FirstOrDefault(e => e.Name == Name(token));
            if (next is null)
            {
                string owner = clause.Parent is null ? "Rule" : "Exception";
                string[] names = clause.Exceptions.Select(e => e.Name).ToArray();
                ReportUnknown(
                    token,
                    $"{owner} '{clause.Name}' has no exception '{Shown(Name(token))}'.",
                    names,
                    names.Length == 0 ? "It has none." : $"It has {Listed(names)}.");
                return null;
            }

            Refer(next, _tree.SpanOf(token));
            clause = next;
        }

        return clause;
    }

    private void AddCases(ExamplesSyntax table, ImmutableArray<ExampleSymbol>.Builder all)
    {
        AddSuppressions(Clauses(table.Block), table);
        if (Resolve<RequestSymbol>(table.For.Request) is not { } request)
        {
            return;
        }

        DateTime? on = DayOf(table.For);
        FieldSymbol?[] inputs = _tree.NamesOf(table.Fields).Select(w => Given(request, w)).ToArray();
        SyntaxToken[] outputWords = _tree.NamesOf(table.Outputs).ToArray();
        int verdictColumn = Array.FindIndex(outputWords, w => Name(w) == "verdict" && request.Member("verdict") is null);
        FieldSymbol?[] outputs = outputWords.Select((w, i) => i == verdictColumn ? null : Expected(request, w)).ToArray();
        foreach (CaseClauseSyntax row in Clauses(table.Block).OfType<CaseClauseSyntax>())
        {
            var example = new ExampleSymbol(Source(Text(row.Title), SyntaxToken.None, row, _tree.SpanOf(row.Title))) { Request = request, On = on };
            _from = example;
                example.Inputs = inputs.Zip(row.Inputs.Nodes, Input).OfType<ExampleInput>().ToImmutableArray();
            example.ExpectedOutputs = outputs.Zip(row.Outputs.Nodes, Entry).OfType<ExampleInput>().ToImmutableArray();
            if (verdictColumn >= 0 && verdictColumn < row.Outputs.Count)
            {
                example.ExpectedVerdict = VerdictEntry(row.Outputs[verdictColumn]);
            }

            all.Add(example);
        }
    }

    private Verdict? VerdictEntry(ExpressionSyntax syntax)
    {
        Verdict? verdict = syntax is NameExpressionSyntax { Tokens.Count: 1 } name ? VerdictOf(name.Tokens.First) : null;
        if (verdict is null)
        {
            Report(TypeMismatchRule.Descriptor, _tree.SpanOf(syntax), $"{Quote(syntax)} is no verdict. Write allow, deny or refer.");
        }

        return verdict;
    }
}
