using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Analyzer;

/// <summary>The rules of the catalogue as the compiler knows them.</summary>
internal static class PolicyDescriptors
{
    /// <summary>The category of all of them.</summary>
    private const string Category = "Policy";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByCode =
        RuleCatalog.All.Concat(CallerRules.All).ToImmutableDictionary(rule => rule.Code, Descriptor);

    /// <summary>Every rule about policies, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = RuleCatalog.All.Select(Of).ToImmutableArray();

    /// <summary>What the compiler knows a rule as.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ByCode[rule.Code];

    /// <summary>The compiler's word for a severity.</summary>
    public static DiagnosticSeverity Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        FindingSeverity.Information => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    // An error says that the file can't be read: it stays one in every host, whatever is configured.
    private static DiagnosticDescriptor Descriptor(RuleDescriptor rule) => new(
        rule.Code,
        rule.Title,
        "{0}",
        Category,
        Severity(rule.DefaultSeverity),
        isEnabledByDefault: true,
        description: rule.Title + ".",
        helpLinkUri: rule.HelpLink,
        customTags: rule.IsSuppressible ? new string[0] : new[] { WellKnownDiagnosticTags.NotConfigurable });
}
