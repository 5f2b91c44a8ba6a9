using Pidgin;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax.Grammar;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <summary>
/// What the grammar takes at a place of a text, whatever stands behind it and however broken the rest is. Nothing is written down
/// twice: words are put there, and the parser of the language is asked whether they fit.
/// </summary>
public sealed class Expectation
{
    private const string Name = "zz_";

    private readonly string _before;
    private readonly Lazy<SyntaxTree?> _name;
    private readonly Lazy<IReadOnlyList<Keyword>> _keywords;
    private readonly Lazy<bool> _isLastPassedOver;

    private Expectation(string before)
    {
        _before = before;
        _name = new(() => With(Name));
        _keywords = new(FindKeywords);
        _isLastPassedOver = new(() => Read(string.Empty).Tree is var tree && IsPassedOver(tree, tree.Tokens.Length - 2));
    }

    /// <summary>Whether a name may stand there.</summary>
    public bool TakesName => _name.Value is not null;

    /// <summary>The tree of what stands before, with a name at the place; null where no name may stand there.</summary>
    public SyntaxTree? WithName => _name.Value;

    /// <summary>The words of the language that may stand there as such, in the order of the alphabet; not those that would only be read as a name.</summary>
    public IReadOnlyList<string> Keywords => _keywords.Value.Select(KeywordTable.TextOf).ToList();

    /// <summary>What is expected at a place.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="offset">The place: between two tokens, or where one starts that is to be replaced.</param>
    public static Expectation At(SyntaxTree tree, int offset)
    {
        string content = tree.Text.Content;
        DeclarationSyntax? around = tree.Root.Declarations.LastOrDefault(d => d is not SkippedDeclarationSyntax && d.Keyword.IsPresent && tree.SpanOf(d).Start < offset);
        if (around is null)
        {
            return new Expectation(content.Substring(0, offset) + " ");
        }

        // What stands before the declaration changes nothing in it, and need not be read again for every word. Nor need the rows of a table before the last one.
        int start = tree.SpanOf(around).Start;
        BlockSyntax? block = around is TableSyntax table ? table.Block : (around as ExamplesSyntax)?.Block;
        TextSpan[] rows = block?.Clauses.Where(c => c is RowClauseSyntax or CaseClauseSyntax).Select(c => tree.SpanOf(c)).TakeWhile(row => row.End <= offset).ToArray() ?? [];
        TextSpan cut = rows.Length > 1 ? TextSpan.FromBounds(rows[0].Start, rows[rows.Length - 1].Start) : new TextSpan(start, 0);
        return new Expectation((start > 0 ? "policy P " : string.Empty) + content.Substring(start, cut.Start - start) + content.Substring(cut.End, offset - cut.End) + " ");
    }

    /// <summary>Whether words may stand there, all of them.</summary>
    public bool Takes(string words) => With(words) is not null;

    /// <summary>The tree of what stands before, with words behind it; null where the words do not fit. Its place of the words is <see cref="PlaceIn"/>.</summary>
    public SyntaxTree? With(string words)
    {
        (SyntaxTree tree, ParseContext context) = Read(words);
        int first = PlaceIn(tree).Index;
        int last = tree.Tokens.Length - 2;
        if (last < first || context.HasErrorIn(first, last) || CostsWhatStandsBefore(tree, first))
        {
            return null;
        }

        for (int i = first; i <= last; i++)
        {
            if ((tree.Tokens[i].Flags & (TokenFlags.Skipped | TokenFlags.Bad)) != 0)
            {
                return null;
            }
        }

        return tree.NodesAt(first).Any(n => n is SkippedClauseSyntax or SkippedDeclarationSyntax) ? null : tree;
    }

    /// <summary>Where the words of a tree of <see cref="With"/> stand: their first token.</summary>
    public SyntaxToken PlaceIn(SyntaxTree tree)
    {
        int i = 0;
        while (tree.Tokens[i].Start < _before.Length && tree.Tokens[i].Kind != TokenKind.End)
        {
            i++;
        }

        return SyntaxToken.At(i);
    }

    /// <summary>The nodes around the words of a tree of <see cref="With"/>, the outermost first.</summary>
    public IReadOnlyList<SyntaxNode> NodesAround(SyntaxTree tree) => tree.NodesAt(PlaceIn(tree).Index);

    private (SyntaxTree Tree, ParseContext Context) Read(string words)
    {
        PolicyText text = PolicyText.From(_before + words);
        var findings = new List<Finding>();
        Token[] lexed = Lexer.Read(text, findings);
        var context = new ParseContext(text, lexed, findings);
        PolicyFileSyntax root = FileParser.Instance.ParseOrThrow(lexed, context);
        return (new SyntaxTree(text, System.Collections.Immutable.ImmutableArray.Create(context.Tokens), root, System.Collections.Immutable.ImmutableArray<Finding>.Empty), context);
    }

    /// <summary>
    /// Whether the words fit only because the parser gives up the token before them: the brace that ends a declaration, for a further
    /// clause of it; the keyword of a declaration, for a clause where its name should stand; or what is no part of anything on this line.
    /// </summary>
    private bool CostsWhatStandsBefore(SyntaxTree tree, int first) =>
        first > 0 && IsPassedOver(tree, first - 1) && (!_isLastPassedOver.Value || _before.IndexOfAny(['\n', '\r'], tree.Tokens[first - 1].End) < 0);

    private static bool IsPassedOver(SyntaxTree tree, int token) =>
        token >= 0 && ((tree.Tokens[token].Flags & TokenFlags.Skipped) != 0 || tree.NodesAt(token).Any(n => n is SkippedClauseSyntax or SkippedDeclarationSyntax));

    private List<Keyword> FindKeywords()
    {
        string? asName = WithName is { } name ? PathOf(name) : null;
        var found = new List<Keyword>();
        for (int i = 1; i < KeywordTable.Count; i++)
        {
            if (With(KeywordTable.TextOf((Keyword)i)) is { } tree && PathOf(tree) != asName)
            {
                found.Add((Keyword)i);
            }
        }

        return found;
    }

    /// <summary>By which parts of the grammar a token is reached: a word that is reached like a name is one.</summary>
    private string PathOf(SyntaxTree tree)
    {
        int token = PlaceIn(tree).Index;
        IReadOnlyList<SyntaxNode> nodes = tree.NodesAt(token);
        int slot = 0;
        foreach (SyntaxElement child in nodes[nodes.Count - 1].Children)
        {
            if (child.Node is null && child.Token.IsPresent && child.Token.Index == token)
            {
                break;
            }

            slot++;
        }

        return string.Join("/", nodes.Select(n => n.GetType().Name)) + "/" + slot.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
