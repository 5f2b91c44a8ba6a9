using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Fuzz.Edits;

/// <summary>
/// Somebody who edits without sense: types, cuts, pastes elsewhere, takes halves of surrogate pairs, mixes line ends, undoes many
/// edits at once, and puts things right again now and then.
/// </summary>
internal sealed class RandomEditor(SeededRandom random, string original)
{
    private const int Longest = 12_000;

    private static readonly string[] Pieces =
    [
        " ", "\n", "\r\n", "\r", "\t", "{", "}", "(", ")", ",", ":", "\"", "`", "//", "/*", "*/", "=>", "..", "\u2028", "\uFEFF", "\0", "é", "e\u0301", "漢字", "😀", "\uD83D", "\uDE00",
        "when ", "then deny", "role X { staff 1 }\n", "rule R for Refund {\n    when amount > 1 GBP\n    then deny\n}\n", "1_000", "12.5.3", "2026-02-30", "3 hours", "except E when yes then allow\n",
        "suppress SVP2002 because \"x\"\n", "Agent", "Refund", "is ", "not ", "and ", "policy ", "use Other\n",
    ];

    private readonly Stack<ClientText> _history = new();
    private string _clipboard = "then allow";

    /// <summary>The text now.</summary>
    public ClientText Text { get; private set; } = new(original);

    /// <summary>The next edits, one after the other against what the one before left; the text has them.</summary>
    public IReadOnlyList<ClientEdit> Next()
    {
        ClientText before = Text;
        ClientEdit[] edits = Text.Content.Length > Longest ? [Whole(original)] : random.Below(100) switch
        {
            < 2 => [Whole(original)],
            < 4 => [Whole(random.Below(2) == 0 ? original.ReplaceLineEndings("\r\n") : original.ReplaceLineEndings("\r"))],
            < 12 => Undo(),
            < 20 => [Cut()],
            < 28 => [Paste()],
            < 34 => Move(),
            < 42 => [Halve()],
            < 60 => [Delete(random.Between(1, 3))],
            < 64 => [Delete(random.Between(20, 399))],
            _ => [Type()],
        };
        if (_history.Count < 200)
        {
            _history.Push(before);
        }

        return edits;
    }

    private ClientEdit Type() => Do(Place(), null, Pieces[random.Below(Pieces.Length)]);

    private ClientEdit Paste() => Do(Place(), null, _clipboard);

    private ClientEdit Cut()
    {
        (int start, int end) = Run(random.Between(1, 119));
        _clipboard = Text.Content[start..end];
        return Do(start, end, string.Empty);
    }

    /// <summary>Two edits in one message: the second against what the first leaves.</summary>
    private ClientEdit[] Move() => [Cut(), Paste()];

    private ClientEdit Delete(int length)
    {
        (int start, int end) = Run(length);
        return Do(start, end, string.Empty);
    }

    /// <summary>Takes half of a surrogate pair away, or puts a half in.</summary>
    private ClientEdit Halve()
    {
        int pair = Text.Content.IndexOf('\uD83D', Math.Min(Text.Content.Length, random.Below(Text.Content.Length + 1)));
        return pair < 0 ? Do(Place(), null, "\"😀\"") : random.Below(2) == 0 ? Do(pair, pair + 1, string.Empty) : Do(pair + 1, null, "\uDE00");
    }

    /// <summary>Many steps back, as one change of the whole text each, or as one.</summary>
    private ClientEdit[] Undo()
    {
        var edits = new List<ClientEdit>();
        for (int i = random.Between(1, 11); i > 0 && _history.TryPop(out ClientText? before); i--)
        {
            edits.Add(Whole(before.Content));
        }

        return edits.Count > 0 ? [.. edits] : [Whole(original)];
    }

    private ClientEdit Whole(string text)
    {
        Text = new ClientText(text);
        return new ClientEdit(0, null, text);
    }

    private ClientEdit Do(int start, int? end, string text)
    {
        int last = end ?? start;
        Text = Text.Replace(start, last, text);
        return new ClientEdit(start, last, text);
    }

    private int Place() => Text.Told(random.Below(Text.Content.Length + 1));

    private (int Start, int End) Run(int length)
    {
        int start = Place();
        return (start, Math.Max(start, Text.Told(Math.Min(Text.Content.Length, start + length))));
    }
}
