using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Policies;
using PolicyLint.TestKit.Sentences;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Refactoring;

/// <summary>On generated rules, a table that is offered decides every case as the rules did: the evaluator says so, case by case.</summary>
public sealed class GeneratedTableExtractionTests(ITestOutputHelper output)
{
    private const int Policies = 120;
    private static readonly string[] Hits = ["", "using first", "using max", "using min", "using sum"];
    private static readonly string[] Reasons = ["faulty", "changedMind", "wrongItem"];

    [Fact]
    public void A_table_decides_as_its_rules_did()
    {
        int offered = 0, declined = 0, cases = 0, tables = 0;
        for (int number = 0; number < Policies; number++)
        {
            string text = Policy(new SeededRandom(2607, number));
            PolicyProject project = PolicyAgreement.Bind([("p.svcpolicy", text)]);
            Assert.True(project.Findings.IsEmpty && project.Policies[0].Tree.Findings.IsEmpty, text);
            if (TableExtraction.At(project, project.Policies[0], new TextSpan(text.IndexOf("rule R0", StringComparison.Ordinal), 0), PolicyOptions.Default) is not { } extraction)
            {
                declined++;
                continue;
            }

            offered++;
            string rewritten = FixApplication.Apply(PolicyText.From(text, "p.svcpolicy"), extraction.Edits).Content;
            PolicyProject after = PolicyAgreement.Bind([("p.svcpolicy", rewritten)]);
            Assert.Empty(after.Findings);
            Assert.Equal(project.Policies[0].Rules.Except(extraction.Rules).Select(r => r.Name), after.Policies[0].Rules.Select(r => r.Name));
            tables += after.Policies[0].Tables.Length;
            foreach (Dictionary<string, object?> given in Cases(project.Policies[0]))
            {
                cases++;
                string was = Outcome(project.Policies[0].Requests[0], given);
                string now = Outcome(after.Policies[0].Requests[0], given);
                Assert.True(was == now, $"{string.Join(", ", given)}: {was}, then {now}\n{text}\n----------\n{rewritten}");
            }
        }

        output.WriteLine($"{offered} of {Policies} policies have a table, {cases} cases; {declined} have none");
        Assert.Equal(offered, tables);
        Assert.True(offered > Policies / 5, $"{offered}");
        Assert.True(declined > Policies / 5, $"{declined}");
    }

    /// <summary>A request, and rules over boxes of its fields that often meet.</summary>
    private static string Policy(SeededRandom random)
    {
        var text = new System.Text.StringBuilder("policy P\n    currency GBP\nchoice Reason { faulty, changedMind, wrongItem }\nrequest R {\n    amount: money from 0 GBP to 20 GBP\n    count: count from 0 to 9\n");
        string optional = random.Chance(0.3) ? " optional" : string.Empty;
        text.Append("    reason: Reason").Append(optional).Append("\n    receipt: yes/no\n    decides fee: money = 0 GBP ").Append(random.Pick(Hits)).Append("\n}\n");
        int rules = random.Between(2, 4);
        for (int i = 0; i < rules; i++)
        {
            // Rules that part by count never meet; the others may.
            string apart = random.Chance(0.7) ? $"count {(i == rules - 1 ? ">= " + i : "is " + i)}" : Test(random);
            string more = string.Concat(Enumerable.Range(0, random.Below(3)).Select(_ => " and " + Test(random)));
            text.Append($"rule R{i} for R {{\n    because \"so\"\n    when {apart}{more}\n    then fee is {random.Between(1, 3)} GBP\n}}\n");
        }

        return text.ToString();
    }

    private static string Test(SeededRandom random)
    {
        int low = random.Below(15);
        return random.Below(8) switch
        {
            0 => "receipt",
            1 => "not receipt",
            2 => $"reason is {random.Pick(Reasons)}",
            3 => $"reason is not {random.Pick(Reasons)}",
            4 => $"not reason in ({Reasons[0]}, {Reasons[1]})",
            5 => $"amount between {low} and {low + random.Between(1, 5)} GBP",
            6 => $"amount > {low} GBP and amount < {low + random.Between(1, 5)} GBP",
            _ => $"{low} GBP <= amount",
        };
    }

    /// <summary>Every combination of the values that the rules could tell apart.</summary>
    private static IEnumerable<Dictionary<string, object?>> Cases(PolicySymbol policy)
    {
        FieldSymbol reason = policy.Requests[0].Fields.Single(f => f.Name == "reason");
        object?[] reasons = [.. policy.Choices[0].Values.Select(v => v.Name), .. reason.IsOptional ? new object?[] { null } : []];
        return from amount in Enumerable.Range(0, 41).Select(i => i * 0.5m)
               from count in new[] { 0m, 1m, 2m, 3m, 4m }
               from why in reasons
               from receipt in new[] { true, false }
               select new Dictionary<string, object?> { ["amount"] = Money.Gbp(amount), ["count"] = count, ["reason"] = why, ["receipt"] = receipt };
    }

    private static string Outcome(RequestSymbol request, Dictionary<string, object?> given)
    {
        var inputs = request.Fields.Where(f => f.Kind == FieldKind.Input).ToDictionary(
            f => f, f => given[f.Name] is string name ? f.Type.Choice!.Values.Single(v => v.Name == name) : given[f.Name]);
        Decision decision = new Evaluator().Decide(request, inputs);
        return decision.Verdict + " " + string.Join(", ", decision.Values.Where(v => v.Key.Kind == FieldKind.Output).Select(v => v.Key.Name + " " + v.Value));
    }
}
