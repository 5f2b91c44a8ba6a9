using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Report;

/// <summary>The rules that a policy may be better without, one entry a rule, with everything that speaks against it.</summary>
public static class RulesToDrop
{
    /// <summary>
    /// What speaks against a rule, the strongest first: it does nothing (SVP2003, SVP2009, SVP2005), it burdens the many to stop the few
    /// (SVP2012), nobody has asked for long whether it still serves (SVP2013), nobody says why it is there (SVP2002).
    /// </summary>
    public static ImmutableArray<string> Codes { get; } = ImmutableArray.Create("SVP2003", "SVP2009", "SVP2005", "SVP2012", "SVP2013", "SVP2002");

    /// <summary>The rules to drop: by their strongest reason, then those with more reasons first, then in the order of the file.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="findings">What was found in its file. What the policy suppresses with a reason speaks against no rule.</param>
    public static ImmutableArray<RuleToDrop> Of(PolicySymbol policy, FileFindings findings) => policy.Rules
        .Select(rule => Of(rule, findings))
        .Where(drop => !drop.Reasons.IsEmpty)
        .OrderBy(drop => Codes.IndexOf(drop.Reasons[0].Rule.Code))
        .ThenByDescending(drop => drop.Reasons.Length)
        .ThenBy(drop => drop.Rule.NameSpan.Start)
        .ToImmutableArray();

    private static RuleToDrop Of(RuleSymbol rule, FileFindings findings)
    {
        TextSpan span = rule.Tree.SpanOf(rule.Syntax);
        ImmutableArray<Finding> reasons = findings.Findings
            .Where(found => !found.IsSuppressed)
            .Select(found => found.Finding)
            .Where(found => Codes.Contains(found.Rule.Code) && found.Span.Start >= span.Start && found.Span.End <= span.End)
            .Where(found => found.Rule.Code != "SVP2005" || IsAboutTheRule(rule, found))
            .OrderBy(found => Codes.IndexOf(found.Rule.Code))
            .ThenBy(found => found.Span.Start)
            .ToImmutableArray();

        // A rule for several requests is found dead for each of them on its own.
        bool changesNothing = reasons.Any(f => f.Rule.Code == "SVP2009") || (!rule.Bodies.IsEmpty && reasons.Count(f => f.Rule.Code == "SVP2003") >= rule.Bodies.Length);
        return new RuleToDrop(rule, reasons, changesNothing);
    }

    /// <summary>An exception that never does what it says speaks against the exception alone.</summary>
    private static bool IsAboutTheRule(RuleSymbol rule, Finding found) => rule.Bodies.Any(b => b.Root.Exceptions.Any(e => e.NameSpan == found.Span));
}
