using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>Figures that no text of a policy says and that follow from it, for who shows them beside it. Safe to ask from several threads.</summary>
public sealed class PolicyFigures
{
    private readonly ProjectFacts _facts;
    private readonly PolicySymbol _policy;
    private readonly Lazy<ImmutableArray<Decision>> _examples;

    internal PolicyFigures(ProjectFacts facts, PolicySymbol policy)
    {
        _facts = facts;
        _policy = policy;
        _examples = new(() => policy.Examples
            .Where(e => e is { HasErrors: false, Request: { } request } && ProjectFacts.IsSound(request) && ExampleCases.Missing(e).IsEmpty)
            .Select(e => ExampleCases.Decide(facts.Project, e))
            .OfType<Decision>()
            .ToImmutableArray());
    }

    /// <summary>
    /// The share of the cases of its request in which a clause of a rule applies, from 0 to 1: a rule with its exceptions, an exception
    /// with its own. Each combination of the values that the policy tells apart counts alike, and what no case can be is left out. Null
    /// where something is wrong with the request, or too much to work out.
    /// </summary>
    public double? ShareOf(ClauseSymbol clause) => Ask(clause.Request, regions =>
    {
        if (regions.Of(clause.Rule.Bodies.First(b => b.Request == clause.Request), clause) is not { } region)
        {
            return null;
        }

        return regions.Ask(clause, sets =>
        {
            double all = regions.Share(sets.Feasible);
            return all > 0 ? (double?)(regions.Share(sets.And(region.Applies, sets.Feasible)) / all) : null;
        });
    });

    /// <summary>How many examples of the policy a rule applies to, with itself or an exception.</summary>
    public int ExamplesOf(RuleSymbol rule) => _examples.Value.Count(d => d.Rules.Any(r => r.Body.Rule == rule && r.Applied is not null));

    /// <summary>The most roles to which some case of a request is referred; null where that can't be said.</summary>
    public int? MostApprovalsOf(RequestSymbol request) => Ask(request, regions =>
    {
        if (_facts.ReferralsOf(regions) is not { } referrals)
        {
            return null;
        }

        int most = 0;
        while (referrals.CasesToMoreThan(most) is { } more)
        {
            if (referrals.ToMoreThan(most, more) is { } witness)
            {
                most = witness.Decision.Approvers.Length;
            }
            else
            {
                // That no case was found says nothing where there may be one.
                return regions.IsEmpty(more, request) == true ? (int?)most : null;
            }
        }

        return null;
    });

    /// <summary>The share of their time that people are busy, or of what can be done that comes in; null where that can't be said.</summary>
    public static Fraction? OccupancyOf(CapacitySymbol capacity) => CapacityLoad.Of(capacity)?.Occupancy;

    /// <summary><c>2700 a week at 6 minutes each keep 6 people busy, and 4.2 are there</c>; null where a figure is missing.</summary>
    public static string? WordsOf(CapacitySymbol capacity) => CapacityLoad.Of(capacity) is { } load ? CapacityWords.Figures(load) : null;

    /// <summary>What stands behind a promise: for each of its targets what is asked, what is kept, and by which model. Empty where nothing does.</summary>
    public ImmutableArray<string> WordsOf(PromiseSymbol promise) =>
        promise.HasErrors ? ImmutableArray<string>.Empty : _facts.TargetsOf(promise).Select(WordsOf).OfType<string>().ToImmutableArray();

    private static string? WordsOf(BackedTarget target) => target.Model is not { } model ? null
        : CapacityWords.MostPercent(model.Level) + " in time, " + CapacityWords.Percent(target.Share) + " promised; " + CapacityWords.Assumptions(model);

    private T? Ask<T>(RequestSymbol request, Func<RequestRegions, T?> question)
        where T : struct
    {
        lock (_facts.GateOf(_policy))
        {
            return _facts.RegionsOf(request) is { } regions ? question(regions) : null;
        }
    }
}
