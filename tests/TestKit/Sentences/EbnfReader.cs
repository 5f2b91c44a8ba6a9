using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Reads part 4 of the grammar file into productions, and numbers the branches on the way.</summary>
internal sealed class EbnfReader
{
    private const string Repeats = "repeats";

    private readonly string text;
    private readonly List<GrammarBranch> branches = [];
    private string production = "";
    private int position;

    private EbnfReader(string text) => this.text = text;

    /// <summary>Reads the definitions of <paramref name="syntax"/>, in their order.</summary>
    /// <exception cref="FormatException">The text is not the notation of part 1; the message names the line.</exception>
    public static (ImmutableArray<EbnfProduction> Productions, ImmutableArray<GrammarBranch> Branches) Read(string syntax)
    {
        var reader = new EbnfReader(syntax);
        var productions = ImmutableArray.CreateBuilder<EbnfProduction>();
        for (reader.SkipComments(); reader.position < syntax.Length; reader.SkipComments())
        {
            productions.Add(reader.ReadProduction());
        }

        return (productions.ToImmutable(), [.. reader.branches]);
    }

    private EbnfProduction ReadProduction()
    {
        production = ReadIdentifier();
        SkipComments();
        Expect('=');
        var alternatives = new List<(EbnfExpression Body, bool Repeats)>();
        do
        {
            alternatives.Add((ReadSequence(out var repeats), repeats));
        }
        while (TryTake('|'));

        Expect(';');
        if (SkipComments())
        {
            alternatives[^1] = (alternatives[^1].Body, true);
        }

        return new EbnfProduction(production, Choice(alternatives));
    }

    private EbnfExpression ReadGroup(char close)
    {
        var alternatives = new List<(EbnfExpression Body, bool Repeats)>();
        do
        {
            alternatives.Add((ReadSequence(out var repeats), false));
            if (repeats)
            {
                throw Error("'repeats' marks an alternative of a definition, not one inside it");
            }
        }
        while (TryTake('|'));

        Expect(close);
        return Choice(alternatives);
    }

    private EbnfExpression ReadSequence(out bool repeats)
    {
        var items = ImmutableArray.CreateBuilder<EbnfExpression>();
        repeats = SkipComments();
        while (ReadItem() is { } item)
        {
            items.Add(item);
            repeats |= SkipComments();
        }

        return items.Count == 1 ? items[0] : new EbnfSequence(items.ToImmutable());
    }

    private EbnfExpression? ReadItem()
    {
        switch (Peek)
        {
            case '(':
                position++;
                return ReadGroup(')');
            case '[':
                position++;
                var option = new EbnfOption(ReadGroup(']'), branches.Count);
                Number(option, "without", "with");
                return option;
            case '{':
                position++;
                var repetition = new EbnfRepetition(ReadGroup('}'), branches.Count);
                Number(repetition, "none", "once", "more");
                return repetition;
            case '!':
                position++;
                Expect('(');
                return ReadGuard();
            case '"':
                return ReadLiteral();
            case var letter when char.IsAsciiLetter(letter):
                var name = ReadIdentifier();
                return name.All(char.IsAsciiLetterUpper) ? new EbnfTokenClass(name) : new EbnfReference(name);
            default:
                return null;
        }
    }

    private EbnfGuard ReadGuard()
    {
        var numbered = branches.Count;
        var body = ReadGroup(')');
        branches.RemoveRange(numbered, branches.Count - numbered);
        var places = body is EbnfSequence sequence ? sequence.Items : [body];
        return new EbnfGuard(body, [.. places.Select(WordsOf)]);
    }

    private ImmutableArray<string> WordsOf(EbnfExpression place) => place switch
    {
        EbnfWord word => [word.Text],
        EbnfChoice choice => [.. choice.Alternatives.SelectMany(alternative => WordsOf(alternative.Body))],
        _ => throw Error("a look-ahead holds words only"),
    };

    private EbnfExpression ReadLiteral()
    {
        var end = text.IndexOf('"', position + 1);
        if (end <= position + 1)
        {
            throw Error("a quotation mark without its other");
        }

        var content = text[(position + 1)..end];
        position = end + 1;
        return char.IsAsciiLetter(content[0]) ? new EbnfWord(content) : new EbnfPunctuation(content);
    }

    private EbnfExpression Choice(List<(EbnfExpression Body, bool Repeats)> read)
    {
        if (read is [(var only, false)])
        {
            return only;
        }

        var alternatives = read.Select(each => new EbnfAlternative(each.Body, each.Repeats)).ToImmutableArray();
        var choice = new EbnfChoice(alternatives, branches.Count);
        Number(choice, [.. alternatives.Select(alternative => alternative.ToString())]);
        return choice;
    }

    private void Number(EbnfExpression place, params ReadOnlySpan<string> ways)
    {
        foreach (var way in ways)
        {
            branches.Add(new GrammarBranch(production, place.ToString()!, way));
        }
    }

    private char Peek => position < text.Length ? text[position] : '\0';

    private string ReadIdentifier()
    {
        var start = position;
        while (char.IsAsciiLetter(Peek))
        {
            position++;
        }

        return position > start ? text[start..position] : throw Error($"a name expected, found '{Peek}'");
    }

    private bool TryTake(char symbol)
    {
        if (Peek != symbol)
        {
            return false;
        }

        position++;
        return true;
    }

    private void Expect(char symbol)
    {
        if (!TryTake(symbol))
        {
            throw Error($"'{symbol}' expected, found '{Peek}'");
        }
    }

    /// <summary>Skips spaces and comments; true if one of them begins with "repeats".</summary>
    private bool SkipComments()
    {
        var repeats = false;
        while (true)
        {
            while (char.IsWhiteSpace(Peek))
            {
                position++;
            }

            if (string.CompareOrdinal(text, position, "(*", 0, 2) != 0)
            {
                return repeats;
            }

            var end = text.IndexOf("*)", position + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                throw Error("a comment without its end");
            }

            repeats |= text.AsSpan(position + 2, end - position - 2).TrimStart().StartsWith(Repeats, StringComparison.Ordinal);
            position = end + 2;
        }
    }

    private FormatException Error(string what) =>
        new($"Grammar, line {text.AsSpan(0, position).Count('\n') + 1} of the syntax, {production}: {what}.");
}
