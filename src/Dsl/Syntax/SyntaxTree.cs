using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <summary>
/// One policy file, read: its text, tokens, nodes and syntax errors. There always is a tree, whatever the text; the tokens and
/// the trivia between them give every character back. Immutable; the nodes are made when somebody first asks for them, since most
/// files of a large workspace are only asked for their header.
/// </summary>
public sealed partial class SyntaxTree
{
    private readonly object _gate = new();
    private readonly Token[] _lexed;
    private readonly ImmutableArray<Finding> _lexical;
    private Reading? _reading;

    internal SyntaxTree(PolicyText text, ImmutableArray<Token> tokens, PolicyFileSyntax root, ImmutableArray<Finding> findings)
        : this(text, [], findings) => _reading = new Reading(tokens, root, findings);

    private SyntaxTree(PolicyText text, Token[] lexed, ImmutableArray<Finding> lexical)
    {
        Text = text;
        _lexed = lexed;
        _lexical = lexical;
    }

    /// <summary>The text.</summary>
    public PolicyText Text { get; }

    /// <summary>Every token in order; the last is the end of the text.</summary>
    public ImmutableArray<Token> Tokens => Read().Tokens;

    /// <summary>The file as a node.</summary>
    public PolicyFileSyntax Root => Read().Root;

    /// <summary>Every syntax error, in the order of the text.</summary>
    public ImmutableArray<Finding> Findings => Read().Findings;

    /// <summary>The token at a place of the list; for a missing one, the one after it.</summary>
    public Token this[SyntaxToken token] => Tokens[token.Index];

    /// <summary>Where a token stands: width nothing, where the next token starts, for one that is missing.</summary>
    public TextSpan SpanOf(SyntaxToken token)
    {
        Token at = Tokens[token.Index];
        return token.IsPresent ? new TextSpan(at.Start, at.Length) : new TextSpan(at.Start, 0);
    }

    /// <summary>Where a node stands, without the trivia around it.</summary>
    public TextSpan SpanOf(SyntaxNode node)
    {
        SyntaxToken first = node.FirstToken;
        SyntaxToken last = node.LastToken;
        return first.IsPresent ? TextSpan.FromBounds(SpanOf(first).Start, SpanOf(last).End) : first.IsNone ? default : SpanOf(first);
    }

    /// <summary>What a token says as it is written; empty for one that is missing or left out.</summary>
    public string TextOf(SyntaxToken token) => token.IsPresent ? Text.Slice(SpanOf(token)) : string.Empty;

    /// <summary>What a node says as it is written, without the trivia around it.</summary>
    public string TextOf(SyntaxNode node) => Text.Slice(SpanOf(node));

    /// <summary>The nodes around a token, the outermost first.</summary>
    /// <param name="token">The index of the token.</param>
    public IReadOnlyList<SyntaxNode> NodesAt(int token)
    {
        var nodes = new List<SyntaxNode>();
        for (SyntaxNode? node = Root; node is not null;)
        {
            nodes.Add(node);
            SyntaxNode? next = null;
            foreach (SyntaxElement child in node.Children)
            {
                if (child.Node is { } inner && inner.FirstToken is { IsPresent: true } first && first.Index <= token && inner.LastToken.Index >= token)
                {
                    next = inner;
                    break;
                }
            }

            node = next;
        }

        return nodes;
    }
}
