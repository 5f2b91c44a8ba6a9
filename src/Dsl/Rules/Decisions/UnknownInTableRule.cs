using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2016: a table over a field that may be unknown, of which no row says what happens then.</summary>
public sealed class UnknownInTableRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2016", "Say in a table what an unknown field means", "Rules", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        // A table for several requests has a body for each: what is the same of all is said once.
        foreach (var same in context.Regions().SelectMany(Claims).GroupBy(claim => (claim.Table.Table, claim.Column, claim.Then)))
        {
            (TableBody table, int column, string then, RowSymbol? taker) = same.First();
            context.Report(
                table.Table,
                ColumnSpan(context.Tree, table, column),
                "Table " + Quoted.Name(table.Table) + " reads " + Quoted.Name(table.Inputs[column]) + ", which may be unknown, and no row speaks of that: " + then
                    + ". Add a row with 'unknown' in that column, or 'any' where it makes no difference.",
                same.Select(claim => claim.Table.Inputs[column])
                    .Select(field => new RelatedPlace(field.Tree.Text.Path, field.NameSpan, Quoted.Name(field) + " is declared here."))
                    .ToImmutableArray(),
                taker is null ? default : Fixes(context.Tree, table, column, taker));
        }
    }

    private static IEnumerable<(TableBody Table, int Column, string Then, RowSymbol? Otherwise)> Claims(RequestRegions regions)
    {
        foreach (TableBody table in regions.Request.Tables)
        {
            for (int column = 0; column < table.Inputs.Length; column++)
            {
                if (table.Inputs[column].IsOptional && !SpeaksOfTheUnknown(table, column) && Claim(regions, table, column) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>By <c>any</c>, <c>known</c> or <c>unknown</c>, at least in one row.</summary>
    private static bool SpeaksOfTheUnknown(TableBody table, int column) => table.Rows
        .Where(r => !r.IsOtherwise && column < r.Cells.Length)
        .Any(r => r.Cells[column] is null || Speaks(r.Cells[column]!));

    private static bool Speaks(BoundExpression test) => test is KnownExpression || ExpressionReads.Children(test).Any(Speaks);

    private static (TableBody Table, int Column, string Then, RowSymbol? Otherwise)? Claim(RequestRegions regions, TableBody table, int column)
    {
        FieldSymbol field = table.Inputs[column];
        var isUnknown = new KnownExpression(table.Table.Syntax, new FieldExpression(table.Table.Syntax, field.Type, field), isKnown: false);
        if (regions.Holds(isUnknown, table.Table) is not { } unknown)
        {
            return null;
        }

        var answers = table.Rows.Select(r => (Row: r, Takes: Takes(regions, table, r, field, unknown))).ToArray();
        if (answers.Any(a => a.Takes is null))
        {
            return null;
        }

        RowSymbol[] takers = answers.Where(a => a.Takes == true).Select(a => a.Row).ToArray();
        string then = takers.Length == 0 ? "no row takes it"
            : takers.All(r => r.IsOtherwise) ? "it falls to 'otherwise'"
            : "it falls to row " + Quoted.List(takers.Select(r => r.IsOtherwise ? "'otherwise'" : r.Name).ToArray());
        return (table, column, then, takers.Length == 1 && takers[0].IsOtherwise ? takers[0] : null);
    }

    /// <summary>Whether a row takes some case in which a field is unknown; null where no case was found, and there may be one.</summary>
    private static bool? Takes(RequestRegions regions, TableBody table, RowSymbol row, FieldSymbol field, int unknown) =>
        regions.Of(table, row) is not { } region || regions.Both(region.Stands, unknown, row) is not { } cases ? null
        : regions.Find(cases, d => IsTaken(d, table, field, row)) is not null ? true
        : regions.IsEmpty(cases, row) == true ? false : null;

    private static bool IsTaken(Decision decision, TableBody table, FieldSymbol field, RowSymbol row) =>
        decision.Values.TryGetValue(field, out object? value) && value is null && decision.Tables.Any(t => t.Body == table && t.Row == row);

    private static TextSpan ColumnSpan(SyntaxTree tree, TableBody table, int column)
    {
        SyntaxToken[] names = tree.NamesOf(((TableSyntax)table.Table.Syntax).Fields).ToArray();
        return column < names.Length ? tree.SpanOf(names[column]) : table.Table.NameSpan;
    }

    /// <summary>A row that says what 'otherwise' does for the unknown today, just before it: nothing changes but that it is said.</summary>
    private static ImmutableArray<Fix> Fixes(SyntaxTree tree, TableBody table, int column, RowSymbol otherwise)
    {
        int start = tree.SpanOf(otherwise.Syntax).Start;
        int line = tree.Text.PositionOf(start).Line;
        string before = tree.Text.Slice(TextSpan.FromBounds(tree.Text.LineSpan(line).Start, start));
        string values = string.Join(", ", otherwise.Values.Select(v => tree.TextOf(v.Syntax)));
        string cells = string.Join(", ", table.Inputs.Select((_, i) => i == column ? "unknown" : "any"));
        string ending = before.Trim().Length > 0 ? " " : (tree.Text.Content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n") + before;
        return ImmutableArray.Create(new Fix(
            "Say that the unknown is as 'otherwise'",
            ImmutableArray.Create(new TextEdit(tree.Text.Path, new TextSpan(start, 0), "when " + cells + " => " + values + ending))));
    }
}
