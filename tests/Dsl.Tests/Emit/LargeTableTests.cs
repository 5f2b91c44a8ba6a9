using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Decisions.Rows;
using PolicyLint.TestKit.Generated;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Tables of thousands of rows compile, and their generated code finds the row that trying them in turn finds.</summary>
public sealed class LargeTableTests(ITestOutputHelper output)
{
    /// <summary>Values that no list of constants holds, a table that others give beside, and cells that compare two fields.</summary>
    private const string Mixed = """
        policy Mixed
            currency GBP

        choice Kind { small, large }

        request Case {
            amount: money from 0 GBP
            limit: money from 0 GBP = 20 GBP
            count: count optional
            day: date optional
            wait: duration
            at: time
            kind: Kind optional
            vip: yes/no optional
            net: money is amount - 1 GBP
            decides fee: money = 1.50 GBP using max
            decides share: percent optional
            decides grade: number
            decides bonus: money optional using first
            decides limitRow: count = 0
        }

        rule Always for Case { because "It is so." then fee is 2 GBP, bonus is 3.0 GBP no exceptions because "None." }

        """;

    public static TheoryData<string, int> Shapes
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string shape in LargeTablePolicy.Shapes.Keys)
            {
                data.Add(shape, 33);
                data.Add(shape, 300);
            }

            data.Add("postage, shuffled", 10_000);
            data.Add("tariff", 10_000);
            data.Add("open", 2_000);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RowsAreFoundAsInTurn(string shape, int rows) => AssertAlike(LargeTablePolicy.Shapes[shape](rows, 8), 400);

    [Fact]
    public void ValuesAndCellsOfEveryKind()
    {
        var text = new System.Text.StringBuilder(Mixed);
        text.Append("table Fees for Case decides fee, share by net, kind, vip {\n    first match\n");
        for (int i = 0; i < 60; i++)
        {
            text.Append($"    when {(i % 7 == 0 ? "any" : $"{i}.{i % 4}0 GBP to < {i + 2} GBP")}, {(string[])["any", "small", "unknown", "not large"] switch { var k => k[i % 4] }}, {(i % 5 == 0 ? "known" : i % 5 == 1 ? "yes" : "any")} => {(i % 3 == 0 ? "amount * 2" : $"{i % 9}.5 GBP")}, {(i % 4 == 0 ? "amount as percent of 100 GBP" : $"{i} %")}\n");
        }

        text.Append("}\n\ntable Grades for Case decides grade, bonus by count, day, wait, at {\n    first match\n");
        for (int i = 0; i < 70; i++)
        {
            text.Append($"    when {(i % 6 == 0 ? "unknown" : $"> {i - 3} to {i + 4}")}, {(i % 3 == 0 ? "any" : $"<= 2026-01-{1 + (i % 28):D2}")}, {(i % 4 == 0 ? "any" : $"< {i} hours")}, {(i % 5 == 0 ? "any" : $">= 0{i % 10}:30")} => {i}.{(i % 2 == 0 ? "50" : "5")}, {(i % 8 == 0 ? "net" : $"{i} GBP")}\n");
        }

        text.Append("    otherwise => 0.25, 7 GBP\n}\n\ntable Limits for Case decides limitRow by amount, count {\n    first match\n");
        for (int i = 0; i < 50; i++)
        {
            text.Append($"    when {(i % 10 == 3 ? "<= limit" : $"{50 - i} GBP")}, {(i % 2 == 0 ? "any" : i.ToString(System.Globalization.CultureInfo.InvariantCulture))} => {i}\n");
        }

        AssertAlike(text.Append("}\n").ToString(), 3000);
    }

    /// <summary>What the parts of large tables nest is bounded, whatever they hold: a compiler of any age gets through it.</summary>
    [Fact]
    public void NothingNestsDeep()
    {
        foreach ((string shape, Func<int, int, string> text) in LargeTablePolicy.Shapes)
        {
            EmittedFile file = PolicyEmitter.EmitProject(GeneratedPolicies.Bind([("0.svcpolicy", text(1500, 2))]), "Tests")[0];
            var open = new Stack<(Microsoft.CodeAnalysis.SyntaxNode Node, int Depth)>([(CSharpSyntaxTree.ParseText(file.Source).GetRoot(), 1)]);
            int deepest = 0;
            while (open.Count > 0)
            {
                (Microsoft.CodeAnalysis.SyntaxNode node, int depth) = open.Pop();
                deepest = Math.Max(deepest, depth);
                foreach (Microsoft.CodeAnalysis.SyntaxNode child in node.ChildNodes())
                {
                    open.Push((child, depth + 1));
                }
            }

            output.WriteLine($"{shape}: {deepest} deep, {file.Source.Length} characters");
            Assert.InRange(deepest, 5, 60);
        }
    }

    [Fact]
    public void ALargeTableAllocatesNothing()
    {
        PolicyProject project = GeneratedPolicies.Bind([("p", LargeTablePolicy.Postage(2000, 4, isShuffled: false))]);
        using var policies = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12, """
            using System;
            using Generated.Tests.Policies;

            /// <summary>Calls what is generated as an app would.</summary>
            public static class App
            {
                /// <summary>Bytes that many decisions take.</summary>
                /// <param name="many">How many.</param>
                /// <returns>Bytes.</returns>
                public static long Decide(int many)
                {
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    decimal sum = 0;
                    for (int i = 0; i < many; i++)
                    {
                        sum += Large.Decide(new Large.Case { Zone = (Large.Zone)(i % 40), Kind = (Large.CaseKind)(i % 3), Weight = i % 97 / 10m }).Price.Amount;
                    }

                    return sum > 0 ? GC.GetAllocatedBytesForCurrentThread() - before : -1;
                }
            }
            """);
        Assert.True(policies.Diagnostics.IsEmpty, string.Join("\n", policies.Diagnostics));
        var decide = policies.Assembly!.GetType("App")!.GetMethod("Decide")!.CreateDelegate<Func<int, long>>();
        decide(10_000);
        Assert.Equal(0, decide(10_000));
    }

    private void AssertAlike(string text, int tries)
    {
        var watch = Stopwatch.StartNew();
        using var policies = GeneratedPolicies.Compile(text);
        Assert.Empty(policies.Errors);
        Assert.True(policies.Diagnostics.IsEmpty, string.Join("\n", policies.Diagnostics.Take(9)));
        output.WriteLine($"compiled in {watch.ElapsedMilliseconds} ms, {policies.Files[0].Source.Length} characters");
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        var numbers = new ClauseNumbers(new DecisionParts(request));
        var inputs = new RequestInputs(5, CaseSpace.Of(request));
        var evaluator = new Evaluator();
        var met = new HashSet<(TableBody, int)>();
        for (int i = 0; i < tries; i++)
        {
            Dictionary<FieldSymbol, object?> given = inputs.Next();
            Decision expected = evaluator.Decide(request, given);
            foreach (TableOutcome table in expected.Tables)
            {
                int row = RowsInTurn.Find(table.Body, expected.Values);
                Assert.Equal(row, table.Row?.Ordinal ?? -1);
                met.Add((table.Body, row));
            }

            if (expected.Gap is not null)
            {
                Assert.Throws<InvalidOperationException>(() => policies.Decide(request, given));
                continue;
            }

            GeneratedDecision actual = policies.Decide(request, given);
            foreach (FieldSymbol field in request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula))
            {
                Assert.Equal(expected.Values[field] is Symbol symbol ? symbol.Name : expected.Values[field], actual.Outputs[field.Name]);
            }

            HeldClauses held = policies.Explain(request, given).Held;
            foreach (TableOutcome table in expected.Tables)
            {
                foreach (RowSymbol row in i % 50 == 0 ? table.Body.Rows.AsEnumerable() : table.Row is { } matched ? [matched] : [])
                {
                    Assert.Equal(row == table.Row, held.Contains(numbers[row]));
                }
            }

            if (i % 100 == 0)
            {
                Assert.Null(TraceAgreement.Difference(expected, policies.Explain(request, given)));
            }
        }

        output.WriteLine($"{met.Count} rows met");
        Assert.True(met.Count > 10, $"{met.Count} rows met");
    }
}
