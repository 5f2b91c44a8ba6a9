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
        if (example.Request is not { } request)
        {
            return;
        }

        List<ClauseSyntax> clauses = Clauses(syntax.Block).ToList();
        example.Inputs = clauses.OfType<GivenClauseSyntax>()
            .SelectMany(g => g.Items.Nodes)
            .Select(g => Input(request, g.Name, g.Value))
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
                case OutputExpectationSyntax output when Expected(request, output.Name, output.Value) is { } expected:
                    outputs.Add(expected);
                    break;
            }
        }

        example.ExpectedOutputs = outputs.ToImmutable();
    }

    private Verdict? VerdictOf(SyntaxToken token) => !token.IsPresent ? null : _tree[token].Keyword switch
    {
        Keyword.Allow => Verdict.Allow,
        Keyword.Deny => Verdict.Deny,
        Keyword.Refer => Verdict.Refer,
        _ => null,
    };

    private ExampleInput? Input(RequestSymbol request, SyntaxToken name, ExpressionSyntax value)
    {
        if (Member(request, name, f => f.Kind == FieldKind.Input, "field", "is not passed in: it is computed. Leave it out.") is not { } field
            || Entry(field, value) is not { } given)
        {
            return null;
        }

        if (given.Value is { } constant)
        {
            CheckRange(field, constant, "The value");
        }

        return given;
    }

    private ExampleInput? Expected(RequestSymbol request, SyntaxToken name, ExpressionSyntax value) =>
        Member(request, name, f => f.Kind is not FieldKind.Input, "output", "is passed in, not decided. Give it under 'given'.") is { } field ? Entry(field, value) : null;

    private FieldSymbol? Member(RequestSymbol request, SyntaxToken name, Func<FieldSymbol, bool> fits, string kind, string otherwise)
    {
        if (!name.IsPresent)
        {
            return null;
        }

        FieldSymbol? field = request.Fields.FirstOrDefault(f => f.Name == Name(name));
        if (field is null)
        {
            ReportUnknownField(request, name, kind);
            return null;
        }

        Refer(field, _tree.SpanOf(name));
        if (fits(field))
        {
            return field;
        }

        Report(
            WrongKindRule.Descriptor,
            _tree.SpanOf(name),
            $"'{field.Name}' {otherwise}",
            null,
            new RelatedPlace(_tree.Text.Path, field.NameSpan, $"'{field.Name}' is declared here."));
        return null;
    }

    /// <summary>A value of a field as an example writes it; null, and reported, where it does not fit.</summary>
    private ExampleInput? Entry(FieldSymbol field, ExpressionSyntax value)
    {
        if (value is LiteralExpressionSyntax { Token.IsPresent: true } literal && _tree[literal.Token].Keyword == Keyword.Unknown)
        {
            if (!field.IsOptional && !field.Type.IsError)
            {
                Report(TypeMismatchRule.Descriptor, _tree.SpanOf(value), $"'{field.Name}' is never unknown. Write a value, or declare it 'optional'.");
                return null;
            }

            return new ExampleInput(field, null);
        }

        return new ExpressionBinder(this, _tree, null).Constant(value, field.Type) is { } constant ? new ExampleInput(field, constant) : null;
    }

    /// <summary>The rule or exception that <c>by</c> names.</summary>
    private ClauseSymbol? Clause(RequestSymbol request, RefSyntax syntax)
    {
        ImmutableArray<string> names = _tree.PartsOf(syntax);
        if (names.IsEmpty)
        {
            return null;
        }

        RuleBody? body = request.Rules.FirstOrDefault(r => r.Rule.Name == names[0]);
        int first = syntax.Tokens.Start;
        if (body is null)
        {
            string? nearest = Spelling.Nearest(names[0], request.Rules.Select(r => r.Rule.Name));
            Report(
                UnknownNameRule.Descriptor,
                _tree.SpanOf(SyntaxToken.At(first)),
                $"No rule '{names[0]}' speaks of request '{request.Name}'." + (nearest is null ? " Write the name of a rule that does." : $" Did you mean '{nearest}'?"),
                nearest is null ? null : Replace(_tree.SpanOf(SyntaxToken.At(first)), nearest));
            return null;
        }

        Refer(body.Rule, _tree.SpanOf(SyntaxToken.At(first)));
        ClauseSymbol clause = body.Root;
        for (int i = 1; i < names.Length; i++)
        {
            SyntaxToken token = SyntaxToken.At(first + (2 * i));
            ClauseSymbol? next = clause.Exceptions.FirstOrDefault(e => e.Name == names[i]);
            if (next is null)
            {
                string? nearest = Spelling.Nearest(names[i], clause.Exceptions.Select(e => e.Name));
                string owner = clause.Parent is null ? "Rule" : "Exception";
                Report(
                    UnknownNameRule.Descriptor,
                    _tree.SpanOf(token),
                    $"{owner} '{clause.Name}' has no exception '{names[i]}'."
                        + (nearest is null ? $" It has {Listed(clause.Exceptions.Select(e => e.Name))}." : $" Did you mean '{nearest}'?"),
                    nearest is null ? null : Replace(_tree.SpanOf(token), nearest));
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

        FieldSymbol?[] inputs = WordsOf(table.Fields)
            .Select(w => Member(request, w, f => f.Kind == FieldKind.Input, "field", "is not passed in: it is computed. Leave the column out."))
            .ToArray();
        List<SyntaxToken> outputWords = WordsOf(table.Outputs).ToList();
        int verdictColumn = outputWords.FindIndex(w => Name(w) == "verdict" && request.Fields.All(f => f.Name != "verdict"));
        FieldSymbol?[] outputs = outputWords
            .Select((w, i) => i == verdictColumn ? null : Member(request, w, f => f.Kind is not FieldKind.Input, "output", "is passed in, not decided. Move it before 'expect'."))
            .ToArray();
        foreach (CaseClauseSyntax row in Clauses(table.Block).OfType<CaseClauseSyntax>())
        {
            var example = new ExampleSymbol(Source(Text(row.Title), SyntaxToken.None, row, _tree.SpanOf(row.Title))) { Request = request };
            _from = example;
            example.Inputs = Entries(inputs, row.Inputs.Nodes, checkRange: true);
            example.ExpectedOutputs = Entries(outputs, row.Outputs.Nodes, checkRange: false);
            if (verdictColumn >= 0 && verdictColumn < row.Outputs.Count)
            {
                example.ExpectedVerdict = VerdictEntry(row.Outputs[verdictColumn]);
            }

            all.Add(example);
        }
    }

    private ImmutableArray<ExampleInput> Entries(FieldSymbol?[] columns, ImmutableArray<ExpressionSyntax> values, bool checkRange)
    {
        ImmutableArray<ExampleInput>.Builder entries = ImmutableArray.CreateBuilder<ExampleInput>();
        for (int i = 0; i < Math.Min(columns.Length, values.Length); i++)
        {
            if (columns[i] is { } field && Entry(field, values[i]) is { } entry)
            {
                if (checkRange && entry.Value is { } constant)
                {
                    CheckRange(field, constant, "The value");
                }

                entries.Add(entry);
            }
        }

        return entries.ToImmutable();
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
