using System.Reflection;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Several versions of one policy stand side by side, and the day picks one.</summary>
public sealed class VersionTests
{
    private const string Third = """
        policy Returns version 3 effective 2026-01-01
        role Agent { }
        choice Reason { faulty, other }
        request Refund { amount: money from 0 GBP
            reason: Reason
            decides voucher: money = 0 GBP }
        request Old { x: count }
        rule Large for Refund { because "b" when amount > 100 GBP then deny "Too much in version 3." }
        rule Faulty for Refund { because "b" when reason is faulty then voucher is 5 GBP }
        """;

    private const string Fourth = """
        policy Returns version 4 effective 2027-01-01 until 2027-12-31
        role Agent { }
        role Lead { }
        choice Reason { faulty, other }
        request Refund { amount: money from 0 GBP
            reason: Reason
            small: yes/no is amount < 1 GBP
            decides voucher: money = 0 GBP }
        request Old { x: count y: count }
        rule Large for Refund { because "b" when amount > 50 GBP and not small then deny "Too much in version 4."
            except Faulty when reason is faulty then refer to Lead }
        """;

    [Fact]
    public void TheDayPicksTheVersion()
    {
        using var policies = GeneratedPolicies.Compile(Third, Fourth);
        Assert.Empty(policies.Errors);
        Assert.Empty(policies.Diagnostics);
        Assert.Equal(
            ["Returns.V3.svcpolicy.g.cs", "Returns.svcpolicy.g.cs", "Returns.V4.svcpolicy.g.cs", "PolicyCatalog.g.cs"],
            policies.Files.Select(f => f.HintName));
        Type family = policies.ClassOf(policies.Project.Policies[0]).DeclaringType!;
        Assert.Equal("Too much in version 3.", Reason(family, 120m, "2026-12-31"));
        Assert.Equal(["Large: applied, deny (0.svcpolicy:8)", "Faulty: does not apply: not (reason is faulty) (0.svcpolicy:9)"], Explain(family, 120m, "2026-12-31"));
        Assert.Equal(["Large: applied, deny (1.svcpolicy:10)"], Explain(family, 80m, "2027-01-01"));
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => Explain(family, 40m, "2028-01-01")).InnerException);
        Assert.Null(Reason(family, 80m, "2026-12-31"));
        Assert.Equal("Too much in version 4.", Reason(family, 80m, "2027-01-01"));
        Assert.Null(Reason(family, 40m, "2027-12-31"));
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => Reason(family, 40m, "2025-12-31")).InnerException);
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => Reason(family, 40m, "2028-01-01")).InnerException);
    }

    [Fact]
    public void RequestsOfOneShapeShareATypeAndOthersDoNot()
    {
        using var policies = GeneratedPolicies.Compile(Third, Fourth);
        Type third = policies.ClassOf(policies.Project.Policies[0]);
        Type fourth = policies.ClassOf(policies.Project.Policies[1]);
        Assert.Equal(RequestOf(third, "Refund"), RequestOf(fourth, "Refund"));
        Assert.Equal(third.DeclaringType, RequestOf(third, "Refund").DeclaringType);
        Assert.NotEqual(RequestOf(third, "Old"), RequestOf(fourth, "Old"));
        Assert.Equal(fourth, RequestOf(fourth, "Old").DeclaringType);
        Assert.Equal(new DateTime(2026, 12, 31), ((PolicyInfo)third.GetProperty("Info")!.GetValue(null)!).Until);
    }

    [Fact]
    public void TheCatalogListsEveryVersion()
    {
        using var policies = GeneratedPolicies.Compile(Third, Fourth, "policy Another");
        var all = (IReadOnlyList<PolicyInfo>)policies.Assembly!.GetType("Generated.Tests.Policies.PolicyCatalog")!.GetProperty("All")!.GetValue(null)!;
        Assert.Equal(["Another", "Returns 3", "Returns 4"], all.Select(i => i.ToString()));
    }

    private static Type RequestOf(Type version, string request) =>
        version.GetMethods().Where(m => m.Name == "Decide").Select(m => m.GetParameters()[0].ParameterType.GetElementType()!).Single(t => t.Name == request);

    private static string? Reason(Type family, decimal amount, string on)
    {
        object decision = Invoke(family, "Decide", amount, on);
        return (string?)decision.GetType().GetProperty("Reason")!.GetValue(decision);
    }

    private static IEnumerable<string> Explain(Type family, decimal amount, string on) =>
        ((DecisionTrace)Invoke(family, "Explain", amount, on)).Entries.Select(e => e.ToString());

    private static object Invoke(Type family, string method, decimal amount, string on)
    {
        MethodInfo decide = family.GetMethods().Single(m => m.Name == method);
        Type type = decide.GetParameters()[0].ParameterType.GetElementType()!;
        object request = Activator.CreateInstance(type)!;
        type.GetProperty("Amount")!.SetValue(request, Money.Gbp(amount));
        type.GetProperty("Reason")!.SetValue(request, Enum.ToObject(family.GetNestedType("Reason")!, 1));
        return decide.Invoke(null, [request, DateOnly.ParseExact(on, "yyyy-MM-dd")])!;
    }
}
