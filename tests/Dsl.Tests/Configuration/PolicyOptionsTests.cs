using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Configuration;

public sealed class PolicyOptionsTests
{
    [Fact]
    public void Defaults_are_those_of_the_table()
    {
        PolicyOptions options = PolicyOptions.Default;

        Assert.Equal(2, options.MaxApprovals);
        Assert.Equal(0.85m, options.MaxOccupancy);
        Assert.Equal(5, options.MaxPromises);
        Assert.Equal(0.01m, options.MaxWeeklyImprovement);
        Assert.Equal(2, options.MaxImprovements);
        Assert.Null(options.ApprovalCost);
        Assert.Null(options.AsOf);
        Assert.Empty(options.Problems);
    }

    [Fact]
    public void Every_key_sets_its_value()
    {
        PolicyOptions options = Read(
            ("svcpolicy.max_approvals", "1"),
            ("svcpolicy.max_occupancy", " 90 % "),
            ("svcpolicy.max_promises", "2"),
            ("svcpolicy.max_weekly_improvement", "0.5%"),
            ("svcpolicy.max_improvements", "3"),
            ("svcpolicy.approval_cost", "12.50 GBP"),
            ("svcpolicy.as_of", "2026-11-22"));

        Assert.Equal(1, options.MaxApprovals);
        Assert.Equal(0.9m, options.MaxOccupancy);
        Assert.Equal(2, options.MaxPromises);
        Assert.Equal(0.005m, options.MaxWeeklyImprovement);
        Assert.Equal(3, options.MaxImprovements);
        Assert.Equal(Money.Of(12.5m, "GBP"), options.ApprovalCost);
        Assert.Equal(new DateTime(2026, 11, 22), options.AsOf);
        Assert.Empty(options.Problems);
    }

    [Fact]
    public void Each_default_can_be_written_as_the_table_gives_it()
    {
        foreach (PolicyOption option in PolicyOptionTable.All.Where(option => option.Default.Length > 0))
        {
            Assert.Empty(Read((option.Key, option.Default)).Problems);
        }
    }

    [Theory]
    [InlineData("svcpolicy.max_approvals", "two")]
    [InlineData("svcpolicy.max_approvals", "0")]
    [InlineData("svcpolicy.max_approvals", "-1")]
    [InlineData("svcpolicy.max_approvals", "99999999999")]
    [InlineData("svcpolicy.max_occupancy", "85")]
    [InlineData("svcpolicy.max_occupancy", "101%")]
    [InlineData("svcpolicy.max_occupancy", "0%")]
    [InlineData("svcpolicy.approval_cost", "12.50")]
    [InlineData("svcpolicy.as_of", "22/11/2026")]
    [InlineData("build_property.PolicyLintAsOf", "tomorrow")]
    [InlineData("svcpolicy.approval_cost", "-1 GBP")]
    [InlineData("svcpolicy.SVP3001.severity", "loud")]
    public void A_value_that_cannot_be_read_leaves_the_default_and_is_kept(string key, string value)
    {
        PolicyOptions options = Read((key, value));

        SettingProblem problem = Assert.Single(options.Problems);
        Assert.Equal((key, value), (problem.Key, problem.Value));
        Assert.Equal(2, options.MaxApprovals);
        Assert.Equal(0.85m, options.MaxOccupancy);
        Assert.Null(options.ApprovalCost);
    }

    [Theory]
    [InlineData("error", FindingSeverity.Error)]
    [InlineData("warning", FindingSeverity.Warning)]
    [InlineData("suggestion", FindingSeverity.Information)]
    [InlineData("information", FindingSeverity.Information)]
    [InlineData("hidden", FindingSeverity.Hidden)]
    [InlineData("silent", FindingSeverity.Hidden)]
    [InlineData("none", FindingSeverity.None)]
    [InlineData(" Warning ", FindingSeverity.Warning)]
    public void Severity_is_set_by_code(string value, FindingSeverity severity)
    {
        PolicyOptions options = Read(("svcpolicy.SVP3001.severity", value));

        Assert.Equal(severity, options.SeverityOf(FindingOf("SVP3001")));
        Assert.Equal(FindingSeverity.Warning, options.SeverityOf(FindingOf("SVP2001")));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("none")]
    public void An_error_stays_one(string value)
    {
        PolicyOptions options = Read(("svcpolicy.SVP1001.severity", value));

        Assert.Equal(FindingSeverity.Error, options.SeverityOf(FindingOf("SVP1001")));
        Assert.Single(options.Problems);
    }

    [Theory]
    [InlineData("2026-11-22", "2020-01-01", 2026)]
    [InlineData(null, "2020-01-01", 2020)]
    [InlineData("2026-11-22", null, 2026)]
    public void The_project_names_the_day_where_the_file_does_not(string? own, string? project, int year) => Assert.Equal(
        year,
        PolicyOptions.Read(key => key == "svcpolicy.as_of" ? own : key == "build_property.PolicyLintAsOf" ? project : null).AsOf!.Value.Year);

    [Theory]
    [InlineData("svcpolicy.max_aprovals", "The .editorconfig sets 'svcpolicy.max_aprovals', which nothing reads. Write 'svcpolicy.max_approvals', or remove the line.")]
    [InlineData("svcpolicy.svp3001.severty", "The .editorconfig sets 'svcpolicy.SVP3001.severty', which nothing reads. Write 'svcpolicy.SVP3001.severity', or remove the line.")]
    [InlineData("svcpolicy.colour", "The .editorconfig sets 'svcpolicy.colour', which nothing reads. Correct the name or remove the line.")]
    [InlineData("SvcPolicy.colour", "The .editorconfig sets 'SvcPolicy.colour', which nothing reads. Correct the name or remove the line.")]
    [InlineData("svcpolicy.svp9999.severity", "The .editorconfig sets 'svcpolicy.SVP9999.severity', but there is no rule SVP9999. Correct the code or remove the line.")]
    [InlineData("svcpolicy.svp7001.severity", "The .editorconfig sets 'svcpolicy.SVP7001.severity', but SVP7001 is found in C#. Write 'dotnet_diagnostic.SVP7001.severity' in a [*.cs] section.")]
    public void A_key_that_nothing_reads_is_kept_with_the_one_that_was_meant(string key, string message)
    {
        PolicyOptions options = PolicyOptions.Read(asked => asked == key ? "1" : null, ["svcpolicy.max_approvals", "SVCPOLICY.svp3001.Severity", key, "indent_size", "dotnet_diagnostic.SVP3001.severity"]);

        Assert.Equal(new SettingProblem(key, "1", message), Assert.Single(options.Problems));
    }

    [Fact]
    public void A_severity_that_is_nearly_one_is_told_which() => Assert.Equal(
        "The setting 'svcpolicy.SVP3001.severity = waring' of this file can't be read. Write warning, if that is meant, or another of error, warning, suggestion, hidden or none; until then warning holds.",
        Assert.Single(Read(("svcpolicy.SVP3001.severity", "waring")).Problems).Message);

    private static PolicyOptions Read(params (string Key, string Value)[] settings) =>
        PolicyOptions.Read(key => settings.Where(setting => setting.Key == key).Select(setting => setting.Value).FirstOrDefault());

    private static Finding FindingOf(string code) => new(RuleCatalog.Find(code)!, "a.svcpolicy", default, "…");
}
