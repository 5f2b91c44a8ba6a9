using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Makes a symbol of every declaration and enters its name.</content>
internal sealed partial class PolicyBinder
{
    private readonly Dictionary<string, Symbol> _own = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Symbol>.Builder _declarations = ImmutableArray.CreateBuilder<Symbol>();

    private void Declare()
    {
        DeclarePolicy();
        foreach (DeclarationSyntax declaration in _tree.Root.Declarations)
        {
            switch (declaration)
            {
                case NamedDeclarationSyntax named:
                    Symbol symbol = Make(named);
                    _declarations.Add(symbol);
                    Enter(_own, symbol, symbol.Name, "The policy");
                    AddSuppressions(named is ChoiceSyntax choice ? choice.Clauses : Clauses(named.Block), named);
                    break;
                case ImproveSyntax improve:
                    string standard = string.Join(".", _tree.PartsOf(improve.Standard));
                    var plan = new ImprovementSymbol(Source(standard, SyntaxToken.None, improve, _tree.SpanOf(improve.Standard)));
                    _declarations.Add(plan);
                    AddSuppressions(improve.Clauses, improve);
                    break;
                case ExampleSyntax example:
                    Symbol single = new ExampleSymbol(Source(Text(example.Title), SyntaxToken.None, example, _tree.SpanOf(example.Title)));
                    _declarations.Add(single);
                    AddSuppressions(Clauses(example.Block), example);
                    break;
            }
        }

        _policy.Declarations = _declarations.ToImmutable();
        _policy.Names = _own;
        _policy.Calendars = Declared<CalendarSymbol>();
        _policy.Roles = Declared<RoleSymbol>();
        _policy.Segments = Declared<SegmentSymbol>();
        _policy.Choices = Declared<ChoiceSymbol>();
        _policy.Requests = Declared<RequestSymbol>();
        _policy.Rules = Declared<RuleSymbol>();
        _policy.Tables = Declared<TableSymbol>();
        _policy.Standards = Declared<StandardSymbol>();
        _policy.Promises = Declared<PromiseSymbol>();
        _policy.Capacities = Declared<CapacitySymbol>();
        _policy.Escalations = Declared<EscalationSymbol>();
        _policy.Improvements = Declared<ImprovementSymbol>();
        _policy.Moments = Declared<MomentSymbol>();
        _policy.Journeys = Declared<JourneySymbol>();
        _policy.Figures = Declared<FigureSymbol>();
        _policy.Examples = Declared<ExampleSymbol>();
    }

    private static IEnumerable<ClauseSyntax> Clauses(BlockSyntax? block) => block is null ? ImmutableArray<ClauseSyntax>.Empty : block.Clauses;

    private ImmutableArray<T> Declared<T>()
    {
        ImmutableArray<T>.Builder? declared = null;
        foreach (Symbol symbol in _declarations)
        {
            if (symbol is T ours)
            {
                (declared ??= ImmutableArray.CreateBuilder<T>()).Add(ours);
            }
        }

        return declared?.ToImmutable() ?? ImmutableArray<T>.Empty;
    }

    private Symbol Make(NamedDeclarationSyntax syntax)
    {
        SymbolSource source = Source(Name(syntax.Name), syntax.Title, syntax, _tree.SpanOf(syntax.Name));
        return syntax switch
        {
            CalendarSyntax => new CalendarSymbol(source),
            RoleSyntax => new RoleSymbol(source),
            SegmentSyntax => new SegmentSymbol(source),
            ChoiceSyntax => new ChoiceSymbol(source),
            RequestSyntax => new RequestSymbol(source),
            RuleSyntax => new RuleSymbol(source),
            TableSyntax => new TableSymbol(source),
            StandardSyntax => new StandardSymbol(source),
            PromiseSyntax => new PromiseSymbol(source),
            CapacitySyntax => new CapacitySymbol(source),
            EscalationSyntax => new EscalationSymbol(source),
            MomentSyntax => new MomentSymbol(source),
            JourneySyntax => new JourneySymbol(source),
            FigureSyntax => new FigureSymbol(source),
            _ => throw new InvalidOperationException("A declaration without a symbol: " + syntax.GetType().Name),
        };
    }

    private SymbolSource Source(string name, SyntaxToken title, SyntaxNode syntax, TextSpan nameSpan) => new(
        name,
        TextOrNull(title),
        _tree.DocumentationOf(syntax.FirstToken),
        _policy,
        _tree,
        syntax,
        nameSpan);

    /// <summary>Enters a name in a table; one that stands there already is reported with both places.</summary>
    private bool Enter<T>(Dictionary<string, T> table, T symbol, string name, string owner)
        where T : Symbol
    {
        if (name.Length == 0)
        {
            return false;
        }

        if (!table.TryGetValue(name, out T? first))
        {
            table.Add(name, symbol);
            return true;
        }

        Report(
            DuplicateNameRule.Descriptor,
            symbol.NameSpan,
            $"{owner} has two of the name '{name}'. Give one of them another name.",
            null,
            new RelatedPlace(_tree.Text.Path, first.NameSpan, $"The first '{name}'."));
        return false;
    }
}
