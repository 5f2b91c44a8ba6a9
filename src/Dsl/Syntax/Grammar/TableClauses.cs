using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The rows of a table.</summary>
internal static class TableClauses
{
    private static readonly Parser<Token, SeparatedSyntaxList<CellSyntax>> Cells = new ListParser<CellSyntax>(
        new CellParser(),
        (context, index) => Expressions.StartsAt(context, index) || context.KeywordAt(index) is Any or Not or Known or Unknown);

    private static readonly Parser<Token, SeparatedSyntaxList<ExpressionSyntax>> Values = new ListParser<ExpressionSyntax>(
        Expressions.Expression, Expressions.StartsAt);

    public static readonly ClauseTable Table = new("a table",
    [
        Many(When, Clause(
            (keyword, cells, arrow, values) => new RowClauseSyntax(keyword, cells, arrow, values), Word(When), Cells, Arrow, Values)),
        Once(Otherwise, Clause(
            (keyword, arrow, values) => new OtherwiseClauseSyntax(keyword, arrow, values), Word(Otherwise), Arrow, Values)),
        Once(First, Clause((keyword, match) => new FirstMatchClauseSyntax(keyword, match), Word(First), Word(Match))),
        WrittenIn,
        Suppression,
    ]);
}
