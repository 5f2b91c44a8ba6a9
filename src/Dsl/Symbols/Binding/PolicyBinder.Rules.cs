using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Rules with their exceptions, tables, and the order in which a decision is computed.</content>
internal sealed partial class PolicyBinder
{
    private void CompleteRule(RuleSymbol rule)
    {
        var syntax = (RuleSyntax)rule.Syntax;
        foreach (ClauseSyntax clause in Clauses(syntax.Block))
        {
            switch (clause)
            {
                case BecauseClauseSyntax because:
                    rule.Because = TextOrNull(because.Text);
                    break;
                case SourceClauseSyntax source:
                    rule.Source = TextOrNull(source.Text);
                    break;
                case BurdensClauseSyntax burdens:
                    rule.Burdens = Percent(burdens.Burdened);
                    rule.Stops = Percent(burdens.Stopped);
                    break;
                case NoExceptionsClauseSyntax none:
                    rule.NoExceptionsBecause = Text(none.Reason);
                    break;
                case ExceptionsInOrderClauseSyntax:
                    rule.ExceptionsInOrder = true;
                    break;
                case EffectiveClauseSyntax effective:
                    (rule.EffectiveFrom, rule.EffectiveUntil) = Effective(effective);
                    break;
                case ReviewByClauseSyntax review:
                    rule.ReviewBy = Date(review.Date);
                    break;
            }
        }

        ImmutableArray<RuleBody>.Builder bodies = ImmutableArray.CreateBuilder<RuleBody>();
        ImmutableArray<RequestSymbol> requests = ResolveAll<RequestSymbol>(syntax.Requests);
        rule.HasUnknownRequest = requests.Length < syntax.Requests.Items.Count;
        foreach (RequestSymbol request in requests.Distinct())
        {
            var source = new SymbolSource(rule.Name, rule.Title, rule.Documentation, _policy, _tree, syntax, rule.NameSpan);
            var root = new ClauseSymbol(source) { Rule = rule, Request = request };
            List<ClauseSyntax> clauses = Clauses(syntax.Block).ToList();
            CompleteClause(root, clauses.OfType<WhenClauseSyntax>().FirstOrDefault()?.Condition, clauses);
            var body = new RuleBody(rule, request, root);
            bodies.Add(body);
            request.Rules = request.Rules.Add(body);
        }

        rule.Bodies = bodies.ToImmutable();
    }

    /// <summary>Binds a clause and the exceptions in it. Blocks nest 256 deep at most, so recursion is safe.</summary>
    private void CompleteClause(ClauseSymbol clause, ExpressionSyntax? condition, IReadOnlyList<ClauseSyntax> clauses)
    {
        var binder = new ExpressionBinder(this, _tree, clause.Request);
        clause.Condition = condition is null ? null : binder.Condition(condition);
        var given = new Dictionary<FieldSymbol, TextSpan>();
        clause.Effects = clauses.OfType<ThenClauseSyntax>().Take(1).SelectMany(t => t.Effects.Nodes).Select(e => Effect(e, clause, binder, given)).OfType<Effect>().ToImmutableArray();
        var names = new Dictionary<string, ClauseSymbol>(StringComparer.Ordinal);
        ImmutableArray<ClauseSymbol>.Builder exceptions = ImmutableArray.CreateBuilder<ClauseSymbol>();
        foreach (ExceptionSyntax syntax in clauses.OfType<ExceptionSyntax>())
        {
            var source = new SymbolSource(
                Name(syntax.Name), null, _tree.DocumentationOf(syntax.FirstToken), _policy, _tree, syntax, _tree.SpanOf(syntax.Name));
            var exception = new ClauseSymbol(source) { Rule = clause.Rule, Request = clause.Request, Parent = clause };
            Enter(names, exception, exception.Name, clause.Parent is null ? $"Rule '{clause.Name}'" : $"Exception '{clause.Name}'");
            ClauseSyntax[] inner = syntax.Then is { } then ? [then] : Clauses(syntax.Block).ToArray();
            CompleteClause(exception, syntax.Condition, inner);
            exceptions.Add(exception);
        }

        clause.Exceptions = exceptions.ToImmutable();
    }

