using System.Collections.Immutable;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Comparison;

/// <summary>Laws of comparing decisions, on generated policies and edits of them.</summary>
public sealed class GeneratedComparisonTests
{
    private const ulong Seed = 711;
    private const int Policies = 250;
    private const int Cases = 25;
    private const int Budget = 20_000;
    private const int MaxCells = 3_000;

    /// <summary>The few policies that are longer take as much time as all others together.</summary>
    private const int MaxLength = 5_000;

    private readonly ITestOutputHelper output;

    public GeneratedComparisonTests(ITestOutputHelper output) => this.output = output;

    [Fact]
    public void EveryCaseThatIsDecidedInAnotherWayIsInAGroup()
    {
        int policies = 0, decided = 0, differing = 0, excused = 0, groups = 0, unproved = 0, enumerated = 0, unchanged = 0;
        foreach ((int number, PolicyDraft draft, PolicyDraft edited) in Edited())
        {
            policies++;
            PolicySymbol before = PolicyAgreement.Bind([("before.svcpolicy", draft.Text)]).Policies[0];
            PolicySymbol after = PolicyAgreement.Bind([("after.svcpolicy", edited.Text)]).Policies[0];
            foreach (RequestSymbol request in after.Requests)
            {
                var checkedRequest = ComparedRequest.Of(before.Requests.Single(r => r.Name == request.Name), request, budget: number % 4 == 0 ? 300 : Budget);
                if (checkedRequest is null)
                {
                    continue;
                }

                groups += checkedRequest.Comparison.Groups.Length;
                unproved += checkedRequest.Comparison.Groups.Count(g => g.Witness is null);
                unchanged += checkedRequest.Comparison.Groups.IsEmpty ? 1 : 0;
                var inputs = new RequestInputs(Seed + (ulong)number, checkedRequest.Space.After);
                foreach (Dictionary<FieldSymbol, object?> given in checkedRequest.Cells(MaxCells) is { } cells ? Counted(cells) : Enumerable.Range(0, Cases).Select(_ => inputs.Next()))
                {
                    if (checkedRequest.Decide(given) is not { } pair)
                    {
                        continue;
                    }

                    decided++;
                    differing += checkedRequest.Differ(pair) ? 1 : 0;
                    excused += checkedRequest.Check(pair, message => Assert.Fail($"policy {number}, {request.Name}: {message}\n{draft.Text}\n----------\n{edited.Text}")) ? 1 : 0;
                }

                IEnumerable<Dictionary<FieldSymbol, object?>> Counted(IReadOnlyList<Dictionary<FieldSymbol, object?>> all)
                {
                    enumerated++;
                    return all;
                }
            }
        }

        output.WriteLine($"{policies} policies, {decided} cases, {differing} differ, {excused} of them in questions left undecided, {groups} groups, {unproved} without a case, {enumerated} requests enumerated, {unchanged} unchanged");
        Assert.True(policies > 20);
        Assert.True(differing > 50);
        Assert.True(excused * 5 < differing);
        Assert.NotEqual(0, enumerated);
        Assert.NotEqual(0, unchanged);
    }

    [Fact]
    public void AnotherWayToWriteAPolicyChangesNoDecision()
    {
        int compared = 0, left = 0;
        foreach ((int number, PolicyDraft draft) in Drafts(10_000))
        {
            foreach (PolicyDraft other in (PolicyDraft[])[draft, PolicyRewrites.WithRedundantConjuncts(draft), PolicyRewrites.InAnotherOrder(draft), PolicyRewrites.Split(draft)])
            {
                var policies = ComparedPolicies.Of(draft.Text, "// Written in another way.\n" + other.Text.Replace("\n", "  \n"), Budget);
                Assert.True(policies.Comparison.Changes.All(c => c.Witness is null), $"policy {number}: {string.Join("\n", policies.Comparison.Changes)}\n{draft.Text}\n{other.Text}");
                compared++;
                left += policies.Comparison.Undecided.Length;
                if (ReferenceEquals(other, draft))
                {
                    Assert.True(policies.Comparison.Changes.IsEmpty && policies.Comparison.Undecided.IsEmpty, $"policy {number} and itself: {string.Join("\n", policies.Comparison.Changes)}{string.Join("\n", policies.Comparison.Undecided)}\n{draft.Text}");
                }
            }
        }

        output.WriteLine($"{compared} compared, {left} left undecided");
        Assert.True(compared > 100);
        Assert.True(left * 4 < compared);
    }

