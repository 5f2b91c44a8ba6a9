using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Configuration;

/// <summary>
/// The settings of one policy file: severities and thresholds. Hosts hand over a look-up by key (the <c>[*.svcpolicy]</c>
/// sections of an <c>.editorconfig</c>); where they come from is theirs to know.
/// </summary>
public sealed class PolicyOptions
{
    /// <summary>Under which key the compiler hands on a project's property.</summary>
    private const string AsOfProperty = "build_property.PolicyLintAsOf";

    private readonly ImmutableDictionary<string, FindingSeverity> _severities;

    private PolicyOptions(SettingReader reader, ImmutableDictionary<string, FindingSeverity> severities)
    {
        MaxApprovals = reader.WholeNumber(PolicyOptionTable.MaxApprovals);
        MaxOccupancy = reader.Share(PolicyOptionTable.MaxOccupancy);
        MaxPromises = reader.WholeNumber(PolicyOptionTable.MaxPromises);
        MaxWeeklyImprovement = reader.Share(PolicyOptionTable.MaxWeeklyImprovement);
        MaxImprovements = reader.WholeNumber(PolicyOptionTable.MaxImprovements);
        ApprovalCost = reader.Money(PolicyOptionTable.ApprovalCost);
        AsOf = reader.Date(PolicyOptionTable.AsOf, AsOfProperty);
        _severities = severities;
        Problems = reader.Problems;
    }

    /// <summary>What holds where nothing is set.</summary>
    public static PolicyOptions Default { get; } =
        new(new SettingReader(static _ => null), ImmutableDictionary<string, FindingSeverity>.Empty);

    /// <summary>How many deciding or approving steps a ladder may have.</summary>
    public int MaxApprovals { get; }

    /// <summary>The share of their time at work for which people may be busy, from 0 to 1.</summary>
    public decimal MaxOccupancy { get; }

    /// <summary>How many promises a policy may make.</summary>
    public int MaxPromises { get; }

    /// <summary>The share by which a standard may be planned to improve each week.</summary>
    public decimal MaxWeeklyImprovement { get; }

    /// <summary>How many improvements may run at once.</summary>
    public int MaxImprovements { get; }

    /// <summary>What one more approval costs; null where nothing is said.</summary>
    public Money? ApprovalCost { get; }

    /// <summary>The day for which the policies are looked at; null where nothing is said.</summary>
    public DateTime? AsOf { get; }

    /// <summary>Settings that are given and can't be read.</summary>
    public ImmutableArray<SettingProblem> Problems { get; }

    /// <summary>Reads the settings of a file.</summary>
    /// <param name="lookup">The value of a key, or null where it isn't set.</param>
    /// <param name="keys">Every key that is set, so that one which nothing reads is told; keys of others are left alone.</param>
    public static PolicyOptions Read(Func<string, string?> lookup, IEnumerable<string>? keys = null)
    {
        var reader = new SettingReader(lookup);
        var severities = ImmutableDictionary.CreateBuilder<string, FindingSeverity>(StringComparer.Ordinal);
        foreach (RuleDescriptor rule in RuleCatalog.All)
        {
            if (reader.Severity(rule) is { } severity)
            {
                severities.Add(rule.Code, severity);
            }
        }

        reader.Check(keys ?? Array.Empty<string>());
        return new PolicyOptions(reader, severities.ToImmutable());
    }

    /// <summary>The day for which policies, and the code that uses them, are looked at; null where nothing readable is said.</summary>
    /// <param name="lookup">The value of a key, or null where it isn't set.</param>
    public static DateTime? ReadAsOf(Func<string, string?> lookup) => new SettingReader(lookup).Date(PolicyOptionTable.AsOf, AsOfProperty);

    /// <summary>The key that sets the severity of a rule.</summary>
    public static string SeverityKey(RuleDescriptor rule) => "svcpolicy." + rule.Code + ".severity";

    /// <summary>The severity with which a finding is shown: as it is set for its rule, else its own.</summary>
    public FindingSeverity SeverityOf(Finding finding) =>
        _severities.TryGetValue(finding.Rule.Code, out FindingSeverity severity) ? severity : finding.Severity;

    /// <summary>The severity of a rule: as it is set, else its own.</summary>
    public FindingSeverity SeverityOf(RuleDescriptor rule) =>
        _severities.TryGetValue(rule.Code, out FindingSeverity severity) ? severity : rule.DefaultSeverity;
}
