using System.Collections.Immutable;
using Pidgin;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>
/// The clauses of a block. At a token that starts none: reported once, then skipped to the next clause, the block's end or the next
/// declaration, and kept as a clause of its own. So the loop always ends, and no token is lost.
/// </summary>
/// <param name="table">The clauses.</param>
/// <param name="isBraced">Whether a brace ends them.</param>
/// <param name="skips">Whether what starts no clause is skipped here, and not left to whoever reads on.</param>
internal sealed class ClausesParser(ClauseTable table, bool isBraced, bool skips = true) : Parser<Token, ImmutableArray<ClauseSyntax>>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ImmutableArray<ClauseSyntax> result)
    {
        var context = (ParseContext)state.Configuration;
        ClauseTable? outer = context.Table;
        context.Table = table;
        int mark = context.Scratch.NodeMark;
        ulong seen = 0;
        while (true)
        {
            int index = (int)state.Location;
            if (context.KindAt(index) == TokenKind.End || (isBraced && context.KindAt(index) == TokenKind.CloseBrace && !context.IsStrayClose(index, table)))
            {
                break;
            }

            if (table.StartsAt(context, index) || Respelt(context, index))
            {
                ReadClause(ref state, ref expecteds, context, index, context.KeywordAt(index), mark, ref seen);
            }
            else if (table.IsUnlabelledField(context, index))
            {
                context.PartStart = index;
                ClauseSyntax field = table.LabelParser!.Read(ref state, ref expecteds);
                context.Scratch.Push(field);
            }
            else if (IsDefaultCalendar(context, index))
            {
                ReadClause(ref state, ref expecteds, context, index, Keyword.Default, mark, ref seen);
            }
            else if (!skips || EndsAt(context, index))
            {
                break;
            }
            else
            {
                SkipClause(ref state, context, index);
            }
        }

        context.Table = outer;
        result = context.Scratch.PopNodes<ClauseSyntax>(mark);
        return true;
    }

    private void ReadClause(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, int index, Keyword word, int mark, ref ulong seen)
    {
        ulong bit = table.OnceBit(word);
        bool isTwice = (seen & bit) != 0;
        int findings = context.FindingCount;
        if (isTwice && !context.HasErrorIn(context.PartStart, index))
        {
            string text = KeywordTable.TextOf(word);
            context.Report(
                ClauseRule.Descriptor,
                index,
                Capital(table.Owner) + " says '" + text + "' once. Remove one of the two.",
                related: context.Place(FirstOf(context, mark, word), "the first '" + text + "'"));
        }

        bool isEcho = context.IsQuiet(index);
        int errors = context.ErrorCount;
        context.PartStart = index;
        ClauseSyntax clause = (table.ParserAt(context, index) ?? table.ParserOf(word)).Read(ref state, ref expecteds);
        context.Scratch.Push(clause);
        if (!isEcho && errors == context.ErrorCount)
        {
            seen |= bit;
        }

        if (isTwice && context.FindingCount == findings + 1)
        {
            context.OfferRemoval(findings, index, (int)state.Location - 1, "Remove the second '" + KeywordTable.TextOf(word) + "'");
        }
    }

    private static int FirstOf(ParseContext context, int mark, Keyword word)
    {
        for (int i = mark; i < context.Scratch.NodeMark; i++)
        {
            int first = ((ClauseSyntax)context.Scratch[i]).Keyword.Index;
            if (context[first].Keyword == word)
            {
                return first;
            }
        }

        return 0;
    }

    /// <summary>In a policy's header: <c>calendar C</c> without <c>default</c>, and no calendar that starts here.</summary>
    private bool IsDefaultCalendar(ParseContext context, int index) =>
        !isBraced && table.Has(Keyword.Default) && context.KeywordAt(index) == Keyword.Calendar
        && context.IsNameAt(index + 1) && !context.IsDeclarationAt(index)
        && (context.KindAt(index + 2) == TokenKind.End || table.Has(context.KeywordAt(index + 2)) || context.IsDeclarationAt(index + 2));

    private bool Respelt(ParseContext context, int index)
    {
        Keyword meant = table.NearestAt(context, index);
        if (meant == Keyword.None)
        {
            return false;
        }

        context.Respell(index, meant);
        return true;
    }

    private bool EndsAt(ParseContext context, int index)
    {
        Keyword keyword = context.KeywordAt(index);
        return table.IsEndedBy(keyword) || context.IsDeclarationAt(index) || (!isBraced && Declarations.NearestAt(context, index) != Keyword.None)
            || (!isBraced && KeywordTable.Is(keyword, WordClasses.Declaration) && !table.StartsAt(context, index + 1));
    }

    private void SkipClause(ref ParseState<Token> state, ParseContext context, int index)
    {
        Keyword keyword = context.KeywordAt(index);
        if (context.HasErrorIn(context.PartStart, index))
        {
            context.Hush(index); // The rest of a clause that was reported.
        }
        else if (isBraced && context.KindAt(index) == TokenKind.CloseBrace)
        {
            context.Report(
                UnexpectedTokenRule.Descriptor,
                index,
                "This '}' ends " + table.Owner + " before its clause " + context.Found(index + 1) + ". Remove it.",
                context.Remove(index));
        }
        else if (KeywordTable.Is(keyword, WordClasses.Clause) && !KeywordTable.Is(keyword, WordClasses.Reserved | WordClasses.Declaration))
        {
            context.Report(
                ClauseRule.Descriptor,
                index,
                Capital(table.Owner) + " has no clause '" + KeywordTable.TextOf(keyword) + "'. It has " + Words() + ".");
        }
        else
        {
            Fix? then = table.Has(Keyword.Then) && keyword is Keyword.Allow or Keyword.Deny or Keyword.Refer ? context.WriteBefore(index, "then") : null;
            context.ReportExpected(index, "a clause of " + table.Owner + (isBraced ? " or '}'" : string.Empty), then, "It has " + Words() + ".");
        }

        int end = Math.Max(index + 1, context.FindClauseOrEnd(index, table));
        context.Scratch.Push(new SkippedClauseSyntax(new SyntaxTokenRange(index, end - index)));
        context.Hush(end - 1);
        state.Advance(end - index);
    }

    private string Words()
    {
        var words = new string[table.Words.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = "'" + KeywordTable.TextOf(table.Words[i]) + "'";
        }

        return Alternatives.Of(words).Replace(" or ", " and ");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
