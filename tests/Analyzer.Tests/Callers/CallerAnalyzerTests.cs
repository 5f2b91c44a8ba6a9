using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzer.Callers;

namespace PolicyLint.Analyzer.Tests.Callers;

/// <summary>What is told to those who use a policy, and what is not.</summary>
public sealed class CallerAnalyzerTests
{
    private const string Returns = """
        policy Returns
            currency GBP

        request Refund { amount: money from 0 GBP }

        role Manager

        rule Large for Refund { because "Fraud." when amount > 150 GBP then refer to Manager no exceptions because "Cards." }

        figure SmallChange { is 40 GBP }
        figure Patience { is 4 hours }
        figure Postage { is 4 GBP is 5 GBP from 2026-06-01 }

        standard Reply core { measure "time to reply" from received to replied target 95% within 36 hours }

        promise SameDay { standard Reply target 90% within 8 hours }
        """;

    private const string Sweets = "policy Sweets request Sweet { late: yes/no } rule Window for Sweet { because \"x\" when late then deny no exceptions because \"y\" }";

    private const string Versions = """
        policy Returns version 3 effective 2026-01-01 until 2026-06-30
        request Refund { late: yes/no }
        rule Window for Refund { because "x" when late then deny no exceptions because "y" }
        """;

    private const string Request = "var refund = new Returns.Refund { Amount = Money.Gbp(1) };";

    [Theory]
    [InlineData("{|SVP7001:Returns.Decide(refund)|};")]
    [InlineData("{|SVP7001:Returns.Explain(refund)|};")]
    [InlineData("{|SVP7001:Returns.WhyNot(refund, Verdict.Allow)|};")]
    [InlineData("System.Action ask = () => {|SVP7001:Returns.Decide(refund)|};")]
    [InlineData("if (refund.Amount.IsZero) {|SVP7001:Returns.Decide(refund)|};")]
    public Task A_decision_thrown_away_is_told(string statement) => In<DecisionThrownAwayAnalyzer>(statement).RunAsync();

    [Theory]
    [InlineData("_ = Returns.Decide(refund);")]
    [InlineData("var decision = Returns.Decide(refund);")]
    [InlineData("System.Func<Returns.RefundDecision> ask = () => Returns.Decide(refund);")]
    [InlineData("Decide(refund); static int Decide(Returns.Refund refund) => 1;")]
    public Task What_is_looked_at_or_only_looks_alike_is_not(string statement) => In<DecisionThrownAwayAnalyzer>(statement).RunAsync();

    [Theory]
    [InlineData("if ({|SVP7002:Returns.Decide(refund).Verdict == Verdict.Allow|}) { }")]
    [InlineData("if ({|SVP7002:Verdict.Allow != Returns.Decide(refund).Verdict|}) { }")]
    [InlineData("var d = Returns.Decide(refund); if ({|SVP7002:d.Verdict is Verdict.Allow|}) { }")]
    [InlineData("var d = Returns.Decide(refund); if ({|SVP7002:d.Verdict is not Verdict.Allow|}) { }")]
    [InlineData("var d = Returns.Decide(refund); if (d is { {|SVP7002:Verdict: Verdict.Allow|} }) { }")]
    [InlineData("var verdict = Returns.Decide(refund).Verdict; if ({|SVP7002:verdict == Verdict.Allow|}) { }")]
    [InlineData("switch ({|SVP7002:Returns.Decide(refund).Verdict|}) { case Verdict.Allow: break; default: break; }")]
    [InlineData("_ = {|SVP7002:Returns.Decide(refund).Verdict|} switch { Verdict.Allow => 1, _ => 2 };")]
    [InlineData("System.Func<bool> f = () => {|SVP7002:Returns.Decide(refund).Verdict == Verdict.Allow|};")]
    [InlineData("var d = Returns.Decide(refund); if ({|SVP7002:d.Verdict == Verdict.Allow|}) { System.Console.Write(d.Reason); }")]
    public Task A_test_for_Allow_alone_is_told_where_cases_are_referred(string statement) => In<AllowAloneAnalyzer>(statement).RunAsync();

