using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Report;

/// <summary>What the questions of a report card ask of one policy.</summary>
internal sealed class ReportFacts
{
    private readonly ILookup<string, ReportedFinding> _findings;
    private readonly Lazy<ILookup<TextSpan, ExampleSymbol>> _shown;

    public ReportFacts(PolicySymbol policy, ProjectFacts project, PolicyOptions options, FileFindings findings)
    {
        Policy = policy;
        Project = project;
        Options = options;
        _findings = findings.Findings.ToLookup(found => found.Finding.Rule.Code, StringComparer.Ordinal);
        _shown = new(() => policy.Examples
            .Where(e => !e.HasErrors && e.Request is { } request && ProjectFacts.IsSound(request) && ExampleCases.Missing(e).IsEmpty)
            .SelectMany(e => (ExampleCases.Decide(project.Project, e)?.Rules ?? ImmutableArray<RuleOutcome>.Empty).Select(r => r.Applied).OfType<ClauseSymbol>().Select(c => (c.NameSpan, Example: e)))
            .ToLookup(shown => shown.NameSpan, shown => shown.Example));
    }

    public PolicySymbol Policy { get; }

    public ProjectFacts Project { get; }

    public PolicyOptions Options { get; }

    /// <summary>
    /// The findings of some rules about one of the declarations that a question asks about: what lies within it. What lies within none
    /// of them is about the policy itself.
    /// </summary>
    public ImmutableArray<ReportedFinding> About(Symbol subject, ImmutableArray<Symbol> asked, ImmutableArray<string> codes) => codes
        .SelectMany(code => _findings[code])
        .Where(found => subject is PolicySymbol ? !asked.Any(other => other is not PolicySymbol && IsWithin(found, other)) : IsWithin(found, subject))
        .OrderBy(found => found.Finding.Span.Start)
        .ThenBy(found => found.Finding.Rule.Code, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>The examples in which a rule or exception counts.</summary>
    public IEnumerable<ExampleSymbol> Showing(ClauseSymbol clause) => _shown.Value[clause.NameSpan];

    /// <summary>Whether all cases of what a rule or table speaks of were looked at: otherwise no finding shows nothing.</summary>
    public bool IsLookedAtWhole(IEnumerable<RequestSymbol> requests) => !requests.Any(r => _findings["SVP2015"].Any(found => IsWithin(found, r)));

    /// <summary>The clauses of a rule, for the first of its requests: they are written once.</summary>
    public static IEnumerable<ClauseSymbol> Clauses(RuleSymbol rule) => rule.Bodies.Take(1).SelectMany(b => b.Root.WithExceptions());

    /// <summary>Whether a clause denies, or refers to somebody else.</summary>
    public static bool Restricts(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().Any(e => e.Verdict != Verdict.Allow);

    /// <summary>The roles that a rule refers to.</summary>
    public static IEnumerable<RoleSymbol> ReferredTo(RuleSymbol rule) => Clauses(rule).SelectMany(c => c.Effects).OfType<VerdictEffect>().Select(e => e.Role).OfType<RoleSymbol>();

    /// <summary>The rules that restrict somewhere, and do not say why they have no exceptions.</summary>
    public IEnumerable<RuleSymbol> Bendable => Policy.Rules.Where(r => r.NoExceptionsBecause is null && Clauses(r).Any(Restricts));

    /// <summary>The roles that may bend a rule.</summary>
    public IEnumerable<RoleSymbol> MayBend(RuleSymbol rule) => Policy.RolesInReach.Where(role => role.Discretions.Any(d => d.Rule == rule));

    /// <summary>Whether a rule would do what it says of everybody, whatever the case.</summary>
    public bool IsRigid(RuleSymbol rule) => rule.Bodies[0].Root.Exceptions.IsEmpty && !MayBend(rule).Any();

    /// <summary>Lets the role nearest the customer bend a rule; null where the policy has no role.</summary>
    public ReportRepair? Bending(RuleSymbol rule)
    {
        RequestSymbol request = rule.Bodies[0].Request;
        RoleSymbol? nearest = NearestRoleRule.Nearest(Policy, request) ?? Policy.Roles.FirstOrDefault();
        return nearest is null ? null : ReportRepair.Into(nearest, "may bend " + WrittenValue.Name(rule.Name) + (request.Amounts.Any() ? " up to …" : string.Empty));
    }

    private static bool IsWithin(ReportedFinding found, Symbol subject)
    {
        TextSpan span = subject.Tree.SpanOf(subject.Syntax);
        return found.Finding.Path == subject.Tree.Text.Path && (subject is ClauseSymbol ? found.Finding.Span == subject.NameSpan : found.Finding.Span.Start >= span.Start && found.Finding.Span.End <= span.End);
    }
}
