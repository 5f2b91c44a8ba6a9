using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>A place where a value may stand, or go on behind its number: what the words before it ask for.</summary>
internal sealed class ValueSlot
{
    /// <summary>The column of examples that holds the verdict.</summary>
    public const string Verdict = "verdict";

    private readonly SyntaxTree _tree;
    private readonly IReadOnlyList<SyntaxNode> _nodes;
    private readonly int _token;

    private ValueSlot(DocumentView document, SyntaxTree tree, Expectation expectation)
    {
        _tree = tree;
        _nodes = expectation.NodesAround(tree);
        _token = expectation.PlaceIn(tree).Index;
        Fields = [.. NamesInReach.RequestsOf(document.Policy, tree, _nodes.OfType<DeclarationSyntax>().FirstOrDefault()).SelectMany(r => r.Fields)];
        Figures = [.. new NamesInReach(document).Of<FigureSymbol>()];
        if (_token > 0)
        {
            Number = NumberBefore();
            Operand = OperandBefore();
            IsFigure = Operand is not null && tree.Tokens[_token - 2].Kind != TokenKind.Dot && FieldNamed(tree.NameOf(SyntaxToken.At(_token - 1))) is null;
            _token -= Number is not null && tree.Tokens[_token - 1].Kind == TokenKind.Number ? 1 : 0;
            Wanted = WantedType();
        }
    }

    /// <summary>The fields that may be meant.</summary>
    public IReadOnlyList<FieldSymbol> Fields { get; }

    /// <summary>The type that a value must have to fit what it is held against; null where nothing says so.</summary>
    public PolicyType? Wanted { get; }

    /// <summary>The field that it is held against; null where that is none.</summary>
    public FieldSymbol? Field { get; private set; }

    /// <summary>Whether that field may be unknown.</summary>
    public bool MayBeUnknown => Field?.IsOptional == true;

    /// <summary>Whether it is a verdict, in a row of examples.</summary>
    public bool IsVerdict { get; private set; }

    /// <summary>The number that stands before it, as it is written; null where none does.</summary>
    public string? Number { get; }

    /// <summary>The type of the field or figure that stands alone before it, so that no comparison is made yet; null where none does.</summary>
    public PolicyType? Operand { get; }

    /// <summary>Whether that is a figure.</summary>
    public bool IsFigure { get; }

    private IReadOnlyList<FigureSymbol> Figures { get; }

    /// <summary>The slot at a place.</summary>
    public static ValueSlot At(DocumentView document, Expectation expectation) =>
        new(document, expectation.WithName ?? expectation.With("days") ?? expectation.With("GBP") ?? expectation.With("is") ?? document.Tree, expectation);

    /// <summary>The field of a name.</summary>
    public FieldSymbol? FieldNamed(string name) => Fields.FirstOrDefault(f => f.Name == name);

    private string? NumberBefore()
    {
        int at = _tree.Tokens[_token - 1].Keyword == Keyword.Working ? _token - 2 : _token - 1;
        return at >= 0 && _tree.Tokens[at].Kind == TokenKind.Number ? _tree.TextOf(SyntaxToken.At(at)) : null;
    }

    private PolicyType? OperandBefore() =>
        _nodes.OfType<ComparisonExpressionSyntax>().LastOrDefault() is { Left: NameExpressionSyntax left } comparison && comparison.Operator.Index == _token
            ? TypeOf(left.FirstToken.Index, left.LastToken.Index)
            : null;

    private PolicyType? TypeOf(int first, int last)
    {
        string name = _tree.NameOf(SyntaxToken.At(last));
        return first == last ? FieldNamed(name)?.Type ?? Figures.FirstOrDefault(f => f.Name == name)?.Type
            : name == "lifetimeValue" ? PolicyType.Money(null)
            : null;
    }

    private PolicyType? WantedType()
    {
        if (_nodes.OfType<TypeSyntax>().Any() || IsArithmetic(_token - 1))
        {
            return null;
        }

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

        if (_nodes.OfType<OtherwiseClauseSyntax>().FirstOrDefault() is { } rest && _nodes.OfType<TableSyntax>().FirstOrDefault() is { } whole)
        {
            return TypeOfColumn(whole.Outputs, Commas(rest.Keyword.Index));
        }

        return _nodes.OfType<ClauseSyntax>().LastOrDefault() switch
        {
            FieldClauseSyntax { Derived: null } field => FieldNamed(_tree.NameOf(field.Name))?.Type,
            OutputClauseSyntax { Derived: null } output => FieldNamed(_tree.NameOf(output.Name))?.Type,
            _ => ComparedType(),
        };
    }

    /// <summary>The type of what stands before the comparison: behind it, values in parentheses may stand in a row.</summary>
    private PolicyType? ComparedType()
    {
        bool isList = false;
        for (int i = _token - 1; i > 0; i--)
        {
            Token token = _tree.Tokens[i];
            bool isName = token.Kind is TokenKind.Word or TokenKind.QuotedWord && token.Keyword is not (Keyword.Is or Keyword.Not or Keyword.In or Keyword.Between or Keyword.And);
            if (token.Kind is TokenKind.OpenParenthesis or TokenKind.Comma)
            {
                isList = true;
            }
            else if (token.Keyword == Keyword.And)
            {
                if (_nodes.OfType<BetweenExpressionSyntax>().LastOrDefault(b => b.And.Index == i) is not { } between)
                {
                    return null;
                }

                i = between.Between.Index;
            }
            else if (isName)
            {
                bool isMember = _tree.Tokens[i - 1].Kind == TokenKind.Dot;
                if (TypeOf(isMember ? i - 2 : i, i) is { } type)
                {
                    Field = isMember ? null : FieldNamed(_tree.NameOf(SyntaxToken.At(i)));
                    return IsArithmetic(i - (isMember ? 3 : 1)) ? null : type;
                }

                if (!isList || token.Keyword != Keyword.None || _tree.Tokens[i - 1].Kind is not (TokenKind.Comma or TokenKind.OpenParenthesis))
                {
                    return null;
                }
            }
            else if (token.Keyword == Keyword.None && token.Kind is not (TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>What is calculated with may have another type than what comes out.</summary>
    private bool IsArithmetic(int token) => token >= 0
        && (_tree.Tokens[token].Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash || _tree.Tokens[token].Keyword == Keyword.Of);

    private int Commas(int from)
    {
        int commas = 0;
        for (int i = from + 1; i < _token; i++)
        {
            commas += _tree.Tokens[i].Kind == TokenKind.Comma ? 1 : 0;
        }

        return commas;
    }

    private PolicyType? TypeOfColumn(WordsSyntax names, int column)
    {
        string name = _tree.NamesOf(names).Skip(column).Select(_tree.NameOf).FirstOrDefault(string.Empty);
        Field = FieldNamed(name);
        IsVerdict = Field is null && name == Verdict;
        return Field?.Type;
    }
}
