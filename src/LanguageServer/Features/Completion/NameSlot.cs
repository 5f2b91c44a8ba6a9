using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>A place where the grammar takes a name: which part of which clause it is, and so what it may name.</summary>
internal sealed class NameSlot
{
    private readonly DocumentView _document;
    private readonly SyntaxTree _tree;
    private readonly int _token;
    private readonly IReadOnlyList<SyntaxNode> _nodes;
    private readonly NamesInReach _reach;

    public NameSlot(DocumentView document, SyntaxTree tree, Expectation expectation)
    {
        _document = document;
        _tree = tree;
        _token = expectation.PlaceIn(tree).Index;
        _nodes = expectation.NodesAround(tree);
        _reach = new NamesInReach(document);
    }

    /// <summary>What may be named; a value is what the other side of a comparison asks for.</summary>
    public IEnumerable<(Symbol Symbol, bool IsValue)> Names()
    {
        if (_token > 0 && _tree.Tokens[_token - 1].Kind == TokenKind.Dot)
        {
            return MembersBehindDot().Select(s => (s, true));
        }

        SyntaxNode last = _nodes[^1];
        return last switch
        {
            RefSyntax => Referred().Select(s => (s, false)),
            GivenSyntax given when given.Name.Index == _token => Fields(f => f.Kind == FieldKind.Input).Select(f => ((Symbol)f, false)),
            OutputEffectSyntax or OutputExpectationSyntax => Fields(f => f.Kind == FieldKind.Output).Select(f => ((Symbol)f, false)),
            VerdictExpectationSyntax or VerdictEffectSyntax => [],
            WordsSyntax => Columns().Select(f => ((Symbol)f, false)),
            ExpressionSyntax or TestSyntax or GivenSyntax => InExpression(),
            _ => [],
        };
    }

    /// <summary>Events that standards of the policy speak of, where the place is one.</summary>
    public IEnumerable<string> Events() => _nodes[^1] is FromToClauseSyntax or PauseClauseSyntax
        ? _document.Policy.Standards.SelectMany(s => s.PauseEvents.Append(s.FromEvent).Append(s.ToEvent)).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        : [];

    private SyntaxNode Parent(int up) => _nodes[Math.Max(0, _nodes.Count - 1 - up)];

    private IEnumerable<Symbol> Referred()
    {
        SyntaxNode owner = Parent(1) is RefsSyntax ? Parent(2) : Parent(1);
        return owner switch
        {
            ForRequestSyntax or ForRequestOnDateSyntax or ApprovesClauseSyntax or RuleSyntax or TableSyntax => _reach.Of<RequestSymbol>(),
            ServesClauseSyntax when _nodes.Any(n => n is CapacitySyntax) => _reach.Of<StandardSymbol>().Concat<Symbol>(_reach.Of<PromiseSymbol>()),
            ServesClauseSyntax or StandardsClauseSyntax or StandardClauseSyntax or ImproveSyntax or DeadlineOfExpressionSyntax => _reach.Of<StandardSymbol>(),
            ToSegmentsClauseSyntax => _reach.Of<SegmentSymbol>(),
            MomentsClauseSyntax => _reach.Of<MomentSymbol>(),
            WorksClauseSyntax or DefaultCalendarClauseSyntax or DuringClauseSyntax or DuringSyntax or OfCalendarSyntax => _reach.Of<CalendarSymbol>(),
            MayBendClauseSyntax or ByClauseSyntax => _reach.Of<RuleSymbol>(),
            UseClauseSyntax => _document.Project.Policies.Where(p => p != _document.Policy),
            PayClauseSyntax => _reach.Of<FigureSymbol>(),
            TypeSyntax => _reach.Of<ChoiceSymbol>(),
            NamespaceClauseSyntax or PolicySyntax => [],
            _ => _reach.Of<RoleSymbol>(),
        };
    }

    /// <summary>Columns of tables: outputs before the word that separates them, fields behind it, or the other way round.</summary>
    private IEnumerable<FieldSymbol> Columns() => Parent(1) switch
    {
        TableSyntax table => Fields(f => f.Kind == FieldKind.Output == IsBefore(table.By)),
        ExamplesSyntax table => IsBefore(table.Expect) ? Fields(f => f.Kind == FieldKind.Input) : Fields(f => f.Kind == FieldKind.Output),
        _ => [],
    };

    private bool IsBefore(SyntaxToken token) => !token.IsPresent || _token < token.Index;

