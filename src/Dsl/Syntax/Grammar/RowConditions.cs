using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What holds for the rows of a table beside the syntax: as many cells as fields, as many values as outputs, the rest last.</summary>
internal static class RowConditions
{
    public static void Check(ParseContext context, TableSyntax table)
    {
        int fields = (table.Fields.Tokens.Count + 1) / 2;
        int outputs = (table.Outputs.Tokens.Count + 1) / 2;
        SyntaxToken otherwise = SyntaxToken.None;
        for (int i = 0; i < table.Block.Clauses.Length; i++)
        {
            ClauseSyntax clause = table.Block.Clauses[i];
            SyntaxToken next = i + 1 < table.Block.Clauses.Length ? table.Block.Clauses[i + 1].Keyword : table.Block.Close;
            if (context.HasErrorIn(clause.Keyword.Index, next.Index))
            {
                continue;
            }

            if (clause is OtherwiseClauseSyntax rest)
            {
                otherwise = rest.Keyword;
                CheckCount(context, rest.Keyword, rest.Values.Count, outputs, "value", "output", "after 'decides'");
            }
            else if (clause is RowClauseSyntax row)
            {
                if (otherwise.IsPresent)
                {
                    context.ReportCondition(
                        ClauseRule.Descriptor,
                        otherwise.Index,
                        "'otherwise' is the last row, and a row follows it. Move it to the end.",
                        related: context.Place(row.Keyword.Index, "the row that follows"));
                    otherwise = SyntaxToken.None;
                }

                CheckCount(context, row.Keyword, row.Cells.Count, fields, "cell", "field", "after 'by'");
                CheckCount(context, row.Keyword, row.Values.Count, outputs, "value", "output", "after 'decides'");
            }
        }
    }

    private static void CheckCount(
        ParseContext context, SyntaxToken row, int count, int wanted, string item, string party, string where)
    {
        if (count != wanted)
        {
            context.ReportCondition(
                UnexpectedTokenRule.Descriptor,
                row.Index,
                "The row has " + Count(count, item) + ", and the table " + Count(wanted, party) + " " + where + ". Write one " + item + " for each.");
        }
    }

    private static string Count(int count, string noun) =>
        count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? string.Empty : "s");
}
