namespace PolicyLint.Dsl.Syntax;

/// <summary>The words of the language: from word to <see cref="Keyword"/>, back, and what each may be.</summary>
internal static class KeywordTable
{
    private const int SlotCount = 1024;

    // In the order of the enum.
    private static readonly string[] Words =
    [
        "",
        "allow", "always", "and", "any", "approve", "approves", "around", "arrivals", "as", "at", "backlog", "because", "bend", "between", "broken",
        "burdens", "buys", "by", "calendar", "capacity", "case", "ceiling", "choice", "clock", "closed", "coached", "concurrency", "control", "core",
        "count", "currency", "date", "day", "days", "deadline", "decides", "default", "demand", "deny", "depends", "duration", "during", "duty",
        "effective", "escalate", "escalation", "every", "example", "examples", "except", "exceptions", "expect", "experience", "figure", "finally",
        "first", "fix", "floor", "follow", "for", "Fri", "from", "gesture", "given", "handling", "hour", "hours", "if", "improve", "in", "informs",
        "is", "journey", "known", "match", "max", "may", "measure", "min", "minute", "minutes", "moment", "moments", "Mon", "money", "month",
        "months", "namespace", "next", "no", "not", "notify", "number", "of", "off", "on", "one", "open", "optional", "or", "order", "otherwise",
        "our", "outside", "over", "owner", "patience", "pause", "pay", "peak", "per", "percent", "policy", "promise", "qualities", "refer",
        "referring", "repeat", "reports", "request", "review", "role", "round", "rule", "Sat", "second", "seconds", "segment", "serves", "shrinkage",
        "silence", "skip", "source", "staff", "staffed", "standard", "standards", "started", "starting", "step", "stop", "sum", "Sun", "suppress", "surprise",
        "table", "target", "text", "the", "then", "throughput", "Thu", "time", "times", "to", "Tue", "unique", "unknown", "until", "up", "use",
        "using", "variation", "version", "wait", "warn", "Wed", "week", "weeks", "when", "while", "within", "working", "works", "worth", "year",
        "years", "yes", "zone",
    ];

    private static readonly WordClasses[] Classes = Classify();
    private static readonly byte[] Slots = FillSlots();

    /// <summary>How many members <see cref="Keyword"/> has.</summary>
    public static int Count => Words.Length;

    /// <summary>The word as it is written.</summary>
    public static string TextOf(Keyword keyword) => Words[(int)keyword];

    /// <summary>Whether a word belongs to one of the classes.</summary>
    public static bool Is(Keyword keyword, WordClasses classes) => (Classes[(int)keyword] & classes) != 0;

    /// <summary>The keyword that a word is; <see cref="Keyword.None"/> for every other.</summary>
    public static Keyword Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 11)
        {
            return Keyword.None;
        }

        for (int slot = SlotOf(word); ; slot = (slot + 1) & (SlotCount - 1))
        {
            byte found = Slots[slot];
            if (found == 0 || word.SequenceEqual(Words[found].AsSpan()))
            {
                return (Keyword)found;
            }
        }
    }

    private static int SlotOf(ReadOnlySpan<char> word) =>
        unchecked((word[0] * 31) + (word[1] * 257) + (word[word.Length - 1] * 131) + (word[word.Length >> 1] * 67) + (word.Length * 13)) & (SlotCount - 1);

    private static byte[] FillSlots()
    {
        var slots = new byte[SlotCount];
        for (int i = 1; i < Words.Length; i++)
        {
            int slot = SlotOf(Words[i].AsSpan());
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (SlotCount - 1);
            }

            slots[slot] = (byte)i;
        }

        return slots;
    }

    private static WordClasses[] Classify()
    {
        var classes = new WordClasses[Words.Length];
        Mark(
            classes,
            WordClasses.Reserved,
            Keyword.And, Keyword.Or, Keyword.Not, Keyword.Is, Keyword.In, Keyword.Between, Keyword.Yes, Keyword.No, Keyword.Known, Keyword.Unknown,
            Keyword.Any, Keyword.When, Keyword.Then, Keyword.Except, Keyword.Because);
        Mark(
            classes,
            WordClasses.Declaration,
            Keyword.Policy, Keyword.Calendar, Keyword.Role, Keyword.Segment, Keyword.Choice, Keyword.Request, Keyword.Rule, Keyword.Table,
            Keyword.Standard, Keyword.Promise, Keyword.Capacity, Keyword.Escalation, Keyword.Improve, Keyword.Moment, Keyword.Journey, Keyword.Figure,
            Keyword.Example, Keyword.Examples);
        Mark(
            classes,
            WordClasses.Clause,
            Keyword.Always, Keyword.Approves, Keyword.Arrivals, Keyword.Backlog, Keyword.Because, Keyword.Burdens, Keyword.Buys, Keyword.Case,
            Keyword.Closed, Keyword.Coached, Keyword.Concurrency, Keyword.Currency, Keyword.Decides, Keyword.Default, Keyword.Demand, Keyword.Depends,
            Keyword.During, Keyword.Effective, Keyword.Except, Keyword.Exceptions, Keyword.Expect, Keyword.Finally, Keyword.First, Keyword.Fix,
            Keyword.Follow, Keyword.From, Keyword.Gesture, Keyword.Given, Keyword.Handling, Keyword.If, Keyword.Is, Keyword.May, Keyword.Measure,
            Keyword.Moments, Keyword.Namespace, Keyword.No, Keyword.Open, Keyword.Otherwise, Keyword.Outside, Keyword.Over, Keyword.Owner,
            Keyword.Patience, Keyword.Pause, Keyword.Pay, Keyword.Qualities, Keyword.Referring, Keyword.Repeat, Keyword.Reports, Keyword.Review,
            Keyword.Serves, Keyword.Shrinkage, Keyword.Source, Keyword.Staff, Keyword.Staffed, Keyword.Standard, Keyword.Standards, Keyword.Step,
            Keyword.Suppress, Keyword.Surprise, Keyword.Target, Keyword.Then, Keyword.Throughput, Keyword.Time, Keyword.To, Keyword.Use, Keyword.Version,
            Keyword.Warn, Keyword.When, Keyword.Works);
        Mark(
            classes,
            WordClasses.Type,
            Keyword.Text, Keyword.Number, Keyword.Count, Keyword.Percent, Keyword.Money, Keyword.Duration, Keyword.Date, Keyword.Time, Keyword.One);
        Mark(
            classes,
            WordClasses.Unit,
            Keyword.Second, Keyword.Seconds, Keyword.Minute, Keyword.Minutes, Keyword.Hour, Keyword.Hours, Keyword.Day, Keyword.Days, Keyword.Week,
            Keyword.Weeks, Keyword.Month, Keyword.Months, Keyword.Year, Keyword.Years);
        Mark(classes, WordClasses.Day, Keyword.Mon, Keyword.Tue, Keyword.Wed, Keyword.Thu, Keyword.Fri, Keyword.Sat, Keyword.Sun);
        return classes;
    }

    private static void Mark(WordClasses[] classes, WordClasses mark, params Keyword[] keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            classes[(int)keyword] |= mark;
        }
    }
}