    private IEnumerable<(Symbol Symbol, bool IsValue)> InExpression()
    {
        PolicyType? wanted = ComparedType();
        IEnumerable<Symbol> values = wanted switch
        {
            { Choice: { } choice } => choice.Values,
            { Kind: TypeKind.Segment } => _document.Policy.SegmentsInReach,
            _ => [],
        };
        bool isConstant = _nodes.Any(n => n is GivenSyntax or OutputExpectationSyntax or CaseClauseSyntax or TestSyntax or DefaultSyntax or BoundSyntax);
        return values.Select(v => (v, true)).Concat(isConstant ? [] : Fields(_ => true).Concat<Symbol>(_reach.Of<FigureSymbol>()).Select(s => (s, false)));
    }

    /// <summary>What the value at the place is held against: the field before <c>is</c> or in front of <c>in (</c>, that of <c>given</c>, or the column.</summary>
    private PolicyType? ComparedType()
    {
        if (_nodes.OfType<RowClauseSyntax>().FirstOrDefault() is { } row && _nodes.OfType<TableSyntax>().FirstOrDefault() is { } table)
        {
            return row.Arrow.IsPresent && row.Arrow.Index < _token
                ? TypeOfColumn(table.Outputs, Commas(row.Arrow.Index))
                : TypeOfColumn(table.Fields, Commas(row.Keyword.Index));
        }

        if (_nodes.OfType<CaseClauseSyntax>().FirstOrDefault() is { } line && _nodes.OfType<ExamplesSyntax>().FirstOrDefault() is { } examples)
        {
            return line.Arrow.IsPresent && line.Arrow.Index < _token
                ? TypeOfColumn(examples.Outputs, Commas(line.Arrow.Index))
                : TypeOfColumn(examples.Fields, Commas(line.Title.Index));
        }

        if (_nodes.OfType<FieldClauseSyntax>().FirstOrDefault() is { } own)
        {
            return FieldNamed(_tree.NameOf(own.FirstToken))?.Type;
        }

        for (int i = _token - 1; i > 0; i--)
        {
            Token token = _tree.Tokens[i];
            if (token.Kind is TokenKind.Word && token.Keyword is Keyword.Is or Keyword.Not or Keyword.In
                || token.Kind is TokenKind.OpenParenthesis or TokenKind.Comma)
            {
                continue;
            }

            if (token.Kind is TokenKind.Word or TokenKind.QuotedWord && FieldNamed(_tree.NameOf(SyntaxToken.At(i))) is { } field)
            {
                return field.Type;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.QuotedWord) || token.Keyword != Keyword.None || _tree.Tokens[i - 1].Kind is not (TokenKind.Comma or TokenKind.OpenParenthesis))
            {
                return null;
            }
        }

        return null;
    }

    private int Commas(int from)
    {
        int commas = 0;
        for (int i = from + 1; i < _token; i++)
        {
            commas += _tree.Tokens[i].Kind == TokenKind.Comma ? 1 : 0;
        }

        return commas;
    }

    private PolicyType? TypeOfColumn(WordsSyntax names, int column) =>
        _tree.NamesOf(names).Skip(column).Select(t => FieldNamed(_tree.NameOf(t))?.Type).FirstOrDefault();

    private FieldSymbol? FieldNamed(string name) => Fields(_ => true).FirstOrDefault(f => f.Name == name);

    private IEnumerable<FieldSymbol> Fields(Func<FieldSymbol, bool> isMeant) => Requests().SelectMany(r => r.Fields).Where(isMeant);

    private IEnumerable<RequestSymbol> Requests() => NamesInReach.RequestsOf(_document.Policy, _tree, _nodes.OfType<DeclarationSyntax>().FirstOrDefault());

    private IEnumerable<Symbol> MembersBehindDot()
    {
        string owner = _token > 1 ? _tree.NameOf(SyntaxToken.At(_token - 2)) : string.Empty;
        Symbol? symbol = FieldNamed(owner)
            ?? _document.Policy.Declarations.Concat(_document.Policy.Uses).FirstOrDefault(s => s.Name == owner)
            ?? _document.Policy.Rules.SelectMany(r => r.Bodies.Take(1)).SelectMany(b => b.Root.WithExceptions()).FirstOrDefault(c => c.Name == owner);
        return symbol switch
        {
            ChoiceSymbol choice => choice.Values,
            RuleSymbol { Bodies: [var body, ..] } => body.Root.Exceptions,
            ClauseSymbol clause => clause.Exceptions,
            RequestSymbol request => request.Fields.Where(f => f.Type.Kind == TypeKind.Money),
            PolicySymbol policy => NamesInReach.LentBy(policy),
            _ => [],
        };
    }
}