    [Fact]
    public void BackIsTheMirrorOfForth()
    {
        int changes = 0;
        foreach ((int number, PolicyDraft draft, PolicyDraft edited) in Edited(20_000))
        {
            ImmutableArray<PolicyChange> forth = ComparedPolicies.Of(draft.Text, edited.Text, Budget).Comparison.Changes;
            ImmutableArray<PolicyChange> back = ComparedPolicies.Of(edited.Text, draft.Text, Budget).Comparison.Changes;
            changes += forth.Length;
            Assert.True(
                forth.Select(c => Mirrored(c)).Order(StringComparer.Ordinal).SequenceEqual(back.Select(c => Told(c)).Order(StringComparer.Ordinal)),
                $"policy {number}:\n{string.Join("\n", forth.Select(c => Mirrored(c)).Order(StringComparer.Ordinal))}\n---\n{string.Join("\n", back.Select(c => Told(c)).Order(StringComparer.Ordinal))}\n{draft.Text}\n{edited.Text}");
        }

        output.WriteLine($"{changes} changes");
        Assert.NotEqual(0, changes);
    }

    [Fact]
    public void EveryWitnessShowsItsChange()
    {
        int witnesses = 0;
        var evaluator = new Evaluator(PolicyAgreement.Zone);
        foreach ((_, PolicyDraft draft, PolicyDraft edited) in Edited(30_000))
        {
            foreach (PolicyChange change in ComparedPolicies.Of(draft.Text, edited.Text, Budget).Comparison.Changes.Where(c => c.Witness is not null))
            {
                witnesses++;
                Witness before = change.Witness!.Before;
                Witness after = change.Witness.After;
                string old = ComparedRequest.Outcome(evaluator.DecideByAllRules(before.Decision.Request, before.Inputs));
                string now = ComparedRequest.Outcome(evaluator.DecideByAllRules(after.Decision.Request, after.Inputs));
                Assert.Equal(ComparedRequest.Outcome(before.Decision), old);
                Assert.Equal(ComparedRequest.Outcome(after.Decision), now);
                Assert.True(old != now, change.Sentence);
                foreach (FieldSymbol field in before.Inputs.Keys.Where(f => after.Inputs.Keys.Any(a => a.Name == f.Name)))
                {
                    Assert.Equal(before.Inputs[field]?.ToString(), after.Inputs[after.Inputs.Keys.Single(a => a.Name == field.Name)]?.ToString());
                }
            }
        }

        output.WriteLine($"{witnesses} witnesses");
        Assert.True(witnesses > 50);
    }

    private static string Told(PolicyChange change) =>
        $"{change.Audience} {change.Direction} {change.About.Name} {change.Before?.Symbol.Name} {change.Before?.Span} -> {change.After?.Symbol.Name} {change.After?.Span}";

    private static string Mirrored(PolicyChange change) => Told(change with
    {
        Before = change.After,
        After = change.Before,
        Direction = change.Direction switch
        {
            ChangeDirection.Stricter => ChangeDirection.Looser,
            ChangeDirection.Looser => ChangeDirection.Stricter,
            ChangeDirection.Weaker => ChangeDirection.Stronger,
            ChangeDirection.Stronger => ChangeDirection.Weaker,
            ChangeDirection.Added => ChangeDirection.Removed,
            ChangeDirection.Removed => ChangeDirection.Added,
            var same => same,
        },
    });

    private static IEnumerable<(int Number, PolicyDraft Draft)> Drafts(int first)
    {
        var generator = new PolicyGenerator(Seed);
        return Enumerable.Range(first, Policies)
            .Select(i => (i, generator.Generate(i)))
            .Where(d => d.Item2.Text.Length < MaxLength && ComparedPolicies.IsSound(d.Item2));
    }

    private static IEnumerable<(int Number, PolicyDraft Draft, PolicyDraft Edited)> Edited(int first = 0) => Drafts(first)
        .Select(d => (d.Number, d.Draft, PolicyMutations.Mutated(d.Draft, Seed, d.Number)))
        .Where(d => ComparedPolicies.IsSound(d.Item3));
}
