using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>The tokens of a sentence on its way.</summary>
internal sealed class SentenceDrafts(GrammarFile grammar, SentenceVocabulary vocabulary, SeededRandom random)
{
    private readonly List<SentenceDraft> drafts = [];
    private ImmutableArray<EbnfGuard> guards = [];
    private int blocks;
    private bool startsLine = true;

    /// <summary>How many tokens there are.</summary>
    public int Count => drafts.Count;

    /// <summary>The last one.</summary>
    public SentenceDraft Last => drafts[^1];

    /// <summary>How many braces and parentheses are open.</summary>
    public int Open { get; private set; }

    /// <summary>Which of the grammar's units the next UNIT may be.</summary>
    public Range Units { get; set; } = Range.All;

    /// <summary>The next token starts a declaration or a clause.</summary>
    public void StartLine() => startsLine = true;

    /// <summary>The next token stands behind a look-ahead.</summary>
    public void Guard(EbnfGuard guard) => guards = guards.Add(guard);

    /// <summary>Adds a token of a class, in the way that its production has it.</summary>
    public void AddOfClass(string tokenClass, string production, SentenceScopes scopes)
    {
        switch (tokenClass)
        {
            case "END":
                break;
            case "NUMBER":
                Add(SentenceTokenKind.Number, tokenClass, production, SentenceLiterals.Number(random));
                break;
            case "DATE":
                Add(SentenceTokenKind.Date, tokenClass, production, SentenceLiterals.Date(random));
                break;
            case "TIME":
                var ends = production == "Deadline" || (production == "Hours" && Last.Text == "..");
                Add(SentenceTokenKind.Time, tokenClass, production, SentenceLiterals.Time(random, ends));
                break;
            case "ORDINAL":
                Add(SentenceTokenKind.Ordinal, tokenClass, production, SentenceLiterals.Ordinal(random));
                break;
            case "TEXT":
                Add(SentenceTokenKind.Text, tokenClass, production, SentenceLiterals.Text(random));
                break;
            case "AT":
                Add(SentenceTokenKind.Word, tokenClass, production, "at");
                break;
            case "UNIT":
                AddUnit(production);
                break;
            case "CODE":
                Add(SentenceTokenKind.Word, tokenClass, production, SentenceVocabulary.Code(random));
                break;
            case "FINDING":
                Add(SentenceTokenKind.Word, tokenClass, production, SentenceVocabulary.Finding(random));
                break;
            case "DAY":
                Add(SentenceTokenKind.Word, tokenClass, production, random.Pick(grammar.Days));
                break;
            case "NAME":
                AddName(tokenClass, production, production == "Ref" ? scopes.KnownName(random) ?? vocabulary.Name(random) : scopes.Declare(vocabulary.Name(random)));
                break;
            case "OUTPUT":
                AddName(tokenClass, production, scopes.KnownWord(random) is { } known && vocabulary.IsOutput(known) ? known : vocabulary.Output(random));
                break;
            case "WORD":
                AddName(tokenClass, production, production switch
                {
                    "Words" => scopes.DeclareInList(vocabulary.Word(random)),
                    "Exception" => scopes.DeclareInBlock(vocabulary.Word(random)),
                    _ => scopes.KnownWord(random) ?? vocabulary.Word(random),
                });
                break;
            case "LABEL":
                AddName(tokenClass, production, scopes.DeclareInBlock(vocabulary.Word(random)));
                Add(SentenceTokenKind.Punctuation, tokenClass, production, ":");
                break;
            default:
                throw new NotSupportedException($"{production}: the token class {tokenClass}");
        }
    }

    private void AddUnit(string production)
    {
        var (offset, length) = Units.GetOffsetAndLength(grammar.Units.Length);
        var unit = offset + (random.Below(length / 2) * 2);
        var isOne = Last.Text == "1" || Last.Kind != SentenceTokenKind.Number;
        Add(SentenceTokenKind.Word, "UNIT", production, grammar.Units[unit + (isOne != random.Chance(0.15) ? 0 : 1)]);
    }

    private void AddName(string terminal, string production, string word) =>
        Add(word[0] == '`' ? SentenceTokenKind.QuotedWord : SentenceTokenKind.Word, terminal, production, word);

    /// <summary>Adds a punctuation, and counts what it opens or closes.</summary>
    public void AddPunctuation(EbnfPunctuation punctuation, string production)
    {
        if (punctuation.Text == "}")
        {
            blocks--;
            startsLine = true;
        }

        Open += punctuation.Text switch { "{" or "(" => 1, "}" or ")" => -1, _ => 0 };
        Add(SentenceTokenKind.Punctuation, punctuation.ToString(), production, punctuation.Text);
        blocks += punctuation.Text == "{" ? 1 : 0;
    }

    /// <summary>Adds a token.</summary>
    public void Add(SentenceTokenKind kind, string terminal, string production, string text)
    {
        drafts.Add(new SentenceDraft(kind, terminal, production, text) { Guards = guards, LineDepth = startsLine ? blocks : -1 });
        guards = [];
        startsLine = false;
    }

    /// <summary>The tokens, now that each knows what follows it.</summary>
    public IReadOnlyList<SentenceDraft> Finish()
    {
        QuoteWhatWouldBeReadOtherwise();
        return drafts;
    }

    /// <summary>Part 3: "at" before a TIME is AT. Part 4: what a look-ahead keeps out. In backquotes both are names after all.</summary>
    private void QuoteWhatWouldBeReadOtherwise()
    {
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            var isTimed = draft.IsWord("at") && draft.Terminal != "AT" && index + 1 < drafts.Count && drafts[index + 1].Kind == SentenceTokenKind.Time;
            if (isTimed || draft.Guards.Any(guard => Stands(guard, index)))
            {
                draft.Quote();
            }
        }
    }

    private bool Stands(EbnfGuard guard, int index) => guard.Words
        .Select((words, offset) => (words, index: index + offset))
        .All(place => place.index < drafts.Count && drafts[place.index].Terminal != "LABEL" && place.words.Any(drafts[place.index].IsWord));
}
