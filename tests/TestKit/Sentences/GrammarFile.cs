using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>The grammar of the language as <c>docs/language/grammar.ebnf</c> says it: the file itself is read, so that tests follow it.</summary>
public sealed class GrammarFile
{
    private const string Begin = "(* begin syntax *)";
    private const string End = "(* end syntax *)";

    private GrammarFile(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new FormatException($"Grammar: no \"{Begin}\" … \"{End}\".");
        }

        (Productions, Branches) = EbnfReader.Read(text[(begin + Begin.Length)..end]);
        byName = Productions.ToImmutableDictionary(production => production.Name, StringComparer.Ordinal);
        var inner = Productions.SelectMany(production => production.Body.SelfAndInner()).ToList();
        if (inner.OfType<EbnfReference>().FirstOrDefault(reference => !byName.ContainsKey(reference.Name)) is { } unknown)
        {
            throw new FormatException($"Grammar: {unknown.Name} is nowhere defined.");
        }

        SyntaxWords = inner.OfType<EbnfWord>().Select(word => word.Text).ToImmutableSortedSet(StringComparer.Ordinal);
        Punctuation = inner.OfType<EbnfPunctuation>().Select(each => each.Text).ToImmutableSortedSet(StringComparer.Ordinal);
        TokenClasses = inner.OfType<EbnfTokenClass>().Select(each => each.Name).ToImmutableSortedSet(StringComparer.Ordinal);

        ReservedWords = EbnfWordLists.Counted(text[..begin], "Reserved everywhere");
        DeclarationKeywords = EbnfWordLists.Counted(text[..begin], "Declaration keywords");
        TypeWords = [.. EbnfWordLists.Line(text[..begin], "Type words:")];
        Days = EbnfWordLists.Line(text[..begin], "DAY");
        Units = EbnfWordLists.Line(text[..begin], "UNIT");
        ClauseWordsByBlock = EbnfWordLists.ByBlock(text[end..]);
        ClauseWords = [.. ClauseWordsByBlock.Values.SelectMany(words => words)];
    }

    private readonly ImmutableDictionary<string, EbnfProduction> byName;

    /// <summary>The definitions of part 4, in their order; the first is where a sentence starts.</summary>
    public ImmutableArray<EbnfProduction> Productions { get; }

    /// <summary>Every way through every choice, option and repetition of part 4.</summary>
    public ImmutableArray<GrammarBranch> Branches { get; }

    /// <summary>The words that stand literally in part 4.</summary>
    public ImmutableSortedSet<string> SyntaxWords { get; }

    /// <summary>The punctuation that stands literally in part 4; <c>:</c> is not there, since it belongs to LABEL.</summary>
    public ImmutableSortedSet<string> Punctuation { get; }

    /// <summary>The token classes that part 4 names.</summary>
    public ImmutableSortedSet<string> TokenClasses { get; }

    /// <summary>Part 3: no WORD unless in backquotes.</summary>
    public ImmutableHashSet<string> ReservedWords { get; }

    /// <summary>Part 3: no NAME unless in backquotes, like <see cref="ClauseWords"/> and <see cref="TypeWords"/>.</summary>
    public ImmutableHashSet<string> DeclarationKeywords { get; }

    /// <summary>Part 3: the first words of types.</summary>
    public ImmutableHashSet<string> TypeWords { get; }

    /// <summary>Part 6: the first words of clauses, of all blocks together.</summary>
    public ImmutableHashSet<string> ClauseWords { get; }

    /// <summary>Part 6: the first words of clauses under the block's name as written there; those of (nearly) every block under the empty name.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> ClauseWordsByBlock { get; }

    /// <summary>Part 3: the words of DAY, Monday first.</summary>
    public ImmutableArray<string> Days { get; }

    /// <summary>Part 3: the words of UNIT, the smallest unit first, the singular before the plural.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The definition of that name.</summary>
    /// <exception cref="KeyNotFoundException">Part 4 has none.</exception>
    public EbnfProduction this[string name] => byName.TryGetValue(name, out var production)
        ? production
        : throw new KeyNotFoundException($"The grammar defines no {name}.");

    /// <summary>Reads a grammar from its text.</summary>
    /// <exception cref="FormatException">The text lacks a part, or contradicts its own notation.</exception>
    public static GrammarFile Parse(string text) => new(text);

    /// <summary>Reads a grammar file.</summary>
    /// <exception cref="FormatException">The file lacks a part, or contradicts its own notation.</exception>
    public static GrammarFile Load(string path) => new(File.ReadAllText(path));

    /// <summary>Reads the grammar of this repository, found upwards from where the tests run.</summary>
    /// <exception cref="FileNotFoundException">No folder above holds it.</exception>
    public static GrammarFile Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "docs", "language", "grammar.ebnf");
            if (File.Exists(path))
            {
                return Load(path);
            }
        }

        throw new FileNotFoundException("No folder above the tests holds docs/language/grammar.ebnf.");
    }
}
