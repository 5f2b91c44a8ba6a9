using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Rules.Pages;

/// <summary>What documents say of rules and settings is what the code says.</summary>
public sealed class TableTests
{
    [Fact]
    public void The_list_of_rules_is_the_catalogue() => DocumentedTable.Check(
        "docs/rules/README.md",
        "rules",
        RuleCatalog.All
            .Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {rule.Title} | {rule.Area} | {Severity(rule)} |")
            .Prepend("|---|---|---|---|")
            .Prepend("| code | what to do | area | severity |"));

    [Fact]
    public void The_table_of_settings_is_the_options() => DocumentedTable.Check(
        "docs/configuration.md",
        "options",
        PolicyOptionTable.All
            .Select(option => $"| `{option.Key}` | {(option.Default.Length == 0 ? "none" : "`" + option.Default + "`")} | {option.Unit} | {option.Meaning} |")
            .Prepend("|---|---|---|---|")
            .Prepend("| key | default | value | what it sets |"));

    private static string Severity(RuleDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();
}
