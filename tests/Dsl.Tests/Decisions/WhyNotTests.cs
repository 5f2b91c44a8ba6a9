using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions;

/// <summary>The fewest fields that another verdict needs: worked examples, and every cell of small random policies.</summary>
public sealed class WhyNotTests
{
    private const ulong Seed = 77;
    private static readonly Verdict[] Verdicts = [Verdict.Allow, Verdict.Refer, Verdict.Deny];

    private readonly ITestOutputHelper output;

    public WhyNotTests(ITestOutputHelper output) => this.output = output;

    [Theory]
    [InlineData(Verdict.Allow, "age 45 days, amount 80 GBP, reason changedMind, customer Regular, receipt yes", "age at most 30 days", "reason faulty", "customer Loyal")]
    [InlineData(Verdict.Allow, "age 45 days, amount 80 GBP, reason changedMind, customer Regular, receipt no", "age at most 30 days", "reason faulty")]
    [InlineData(Verdict.Allow, "age 45 days, amount 400 GBP, reason changedMind, customer Regular, receipt yes", "amount at most 150 GBP and age at most 30 days", "amount at most 150 GBP and reason faulty", "amount at most 150 GBP and customer Loyal")]
    [InlineData(Verdict.Refer, "age 45 days, amount 80 GBP, reason changedMind, customer Regular, receipt yes", "amount more than 150 GBP and age at most 30 days", "amount more than 150 GBP and reason faulty", "amount more than 150 GBP and customer Loyal", "receipt no and customer Loyal")]
    [InlineData(Verdict.Deny, "age 100 days, amount 80 GBP, reason faulty, customer Loyal, receipt yes", "reason changedMind or wrongItem")]
    [InlineData(Verdict.Deny, "age 30 days, amount 80 GBP, reason changedMind, customer Regular, receipt yes", "age more than 30 days")]
    public void TheSampleSaysWhatItWouldTake(Verdict wanted, string given, params string[] expected)
    {
        string text = File.ReadAllText(Repository.PathOf("samples/ReturnsDesk/returns.svcpolicy")) + $"\nexample \"x\" for Refund {{ given {given} expect {wanted.ToString().ToLowerInvariant()} }}";
        PolicyProject project = PolicyAgreement.Bind([("returns.svcpolicy", text)]);
        Assert.DoesNotContain(project.Findings, f => f.Severity == PolicyLint.Dsl.Findings.FindingSeverity.Error);
        ExampleSymbol example = project.Policies[0].Examples.Single(e => e.Name == "x");
        Decision decision = new Evaluator().Decide(example.Request!, example.Inputs.ToDictionary(i => i.Field, i => i.Value?.Value));
        WhyNot why = WhyNot.Of(RequestRegions.Of(example.Request!), new Evaluator(), decision, wanted)!;
        Assert.Equal(expected, why.Changes.Select(c => string.Join(" and ", c.Fields.Select(f => f.Field.Name + " " + f.Words))));
        Assert.True(why.IsExact);
    }

