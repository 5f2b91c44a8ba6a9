using System.Globalization;
using System.Reflection;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>What stands in the generated files, and what does not.</summary>
public sealed class PolicyEmitterTests
{
    private const string Sample = "tests/Corpus/returns.svcpolicy";

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void TheBytesDependOnNoCulturePathOrOrder(string culture)
    {
        (string Path, string Text)[] files = Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Order(StringComparer.Ordinal)
            .Select(p => (Path.GetFileName(p)!, File.ReadAllText(p)))
            .ToArray();
        (string, string)[] expected = Emit(files.Select(f => ("/elsewhere/" + f.Path, f.Text)));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Emit(files.Reverse().Select(f => ("C:\\two\\" + f.Path, f.Text))));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        Assert.All(expected, f => Assert.DoesNotContain('\r', f.Item2));

        static (string, string)[] Emit(IEnumerable<(string Path, string Text)> files) =>
            PolicyEmitter.EmitProject(GeneratedPolicies.Bind(files), "Root").Select(f => (f.HintName, f.Source)).ToArray();
    }

    [Fact]
    public void ARequestHoldsItsFieldsToWhatIsDeclared()
    {
        using var policies = GeneratedPolicies.Compile(File.ReadAllText(Repository.PathOf(Sample)));
        PolicySymbol policy = policies.Project.Policies[0];
        RequestSymbol request = policy.Requests[0];
        Type type = policies.ClassOf(policy).GetNestedType("Refund")!;
        Assert.Contains("'amount' is money in GBP, and 5.00 EUR is not.", Refused("Amount", Money.Eur(5)), StringComparison.Ordinal);
        Assert.Contains("'amount' goes from 0.00 GBP to 20000.00 GBP, and 20000.01 GBP lies outside.", Refused("Amount", Money.Gbp(20000.01m)), StringComparison.Ordinal);
        Assert.Contains("'age' goes from 0 ", Refused("Age", TimeSpan.FromTicks(-1)), StringComparison.Ordinal);
        Assert.Contains("'reason' is one of ChangedMind, Faulty, WrongItem", Refused("Reason", Enum.ToObject(type.DeclaringType!.GetNestedType("Reason")!, 3)), StringComparison.Ordinal);
        Assert.Equal(5, request.Fields.Count(f => f.Kind == FieldKind.Input));
        type.GetProperty("Amount")!.SetValue(Activator.CreateInstance(type), default(Money));

        string Refused(string property, object value) =>
            Assert.Throws<TargetInvocationException>(() => type.GetProperty(property)!.SetValue(Activator.CreateInstance(type), value)).InnerException!.Message;
    }

    [Fact]
    public void TheDataOfThePolicyIsThere()
    {
        using var policies = GeneratedPolicies.Compile(File.ReadAllText(Repository.PathOf(Sample)));
        Type policy = policies.ClassOf(policies.Project.Policies[0]);
        Assert.Equal(Money.Gbp(23_400), Get<CustomerSegment>("Segments", "Loyal").LifetimeValue);
        Assert.True(Get<ServiceRole>("Roles", "Agent").MayApprove("Refund", Money.Gbp(150)));
        Assert.False(Get<ServiceRole>("Roles", "Agent").MayApprove("Refund", Money.Gbp(150.01m)));
        Assert.Equal(3, Get<EscalationLadder>("Escalations", "Complaint").Steps.Count);
        Assert.Equal(0.8m * 1.01m, Get<ImprovementPlan>("Improvements", "FirstReply").TargetAt(new DateTime(2026, 1, 12)));

        // Received on Friday at 17:00: one hour is left of the day, six on Saturday, and one more on Monday.
        DateTimeOffset friday = new(2026, 3, 6, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero), Get<ServicePromise>("Promises", "SameDay").DueAt(friday));
        Assert.Equal("Checkout", Get<CustomerJourney>("Journeys", "StoreVisit").Moments.Single().Name);

        T Get<T>(string kind, string member) => (T)policy.GetNestedType(kind)!.GetProperty(member)!.GetValue(null)!;
    }

    /// <summary>Working days of the calendar that the payment names, else of what is in reach; a figure has the value of that calendar's day.</summary>
    [Theory]
    [InlineData("pay 5 GBP per working day up to 12 GBP", "2026-03-06T15:00Z", "2026-03-09T15:00Z", "5.00 GBP")]
    [InlineData("pay 5 GBP per working day up to 12 GBP", "2026-03-06T15:00Z", "2026-03-09T14:59Z", "0.00 GBP")]
    [InlineData("pay 5 GBP per working day up to 12 GBP", "2026-03-06T15:00Z", "2026-03-20T15:00Z", "12.00 GBP")]
    [InlineData("pay 5 GBP per working day of Weekend", "2026-03-06T15:00Z", "2026-03-09T15:00Z", "10.00 GBP")]
    [InlineData("pay 5 GBP per started working day", "2026-03-06T15:00Z", "2026-03-09T15:01Z", "10.00 GBP")]
    [InlineData("pay 5 GBP per started 2 days", "2026-03-06T15:00Z", "2026-03-06T15:01Z", "5.00 GBP")]
    [InlineData("pay 5 GBP per started 2 days", "2026-03-06T15:00Z", "2026-03-08T15:00Z", "5.00 GBP")]
    [InlineData("pay 5 GBP per started 2 days", "2026-03-06T15:00Z", "2026-03-08T15:01Z", "10.00 GBP")]
    [InlineData("pay Rate", "2026-07-31T23:30Z", "2026-08-02T15:00Z", "7.00 GBP")]
    public void WhatIsOwedIsCountedByTheCalendarInReach(string pay, string due, string kept, string owed)
    {
        using var policies = GeneratedPolicies.Compile($$"""
            policy P currency GBP default calendar Week
            calendar Week { time zone "Europe/London" open Mon..Fri 09:00..17:00 }
            calendar Weekend { time zone "Europe/London" open Sat, Sun 09:00..17:00 }
            figure Rate { is 5 GBP is 7 GBP from 2026-08-01 }
            standard S core { measure "m" from a to b target 90% within 4 hours by the clock }
            promise Q { standard S if broken { {{pay}} } }
            """);
        Assert.Empty(policies.Errors);
        var promise = (ServicePromise)policies.ClassOf(policies.Project.Policies[0]).GetNestedType("Promises")!.GetProperty("Q")!.GetValue(null)!;
        var broken = DateTimeOffset.Parse(due, CultureInfo.InvariantCulture);
        Assert.Equal(Money.Parse(owed), promise.Recovery!.Payment!.Owed(broken, broken, DateTimeOffset.Parse(kept, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AMistakeTakesWithItWhatNeedsItAndNothingElse()
    {
        using var policies = GeneratedPolicies.Compile("""
            policy P currency GBP
            request Broken { x: count y: Nothing
                decides z: count = 0 }
            request Sound { x: count
                decides z: count = 0 }
            rule A for Sound { because "b" when x > 3 then z is 1 }
            rule B for Broken { because "b" when x > nobody then z is 1 }
            request Half { x: count }
            rule C for Half { because "b" when x > "text" then deny }
            standard S core { measure "m" target 90% within 4 hours during Nowhere }
            promise T { standard S }
            moment M { gesture "Thanks" }
            """);
        Assert.NotEmpty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Type policy = policies.ClassOf(policies.Project.Policies[0]);
        Assert.Equal(["Sound"], policy.GetMethods().Where(m => m.Name == "Decide").Select(m => m.GetParameters()[0].ParameterType.GetElementType()!.Name));
        Assert.Equal(["X"], policy.GetNestedType("Broken")!.GetProperties().Select(p => p.Name));
        Assert.All(["Broken", "Half"], request => Assert.NotNull(policy.GetNestedType(request + "Decision")?.GetProperty("Verdict")));
        Assert.Null(policy.GetNestedType("Standards"));
        Assert.Null(policy.GetNestedType("Promises"));
        Assert.NotNull(policy.GetNestedType("Moments")!.GetProperty("M"));
    }

    [Fact]
    public void AVersionWithAMistakeLeavesTheTypesOfAllThere()
    {
        using var policies = GeneratedPolicies.Compile(
            "policy P version 1 effective 2025-01-01 request R { x: count } rule A for R { because \"b\" when x > nobody then deny }",
            "policy P version 2 effective 2026-01-01 request R { x: count } rule A for R { because \"b\" when x > somebody then deny }");
        Assert.NotEmpty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Assert.NotNull(policies.ClassOf(policies.Project.Policies[0]).DeclaringType!.GetNestedType("RDecision"));
    }

    [Theory]
    [InlineData("who: segment")]
    [InlineData("who: segment optional")]
    [InlineData("who: segment worth: money is who.lifetimeValue decides next: segment optional decides x: yes/no is worth > 3 GBP")]
    public void AFieldMayBeASegmentBeforeThereIsOne(string fields)
    {
        string request = " currency GBP request R { " + fields + " }";
        using var alone = GeneratedPolicies.Compile("policy P" + request);
        Assert.Empty(alone.Diagnostics);
        Assert.Empty(alone.ClassOf(alone.Project.Policies[0]).GetNestedType("Segment")!.GetEnumNames());
        using var versions = GeneratedPolicies.Compile(
            "policy P version 1 effective 2025-01-01" + request, "policy P version 2 effective 2026-01-01" + request, "policy P version 3 effective 2027-01-01 request Q { x: count }");
        Assert.Empty(versions.Diagnostics);
    }

    [Fact]
    public void NamesThatBecomeOneIdentifierAreFound()
    {
        PolicySymbol policy = GeneratedPolicies.Bind([("p", """
            policy P
            choice Kind { a, A, b }
            choice kind { a }
            request R { x: count X: count }
            rule One_Two for R { because "b" when x > 1 then deny no exceptions because "c" }
            rule One for R { because "b" when x > 2 then deny except Two when x > 3 then allow }
            """)]).Policies[0];
        Assert.Equal(
            ["a A: A", "Kind kind: Kind", "x X: X", "One_Two Two: One_Two"],
            CSharpNames.Collisions(policy).Select(c => $"{c.First.Name} {c.Second.Name}: {c.Identifier}"));
    }

    [Theory]
    [InlineData("My-App 2", "My_App_2.Policies")]
    [InlineData("a.class..3d", "a.@class._3d.Policies")]
    [InlineData("", "Policies")]
    public void TheRootNamespaceIsMadeAName(string root, string expected) => Assert.Equal(expected, PolicyLayout.NamespaceOf(root));
}
