using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions.Rows;

/// <summary>What is said of a table's rows is what the plain definitions say: a row against every row before it.</summary>
public sealed class RowRegionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0, 1000)]
    [InlineData(12, 300)]
    [InlineData(40, 60)]
    public void GeneratedTables(int moreRows, int policies)
    {
        var generator = new PolicyGenerator(seed: 15, moreRows);
        (int tables, int conflicts) = (0, 0);
        for (int number = 0; number < policies; number++)
        {
            (int checkedTables, int found) = Check(generator.Generate(number).Text);
            (tables, conflicts) = (tables + checkedTables, conflicts + found);
        }

        output.WriteLine($"{tables} tables, {conflicts} conflicts between rows");
        Assert.True(tables > policies / 3 && conflicts > tables / 10, $"{tables} tables, {conflicts} conflicts");
    }

    [Fact]
    public void LargeTables()
    {
        int tables = 0;
        foreach (Func<int, int, string> text in LargeTablePolicy.Shapes.Values)
        {
            foreach (int size in (int[])[2, 5, 20, 90, 200])
            {
                tables += Check(text(size, 3)).Tables;
            }
        }

        Assert.Equal(5 * LargeTablePolicy.Shapes.Count, tables);
    }

    private static (int Tables, int Conflicts) Check(string text)
    {
        PolicyProject project = PolicyAgreement.Bind([("0.svcpolicy", text)]);
        PolicySymbol policy = project.Policies[0];
        if (policy.Tree.Findings.Concat(project.Findings).Any(f => f.Severity == FindingSeverity.Error))
        {
            return default;
        }

        (int tables, int conflicts) = (0, 0);
        (string, int, int, string?)[] told = [.. new PolicyAnalysis(project).Of(policy, PolicyOptions.Default).Findings
            .Where(f => f.Finding.Rule.Code == "SVP2007" && f.Finding.Message.Contains("Keep the rows apart", StringComparison.Ordinal))
            .Select(f => (policy.Tree.Text.Slice(f.Finding.Span), f.Finding.Span.Start, f.Finding.Related[0].Span.Start, f.Finding.Example))];
        List<(string, int, int, string?)> expected = [];
        foreach (RequestSymbol request in policy.Requests)
        {
            var regions = RequestRegions.Of(request, PolicyAgreement.Zone);
            foreach (TableBody table in request.Tables)
            {
                tables++;
                Stand(regions, table);
                if (!table.Table.IsFirstMatch)
                {
                    expected.AddRange(Conflicts(regions, table));
                }
            }
        }

        conflicts += expected.Count;
        Assert.Equal(expected.Distinct().OrderBy(e => e.Item2), told.Distinct().OrderBy(t => t.Item2));
        return (tables, conflicts);
    }

    /// <summary>A row stands where it matches and none before it does; sets with the same cases are the same number.</summary>
    private static void Stand(RequestRegions regions, TableBody table)
    {
        int rest = Diagram.All;
        foreach (RowSymbol row in table.Rows)
        {
            RowRegion region = regions.Of(table, row)!.Value;
            int matches = row.Cells.Aggregate(Diagram.All, (all, cell) => regions.Both(all, regions.Holds(cell, row)!.Value, row)!.Value);
            Assert.Equal(matches, region.Matches);
            Assert.Equal(regions.Both(rest, matches, row), region.Stands);
            rest = regions.Without(rest, [matches], row)!.Value;
        }
    }

    /// <summary>For each row the first row before it that gives some output something else in a case of both.</summary>
    private static IEnumerable<(string, int, int, string?)> Conflicts(RequestRegions regions, TableBody table)
    {
        RowSymbol[] rows = [.. table.Rows.Where(r => !r.IsOtherwise)];
        for (int j = 1; j < rows.Length; j++)
        {
            for (int i = 0; i < j; i++)
            {
                (RowSymbol earlier, RowSymbol later) = (rows[i], rows[j]);
                int[] columns = [.. Enumerable.Range(0, table.Outputs.Length).Where(c => ExpressionKey.Of(earlier.Values[c]) != ExpressionKey.Of(later.Values[c]))];
                int Differing(Decision decision) => columns.Where(c => Differ(regions, decision, earlier.Values[c], later.Values[c])).DefaultIfEmpty(-1).First();
                int both = regions.Both(regions.Of(table, earlier)!.Value.Matches, regions.Of(table, later)!.Value.Matches, table.Table)!.Value;
                if (columns.Length > 0 && regions.Find(both, d => d.Tables.Any(t => t.Body == table) && Differing(d) >= 0) is { } witness)
                {
                    int column = Differing(witness.Decision);
                    TextSpan place = table.Table.Tree.SpanOf(later.Values[column].Syntax);
                    string name = $"row {earlier.Name} of table {table.Table.Name} and row {later.Name} of table {table.Table.Name}";
                    string? example = witness.Decision.Gap is not null ? null : CaseText.Example(witness, name);
                    yield return (table.Table.Tree.Text.Slice(place), place.Start, table.Table.Tree.SpanOf(earlier.Values[column].Syntax).Start, example);
                    break;
                }
            }
        }
    }

    private static bool Differ(RequestRegions regions, Decision decision, BoundExpression a, BoundExpression b) =>
        (regions.ValueAt(a, decision), regions.ValueAt(b, decision)) is var (first, second)
        && (first is null || second is null ? decision.Gap is null && first != second : !ValueOrder.Same(first, second));
}
