using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PolicyLint.Analyzer.Tests;

public sealed class PolicyAnalyzerTests
{
    private const string ThreeSteps = """
        policy Complaints

        request Refund {
            decides goodwill: yes/no = no
        }

        role A { staff 1 coached every 2 weeks }

        role B { staff 1 coached every 2 weeks }

        role C { staff 1 coached every 2 weeks }

        escalation Ladder for Refund {
            {|#1:step A decides within 1 hour|}
            {|#2:step B decides within 1 hour|}
            {|#0:step C decides within 1 day|}
        }
        """;

    private const string TwoSteps = """
        policy Complaints

        request Refund {
            decides goodwill: yes/no = no
        }

        role A { staff 1 coached every 2 weeks }

        role B { staff 1 coached every 2 weeks }

        escalation Ladder for Refund {
            {|#1:step A decides within 1 hour|}
            {|#0:step B decides within 1 hour|}
        }
        """;

    [Fact]
    public Task A_warning_stands_in_the_policy_file() => new PolicyTest("""
        policy P
        request R { late: yes/no }
        rule {|SVP2001:Window|} for R { because "It is so." when late then deny }
        """).RunAsync();

    [Fact]
    public Task Several_files_have_a_share_each() => new PolicyTest(
        "policy Company segment {|SVP1010:Guest|} calendar Hours { always open }",
        "policy Shop use Company role {|SVP1010:Porter|} { works Hours }").RunAsync();

    [Fact]
    public Task A_sound_policy_is_silent() => new PolicyTest("policy P owner \"Customer care\"").RunAsync();

