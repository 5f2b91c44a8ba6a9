using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzer.Tests;

public sealed class PolicySuppressorTests
{
    [Fact]
    public Task In_the_declaration_the_finding_stays_on_record_as_suppressed() => new PolicyTest("""
        policy P
        request R { late: yes/no }
        rule {|#0:Window|} for R { because "It is so." when late then deny suppress SVP2001 because "Agreed in March." }
        """).Expecting(Suppressed(0)).RunAsync();

    [Fact]
    public Task At_the_head_of_the_policy_it_holds_for_the_file() => new PolicyTest("""
        policy P
            suppress SVP2001 because "Agreed in March."
        request R { late: yes/no }
        rule {|#0:Window|} for R { because "It is so." when late then deny }
        rule {|#1:Door|} for R { because "It is so." when not late then deny }
        """).Expecting(Suppressed(0), Suppressed(1)).RunAsync();

    [Fact]
    public Task It_holds_for_no_other_declaration_and_no_other_file() => new PolicyTest(
        """
        policy P
        request R { late: yes/no }
        rule {|#0:Window|} for R { because "It is so." when late then deny suppress SVP2001 because "Agreed in March." }
        rule {|#1:Door|} for R { because "It is so." when not late then deny }
        """,
        """
        policy Q
        request R { late: yes/no }
        rule {|#2:Window|} for R { because "It is so." when late then deny }
        """).Expecting(Suppressed(0), Told(1), Told(2)).RunAsync();

    [Fact]
    public Task It_holds_against_warnings_as_errors_in_editorconfig() => new PolicyTest("""
        policy P
        request R { late: yes/no }
        rule {|#0:Window|} for R { because "It is so." when late then deny suppress SVP2001 because "Agreed in March." }
        """)
        .WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.SVP2001.severity = error\n")
        .Expecting(Suppressed(0).WithSeverity(DiagnosticSeverity.Error)).RunAsync();

    [Fact]
    public void Every_rule_that_may_be_suppressed_can_be_and_no_error()
    {
        var rules = PolicyLint.Dsl.Rules.RuleCatalog.All;

        Assert.Equal(rules.Where(rule => rule.IsSuppressible).Select(rule => rule.Code), new PolicySuppressor().SupportedSuppressions.Select(suppression => suppression.SuppressedDiagnosticId));
        Assert.All(new PolicySuppressor().SupportedSuppressions, suppression => Assert.Matches("^SPR[0-9]{4}$", suppression.Id));
    }

    private static DiagnosticResult Told(int place) => new DiagnosticResult("SVP2001", DiagnosticSeverity.Warning).WithLocation(place).WithIsSuppressed(false);

    private static DiagnosticResult Suppressed(int place) => new DiagnosticResult("SVP2001", DiagnosticSeverity.Warning).WithLocation(place).WithIsSuppressed(true);
}