    [Theory]
    [InlineData("var d = Returns.Decide(refund); if (d.Verdict == Verdict.Allow) { } else if (d.Verdict == Verdict.Refer) { }")]
    [InlineData("var d = Returns.Decide(refund); if (d.Verdict == Verdict.Allow) { } else foreach (var role in d.Approvers) { }")]
    [InlineData("if (Returns.Decide(refund).Verdict == Verdict.Deny) { }")]
    [InlineData("_ = Returns.Decide(refund).Verdict switch { Verdict.Allow => 1, Verdict.Refer => 2, _ => 3 };")]
    [InlineData("var d = Returns.Decide(refund); if (d.Verdict == Verdict.Allow) { } System.Console.Write(d);")]
    [InlineData("var d = Returns.Decide(refund); if (d.Verdict == Verdict.Allow) { } System.Console.Write(d.Verdict);")]
    [InlineData("var v = Returns.Decide(refund).Verdict; if (v == Verdict.Allow) { } System.Console.Write(v);")]
    [InlineData("var v = Verdict.Allow; if (v == Verdict.Allow) { }")]
    [InlineData("System.Console.Write(Returns.Decide(refund).Verdict);")]
    public Task Who_looks_further_or_hands_it_on_is_not_told(string statement) => In<AllowAloneAnalyzer>(statement).RunAsync();

    [Fact]
    public Task A_policy_that_refers_nothing_may_be_tested_for_Allow() => new CallerTest<AllowAloneAnalyzer>(
        Sweets,
        Program("if (Sweets.Decide(new Sweets.Sweet { Late = true }).Verdict == Verdict.Allow) { }")).RunAsync();

