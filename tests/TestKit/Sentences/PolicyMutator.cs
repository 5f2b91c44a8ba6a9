using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Damages texts, as typing, pasting, merging and chance do. Any text goes in. The same seed, index and texts give the same damage.</summary>
public sealed class PolicyMutator(ulong seed)
{
    private const string Characters = "{}()[]\"'`/*.,:;=<>+-%_\\ \t\n\r09azAZ\u00A0\u2028\u0301\u200B\uFEFF\uFFFD\0“”£é日";

    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", ",", ".", "..", ":", "=>", "<", ">=", "/", "//", "///", "/*", "*/", "\"", "`", "%", "-", "12x", "1,000", "3-2", "9:00", "1__0",
        "2026-02-30", "25:00", "79228162514264337593543950336", "\\", ";", "==", "&&", "“", "£", "when", "then", "except", "because", "rule", "request",
        "table", "policy", "standard", "suppress", "decides", "otherwise", "`", "``", "a:", "at 09:00", "days from", "working days", "GBP", "yes", "unknown",
    ];

    private static readonly (string Open, string Close)[] Nests =
    [
        ("(", ")"), ("{ ", "} "), ("except E when a { then allow ", "}"), ("f(", ")"), ("a in ((", "))"), ("not ", ""), ("- ", ""), ("/* ", "*/ "),
    ];

    private readonly (string Name, Func<SeededRandom, string, string?, string> Do)[] kinds =
    [
        ("token deleted", (random, text, _) => EditPiece(random, text, _ => "")),
        ("token inserted", (random, text, _) => EditPiece(random, text, piece => $"{random.Pick(Tokens)} {piece}")),
        ("token duplicated", (random, text, _) => EditPiece(random, text, piece => $"{piece} {piece}")),
        ("token replaced", (random, text, _) => EditPiece(random, text, _ => random.Pick(Tokens))),
        ("token misspelt", (random, text, _) => EditPiece(random, text, piece => Misspell(random, piece))),
        ("tokens joined", (random, text, _) => JoinPieces(random, text)),
        ("tokens swapped", (random, text, _) => SwapPieces(random, text)),
        ("token repeated on and on", (random, text, _) => EditPiece(random, text, piece => Repeat(piece + " ", Math.Min(random.Between(2, 400), 2 + (20_000 / (piece.Length + 1)))))),
        ("characters edited", (random, text, _) => EditCharacters(random, text, random.Between(1, 8))),
        ("line deleted", (random, text, _) => EditLine(random, text, _ => "")),
        ("line duplicated", (random, text, _) => EditLine(random, text, line => line + line)),
        ("range deleted", (random, text, _) => EditRange(random, text, _ => "")),
        ("range duplicated", (random, text, _) => EditRange(random, text, range => range + range)),
        ("cut short", (random, text, _) => text[..random.Below(text.Length + 1)]),
        ("start cut off", (random, text, _) => text[random.Below(text.Length + 1)..]),
        ("spliced", (random, text, other) => text[..random.Below(text.Length + 1)] + (other ?? text)[random.Below((other ?? text).Length + 1)..]),
        ("lone surrogate", (random, text, _) => Insert(random, text, random.Chance(0.5) ? "\uD83D" : "\uDE00")),
        ("line ends changed", (random, text, _) => text.ReplaceLineEndings(random.Pick<string>(["\r", "\r\n", "\u2028", ""]))),
        ("nested deep", (random, text, _) => EditPiece(random, text, piece => Nest(random, piece))),
        ("noise inserted", (random, text, _) => Insert(random, text, Noise(random, random.Between(1, 40)))),
    ];

    /// <summary>One to three kinds of damage, one after the other.</summary>
    /// <param name="text">What is damaged.</param>
    /// <param name="index">Which of the many ways to damage it.</param>
    /// <param name="other">What may be spliced in; without it, the text itself.</param>
    public PolicyMutation Mutate(string text, int index, string? other = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var random = new SeededRandom(seed, index);
        var names = new List<string>();
        for (var count = 1 + random.Run(0.35, 2); count > 0; count--)
        {
            var (name, damage) = random.Pick(kinds);
            text = damage(random, text, other);
            names.Add(name);
        }

        return new PolicyMutation(text, $"mutation {index} of seed {seed}: {string.Join(", ", names)}");
    }

    /// <summary>A text of random UTF-16 units, halves of pairs among them, with tokens of the language strewn in.</summary>
    public PolicyMutation Noise(int index)
    {
        var random = new SeededRandom(~seed, index);
        return new PolicyMutation(Noise(random, random.Between(0, 600)), $"noise {index} of seed {seed}");
    }

    /// <summary>Random bytes, as a file may hold that is no text.</summary>
    public byte[] Bytes(int index)
    {
        var random = new SeededRandom(~seed, ~index);
        var bytes = new byte[random.Between(0, 600)];
        foreach (ref var each in bytes.AsSpan())
        {
            each = (byte)random.Below(random.Chance(0.7) ? 128 : 256);
        }

        return bytes;
    }

    private static string Noise(SeededRandom random, int count)
    {
        var text = new StringBuilder();
        for (; count > 0; count--)
        {
            _ = random.Below(4) switch
            {
                0 => text.Append((char)random.Below(0x10000)),
                1 => text.Append(random.Pick(Tokens)).Append(' '),
                2 => text.Append(Characters[random.Below(Characters.Length)]),
                _ => text.Append((char)random.Below(128)),
            };
        }

        return text.ToString();
    }

    private static string EditPiece(SeededRandom random, string text, Func<string, string> edit)
    {
        var pieces = PolicyPieces.Split(text);
        if (pieces.Count == 0)
        {
            return text + edit("");
        }

        var (start, length) = random.Pick(pieces);
        return string.Concat(text.AsSpan(0, start), edit(text.Substring(start, length)), text.AsSpan(start + length));
    }

    private static string SwapPieces(SeededRandom random, string text)
    {
        var pieces = PolicyPieces.Split(text);
        if (pieces.Count < 2)
        {
            return text;
        }

        var first = random.Below(pieces.Count - 1);
        var second = random.Chance(0.7) ? first + 1 : random.Between(first + 1, pieces.Count - 1);
        var ((startA, lengthA), (startB, lengthB)) = (pieces[first], pieces[second]);
        return string.Concat(
            text[..startA] + text.Substring(startB, lengthB), text[(startA + lengthA)..startB], text.Substring(startA, lengthA), text[(startB + lengthB)..]);
    }

    private static string JoinPieces(SeededRandom random, string text)
    {
        var pieces = PolicyPieces.Split(text);
        if (pieces.Count < 2)
        {
            return text;
        }

        var first = random.Below(pieces.Count - 1);
        return string.Concat(text.AsSpan(0, pieces[first].Start + pieces[first].Length), text.AsSpan(pieces[first + 1].Start));
    }

    private static string Misspell(SeededRandom random, string piece)
    {
        if (piece.Length < 2)
        {
            return piece + piece;
        }

        var place = random.Below(piece.Length - 1);
        return random.Below(4) switch
        {
            0 => piece.Remove(place, 1),
            1 => piece.Insert(place, piece[place].ToString()),
            2 => $"{piece[..place]}{piece[place + 1]}{piece[place]}{piece[(place + 2)..]}",
            _ => char.IsLower(piece[0]) ? piece.ToUpperInvariant() : piece.ToLowerInvariant(),
        };
    }

    private static string EditCharacters(SeededRandom random, string text, int count)
    {
        var edited = new StringBuilder(text);
        for (; count > 0; count--)
        {
            var place = random.Below(edited.Length + 1);
            var character = Characters[random.Below(Characters.Length)];
            if (place == edited.Length || random.Chance(0.4))
            {
                edited.Insert(place, character);
            }
            else if (random.Chance(0.5))
            {
                edited[place] = character;
            }
            else
            {
                edited.Remove(place, 1);
            }
        }

        return edited.ToString();
    }

    private static string EditLine(SeededRandom random, string text, Func<string, string> edit)
    {
        var middle = random.Below(text.Length + 1);
        var start = middle == 0 ? 0 : text.LastIndexOf('\n', middle - 1) + 1;
        var end = text.IndexOf('\n', middle) is >= 0 and var lineEnd ? lineEnd + 1 : text.Length;
        return string.Concat(text.AsSpan(0, start), edit(text[start..end]), text.AsSpan(end));
    }

    private static string EditRange(SeededRandom random, string text, Func<string, string> edit)
    {
        var start = random.Below(text.Length + 1);
        var end = Math.Min(text.Length, start + random.Between(1, 300));
        return string.Concat(text.AsSpan(0, start), edit(text[start..end]), text.AsSpan(end));
    }

    private static string Insert(SeededRandom random, string text, string insertion) => text.Insert(random.Below(text.Length + 1), insertion);

    private static string Nest(SeededRandom random, string piece)
    {
        var (open, close) = random.Pick(Nests);
        var depth = random.Pick<int>([3, 20, 250, 255, 256, 257, 300, 2_000]);
        return Repeat(open, depth) + piece + (random.Chance(0.7) ? Repeat(close, depth) : "");
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
