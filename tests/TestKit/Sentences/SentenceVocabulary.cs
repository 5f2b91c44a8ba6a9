using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>The words that a sentence may use as names: plain ones, and those that a careless parser would take for something else.</summary>
internal sealed class SentenceVocabulary
{
    private static readonly ImmutableArray<string> Fields =
    [
        "age", "receipt", "reason", "customer", "late", "voucher", "postage", "faulty", "wrongItem", "changedMind", "received", "firstReply",
        "waitingForCustomer", "x", "y1", "z_2", "_", "__", "_1", "order66", "e5", "isLate", "total_amount", "verdict", "lifetimeValue",
    ];

    private static readonly ImmutableArray<string> Declared =
    [
        "Refund", "Returns", "StoreHours", "Agent", "TeamLead", "Director", "Regular", "Loyal", "Reason", "ReturnWindow", "LargeRefund", "Postage",
        "FirstReply", "SameDay", "SupportDesk", "Complaint", "Checkout", "StoreVisit", "Eu261", "A", "B2", "_C",
    ];

    // Read as something else by whoever forgets what stands before or after.
    private static readonly ImmutableArray<string> Lookalikes =
    [
        "GBP", "EUR", "XYZ", "Mon", "Sun", "SVP2006", "SVP0001", "SVP", "When", "AND", "Yes", "Policy", "st", "nd", "th", "hour", "working", "days",
        "deadline", "date", "time", "at", "on", "of", "from", "to", "as", "by", "is_", "nota", "inn", "u", "n", "END", "NAME", "min", "round",
    ];

    private static readonly ImmutableArray<string> Unicode =
    [
        "größe", "été", "Überweisung", "naïve", "κόστος", "цена", "価格", "名前", "שם", "سعر", "मूल्य", "पैसा", "x٣", "Ⅷ", "ǅep", "ﬁx", "ªb",
        "cafe\u0301", "n\u0303ame", "A\u030Angstrom", "\u212Bngstrom", "\U00010400\U00010428", "x\U0001D4B3", "ʻokina", "\u1E9Bx\u0323",
    ];

    private readonly GrammarFile grammar;
    private readonly ImmutableArray<string> contextual;
    private readonly ImmutableArray<string> names;
    private readonly ImmutableArray<string> reserved;
    private readonly ImmutableHashSet<string> verdicts = ["allow", "deny", "refer"];

    /// <summary>Takes the words that the grammar itself knows.</summary>
    public SentenceVocabulary(GrammarFile grammar)
    {
        this.grammar = grammar;
        contextual = [.. grammar.SyntaxWords.Except(grammar.ReservedWords), .. grammar.Days, .. grammar.Units];
        names = [.. contextual.Concat(Lookalikes).Concat(Unicode).Where(IsName)];
        reserved = [.. grammar.ReservedWords.Order(StringComparer.Ordinal)];
    }

    /// <summary>A WORD.</summary>
    public string Word(SeededRandom random)
    {
        switch (random.Below(20))
        {
            case < 10:
                return random.Pick(Fields);
            case < 14:
                return random.Pick(contextual);
            case < 16:
                return random.Pick(Lookalikes);
            case < 18:
                return random.Pick(Unicode);
            default:
                return Quoted(random);
        }
    }

    /// <summary>A NAME.</summary>
    public string Name(SeededRandom random)
    {
        switch (random.Below(20))
        {
            case < 12:
                return random.Pick(Declared);
            case < 17:
                return random.Pick(names);
            default:
                return Quoted(random);
        }
    }

    /// <summary>An OUTPUT.</summary>
    public string Output(SeededRandom random)
    {
        var word = Word(random);
        return IsOutput(word) ? word : $"`{word}`";
    }

    /// <summary>A CODE.</summary>
    public static string Code(SeededRandom random) => random.Pick(CurrencyCodes.All);

    /// <summary>A FINDING.</summary>
    public static string Finding(SeededRandom random) => random.Chance(0.7)
        ? random.Pick<string>(["SVP2006", "SVP3001", "SVP8001", "SVP1010", "SVP0000", "SVP9999"])
        : "SVP" + random.Below(10_000).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Whether a WORD is an OUTPUT too.</summary>
    public bool IsOutput(string word) => !verdicts.Contains(word);

    /// <summary>A word that was not there before: the same kind of name with a number at its end.</summary>
    public static string Numbered(string word, int number)
    {
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        return word[^1] == '`' ? $"{word[..^1]}{suffix}`" : word + suffix;
    }

    /// <summary>What two words share that are the same name.</summary>
    public static string Identity(string word) => word.Trim('`').Normalize(NormalizationForm.FormC);

    private string Quoted(SeededRandom random)
    {
        var word = random.Below(6) switch
        {
            0 => random.Pick(reserved),
            1 => random.Pick(contextual),
            2 => random.Pick(Unicode),
            3 => random.Pick(Lookalikes),
            4 => random.Pick(Declared),
            _ => random.Pick(Fields),
        };
        return $"`{word}`";
    }

    private bool IsName(string word) =>
        !grammar.DeclarationKeywords.Contains(word) && !grammar.ClauseWords.Contains(word) && !grammar.TypeWords.Contains(word);
}