    [Theory]
    [InlineData("_ = {|SVP7003:System.TimeSpan.FromHours(4)|};", "Returns.Figures.Patience. Take it")]
    [InlineData("_ = {|SVP7003:new System.TimeSpan(4, 0, 0)|};", "Returns.Figures.Patience. Take it")]
    [InlineData("_ = {|SVP7003:System.TimeSpan.FromMinutes(240)|};", "Returns.Figures.Patience. Take it")]
    [InlineData("_ = {|SVP7003:new System.TimeSpan(1, 12, 0, 0)|};", "Returns.Standards.Reply. Take it")]
    [InlineData("_ = {|SVP7003:System.TimeSpan.FromDays(1.5)|};", "Returns.Standards.Reply. Take it")]
    [InlineData("_ = {|SVP7003:System.TimeSpan.FromHours(8)|};", "Returns.Promises.SameDay. Take it")]
    [InlineData("_ = {|SVP7003:Money.Gbp(40)|};", "Returns.Figures.SmallChange. Take it")]
    [InlineData("_ = {|SVP7003:Money.Of(40.00m, \"GBP\")|};", "Returns.Figures.SmallChange. Take it")]
    [InlineData("_ = {|SVP7003:Money.Gbp(5)|};", "Returns.Figures.Postage. Take it from there, with 'Postage.On' and the day")]
    public async Task A_literal_that_repeats_a_figure_is_told_with_the_member(string statement, string told)
    {
        CallerTest<RepeatedFigureAnalyzer> test = In<RepeatedFigureAnalyzer>(statement);
        string message = string.Empty;
        test.DiagnosticVerifier = (diagnostic, _, _) => message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        await test.RunAsync();
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = System.TimeSpan.FromHours(5);")]
    [InlineData("_ = Money.Eur(40);")]
    [InlineData("_ = Money.Of(40, \"EUR\");")]
    [InlineData("int hours = 4; _ = System.TimeSpan.FromHours(hours);")]
    [InlineData("_ = new System.TimeSpan(144_000_000_000);")]
    [InlineData("_ = 40m; _ = 4;")]
    [InlineData("_ = TimeSpan.FromHours(4); ", "class TimeSpan { public static TimeSpan FromHours(int hours) => new(); }")]
    public Task Another_value_or_another_type_is_not(string statement, string more = "") =>
        new CallerTest<RepeatedFigureAnalyzer>(Returns, Program(Request + statement) + more).RunAsync();

    [Fact]
    public Task In_a_file_that_does_not_use_the_policy_four_hours_are_four_hours() =>
        new CallerTest<RepeatedFigureAnalyzer>(Returns, "class Oven { System.TimeSpan Roast => System.TimeSpan.FromHours(4); class Returns { } Returns Home => new(); }").RunAsync();

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2030-01-01")]
    public Task A_version_is_not_asked_after_its_last_day(string day) => new CallerTest<EndedVersionAnalyzer>(Versions, Program("""
        var refund = new Returns.Refund { Late = true };
        _ = {|SVP7005:Returns.Decide(refund)|};
        System.Func<Returns.Refund, object> ask = refund => {|SVP7005:Returns.Explain(refund)|};
        """)).With("svcpolicy.as_of = " + day).RunAsync();

    [Theory]
    [InlineData("svcpolicy.as_of = 2026-06-30")]
    [InlineData("svcpolicy.as_of = sometime")]
    [InlineData("other = 1")]
    public Task Until_then_and_without_a_day_it_may_be(string setting) =>
        new CallerTest<EndedVersionAnalyzer>(Versions, Program("_ = Returns.Decide(new Returns.Refund { Late = true });")).With(setting).RunAsync();

    /// <summary>The class that chooses by day asks every version: it is generated, and knows what it does.</summary>
    [Fact]
    public Task Who_passes_the_day_is_not_told()
    {
        var test = new CallerTest<EndedVersionAnalyzer>(Versions, Program("""
            var refund = new Returns.Refund { Late = true };
            _ = Returns.Decide(refund, new System.DateOnly(2026, 8, 1));
            _ = {|SVP7005:Returns.V3.Decide(refund)|};
            _ = Returns.V4.Decide(refund);
            """)).With("svcpolicy.as_of = 2026-08-01");
        test.TestState.AdditionalFiles.Add(("/0/four.svcpolicy", Versions.Replace("version 3 effective 2026-01-01 until 2026-06-30", "version 4 effective 2026-07-01", StringComparison.Ordinal)));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "compiles C# 11.0")]
    [InlineData(LanguageVersion.CSharp7_3, "compiles C# 7.3")]
    public Task An_older_language_is_told_once_and_nothing_is_generated(LanguageVersion language, string told) => Floor(language, isRuntimeThere: true)
        .Expecting(new DiagnosticResult("SVP7004", DiagnosticSeverity.Error).WithNoLocation().WithMessage($"The C# of policies is C# 12, and this project {told}. Raise 'LangVersion', or take the line out.")).RunAsync();

    [Fact]
    public Task The_oldest_language_that_will_do_is_silent() => Floor(LanguageVersion.CSharp12, isRuntimeThere: true).RunAsync();

    [Fact]
    public Task A_missing_runtime_is_told()
    {
        CallerTest<FloorAnalyzer> test = Floor(LanguageVersion.CSharp12, isRuntimeThere: false)
            .Expecting(new DiagnosticResult("SVP7004", DiagnosticSeverity.Error).WithNoLocation());
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task A_project_without_policies_may_be_as_old_as_it_likes()
    {
        CallerTest<FloorAnalyzer> test = Floor(LanguageVersion.CSharp7_3, isRuntimeThere: false);
        test.TestState.AdditionalFiles.Clear();
        return test.RunAsync();
    }

    private static CallerTest<FloorAnalyzer> Floor(LanguageVersion language, bool isRuntimeThere)
    {
        var test = new CallerTest<FloorAnalyzer>(Sweets, "class App { }");
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(language)));
        if (!isRuntimeThere)
        {
            test.TestState.AdditionalReferences.Clear();
        }

        return test;
    }

    private static CallerTest<TAnalyzer> In<TAnalyzer>(string statement)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() => new(Returns, Program(Request + "\n" + statement));

    private static string Program(string statements) => $$"""
        using PolicyLint;
        using Policies;

        class App
        {
            void Run()
            {
                {{statements}}
            }
        }

        """;
}