    [Fact]
    public Task Other_files_are_none_of_ours()
    {
        var test = new PolicyTest("policy P");
        test.TestState.AdditionalFiles.Add(("/0/notes.txt", "rule W for R { when late then deny }"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_project_without_policies_is_silent() => new PolicyTest().RunAsync();

    [Fact]
    public Task An_error_of_the_grammar_is_an_error_of_the_build() => new PolicyTest("policy P role A { {|#1:staff|} 1 {|#0:staff|} 2 } moment M { owner A outside our control } journey J { moments M }")
        .Expecting(new DiagnosticResult("SVP0005", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1)).RunAsync();

    [Fact]
    public Task The_other_steps_are_additional_locations_and_the_message_names_the_repair() => new PolicyTest(ThreeSteps)
        .Expecting(TooMany(0, 1, 2).WithMessage("Escalation \"Ladder\" lets 3 steps decide or approve, 2 are enough. Drop the step of \"C\", or let it only inform.")).RunAsync();

    [Fact]
    public Task Two_steps_are_silent_until_editorconfig_allows_one()
    {
        PolicyTest test = new PolicyTest(TwoSteps).WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.max_approvals = 1\n");
        return test.Expecting(TooMany(0, 1)).RunAsync();
    }

    [Fact]
    public Task Editorconfig_of_another_folder_is_for_others() =>
        new PolicyTest(Plain(TwoSteps))
            .WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.max_approvals = 1\n", "/1/.editorconfig").RunAsync();

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task Editorconfig_sets_the_severity(string setting, DiagnosticSeverity severity) => new PolicyTest(ThreeSteps)
        .WithConfig($"root = true\n[*.svcpolicy]\nsvcpolicy.SVP3001.severity = {setting}\n")
        .Expecting(TooMany(0, 1, 2).WithSeverity(severity)).RunAsync();

    [Fact]
    public Task Editorconfig_switches_a_rule_off() => new PolicyTest(Plain(ThreeSteps)).WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.SVP3001.severity = none\n").RunAsync();

    [Fact]
    public Task Globalconfig_sets_the_severity() => new PolicyTest(ThreeSteps)
        .WithConfig("is_global = true\ndotnet_diagnostic.SVP3001.severity = error\n", "/.globalconfig")
        .Expecting(TooMany(0, 1, 2).WithSeverity(DiagnosticSeverity.Error)).RunAsync();

    [Fact]
    public Task Globalconfig_switches_a_rule_off() => new PolicyTest(Plain(ThreeSteps)).WithConfig("is_global = true\ndotnet_diagnostic.SVP3001.severity = none\n", "/.globalconfig").RunAsync();

    [Fact]
    public Task Globalconfig_does_not_switch_an_error_off() => new PolicyTest("policy P role A { works {|#0:Hours|} } moment M { owner A outside our control } journey J { moments M }")
        .WithConfig("is_global = true\ndotnet_diagnostic.SVP1001.severity = none\n", "/.globalconfig")
        .Expecting(new DiagnosticResult("SVP1001", DiagnosticSeverity.Error).WithLocation(0)).RunAsync();

    [Fact]
    public Task The_other_party_may_stand_in_another_file() => new PolicyTest(
        "policy {|#1:Returns|} effective 2026-01-01 until 2026-12-31",
        "policy {|#0:Returns|} effective 2026-06-01")
        .Expecting(new DiagnosticResult("SVP1012", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1)).RunAsync();

    [Fact]
    public Task Two_names_that_fall_together_in_CSharp_are_an_error() =>
        new PolicyTest("policy P request R { late: yes/no {|#0:Late|}: yes/no decides v: yes/no is late and Late }")
            .Expecting(new DiagnosticResult("SVP1007", DiagnosticSeverity.Error).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)).RunAsync();

    [Fact]
    public Task A_setting_that_cannot_be_read_is_told_at_the_policy() => new PolicyTest("policy {|#0:P|}")
        .WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.max_approvals = one\n")
        .Expecting(new DiagnosticResult("SVP1014", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("The setting 'svcpolicy.max_approvals = one' of this file can't be read. Write a whole number from 1; until then 2 holds.")).RunAsync();

    [Fact]
    public Task A_setting_that_nothing_reads_is_told_with_the_nearest() => new PolicyTest("policy {|#0:P|}")
        .WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.max_aprovals = 1\n")
        .Expecting(new DiagnosticResult("SVP1014", DiagnosticSeverity.Warning).WithLocation(0).WithMessage("The .editorconfig sets 'svcpolicy.max_aprovals', which nothing reads. Write 'svcpolicy.max_approvals', or remove the line.")).RunAsync();

    [Fact]
    public Task A_setting_of_a_global_config_holds_until_an_editorconfig_says_otherwise() => new PolicyTest(ThreeSteps)
        .WithConfig("is_global = true\nglobal_level = -1\nsvcpolicy.SVP3001.severity = none\n", "/.globalconfig")
        .WithConfig("root = true\n[*.svcpolicy]\nsvcpolicy.SVP3001.severity = error\n")
        .Expecting(TooMany(0, 1, 2).WithSeverity(DiagnosticSeverity.Error)).RunAsync();

    [Fact]
    public Task A_setting_of_a_global_config_reaches_every_policy() => new PolicyTest(Plain(ThreeSteps))
        .WithConfig("is_global = true\nglobal_level = -1\nsvcpolicy.SVP3001.severity = none\n", "/.globalconfig").RunAsync();

    [Fact]
    public Task A_zone_that_the_machine_does_not_know_is_told() =>
        new PolicyTest("policy P calendar C { time zone {|SVP1013:\"Mars/Olympus\"|} always open } role A { works C } moment M { owner A outside our control } journey J { moments M }").RunAsync();

    [Fact]
    public Task Braces_in_a_policys_words_are_no_placeholders() => new PolicyTest("policy P request R { late: yes/no suppress {|#0:SVP2001|} because \"{0} {1}\" decides v: yes/no is late }")
        .Expecting(new DiagnosticResult("SVP1011", DiagnosticSeverity.Warning).WithLocation(0)).RunAsync();

    private static DiagnosticResult TooMany(params int[] places) =>
        places.Aggregate(new DiagnosticResult("SVP3001", DiagnosticSeverity.Warning), (result, place) => result.WithLocation(place));

    private static string Plain(string marked) => System.Text.RegularExpressions.Regex.Replace(marked, @"\{\|#\d+:|\|\}", string.Empty);
}
