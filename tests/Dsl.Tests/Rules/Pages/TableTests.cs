using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Rules.Pages;

/// <summary>What documents say of rules and settings is what the code says.</summary>
public sealed class TableTests
{
    [Fact]
    public void The_list_of_rules_is_the_catalogue() => DocumentedTable.Check("docs/rules/README.md", "rules", RuleTable(string.Empty));

    [Fact]
    public void The_readme_lists_the_catalogue() => DocumentedTable.Check("README.md", "rules", RuleTable("docs/rules/"));

    [Fact]
    public void The_table_of_settings_is_the_options() => DocumentedTable.Check(
        "docs/configuration.md",
        "options",
        PolicyOptionTable.All
            .Select(option => $"| `{option.Key}` | {(option.Default.Length == 0 ? "none" : "`" + option.Default + "`")} | {option.Unit} | {option.Meaning} |")
            .Prepend("|---|---|---|---|")
            .Prepend("| key | default | value | what it sets |"));

    private static IEnumerable<string> RuleTable(string folder) => RuleCatalog.All.Concat(CallerRules.All)
        .OrderBy(rule => rule.Code, StringComparer.Ordinal)
        .Select(rule => $"| [{rule.Code}]({folder}{rule.Code}.md) | {rule.Title} | {rule.Area} | {Severity(rule)} |")
        .Prepend("|---|---|---|---|")
        .Prepend("| code | what to do | area | severity |");

    private static string Severity(RuleDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();
}
