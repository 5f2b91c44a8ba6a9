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
    private readonly ValueSlot _value;

    public NameSlot(DocumentView document, SyntaxTree tree, Expectation expectation, ValueSlot value)
    {
        _document = document;
        _tree = tree;
        _token = expectation.PlaceIn(tree).Index;
        _nodes = expectation.NodesAround(tree);
        _reach = new NamesInReach(document);
        _value = value;
    }

    private bool IsBehindDot => _token > 0 && _tree.Tokens[_token - 1].Kind == TokenKind.Dot;

    /// <summary>What may be named, and how well it fits: 0 is what the other side of a comparison asks for, 2 what can only be a part of it.</summary>
    public IEnumerable<(Symbol Symbol, int Rank)> Names()
    {
        if (IsBehindDot)
        {
            return MembersBehindDot().Select(s => (s, 0));
        }

        SyntaxNode last = _nodes[^1];
        return last switch
        {
            RefSyntax => Referred().Select(s => (s, 1)),
            GivenSyntax given when given.Name.Index == _token => Fields(f => f.Kind == FieldKind.Input).Select(f => ((Symbol)f, 1)),
            OutputEffectSyntax or OutputExpectationSyntax => Fields(f => f.Kind == FieldKind.Output).Select(f => ((Symbol)f, 1)),
            VerdictExpectationSyntax or VerdictEffectSyntax => [],
            WordsSyntax => Columns().Select(f => ((Symbol)f, 1)),
            ExpressionSyntax or TestSyntax or GivenSyntax => InExpression(),
            _ => [],
        };
    }

    /// <summary>What is named there and declared nowhere: events that standards speak of, the verdict and its values, what a segment is worth.</summary>
    public IEnumerable<(string Name, string Kind)> Others() => _nodes[^1] switch
    {
        FromToClauseSyntax or PauseClauseSyntax =>
            _document.Policy.Standards.SelectMany(s => s.PauseEvents.Append(s.FromEvent).Append(s.ToEvent)).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(e => (e, "event")),
        WordsSyntax when Parent(1) is ExamplesSyntax examples && !IsBefore(examples.Expect) => [(ValueSlot.Verdict, "allow, deny or refer")],
        NameExpressionSyntax when IsBehindDot && _value.FieldNamed(_tree.NameOf(SyntaxToken.At(_token - 2)))?.Type.Kind == TypeKind.Segment =>
            [("lifetimeValue", "what such a customer spends over the years")],
        _ when _value.IsVerdict => [("allow", "verdict"), ("deny", "verdict"), ("refer", "verdict")],
        _ => [],
    };

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
            ReportsToClauseSyntax => _reach.Of<RoleSymbol>().Where(r => r.Name != OwnName()),
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

    private IEnumerable<(Symbol Symbol, int Rank)> InExpression()
    {
        PolicyType? wanted = _value.Wanted;
        IEnumerable<Symbol> values = wanted switch
        {
            { Choice: { } choice } => choice.Values,
            { Kind: TypeKind.Segment } => _document.Policy.SegmentsInReach,
            _ => [],
        };
        bool isConstant = _nodes.Any(n => n is GivenSyntax or OutputExpectationSyntax or CaseClauseSyntax or TestSyntax or DefaultSyntax or BoundSyntax or FigureValueClauseSyntax);
        string? own = _nodes.OfType<FieldClauseSyntax>().Select(f => _tree.NameOf(f.Name)).FirstOrDefault();
        IEnumerable<(Symbol, int)> read = isConstant ? [] :
            Fields(f => f.Name != own && f != _value.Field).Select(f => ((Symbol)f, RankOf(f.Type))).Concat(_reach.Of<FigureSymbol>().Select(f => ((Symbol)f, RankOf(f.Type))));
        return values.Select(v => (v, 0)).Concat(read.Where(n => n.Item2 < 3));

        // Amounts and numbers are also made of others; a choice is made of nothing.
        int RankOf(PolicyType type) => wanted is null || type.Kind == wanted.Kind && type.Choice == wanted.Choice ? 1 : wanted.Kind is TypeKind.Choice or TypeKind.Segment or TypeKind.Text ? 3 : 2;
    }

    private string OwnName() => _nodes.OfType<NamedDeclarationSyntax>().Select(d => _tree.NameOf(d.Name)).FirstOrDefault(string.Empty);

    private IEnumerable<FieldSymbol> Fields(Func<FieldSymbol, bool> isMeant) => _value.Fields.Where(isMeant);

    private IEnumerable<Symbol> MembersBehindDot()
    {
        string owner = _token > 1 ? _tree.NameOf(SyntaxToken.At(_token - 2)) : string.Empty;
        Symbol? symbol = _value.FieldNamed(owner)
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
