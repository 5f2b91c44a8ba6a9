using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Formatting;

/// <summary>What the tree says of the layout of each token. The tree has no errors: every token is part of it.</summary>
internal sealed class TokenPlaces
{
    private readonly SyntaxTree _tree;
    private readonly TokenPlace[] _places;
    private readonly int[] _levels;
    private readonly int[] _ends;
    private List<TableRow>? _rows;
    private TokenPlace _next;
    private int _last;

    public TokenPlaces(SyntaxTree tree)
    {
        _tree = tree;
        _places = new TokenPlace[tree.Tokens.Length];
        _levels = new int[tree.Tokens.Length];
        _ends = new int[tree.Tokens.Length];
        Visit(tree.Root, 0);
    }

    /// <summary>The rows of each table and each group of examples.</summary>
    public List<List<TableRow>> Tables { get; } = new();

    /// <summary>What is said of a token.</summary>
    public TokenPlace this[int token] => _places[token];

    /// <summary>How many blocks hold the clause of a token.</summary>
    public int LevelOf(int token) => _levels[token];

    /// <summary>The last token of what starts with a token and may stand on one line: a block, the header of a policy, an exception; 0 for others.</summary>
    public int EndOf(int token) => _ends[token];

    private void Visit(SyntaxNode node, int level)
    {
        switch (node)
        {
            case BlockSyntax block:
                VisitBlock(block.Open, block.Close, null, block.Clauses, level);
                return;
            case ChoiceSyntax choice:
                Begin(choice.Keyword, TokenPlace.Declaration | TokenPlace.StartsLine);
                Visit(choice.Keyword, level);
                Visit(choice.Name, level);
                Visit(choice.Title, level);
                VisitBlock(choice.Open, choice.Close, choice.Values, choice.Clauses, level);
                return;
            case ExceptionSyntax { Then: { } then } exception:
                Begin(exception.Keyword, TokenPlace.StartsLine);
                foreach (SyntaxElement child in exception.Children)
                {
                    Visit(child, child.Node == then ? level + 1 : level);
                }

                _ends[exception.Keyword.Index] = _last;
                return;
            case PolicySyntax or ImproveSyntax:
                VisitHeader((DeclarationSyntax)node, level);
                return;
            case ClauseSyntax clause:
                Begin(clause.Keyword, TokenPlace.StartsLine);
                break;
            case DeclarationSyntax declaration:
                Begin(declaration.Keyword, TokenPlace.Declaration | TokenPlace.StartsLine);
                break;
            case TypeSyntax type:
                // Of the types, only yes/no has a sign in it.
                for (int i = type.Words.Start + 1; i < type.Words.End && _tree.Tokens[type.Words.Start + 1].Kind == TokenKind.Slash; i++)
                {
                    _places[i] = TokenPlace.Tight | TokenPlace.Joined;
                }

                break;
            case CallExpressionSyntax call:
                _places[call.Open.Index] = TokenPlace.Tight | TokenPlace.Joined;
                break;
        }

        VisitChildren(node, level);
        AddRow(node);
    }

    private void VisitChildren(SyntaxNode node, int level)
    {
        int minuses = node is NegationExpressionSyntax negation ? negation.Minuses.Count : 0;
        foreach (SyntaxElement child in node.Children)
        {
            Visit(child, level);
            _next |= minuses-- > 0 ? TokenPlace.Tight | TokenPlace.Joined : TokenPlace.None;
        }
    }

    private void VisitHeader(DeclarationSyntax header, int level)
    {
        Begin(header.Keyword, TokenPlace.Declaration | TokenPlace.StartsLine);
        foreach (SyntaxElement child in header.Children)
        {
            Visit(child, child.Node is ClauseSyntax ? level + 1 : level);
        }

        _ends[header.Keyword.Index] = _last;
    }

    private void VisitBlock(SyntaxToken open, SyntaxToken close, WordsSyntax? values, IEnumerable<ClauseSyntax> clauses, int level)
    {
        _places[open.Index] = TokenPlace.Joined;
        Visit(open, level);
        for (int i = values?.Tokens.Start ?? 0; i < (values?.Tokens.End ?? 0); i++)
        {
            _places[i] = i == values!.Tokens.Start ? TokenPlace.Value | TokenPlace.StartsLine : TokenPlace.Value;
            Visit(SyntaxToken.At(i), level + 1);
        }

        List<TableRow>? outer = _rows;
        _rows = null;
        foreach (ClauseSyntax clause in clauses)
        {
            Visit(clause, level + 1);
        }

        if (_rows is not null)
        {
            Tables.Add(_rows);
        }

        _rows = outer;
        Begin(close, TokenPlace.Close | TokenPlace.StartsLine);
        Visit(close, level);
        _ends[open.Index] = close.Index;
    }

    private void Visit(SyntaxElement element, int level)
    {
        if (element.Node is { } node)
        {
            Visit(node, level);
        }
        else
        {
            Visit(element.Token, level);
        }
    }

    private void Visit(SyntaxToken token, int level)
    {
        if (!token.IsPresent)
        {
            return;
        }

        TokenPlace next = TokenPlace.None;
        switch (_tree[token].Kind)
        {
            case TokenKind.Comma or TokenKind.Colon or TokenKind.Percent:
                _places[token.Index] |= TokenPlace.Tight | TokenPlace.Joined;
                break;
            case TokenKind.Dot or TokenKind.DotDot:
                _places[token.Index] |= TokenPlace.Tight | TokenPlace.Joined;
                next = TokenPlace.Tight | TokenPlace.Joined;
                break;
            case TokenKind.OpenParenthesis:
                next = TokenPlace.Tight;
                break;
            case TokenKind.CloseParenthesis:
                _places[token.Index] |= TokenPlace.Tight;
                break;
            case TokenKind.End:
                _places[token.Index] = TokenPlace.StartsLine;
                break;
        }

        _levels[token.Index] = level;
        _places[token.Index] |= _next;
        _next = next;
        _last = token.Index;
    }

    private void Begin(SyntaxToken token, TokenPlace place) => _places[token.Index] = place;

    private void AddRow(SyntaxNode node)
    {
        TableRow? row = node switch
        {
            RowClauseSyntax { Arrow.IsPresent: true } r => new TableRow(r.Keyword.Index, Starts(r.Cells), r.Arrow.Index, Starts(r.Values), _last),
            OtherwiseClauseSyntax { Arrow.IsPresent: true } o => new TableRow(o.Keyword.Index, [], o.Arrow.Index, Starts(o.Values), _last),
            CaseClauseSyntax { Arrow.IsPresent: true } c => new TableRow(c.Keyword.Index, [c.Title.Index, .. Starts(c.Inputs)], c.Arrow.Index, Starts(c.Outputs), _last),
            _ => null,
        };
        if (row is not null)
        {
            (_rows ??= new List<TableRow>()).Add(row);
        }
    }

    private static int[] Starts<T>(SeparatedSyntaxList<T> cells)
        where T : SyntaxNode
    {
        var starts = new int[cells.Count];
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = i == 0 ? cells[i].FirstToken.Index : cells.Separators[i - 1].Index + 1;
        }

        return starts;
    }
}
