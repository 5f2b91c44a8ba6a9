using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>
/// SVP1011: a suppression that suppresses nothing. Judged after all other rules, by what they found before any configuration;
/// silent where errors keep rules from speaking, and in a file of which not all cases were looked at.
/// </summary>
public static class UselessSuppressionRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1011", "Remove suppressions that suppress nothing", "Names", FindingSeverity.Warning);

    /// <summary>Judges the suppressions of all other rules.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="scopes">Its suppressions, that have met all findings.</param>
    /// <param name="facts">What is known of the project.</param>
    /// <param name="isLookedAtWhole">Whether no rule gave anything up: otherwise that it found nothing shows nothing.</param>
    internal static IEnumerable<Finding> Judge(PolicySymbol policy, SuppressionScopes scopes, ProjectFacts facts, bool isLookedAtWhole) =>
        policy.Suppressions.Where(suppression => suppression.Code != Descriptor.Code)
            .Select(suppression => FindingFor(policy, suppression, scopes, facts, isLookedAtWhole)).OfType<Finding>().ToImmutableArray();

    /// <summary>Judges the suppressions of this rule, once its own findings have met them. What it says then stays.</summary>
    internal static IEnumerable<Finding> JudgeItsOwn(PolicySymbol policy, SuppressionScopes scopes, ProjectFacts facts, bool isLookedAtWhole) =>
        policy.Suppressions.Where(suppression => suppression.Code == Descriptor.Code)
            .Select(suppression => FindingFor(policy, suppression, scopes, facts, isLookedAtWhole)).OfType<Finding>().ToImmutableArray();

    private static Finding? FindingFor(PolicySymbol policy, Suppression suppression, SuppressionScopes scopes, ProjectFacts facts, bool isLookedAtWhole)
    {
        if (scopes.IsUsed(suppression) || suppression.Syntax.Code.IsMissing)
        {
            return null;
        }

        RuleDescriptor? rule = RuleCatalog.Find(suppression.Code);
        Symbol? scope = suppression.Scope is null ? null : policy.Declarations.FirstOrDefault(declaration => declaration.Syntax == suppression.Scope);
        bool silencedByErrors = scope is null ? facts.HasErrors(policy) : HasErrors(scope);
        string? fact = rule switch
        {
            null => "There is no rule " + suppression.Code + ", so nothing is suppressed.",
            { IsSuppressible: false } => suppression.Code + " is an error and can't be suppressed: " + rule.Title + ".",
            _ when silencedByErrors || !isLookedAtWhole => null,
            _ => suppression.Code + " finds nothing " + (suppression.Scope is null ? "in this file" : scope is null ? "here" : "in " + Quoted.Name(scope)) + ", so there is nothing to suppress.",
        };
        if (fact is null)
        {
            return null;
        }

        return new Finding(Descriptor, policy.Tree.Text.Path, policy.Tree.SpanOf(suppression.Syntax.Code), fact + " Remove the clause.")
        {
            Fixes = ImmutableArray.Create(new Fix("Remove the suppression of " + suppression.Code, ImmutableArray.Create(Removal.Of(policy.Tree, suppression.Syntax)))),
        };
    }

    private static bool HasErrors(Symbol scope) => scope.HasErrors || (scope is RequestSymbol request && request.Fields.Any(field => field.HasErrors));
}