    private Effect? Effect(EffectSyntax syntax, ClauseSymbol clause, ExpressionBinder binder, Dictionary<FieldSymbol, TextSpan> given)
    {
        switch (syntax)
        {
            case VerdictEffectSyntax verdict:
                RoleSymbol? role = verdict.Role is { } named ? Resolve<RoleSymbol>(named) : null;
                return _tree[verdict.Verdict].Keyword switch
                {
                    Keyword.Allow => new VerdictEffect(verdict, TextOrNull(verdict.Text), Verdict.Allow, null),
                    Keyword.Deny => new VerdictEffect(verdict, TextOrNull(verdict.Text), Verdict.Deny, null),
                    Keyword.Refer when role is not null => new VerdictEffect(verdict, TextOrNull(verdict.Text), Verdict.Refer, role),
                    _ => null,
                };
            case OutputEffectSyntax output:
                FieldSymbol? field = Output(clause.Request, output.Output);
                if (field is null)
                {
                    return null;
                }

                BoundExpression value = OutputValue(field, output.Value, binder);
                return IsGivenFirst(given, field, output.Output, clause.Parent is null ? $"Rule '{clause.Name}'" : $"Exception '{clause.Name}'")
                    ? new OutputEffect(output, TextOrNull(output.Text), field, value)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Whether a clause or a table gives an output for the first time: of two values of one giver nothing says which is meant.</summary>
    private bool IsGivenFirst(Dictionary<FieldSymbol, TextSpan> given, FieldSymbol output, SyntaxToken name, string giver)
    {
        TextSpan span = _tree.SpanOf(name);
        if (!given.TryGetValue(output, out TextSpan first))
        {
            given.Add(output, span);
            return true;
        }

        Report(
            DuplicateNameRule.Descriptor,
            span,
            $"{giver} gives '{output.Name}' twice. Keep one of them.",
            null,
            new RelatedPlace(_tree.Text.Path, first, $"The first '{output.Name}'."));
        return false;
    }

    private BoundExpression OutputValue(FieldSymbol field, ExpressionSyntax syntax, ExpressionBinder binder)
    {
        BoundExpression value = binder.Value(syntax, field.Type, $"Output '{field.Name}'");
        if (value.IsOptional && !field.IsOptional)
        {
            Report(
                TypeMismatchRule.Descriptor,
                _tree.SpanOf(syntax),
                $"{Quote(syntax)} may be unknown, and output '{field.Name}' may not. Declare it 'optional', or test for 'known' first and give another value otherwise.");
        }

        return value;
    }

    /// <summary>The output of a request that a name means, for rules and tables to give.</summary>
    private FieldSymbol? Output(RequestSymbol request, SyntaxToken name) => Member(request, name, "output", static f => f.Kind == FieldKind.Output, static f =>
        (f.Kind switch
        {
            FieldKind.Formula => "is a formula: no rule gives it.",
            FieldKind.Derived => "is not decided: it is derived.",
            _ => "is not decided: it is passed in.",
        }) + $" Declare it 'decides {Written(f.Name)}: …', or name an output.");

    private void CompleteTable(TableSymbol table)
    {
        var syntax = (TableSyntax)table.Syntax;
        List<ClauseSyntax> clauses = Clauses(syntax.Block).ToList();
        table.IsFirstMatch = clauses.OfType<FirstMatchClauseSyntax>().Any();
        table.Source = clauses.OfType<SourceClauseSyntax>().FirstOrDefault() is { } source ? TextOrNull(source.Text) : null;
        ImmutableArray<TableBody>.Builder bodies = ImmutableArray.CreateBuilder<TableBody>();
        ImmutableArray<RequestSymbol> requests = ResolveAll<RequestSymbol>(syntax.Requests);
        table.HasUnknownRequest = requests.Length < syntax.Requests.Items.Count;
        foreach (RequestSymbol request in requests.Distinct())
        {
            FieldSymbol?[] inputs = _tree.NamesOf(syntax.Fields).Select(w => Column(request, w)).ToArray();
            var given = new Dictionary<FieldSymbol, TextSpan>();
            FieldSymbol?[] outputs = _tree.NamesOf(syntax.Outputs)
                .Select(w => Output(request, w) is { } output && IsGivenFirst(given, output, w, $"Table '{table.Name}'") ? output : null)
                .ToArray();
            ImmutableArray<RowSymbol>.Builder rows = ImmutableArray.CreateBuilder<RowSymbol>();
            foreach (ClauseSyntax clause in clauses)
            {
                if (clause is RowClauseSyntax or OtherwiseClauseSyntax)
                {
                    rows.Add(Row(table, request, clause, rows.Count, inputs, outputs));
                }
            }

            if (inputs.Contains(null) || outputs.Contains(null))
            {
                table.HasErrors = true;
                continue;
            }

            var body = new TableBody(table, request, inputs.ToImmutableArray()!, outputs.ToImmutableArray()!, rows.ToImmutable());
            bodies.Add(body);
            request.Tables = request.Tables.Add(body);
        }

        table.Bodies = bodies.ToImmutable();
    }

    private FieldSymbol? Column(RequestSymbol request, SyntaxToken name) => Member(request, name, "field", static _ => true, static _ => string.Empty);

    private RowSymbol Row(TableSymbol table, RequestSymbol request, ClauseSyntax syntax, int ordinal, FieldSymbol?[] inputs, FieldSymbol?[] outputs)
    {
        var binder = new ExpressionBinder(this, _tree, request);
        string number = (ordinal + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var row = new RowSymbol(new SymbolSource(number, null, null, _policy, _tree, syntax, _tree.SpanOf(syntax.Keyword)))
        {
            Table = table,
            Request = request,
            Ordinal = ordinal,
            IsOtherwise = syntax is OtherwiseClauseSyntax,
        };
        if (syntax is RowClauseSyntax { Cells: var cells })
        {
            row.Cells = cells.Nodes.Take(inputs.Length).Select((c, i) => inputs[i] is { } field ? binder.Cell(c, field) : null).ToImmutableArray();
        }

        ImmutableArray<ExpressionSyntax> values = syntax is RowClauseSyntax r ? r.Values.Nodes : ((OtherwiseClauseSyntax)syntax).Values.Nodes;
        row.Values = values.Take(outputs.Length)
            .Select((v, i) => outputs[i] is { } output ? OutputValue(output, v, binder) : new ErrorExpression(v))
            .ToImmutableArray();
        return row;
    }

    /// <summary>Puts what a decision computes in an order in which each finds what it reads; what goes round is reported.</summary>
    private void OrderSteps(RequestSymbol request) =>
        request.Steps = new StepOrder(request, (field, through) =>
        {
            field.HasErrors = true;
            Report(
                CircularReferenceRule.Descriptor,
                field.NameSpan,
                $"'{field.Name}' needs itself: {string.Join(" needs ", through)}. Take one of them out of the circle.");
        }).Steps();
}
