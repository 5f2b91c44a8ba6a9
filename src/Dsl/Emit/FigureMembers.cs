using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The durations and amounts of money of a policy that C# would otherwise write a second time: its figures, how soon its promises and
/// standards are to be kept, and how long its capacities take over a case.
/// </summary>
public static class FigureMembers
{
    /// <summary>Those of one policy: figures first, which are there to be shared. Some may have no member after all, where the policy has errors.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="place">Where its C# goes.</param>
    public static IEnumerable<FigureMember> Of(PolicySymbol policy, PolicyPlace place)
    {
        CSharpNames names = CSharpNames.Of(policy);
        string metadata = place.Namespace + "." + place.Class + (place.VersionClass is null ? string.Empty : "+" + place.VersionClass);
        FigureMember Member(Symbol symbol, string group, string? read, object value) =>
            new(metadata + "+" + group, names[symbol], read is null ? null : place.FullName + "." + group + "." + names[symbol] + read, value);

        foreach (FigureSymbol figure in policy.Figures.Where(names.Has))
        {
            foreach (FigureValue value in figure.Values.Where(v => v.Value.Value is TimeSpan or Money))
            {
                yield return Member(figure, "Figures", figure.Values.Length == 1 ? ".Latest" : null, value.Value.Value!);
            }
        }

        foreach (PromiseSymbol promise in policy.Promises.Where(names.Has))
        {
            if (promise.OwnTarget?.Deadline?.Within?.Clock is { } within)
            {
                yield return Member(promise, "Promises", ".Target!.Deadline!.Time", within);
            }
        }

        foreach (StandardSymbol standard in policy.Standards.Where(s => names.Has(s) && s.Targets.Length == 1))
        {
            if (standard.Targets[0].Deadline?.Within?.Clock is { } within)
            {
                yield return Member(standard, "Standards", ".Target!.Deadline!.Time", within);
            }
        }

        foreach (CapacitySymbol capacity in policy.Capacities.Where(names.Has))
        {
            if (capacity.Handling is { } handling)
            {
                yield return Member(capacity, "Capacities", ".Handling!.Value", handling);
            }
        }
    }
}
