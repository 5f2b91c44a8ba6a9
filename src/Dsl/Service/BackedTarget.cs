using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's deadline comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>A target that capacities stand behind, with what a model says of it.</summary>
public sealed class BackedTarget
{
    private readonly Lazy<CapacityModel?> _model;

    private BackedTarget(StandardTarget target, Deadline deadline, PooledLoad pool)
    {
        Share = target.Share;
        Deadline = deadline;
        Pool = pool;
        _model = new(() => CapacityModel.Of(pool, deadline));
    }

    /// <summary>The share that is to be in time.</summary>
    public decimal Share { get; }

    /// <summary>Until when.</summary>
    public Deadline Deadline { get; }

    /// <summary>What stands behind it.</summary>
    public PooledLoad Pool { get; }

    /// <summary>The model that suits; null where none does.</summary>
    public CapacityModel? Model => _model.Value;

    /// <summary>
    /// The targets of a promise: its own, else those of its standard that hold for every case. None where a figure of a capacity is
    /// missing.
    /// </summary>
    /// <param name="promise">The promise.</param>
    /// <param name="serving">The capacities that name a standard or promise.</param>
    public static ImmutableArray<BackedTarget> Of(PromiseSymbol promise, Func<Symbol, ImmutableArray<CapacitySymbol>> serving) => Of(
        promise.OwnTarget is { } own ? ImmutableArray.Create(own) : promise.Standard?.Targets ?? ImmutableArray<StandardTarget>.Empty,
        PromiseBacking.CapacitiesOf(promise, serving));

    /// <summary>The targets of a standard that hold for every case.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="serving">The capacities that name a standard or promise.</param>
    public static ImmutableArray<BackedTarget> Of(StandardSymbol standard, Func<Symbol, ImmutableArray<CapacitySymbol>> serving) =>
        Of(standard.Targets, serving(standard));

    private static ImmutableArray<BackedTarget> Of(ImmutableArray<StandardTarget> targets, ImmutableArray<CapacitySymbol> capacities)
    {
        ImmutableArray<CapacityLoad> parts = capacities.Select(CapacityLoad.Of).OfType<CapacityLoad>().ToImmutableArray();
        if (parts.IsEmpty || parts.Length < capacities.Length)
        {
            return ImmutableArray<BackedTarget>.Empty;
        }

        var pool = new PooledLoad(parts);
        return targets.Where(target => target is { Deadline: not null, Condition: null, IsOtherwise: false, Share: > 0m })
            .Select(target => new BackedTarget(target, target.Deadline!, pool))
            .ToImmutableArray();
    }
}
