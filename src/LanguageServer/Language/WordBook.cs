using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Language;

/// <summary>Words that start no clause: operators, types, effects, and how values are put together. What a word means hangs on the part of the grammar that it is in.</summary>
internal static class WordBook
{
    private static readonly Dictionary<string, (string Form, string Meaning)> Operators = new(StringComparer.Ordinal)
    {
        ["and"] = ("CONDITION and CONDITION", "Both hold."),
        ["or"] = ("CONDITION or CONDITION", "One of them holds, or both. 'and' binds more tightly."),
        ["not"] = ("not CONDITION", "It does not hold. Of an unknown value every test is no, so 'not x is 5' is yes where x is unknown, and 'x is not 5' is no."),
        ["is"] = ("VALUE is [not] VALUE", "They are the same; an unknown value is the same as none."),
        ["between"] = ("VALUE between LOW and HIGH", "Both ends count."),
        ["in"] = ("VALUE in (A, B)", "It is one of these."),
        ["known"] = ("VALUE is [not] known", "The value of an optional field was given."),
        ["unknown"] = ("VALUE is unknown", "The value of an optional field was not given."),
        ["otherwise"] = ("VALUE otherwise VALUE", "The first, or where it is unknown, the second."),
        ["as"] = ("PART as percent of WHOLE", "The share that a part is of a whole."),
        ["percent"] = ("PART as percent of WHOLE", "The share that a part is of a whole."),
        ["on"] = ("FIGURE on DATE", "The value that a figure had on a day."),
        ["at"] = ("DATE at TIME", "A moment: a time of day on a date."),
        ["min"] = ("min(A, B)", "The smallest; of dates, the earliest. Unknown values are left out."),
        ["max"] = ("max(A, B)", "The largest; of dates, the latest. Unknown values are left out."),
        ["round"] = ("round(X)", "To the nearest whole."),
        ["floor"] = ("floor(X)", "Down to a whole."),
        ["ceiling"] = ("ceiling(X)", "Up to a whole."),
        ["days"] = ("[working] days from A to B", "How many days lie between two dates; of working days, those after the first up to the second."),
        ["working"] = ("N working days [of CALENDAR]", "Days on which hours of a calendar begin; without one, of the default calendar."),
        ["date"] = ("date of MOMENT", "The day of a date and time."),
        ["time"] = ("time of MOMENT", "The time of day of a date and time."),
        ["deadline"] = ("deadline of STANDARD from MOMENT", "When a standard is due for a case that starts then."),
        ["lifetimeValue"] = ("SEGMENT.lifetimeValue", "What such a customer spends over the years, times one more for each customer that one brings."),
    };

    private static readonly Dictionary<string, (string Form, string Meaning)> Types = new(StringComparer.Ordinal)
    {
        ["yes"] = ("yes/no", "A field that is yes or no."),
        ["no"] = ("yes/no", "A field that is yes or no."),
        ["text"] = ("text", "Any text; rules can compare it, and no more."),
        ["number"] = ("number", "An exact decimal."),
        ["count"] = ("count", "A whole number."),
        ["percent"] = ("percent", "A share."),
        ["money"] = ("money", "An amount of one currency; different ones never mix."),
        ["duration"] = ("duration", "A time span by the clock."),
        ["date"] = ("date [and time]", "A day; with 'and time', a wall clock time on it."),
        ["and"] = ("date and time", "A wall clock time on a day, in the zone of the default calendar."),
        ["time"] = ("time", "A time of day."),
        ["segment"] = ("segment", "One of the declared kinds of customer."),
        ["one"] = ("one of A, B", "One of a few values, named in place."),
        ["of"] = ("one of A, B", "One of a few values, named in place."),
    };

    private static readonly Dictionary<string, (string Form, string Meaning)> Verdicts = new(StringComparer.Ordinal)
    {
        ["allow"] = ("allow [TEXT]", "Restricts nothing; in an exception, takes the rule's restriction away. The text is for the customer."),
        ["deny"] = ("deny [TEXT]", "No; stricter than any other verdict. The text is for the customer."),
        ["refer"] = ("refer to ROLE [TEXT]", "Somebody else decides; stricter than 'allow'. The text is for the customer."),
        ["to"] = ("refer to ROLE [TEXT]", "Somebody else decides; stricter than 'allow'. The text is for the customer."),
    };

    private static readonly Dictionary<string, (string Form, string Meaning)> Hits = new(StringComparer.Ordinal)
    {
        ["unique"] = ("using unique", "Rules that apply together must agree; otherwise they conflict. This is the default."),
        ["first"] = ("using first", "Of several values, that of the rule that stands first in the file."),
        ["max"] = ("using max", "Of several values, the largest."),
        ["min"] = ("using min", "Of several values, the smallest."),
        ["sum"] = ("using sum", "All values together."),
    };

    /// <summary>How a word is used in a part of the grammar, and what it means there; null where the book has nothing to say.</summary>
    /// <param name="word">The word.</param>
    /// <param name="around">The innermost part that it is in.</param>
    public static (string Form, string Meaning)? Of(string word, SyntaxNode around)
    {
        Dictionary<string, (string, string)>? book = around switch
        {
            ExpressionSyntax or TestSyntax or CellSyntax or WorkingDaysSyntax => Operators,
            TypeSyntax => Types,
            VerdictEffectSyntax or VerdictExpectationSyntax => Verdicts,
            UsingSyntax => Hits,
            _ => null,
        };
        return book is not null && book.TryGetValue(word, out (string, string) entry) ? entry : null;
    }

    /// <summary>What an operator, a function or a measure gives.</summary>
    /// <param name="word">Its first word; one that the book has.</param>
    public static string MeaningOf(string word) => Operators[word].Meaning;

    /// <summary>How a function is called, and what it gives; null where the word is none.</summary>
    public static (string Form, string Meaning)? FunctionOf(string word) => Operators.TryGetValue(word, out (string Form, string Meaning) entry) && entry.Form.StartsWith(word + "(", StringComparison.Ordinal) ? entry : null;
}
