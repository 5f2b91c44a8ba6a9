using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses that a block may have: its first words, and what each of them starts.</summary>
internal sealed class ClauseTable
{
    private readonly Parser<Token, ClauseSyntax>?[] _parsers = new Parser<Token, ClauseSyntax>?[KeywordTable.Count];
    private readonly ulong[] _once = new ulong[KeywordTable.Count];
    private readonly bool[] _enclosing = new bool[KeywordTable.Count];
    private readonly Keyword[] _words;
    private readonly Parser<Token, ClauseSyntax>? _label;

    /// <param name="owner">Whose clauses they are, with its article: "a role".</param>
    /// <param name="clauses">The clauses.</param>
    /// <param name="label">What a label starts.</param>
    /// <param name="enclosing">The clauses of the block around it, where there is one: at one of them, this block's brace was missing.</param>
    public ClauseTable(string owner, ClauseRow[] clauses, Parser<Token, ClauseSyntax>? label = null, ClauseRow[]? enclosing = null)
    {
        Owner = owner;
        IsOutermost = enclosing is null;
        _label = label;
        _words = Array.ConvertAll(clauses, clause => clause.Word);
        for (int i = 0; i < clauses.Length; i++)
        {
            _parsers[(int)clauses[i].Word] = clauses[i].Parser;
            _once[(int)clauses[i].Word] = clauses[i].Repeats ? 0 : 1UL << i;
        }

        foreach (ClauseRow clause in enclosing ?? [])
        {
            _enclosing[(int)clause.Word] = _parsers[(int)clause.Word] is null;
        }
    }

    /// <summary>Whose clauses they are, with its article.</summary>
    public string Owner { get; }

    /// <summary>Whether a declaration's own block, and none within another.</summary>
    public bool IsOutermost { get; }

    /// <summary>The first words.</summary>
    public IReadOnlyList<Keyword> Words => _words;

    /// <summary>Whether a word starts one of the clauses.</summary>
    public bool Has(Keyword keyword) => _parsers[(int)keyword] is not null;

    /// <summary>Whether a word belongs to the block around this one.</summary>
    public bool IsEndedBy(Keyword keyword) => _enclosing[(int)keyword];

    /// <summary>A bit for a clause that stands once at most; zero for one that may be repeated.</summary>
    public ulong OnceBit(Keyword keyword) => _once[(int)keyword];

    /// <summary>What starts at a place; null if no clause does.</summary>
    public Parser<Token, ClauseSyntax>? ParserAt(ParseContext context, int index) =>
        _label is not null && context.IsLabelAt(index) ? _label : _parsers[(int)context.KeywordAt(index)];

    /// <summary>What a label starts; null where none does.</summary>
    public Parser<Token, ClauseSyntax>? LabelParser => _label;

    /// <summary>Whether a field stands at a place but for its colon.</summary>
    public bool IsUnlabelledField(ParseContext context, int index) =>
        _label is not null && context.IsWordAt(index) && TypeParser.StartsAt(context, index + 1);

    /// <summary>What a word starts that does start a clause of the block.</summary>
    public Parser<Token, ClauseSyntax> ParserOf(Keyword keyword) => _parsers[(int)keyword]!;

    /// <summary>Whether a clause starts at a place.</summary>
    public bool StartsAt(ParseContext context, int index) =>
        ParserAt(context, index) is not null && !(context.KeywordAt(index) == Keyword.Standard && context.IsDeclarationAt(index));

    /// <summary>The first word nearest to a misspelt one; none if none is meant.</summary>
    public Keyword NearestAt(ParseContext context, int index) => context.NearestAt(index, _words);
}
