using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Language;

namespace PolicyLint.LanguageServer.Features.Signatures;

/// <summary>Which part of a form the cursor is in: the form is laid along the words of the text up to there.</summary>
internal sealed class ActivePart
{
    private readonly SyntaxTree _tree;
    private readonly int _cursor;
    private int _at;

    public ActivePart(SyntaxTree tree, int offset)
    {
        _tree = tree;

        // The token that the cursor touches is still being written; behind a blank, the next one is.
        while (_cursor < tree.Tokens.Length - 1 && tree.Tokens[_cursor].End < offset)
        {
            _cursor++;
        }
    }

    /// <summary>The part; null where the cursor is behind all of them.</summary>
    public FormPart? Of(ClausePlace clause)
    {
        _at = clause.First.Index;
        IReadOnlyList<FormPart> parts = FormPart.Of(clause.Form.Form);
        for (int i = 0; i < parts.Count; i++)
        {
            if (!Passes(parts[i], i + 1 < parts.Count ? parts[i + 1] : null))
            {
                return parts[i].IsPlace || parts[i].IsOptional || parts[i].Choices.Count > 0 ? parts[i] : parts.Skip(i).FirstOrDefault(p => p.IsPlace || p.IsOptional || p.Choices.Count > 0);
            }
        }

        return null;
    }

    /// <summary>Goes past a part; false where the cursor is in it.</summary>
    private bool Passes(FormPart part, FormPart? next)
    {
        if (part.IsOptional)
        {
            bool isThere = _at < _cursor && part.Inner.Count > 0 && (IsWord(part.Inner[0]) ? TextAt(_at) == part.Inner[0].Text : _tree.Tokens[_at].Kind == KindOf(part.Inner[0]));
            return isThere ? part.Inner.Select((p, i) => (p, i)).All(p => Passes(p.p, p.i + 1 < part.Inner.Count ? part.Inner[p.i + 1] : next)) : _at < _cursor;
        }

        if (IsWord(part))
        {
            _at += _at < _cursor && TextAt(_at) == part.Text ? 1 : 0;
            return true;
        }

        int end = Math.Min(_cursor, part.Text is "EXPR" or "EFFECTS" or "CELLS" or "VALUES" ? EndBefore(next) : _at + Math.Max(1, LengthOf(part)));
        bool passes = end < _cursor || (end == _cursor && end - _at >= Math.Max(1, LengthOf(part)) && end > _at);
        _at = end;
        return passes;
    }

    private static bool IsWord(FormPart part) => !part.IsPlace && !part.IsOptional && part.Choices.Count == 0;

    private static TokenKind KindOf(FormPart part) => part.Text switch
    {
        "TEXT" => TokenKind.Text,
        "N" or "P" or "MONEY" => TokenKind.Number,
        "DATE" => TokenKind.Date,
        "TIMES" => TokenKind.Time,
        _ => TokenKind.Word,
    };

    private static int LengthOf(FormPart part) => part.Text switch
    {
        "P" or "MONEY" or "DURATION" or "PERIOD" => 2,
        "EXPR" or "EFFECTS" or "CELLS" or "VALUES" => int.MaxValue,
        _ => 1,
    };

    private int EndBefore(FormPart? next)
    {
        int end = _at;
        while (end < _cursor && (next is null || TextAt(end) != next.Text))
        {
            end++;
        }

        return end;
    }

    private string TextAt(int token) => _tree.TextOf(SyntaxToken.At(token));
}
