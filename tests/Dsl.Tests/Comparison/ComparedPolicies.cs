using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Comparison;

/// <summary>Two versions of one policy, compared as a host does.</summary>
internal sealed class ComparedPolicies
{
    private ComparedPolicies(string before, string after, int budget)
    {
        BeforeProject = PolicyAgreement.Bind([("before.svcpolicy", before)]);
        AfterProject = PolicyAgreement.Bind([("after.svcpolicy", after)]);
        Comparison = PolicyComparison.Of(Before, After, PolicyAgreement.Zone, new QuestionLimits(Nodes: budget));
    }

    public PolicyProject BeforeProject { get; }

    public PolicyProject AfterProject { get; }

    public PolicyComparison Comparison { get; }

    public PolicySymbol Before => BeforeProject.Policies[0];

    public PolicySymbol After => AfterProject.Policies[0];

    public static ComparedPolicies Of(string before, string after, int budget = 200_000) => new(before, after, budget);

    /// <summary>A text with one piece of it replaced, which must be there once.</summary>
    public static ComparedPolicies Edited(string text, params (string Old, string New)[] edits)
    {
        string after = text;
        foreach ((string old, string now) in edits)
        {
            Assert.Equal(2, after.Split(old).Length);
            after = after.Replace(old, now);
        }

        return Of(text, after);
    }

    public static bool IsSound(PolicyDraft draft) => PolicyAgreement.Bind([("draft.svcpolicy", draft.Text)]) is var project
        && project.Policies[0].Tree.Findings.Concat(project.Findings).All(f => f.Severity != FindingSeverity.Error);

    /// <summary>The changes for an audience, as they are told.</summary>
    public IEnumerable<string> For(ChangeAudience audience) =>
        Comparison.Changes.Where(c => c.Audience == audience).Select(c => $"{c.Direction}: {c.Sentence}");
}
