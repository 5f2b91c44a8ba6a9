using Pidgin.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What one reading of a file carries through its parsers: the tokens, where it stands among the blocks, and what it found.</summary>
internal sealed partial class ParseContext : DefaultConfiguration<Token>
{
    private readonly PolicyText _file;
    private readonly Token[] _lexed;
    private readonly List<Finding> _findings;
    private Token[] _tokens;

    public ParseContext(PolicyText file, Token[] tokens, List<Finding> findings)
    {
        _file = file;
        _lexed = tokens;
        _tokens = tokens;
        _findings = findings;
    }

    /// <summary>How deep blocks and parentheses stand in each other.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the reading is between the braces of a request, where a word before a colon is a label and nothing else.</summary>
    public bool IsInRequest { get; set; }

    /// <summary>The clauses that the block around the place may have; null between declarations.</summary>
    public ClauseTable? Table { get; set; }

    /// <summary>Where the clause or header that is being read starts.</summary>
    public int PartStart { get; set; }

    /// <summary>Where the declaration that is being read starts.</summary>
    public int DeclarationStart { get; set; }

    /// <summary>Lists that are being read.</summary>
    public Scratch Scratch { get; } = new();

    /// <summary>The tokens as the grammar took them: those that it was given, which it leaves alone, or others in their places.</summary>
    public Token[] Tokens => _tokens;

    /// <summary>The token at a place; the end for every place past it.</summary>
    public Token this[int index] => _tokens[index < _tokens.Length ? index : _tokens.Length - 1];

    /// <summary>The kind of the token at a place, without looking at what it is in a request.</summary>
    public TokenKind KindAt(int index) => this[index].Kind;

    /// <summary>The keyword at a place; none for a label in a request.</summary>
    public Keyword KeywordAt(int index)
    {
        Token token = this[index];
        return token.Kind == TokenKind.Label && IsInRequest ? Keyword.None : token.Keyword;
    }

    /// <summary>Whether a label stands at a place: only in a request.</summary>
    public bool IsLabelAt(int index) => IsInRequest && KindAt(index) == TokenKind.Label;

    /// <summary>WORD: a word that is not reserved, or a quoted one.</summary>
    public bool IsWordAt(int index)
    {
        Token token = this[index];
        return token.Kind switch
        {
            TokenKind.Word => !KeywordTable.Is(token.Keyword, WordClasses.Reserved),
            TokenKind.QuotedWord => true,
            TokenKind.Label => !IsInRequest,
            _ => false,
        };
    }

    /// <summary>NAME: a WORD that is no declaration keyword, clause word or type word, unless quoted.</summary>
    public bool IsNameAt(int index) => IsWordAt(index) && !KeywordTable.Is(this[index].Keyword, WordClasses.NoName);

    /// <summary>A WORD that is none of the language's own, so that nothing but a user's name can be meant.</summary>
    public bool IsPlainWordAt(int index) => KeywordAt(index) == Keyword.None && IsWordAt(index);

    /// <summary>Takes a token for another keyword than it is, after that was reported.</summary>
    public void TakeAs(int index, Keyword keyword)
    {
        Token token = _tokens[index];
        Replace(index, new Token(TokenKind.Word, keyword, token.Flags | TokenFlags.Bad, token.Start, token.Length));
    }

    /// <summary>Makes a token trivia, after that was reported.</summary>
    public void Skip(int index)
    {
        Token token = _tokens[index];
        Replace(index, new Token(token.Kind, token.Keyword, token.Flags | TokenFlags.Skipped, token.Start, token.Length));
    }

    private void Replace(int index, Token token)
    {
        if (_tokens == _lexed)
        {
            _tokens = (Token[])_lexed.Clone();
        }

        _tokens[index] = token;
    }
}
