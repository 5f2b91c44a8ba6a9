using PolicyLint.Dsl.Emit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Names that the generated code uses itself: who chooses one gets an underscore, and code that compiles.</summary>
public sealed class GeneratedNameClashTests
{
    private const string Everything = """
        calendar Hours { open Mon..Fri 09:00..17:00 }
        role Agent { staff 4 works Hours }
        segment Loyal { buys 45 GBP every 1 week for 10 years }
        figure Limit { is 100 GBP }
        choice Reason { late, faulty }
        request R { amount: money from 0 GBP reason: Reason field: one of a, b who: segment decides version: count = 1 }
        rule Large for R { because "b" when amount > Limit then refer to Agent, version is 2 except Faulty when reason is faulty then allow }
        standard Reply core { measure "m" target 90% within 4 hours }
        promise Soon { standard Reply }
        capacity People { serves Reply demand 10 per hour handling 6 minutes staffed by Agent }
        escalation Up for R { step Agent decides within 1 hour }
        improve Reply by 1% every week from 80% starting 2026-01-05
        moment Till { owner Agent }
        journey Visit { moments Till }
        """;

    public static TheoryData<string> Taken =>
    [
        "Role", "Segment", "Roles", "Segments", "Calendars", "Standards", "Promises", "Escalations", "Improvements", "Capacities", "Moments", "Journeys",
        "Figures", "Info", "Decide", "Held", "Explain", "WhyNot", "Json", "PolicyCatalog", "decide", "R", "RDecision", "RClause", "ROutline", "RMembers", "RField",
    ];

    [Theory]
    [MemberData(nameof(Taken))]
    public void APolicyMayHaveTheName(string name)
    {
        using GeneratedPolicies alone = Compiled($"policy {name} version 1 currency GBP\n" + Everything);
        using GeneratedPolicies versions = Compiled(
            $"policy {name} version 1 currency GBP effective 2025-01-01\n" + Everything,
            $"policy {name} version 2 currency GBP effective 2026-01-01\n" + Everything.Replace("100 GBP", "200 GBP", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PrintMembers")]
    [InlineData("EqualityContract")]
    [InlineData("Deconstruct")]
    [InlineData("Clone")]
    [InlineData("equals")]
    [InlineData("Decide")]
    [InlineData("V2")]
    [InlineData("Version")]
    public void ARequestMayHaveTheName(string name)
    {
        using GeneratedPolicies alone = Compiled($"policy P currency GBP\n" + Everything.Replace("for R ", "for " + name + " ", StringComparison.Ordinal).Replace("request R ", "request " + name + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void TheNameThatGivesWayIsTold()
    {
        Assert.Equal("Promises_", CSharpNames.ClassOf("Promises"));
        Assert.Equal("Contoso_Promises", CSharpNames.ClassOf("Contoso.Promises"));
        Assert.Contains("RDecision.R_Decision.Version_", GeneratedNames.Of(GeneratedPolicies.Bind([("0.svcpolicy", "policy RDecision currency GBP\n" + Everything)]).Policies[0]).Select(n => n.Path));
    }

    private static GeneratedPolicies Compiled(params string[] texts)
    {
        GeneratedPolicies policies = GeneratedPolicies.Compile(texts);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Assert.Contains(policies.Assembly!.GetTypes(), t => t.GetMethods().Any(m => m.Name == "Explain"));
        return policies;
    }
}
