using System.Text;

namespace PolicyLint.Dsl.Syntax;

/// <content>What tokens stand for.</content>
public sealed partial class SyntaxTree
{
    /// <summary>The number that a NUMBER stands for; zero for one that is missing or was reported as malformed.</summary>
    public decimal NumberOf(SyntaxToken token) =>
        IsSound(token, TokenKind.Number, out Token at) ? LiteralShape.NumberOf(Text.Content, at.Start, at.End) ?? 0 : 0;

    /// <summary>The day that a DATE stands for; null for one that is missing or was reported as malformed.</summary>
    public DateTime? DateOf(SyntaxToken token) =>
        IsSound(token, TokenKind.Date, out Token at) ? LiteralShape.DateOf(Text.Content, at.Start) : null;

    /// <summary>The minutes since midnight that a TIME stands for, 1440 for 24:00; null for one that is missing or was reported as malformed.</summary>
    public int? TimeOf(SyntaxToken token) =>
        IsSound(token, TokenKind.Time, out Token at) ? LiteralShape.MinutesOf(Text.Content, at.Start) : null;

    /// <summary>The place that an ORDINAL counts to, 2 for <c>2nd</c>; zero for one that is missing or was reported as malformed.</summary>
    public int OrdinalOf(SyntaxToken token) =>
        IsSound(token, TokenKind.Ordinal, out Token at) ? LiteralShape.OrdinalOf(Text.Content, at.Start, at.End - 2) ?? 0 : 0;

    /// <summary>What a TEXT says: without its quotation marks, its escapes read. Empty for one that is missing.</summary>
    public string StringOf(SyntaxToken token)
    {
        if (!token.IsPresent || this[token] is not { Kind: TokenKind.Text } at)
        {
            return string.Empty;
        }

        string content = Text.Content;
        int start = at.Start + 1;
        bool isClosed = at.Length > 1 && content[at.End - 1] is '"' or '\u2018' or '\u2019' or '\u201C' or '\u201D';
        int end = isClosed && !IsEscaped(content, start, at.End - 1) ? at.End - 1 : at.End;
        int escape = content.IndexOf('\\', start, end - start);
        if (escape < 0 || content[at.Start] != '"')
        {
            return content.Substring(start, end - start);
        }

        var result = new StringBuilder(end - start);
        while (start < end)
        {
            if (content[start] != '\\')
            {
                result.Append(content[start++]);
                continue;
            }

            int length = Math.Min(TextEscape.Read(content, start, out int scalar), end - start);
            result.Append(scalar >= 0 ? char.ConvertFromUtf32(scalar) : content.Substring(start, length));
            start += length;
        }

        return result.ToString();
    }

    /// <summary>The name that a word is: without backquotes, in the normal form in which names are compared. Empty for one that is missing.</summary>
    public string NameOf(SyntaxToken token)
    {
        if (!token.IsPresent)
        {
            return string.Empty;
        }

        Token at = this[token];
        string content = Text.Content;
        int start = at.Start;
        int end = at.End;
        if (end > start && content[start] == '`')
        {
            start++;
            end -= end > start && content[end - 1] == '`' ? 1 : 0;
        }

        string name = content.Substring(start, end - start);
        foreach (char c in name)
        {
            if (c >= 0x300)
            {
                return name.Normalize(NormalizationForm.FormC);
            }
        }

        return name;
    }

    /// <summary>The names of a qualified name, in the order written: what stands between its dots.</summary>
    public IEnumerable<SyntaxToken> NamesOf(RefSyntax reference) => WordsIn(reference.Tokens);

    /// <summary>The names of a qualified name in an expression, in the order written.</summary>
    public IEnumerable<SyntaxToken> NamesOf(NameExpressionSyntax name) => WordsIn(name.Tokens);

    /// <summary>The words of a list, in the order written.</summary>
    public IEnumerable<SyntaxToken> NamesOf(WordsSyntax words) => WordsIn(words.Tokens);

    /// <summary>The texts of a list, in the order written.</summary>
    public IEnumerable<SyntaxToken> TextsOf(TextsSyntax texts) => TokensIn(texts.Tokens, TokenKind.Text, TokenKind.Text, TokenKind.Text);

    private IEnumerable<SyntaxToken> WordsIn(SyntaxTokenRange range) => TokensIn(range, TokenKind.Word, TokenKind.QuotedWord, TokenKind.Label);

    private IEnumerable<SyntaxToken> TokensIn(SyntaxTokenRange range, TokenKind first, TokenKind second, TokenKind third)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            Token token = Tokens[i];
            if ((token.Kind == first || token.Kind == second || token.Kind == third) && (token.Flags & TokenFlags.Skipped) == 0)
            {
                yield return SyntaxToken.At(i);
            }
        }
    }

    private static bool IsEscaped(string content, int start, int at)
    {
        int slashes = 0;
        while (at - slashes - 1 >= start && content[at - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    private bool IsSound(SyntaxToken token, TokenKind kind, out Token at)
    {
        at = Tokens[token.IsNone ? 0 : token.Index];
        return token.IsPresent && at.Kind == kind && (at.Flags & TokenFlags.Bad) == 0;
    }
}
