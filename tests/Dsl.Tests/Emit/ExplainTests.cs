using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>What generated code says of its decisions, where the agreement of random policies does not reach.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void ConditionsAreWrittenAsThePolicyHasThemOnOneLine()
    {
        using GeneratedPolicies policies = Compile("""
            policy P
            request R { n: count from 0  decides fee: count = 0 using max }
            rule Many for R {
                because "b"
                when n > 10   // more than ten
                    and not n
                    in (12,
                        13)
                then deny "A \"quoted\" text.", fee is n +
                    1
                no exceptions because "b"
            }
            table Fees for R decides fee by n { when /* few */ < 5  or 7 => 1  otherwise => 2 }
            """);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        TraceEntry[] entries = [.. policies.Explain(request, request.Fields.Where(f => f.Kind == FieldKind.Input).ToDictionary(f => f, _ => (object?)11m)).Entries];
        Assert.Equal("n > 10 and not n in (12, 13)", entries[0].Condition);
        Assert.Equal("Many: applied, deny, fee is n + 1 (some.svcpolicy:3)", entries[0].ToString());
        Assert.Equal("A \"quoted\" text.", entries[0].Reason);
        Assert.Equal("< 5 or 7", entries[1].Rows[0].Condition);
        Assert.Equal("Fees row 2: applied, fee is 2 (some.svcpolicy:13)", entries[1].Rows[1].ToString());
    }

    [Fact]
    public void ClausesPast128AreExplainedToo()
    {
        string rules = string.Join("\n", Enumerable.Range(0, 150).Select(i =>
            $"rule R{i} for R {{ because \"b\" when n > {i} then deny except E when n is {i + 1} then allow except F when n > {i + 5} then allow }}"));
        using GeneratedPolicies policies = Compile("policy P\nrequest R { n: count from 0 }\n" + rules);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        foreach (decimal n in (decimal[])[0, 1, 5, 40, 43, 127, 150, 1_000])
        {
            var inputs = request.Fields.ToDictionary(f => f, _ => (object?)n);
            Assert.Null(TraceAgreement.Difference(new Evaluator().Decide(request, inputs), policies.Explain(request, inputs)));
        }
    }

    [Fact]
    public void WhatNoConditionReadsIsNotComputed()
    {
        // The fee goes past what a decimal holds; which rules hold does not depend on it.
        using GeneratedPolicies policies = Compile("""
            policy P
            request R { n: number  decides fee: number = 0 }
            rule Fee for R { because "b" when n > 1 then fee is n * n * n }
            """);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        Dictionary<FieldSymbol, object?> inputs = new() { [request.Fields[0]] = 1e20m };
        Assert.Throws<OverflowException>(() => policies.Decide(request, inputs));
        Assert.Equal("R: allow by Fee\n  Fee: applied, fee is n * n * n (some.svcpolicy:3)\n", policies.Explain(request, inputs).ToString());
    }

    [Fact]
    public void OnlyWhatDecidesTheVerdictIsTriedForAnother()
    {
        using GeneratedPolicies policies = Compile("""
            policy P
            request R { n: count  idle: count from 0 to 9  decides fee: count = 0 }
            rule Many for R { because "b" when n > 10 then deny no exceptions because "b" }
            table Fees for R decides fee by idle { when < 5 => 1  otherwise => 2 }
            """);
        Assert.Contains("RMembers.N.Trying(new long[] { 9L, 10L, 11L })", policies.Files[0].Source, StringComparison.Ordinal);
        Assert.DoesNotContain("RMembers.Idle.Trying", policies.Files[0].Source, StringComparison.Ordinal);
    }

    private static GeneratedPolicies Compile(string text)
    {
        PolicyProject project = PolicyAgreement.Bind([("/a/folder/some.svcpolicy", text)]);
        var policies = GeneratedPolicies.Compile(project, LanguageVersion.CSharp12);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        return policies;
    }
}