    /// <summary>A sentence names values that were decided, and no range.</summary>
    [Theory]
    [InlineData(400, 45, Verdict.Allow, "It would be allowed if amount were 100 GBP and age were 30 days")]
    [InlineData(50, 45, Verdict.Allow, "It would be allowed if age were 30 days")]
    [InlineData(50, 10, Verdict.Deny, "It would be denied if age were 30 days 1 second")]
    [InlineData(50, 10, Verdict.Refer, "It would be referred if amount were 100.01 GBP")]
    public void ASentenceNamesTheNearestValues(int amount, int days, Verdict wanted, string sentence)
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", """
            policy P currency GBP
            role Lead { staff 1 }
            request R { amount: money from 0 GBP  age: duration from 0 days }
            rule Late for R { because "b" when age > 30 days then deny no exceptions because "b" }
            rule Dear for R { because "b" when amount > 100 GBP then refer to Lead no exceptions because "b" }
            """)]).Policies[0].Requests[0];
        var values = request.Fields.Zip(new object?[] { Money.Gbp(amount), TimeSpan.FromDays(days) }).ToDictionary(p => p.First, p => p.Second);

        WhyNot why = WhyNot.Of(RequestRegions.Of(request), new Evaluator(), new Evaluator().Decide(request, values), wanted)!;

        Assert.Equal(sentence, Assert.Single(why.Changes).ToString());
    }

    [Fact]
    public void TheNearestValueLiesJustInside()
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", """
            policy P currency GBP
            request R { n: count from 0  m: money from 0 GBP  d: date }
            rule Many for R { because "b" when n > 10 then deny no exceptions because "b" }
            rule Dear for R { because "b" when m >= 100 GBP or d < 2026-01-01 then deny no exceptions because "b" }
            """)]).Policies[0].Requests[0];
        Assert.Equal([10m], NearestFor(20m, Money.Gbp(5), new DateTime(2026, 5, 1)));
        Assert.Equal([Money.Gbp(99.99m)], NearestFor(1m, Money.Gbp(500), new DateTime(2026, 5, 1)));
        Assert.Equal([10m, Money.Gbp(99.99m), new DateTime(2026, 1, 1)], NearestFor(11m, Money.Gbp(100), new DateTime(2025, 5, 1)));

        IEnumerable<object?> NearestFor(decimal n, Money m, DateTime d)
        {
            var values = request.Fields.Zip(new object?[] { n, m, d }).ToDictionary(p => p.First, p => p.Second);
            return Assert.Single(WhyNot.Of(RequestRegions.Of(request), new Evaluator(), new Evaluator().Decide(request, values), Verdict.Allow)!.Changes).Fields.Select(f => f.Nearest);
        }
    }

    [Fact]
    public void AComparisonOfTwoFieldsIsReplayed()
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", """
            policy P
            request R { has: count from 0  needs: count from 0 }
            rule Short for R { because "b" when has < needs then deny no exceptions because "b" }
            """)]).Policies[0].Requests[0];
        var evaluator = new Evaluator();
        Decision decision = evaluator.Decide(request, request.Fields.Zip(new object?[] { 3m, 8m }).ToDictionary(p => p.First, p => p.Second));
        WhyNot why = WhyNot.Of(RequestRegions.Of(request), evaluator, decision, Verdict.Allow)!;
        Assert.False(why.IsExact);
        Assert.All(why.Changes, c => Assert.Equal(Verdict.Allow, c.Decision.Verdict));
    }

    [Fact]
    public void ACaseOfWhichNobodyNamesTheDayIsOneOfTheFirst()
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", """
            policy P
            request R { has: count from 0 }
            rule Short for R { because "b" effective 2026-06-01 when has < 3 then deny no exceptions because "b" }
            """)]).Policies[0].Requests[0];
        var evaluator = new Evaluator();
        WhyNot? Why(DateTime? on) => WhyNot.Of(RequestRegions.Of(request), evaluator, evaluator.Decide(request, request.Fields.ToDictionary(f => f, _ => (object?)1m), on), Verdict.Allow);

        Assert.Empty(Why(null)!.Changes);
        Assert.Equal(new DateTime(2026, 5, 31), Why(null)!.Decision.On);
        Assert.Equal(["It would be allowed if has were 3"], Why(new DateTime(2026, 7, 1))!.Changes.Select(c => c.ToString()));
    }

    /// <summary>Each comparison alone may come out as wanted, all together never: without a bound every set of fields would be tried.</summary>
    [Fact]
    public void WhatContradictsItselfIsGivenUp()
    {
        string[] names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        string fields = string.Join(" ", names.Select(n => n + ": number"));
        string circle = string.Join(" and ", names.Select((n, at) => n + " < " + names[(at + 1) % names.Length]));
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", "policy P request R { " + fields + " } rule Round for R { because \"b\" when " + circle + " then deny no exceptions because \"b\" }")]).Policies[0].Requests[0];
        Decision decision = new Evaluator().Decide(request, request.Fields.ToDictionary(f => f, f => (object?)1m));
        WhyNot why = WhyNot.Of(RequestRegions.Of(request), new Evaluator(), decision, Verdict.Deny)!;
        Assert.Null(why.Fewest);
        Assert.False(why.IsExact);
    }

    /// <summary>With x alone no, the rule denies, and nothing gives the output a value: that is no decision, and y must differ as well.</summary>
    [Fact]
    public void AChangeThatLeavesAnOutputOpenIsNone()
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", """
            policy P
            request R { x: yes/no y: yes/no decides o: count }
            rule No for R { because "b" when not x then deny no exceptions because "b" }
            table T for R decides o by x, y { when yes, no => 1 when any, yes => 2 }
            """)]).Policies[0].Requests[0];
        Decision decision = new Evaluator().Decide(request, new Dictionary<FieldSymbol, object?> { [request.Fields[0]] = true, [request.Fields[1]] = false });

        WhyNot why = WhyNot.Of(RequestRegions.Of(request), new Evaluator(), decision, Verdict.Deny)!;

        Assert.Equal(["x", "y"], Assert.Single(why.Changes).Fields.Select(f => f.Field.Name));
        Assert.True(why.IsExact);
    }

    [Fact]
    public void NothingIsSaidOfWhatIsSoAlreadyAndOfWhatCannotBe()
    {
        RequestSymbol request = PolicyAgreement.Bind([("p.svcpolicy", "policy P request R { x: yes/no } rule Never for R { because \"b\" then deny no exceptions because \"b\" }")]).Policies[0].Requests[0];
        Decision decision = new Evaluator().Decide(request, request.Fields.ToDictionary(f => f, f => (object?)true));
        Assert.Equal(0, WhyNot.Of(RequestRegions.Of(request), new Evaluator(), decision, Verdict.Deny)!.Fewest);
        WhyNot why = WhyNot.Of(RequestRegions.Of(request), new Evaluator(), decision, Verdict.Allow)!;
        Assert.Null(why.Fewest);
        Assert.True(why.IsExact);
    }

    [Fact]
    public void EveryCellOfSmallRandomPoliciesAgrees()
    {
        var generator = new PolicyGenerator(Seed);
        int asked = 0;
        var sizes = new SortedDictionary<int, int>();
        for (int number = 0; number < 400 && asked < 4_000; number++)
        {
            string text = generator.Generate(number).Text;
            PolicyProject project = PolicyAgreement.Bind([("0.svcpolicy", text)]);
            if (project.Policies[0].Tree.Findings.Concat(project.Findings).Any(f => f.Severity == PolicyLint.Dsl.Findings.FindingSeverity.Error))
            {
                continue;
            }

            foreach (RequestSymbol request in project.Policies[0].Requests)
            {
                var regions = RequestRegions.Of(request, PolicyAgreement.Zone);
                if (regions.Space.CellCount <= 1_500 && regions.Space.Variables.All(v => v is FieldVariable) && AllCells(request, regions.Space) is { } cases)
                {
                    asked += Check(regions, cases, new Random(number), sizes, text);
                }
            }
        }

        output.WriteLine($"{asked} questions; sizes: {string.Join(", ", sizes.Select(s => $"{s.Key}: {s.Value}"))}");
        Assert.True(asked > 500, $"Only {asked} questions.");
        Assert.True(sizes.ContainsKey(2), "No question needs two fields.");
    }

    /// <summary>Asks some cases for other verdicts, and looks for the nearest cells by trying all.</summary>
    private static int Check(RequestRegions regions, List<(int[] Cells, Decision? Decision)> cases, Random random, SortedDictionary<int, int> sizes, string text)
    {
        int asked = 0;
        var evaluator = new Evaluator(PolicyAgreement.Zone);
        for (int i = 0; i < 10; i++)
        {
            (int[] cells, Decision? present) = cases[random.Next(cases.Count)];
            foreach (Verdict wanted in Verdicts.Where(v => present is not null && v != present.Verdict))
            {
                WhyNot why = WhyNot.Of(regions, evaluator, present!, wanted, most: 1_000)!;
                List<int[]> reached = cases.Where(c => c.Decision?.Verdict == wanted).Select(c => Enumerable.Range(0, cells.Length).Where(v => c.Cells[v] != cells[v]).ToArray()).ToList();
                int least = reached.Select(s => s.Length).DefaultIfEmpty(-1).Min();
                string[] expected = [.. reached.Where(s => s.Length == least).Select(s => string.Join(",", s)).Distinct().Order(StringComparer.Ordinal)];
                string[] actual = [.. why.Changes.Select(c => string.Join(",", c.Fields.Select(f => regions.Space.Of(f.Field).Index))).Order(StringComparer.Ordinal)];
                Assert.True(expected.SequenceEqual(actual), $"{wanted}: by trying all {string.Join(" | ", expected)}, by the diagram {string.Join(" | ", actual)}\n{string.Join("\n", why.Changes)}\n{text}");
                Assert.True(why.IsExact);
                Assert.All(why.Changes, change => Claims(regions, cases, cells, wanted, change));
                sizes[least] = sizes.GetValueOrDefault(least) + 1;
                asked++;
            }
        }

        return asked;
    }

    /// <summary>Every combination of the values that are said to do has the verdict.</summary>
    private static void Claims(RequestRegions regions, List<(int[] Cells, Decision? Decision)> cases, int[] present, Verdict wanted, CaseChange change)
    {
        Dictionary<int, ImmutableArray<Cell>> values = change.Fields.ToDictionary(f => regions.Space.Of(f.Field).Index, f => f.Values);
        foreach ((int[] cells, Decision? decision) in cases)
        {
            bool isClaimed = Enumerable.Range(0, cells.Length).All(v => values.TryGetValue(v, out ImmutableArray<Cell> open)
                ? open.Contains(((FieldVariable)regions.Space.Variables[v]).Cells[cells[v]])
                : cells[v] == present[v]);
            Assert.True(!isClaimed || decision?.Verdict == wanted, $"{change}, but {string.Join(",", cells)} is {decision?.Verdict}");
        }
    }

    /// <summary>A decided case of every cell that has a value; null where one of them ends in a gap, or goes past what arithmetic holds.</summary>
    private static List<(int[] Cells, Decision? Decision)>? AllCells(RequestSymbol request, CaseSpace space)
    {
        var evaluator = new Evaluator(PolicyAgreement.Zone);
        List<(int[] Cells, Decision? Decision)> all = [];
        var cells = new int[space.Variables.Length];
        var values = new Dictionary<FieldSymbol, object?>();
        return Fill(0) && all.Count > 0 ? all : null;

        bool Fill(int variable)
        {
            if (variable == cells.Length)
            {
                try
                {
                    Decision decision = evaluator.Decide(request, values);
                    all.Add(([.. cells], decision));
                    return decision.Gap is null;
                }
                catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
                {
                    return false;
                }
            }

            var field = (FieldVariable)space.Variables[variable];
            for (int cell = 0; cell < field.CellCount; cell++)
            {
                cells[variable] = cell;
                if (RequestInputs.TryRepresent(field.Field, field.Cells[cell], out object? value))
                {
                    values[field.Field] = value;
                    if (!Fill(variable + 1))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }
}
