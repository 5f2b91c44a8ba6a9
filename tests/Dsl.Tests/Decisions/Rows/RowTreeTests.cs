using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions.Rows;

/// <summary>The tree of a table's rows finds the row that trying them in turn finds.</summary>
public sealed class RowTreeTests(ITestOutputHelper output)
{
    private const ulong Seed = 77;

    public static TheoryData<string> Shapes => new(LargeTablePolicy.Shapes.Keys);

    [Theory]
    [InlineData(0, 400)]
    [InlineData(20, 150)]
    [InlineData(60, 60)]
    public void GeneratedTables(int moreRows, int policies)
    {
        var generator = new PolicyGenerator(Seed, moreRows);
        int tables = 0;
        var rowsFound = new HashSet<(TableBody, int)>();
        for (int number = 0; number < policies; number++)
        {
            PolicyProject project = PolicyAgreement.Bind([("0.svcpolicy", generator.Generate(number).Text)]);
            foreach (RequestSymbol request in project.Policies[0].Requests.Where(r => !project.Policies[0].HasErrors && !project.Findings.Any(f => f.Severity == Dsl.Findings.FindingSeverity.Error)))
            {
                var inputs = new RequestInputs(Seed + (ulong)number, CaseSpace.Of(request));
                var evaluator = new Evaluator(PolicyAgreement.Zone);
                foreach (TableBody table in request.Tables)
                {
                    // Every cell that the grammar of tables can write against a constant has a place in the tree.
                    TableRows rows = TableRows.Of(table) ?? throw new InvalidOperationException("No tree: " + table.Table.Name);
                    tables++;
                    for (int i = 0; i < 60; i++)
                    {
                        if (Decided(evaluator, request, inputs.Next()) is { } values && table.Inputs.All(values.ContainsKey))
                        {
                            int expected = RowsInTurn.Find(table, values);
                            Assert.Equal(expected, rows.Find(f => values[f]));
                            rowsFound.Add((table, expected));
                        }
                    }
                }
            }
        }

        output.WriteLine($"{tables} tables, {rowsFound.Count} rows");
        Assert.True(tables > policies / 2 && rowsFound.Count > tables, $"{tables} tables, {rowsFound.Count} rows");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void LargeTables(string shape)
    {
        foreach (int size in (int[])[1, 2, 3, 33, 150, 700])
        {
            RequestSymbol request = PolicyAgreement.Bind([("0.svcpolicy", LargeTablePolicy.Shapes[shape](size, size))]).Policies[0].Requests[0];
            TableBody table = Assert.Single(request.Tables);
            TableRows rows = TableRows.Of(table)!;
            var inputs = new RequestInputs(Seed, CaseSpace.Of(request));
            for (int i = 0; i < 300; i++)
            {
                Dictionary<FieldSymbol, object?> values = inputs.Next();
                Assert.Equal(RowsInTurn.Find(table, values), rows.Find(f => values[f]));
            }
        }
    }

    /// <summary>A row that leaves columns open stands below many branches; how much is copied has a limit, whatever the table.</summary>
    [Fact]
    public void TreesStaySmall()
    {
        foreach ((string shape, Func<int, int, string> text) in LargeTablePolicy.Shapes)
        {
            RequestSymbol request = PolicyAgreement.Bind([("0.svcpolicy", text(3000, 5))]).Policies[0].Requests[0];
            int nodes = TableRows.Of(request.Tables[0])!.Nodes.Length;
            output.WriteLine($"{shape}: {nodes} numbers");
            Assert.InRange(nodes, 3000, 60 * 3000);
        }
    }

    private static IReadOnlyDictionary<FieldSymbol, object?>? Decided(Evaluator evaluator, RequestSymbol request, Dictionary<FieldSymbol, object?> inputs)
    {
        try
        {
            // Where a gap ends a decision, tables that read it are not asked.
            return evaluator.DecideByAllRules(request, inputs) is { Gap: null } decision ? decision.Values : null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            // Past what arithmetic holds there is no decision.
            return null;
        }
    }
}
