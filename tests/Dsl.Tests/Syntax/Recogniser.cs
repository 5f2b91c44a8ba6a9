using PolicyLint.Dsl.Syntax;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Syntax;

/// <summary>
/// Whether the grammar file derives a run of tokens: every way is followed at once, with nothing of the parser but its tokens. What
/// the parser takes must be derivable; what it rejects may be, since it reads each text in one way only.
/// </summary>
internal sealed class Recogniser(GrammarFile grammar, SyntaxTree tree)
{
    private readonly Dictionary<(EbnfExpression, int), int[]> known = [];

    public bool Accepts() => Match(grammar.Productions[0].Body, 0).Contains(tree.Tokens.Length);

    private int[] Match(EbnfExpression expression, int start)
    {
        if (!known.TryGetValue((expression, start), out int[]? ends))
        {
            known[(expression, start)] = ends = [.. Find(expression, start)];
        }

        return ends;
    }

    private IEnumerable<int> Find(EbnfExpression expression, int start) => expression switch
    {
        EbnfSequence sequence => sequence.Items.Aggregate<EbnfExpression, int[]>([start], (ends, item) => [.. ends.SelectMany(end => Match(item, end)).Distinct()]),
        EbnfChoice choice => choice.Alternatives.SelectMany(alternative => Match(alternative.Body, start)).Distinct(),
        EbnfOption option => Match(option.Body, start).Append(start).Distinct(),
        EbnfRepetition repetition => Repeat(repetition.Body, start),
        EbnfReference reference => Match(grammar[reference.Name].Body, start),
        EbnfGuard guard => guard.Words.Select((words, place) => words.Any(word => IsWord(start + place, word))).All(stands => stands) ? [] : [start],
        EbnfWord word => IsWord(start, word.Text) ? [start + 1] : [],
        EbnfPunctuation sign => IsSign(start, sign.Text) ? [start + 1] : [],
        EbnfTokenClass tokens => MatchClass(tokens.Name, start) is var width and > 0 ? [start + width] : [],
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private HashSet<int> Repeat(EbnfExpression body, int start)
    {
        HashSet<int> ends = [start];
        Queue<int> pending = new([start]);
        while (pending.TryDequeue(out int at))
        {
            foreach (int end in Match(body, at).Where(ends.Add))
            {
                pending.Enqueue(end);
            }
        }

        return ends;
    }

    private int MatchClass(string name, int at)
    {
        TokenKind kind = KindAt(at);
        string text = TextAt(at);
        bool isWord = kind == TokenKind.QuotedWord || (kind is TokenKind.Word or TokenKind.Label && (text.StartsWith('`') || !grammar.ReservedWords.Contains(text)));
        bool isLabel = isWord && KindAt(at + 1) == TokenKind.Colon;
        bool isQuoted = text.StartsWith('`');
        return name switch
        {
            "END" => kind == TokenKind.End ? 1 : 0,
            "NUMBER" => kind == TokenKind.Number ? 1 : 0,
            "DATE" => kind == TokenKind.Date ? 1 : 0,
            "TIME" => kind == TokenKind.Time ? 1 : 0,
            "ORDINAL" => kind == TokenKind.Ordinal ? 1 : 0,
            "TEXT" => kind == TokenKind.Text ? 1 : 0,
            "LABEL" => isLabel ? 2 : 0,
            "WORD" => isWord && !isLabel ? 1 : 0,
            "OUTPUT" => isWord && !isLabel && text is not ("allow" or "deny" or "refer") ? 1 : 0,
            "NAME" => isWord && !isLabel && (isQuoted || !(grammar.DeclarationKeywords.Contains(text) || grammar.ClauseWords.Contains(text) || grammar.TypeWords.Contains(text))) ? 1 : 0,
            "AT" => IsWord(at, "at") && KindAt(at + 1) == TokenKind.Time ? 1 : 0,
            "CODE" => kind == TokenKind.Word && Currencies.IsKnown(text) ? 1 : 0,
            "DAY" => kind == TokenKind.Word && grammar.Days.Contains(text) ? 1 : 0,
            "UNIT" => kind == TokenKind.Word && grammar.Units.Contains(text) ? 1 : 0,
            "FINDING" => kind == TokenKind.Word && System.Text.RegularExpressions.Regex.IsMatch(text, "^SVP[0-9]{4}$") ? 1 : 0,
            _ => throw new NotSupportedException(name),
        };
    }

    private bool IsWord(int at, string word) => KindAt(at) is TokenKind.Word && TextAt(at) == word;

    private bool IsSign(int at, string sign) => KindAt(at) is >= TokenKind.OpenBrace && TextAt(at) == sign;

    private TokenKind KindAt(int at) => at < tree.Tokens.Length ? tree.Tokens[at].Kind : TokenKind.End;

    private string TextAt(int at) => at < tree.Tokens.Length ? tree.TextOf(SyntaxToken.At(at)) : string.Empty;
}
