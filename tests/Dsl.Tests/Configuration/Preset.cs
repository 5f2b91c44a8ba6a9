using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Configuration;

/// <summary>What a value of <c>PolicyLintMode</c> makes of each severity: the definition that the files of the package and the table of the documentation are held to.</summary>
internal sealed record Preset(string Name, string Meaning, Func<FindingSeverity, FindingSeverity> Of)
{
    public static ImmutableArray<Preset> All { get; } =
    [
        new("none", "only what can't be read or contradicts itself", static severity => severity == FindingSeverity.Error ? severity : FindingSeverity.None),
        new("default", "as the list of rules says", static severity => severity),
        new("recommended", "what is worth knowing is reported in every build", static severity => severity == FindingSeverity.Information ? FindingSeverity.Warning : severity),
        new("strict", "and nothing is merged before it is settled", static severity => severity switch
        {
            FindingSeverity.Information => FindingSeverity.Warning,
            FindingSeverity.Warning => FindingSeverity.Error,
            _ => severity,
        }),
    ];

    public string File => $"src/Package/PolicyLint.{Name}.globalconfig";

    /// <summary>The text of its file: policies by keys of ours, which sections of .editorconfig beat; C# by the compiler's own. That fixes are at hand is never more than worth knowing.</summary>
    public string Text => string.Join('\n', (IEnumerable<string>)
    [
        "is_global = true",
        "global_level = -1",
        .. RuleCatalog.All.Select(rule => (Key: PolicyOptions.SeverityKey(rule), Rule: rule))
            .Concat(CallerRules.All.Where(rule => Name == "none" || rule != CallerRules.FixesAtHand).Select(rule => (Key: $"dotnet_diagnostic.{rule.Code}.severity", Rule: rule)))
            .Where(line => Of(line.Rule.DefaultSeverity) != line.Rule.DefaultSeverity)
            .Select(line => $"{line.Key} = {Word(Of(line.Rule.DefaultSeverity))}"),
        string.Empty,
    ]);

    public static string Word(FindingSeverity severity) => severity == FindingSeverity.Information ? "suggestion" : severity.ToString().ToLowerInvariant();
}
