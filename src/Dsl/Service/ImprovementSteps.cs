namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's period comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>The targets of an improvement, as long as they grow and can be reached: from × (1 + by)ᵏ after k periods, up to 100%.</summary>
public sealed class ImprovementSteps
{
    /// <summary>A hundred years of weeks: no plan is looked at for longer.</summary>
    private const int Longest = 5_200;

    private readonly ImprovementSymbol _plan;
    private readonly TimeSpan _period;
    private readonly DateTime _end;

    private ImprovementSteps(ImprovementSymbol plan, TimeSpan period, DateTime end)
    {
        _plan = plan;
        _period = period;
        _end = end;
    }

    /// <summary>The last target that is no more than all.</summary>
    public decimal LastUpToAll => All().Select(step => step.Share).DefaultIfEmpty(_plan.From).Last();

    /// <summary>The targets of a plan.</summary>
    /// <returns>Null where its periods have no length in days, or it doesn't grow.</returns>
    public static ImprovementSteps? Of(ImprovementSymbol plan)
    {
        if (plan is not { From: > 0m, By: > 0m } || plan.Every?.Length.Clock is not { } period || period < TimeSpan.FromDays(1))
        {
            return null;
        }

        // A plan without an end goes on until it passes 100%.
        return new ImprovementSteps(plan, period, plan.LastDay);
    }

    /// <summary>Every target, in order: as long as the plan lasts, for a hundred years at most, and up to 100%.</summary>
    public IEnumerable<ImprovementStep> All()
    {
        decimal share = _plan.From;
        for (long k = 0; k < Longest && share <= 1m && k <= (_end - _plan.Starting).Ticks / _period.Ticks; k++)
        {
            yield return new ImprovementStep((int)(k * _period.Ticks / (7 * TimeSpan.TicksPerDay)), _plan.Starting.AddTicks(k * _period.Ticks), share);
            share *= 1m + _plan.By;
        }
    }

    /// <summary>The first target of which something holds; null where that is none, or one past 100% comes first.</summary>
    public ImprovementStep? FirstWhere(Func<decimal, bool> holds) => All().FirstOrDefault(step => holds(step.Share));
}
