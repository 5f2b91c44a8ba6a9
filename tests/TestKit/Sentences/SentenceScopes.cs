namespace PolicyLint.TestKit.Sentences;

/// <summary>The names that a sentence has declared so far: where part 5 wants them different, they are.</summary>
internal sealed class SentenceScopes
{
    private readonly HashSet<string> declarations = new(StringComparer.Ordinal);
    private readonly Stack<HashSet<string>> blocks = new();
    private readonly List<string> names = [];
    private readonly List<string> fields = [];
    private HashSet<string> list = new(StringComparer.Ordinal);

    /// <summary>Starts a block: its fields and outputs, or its exceptions, are different from each other.</summary>
    public void Open() => blocks.Push(new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Ends the block.</summary>
    public void Close() => blocks.Pop();

    /// <summary>Starts a list of words, different from each other.</summary>
    public void OpenList() => list = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The name of a declaration.</summary>
    public string Declare(string name)
    {
        var fresh = Fresh(name, declarations);
        names.Add(fresh);
        return fresh;
    }

    /// <summary>The name of a field, an output or an exception of the block.</summary>
    public string DeclareInBlock(string word)
    {
        var fresh = Fresh(word, blocks.Peek());
        fields.Add(fresh);
        return fresh;
    }

    /// <summary>One of a list of words.</summary>
    public string DeclareInList(string word) => Fresh(word, list);

    /// <summary>A declaration of this sentence, if it has one and chance will have it.</summary>
    public string? KnownName(SeededRandom random) => names.Count > 0 && random.Chance(0.6) ? random.Pick(names) : null;

    /// <summary>A field, an output or an exception of this sentence, if it has one and chance will have it.</summary>
    public string? KnownWord(SeededRandom random) => fields.Count > 0 && random.Chance(0.5) ? random.Pick(fields) : null;

    private static string Fresh(string word, HashSet<string> taken)
    {
        var fresh = word;
        for (var number = 2; !taken.Add(SentenceVocabulary.Identity(fresh)); number++)
        {
            fresh = SentenceVocabulary.Numbered(word, number);
        }

        return fresh;
    }
}
