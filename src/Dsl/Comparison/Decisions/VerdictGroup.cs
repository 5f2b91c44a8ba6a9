using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Cases whose verdict changed, or that others must approve.</summary>
internal sealed record VerdictGroup(Symbol? Before, Symbol? After, ChangeDirection Direction, ImmutableArray<int> Regions)
    : DecisionGroup(Before, After, Direction, Regions)
{
    /// <inheritdoc/>
    public override bool IsShownBy(Decision before, Decision after) =>
        before.DecidedBy == Before && after.DecidedBy == After && DirectionOf(before, after) == Direction;

    /// <summary>Which way a verdict changed; null where it, and where it is to refer those who approve, are the same, or where either version has a gap.</summary>
    public static ChangeDirection? DirectionOf(Decision before, Decision after)
    {
        if (before.Gap is not null || after.Gap is not null)
        {
            return null;
        }

        if (before.Verdict != after.Verdict)
        {
            return DirectionOf(before.Verdict, after.Verdict);
        }

        string[] olds = before.Approvers.Select(r => r.Name).ToArray();
        string[] news = after.Approvers.Select(r => r.Name).ToArray();
        bool isMore = news.Except(olds).Any();
        bool isLess = olds.Except(news).Any();
        return after.Verdict != Verdict.Refer || !(isMore || isLess) ? null
            : isMore && isLess ? ChangeDirection.Different
            : isMore ? ChangeDirection.Stricter
            : ChangeDirection.Looser;
    }

    /// <summary>Which way a verdict changed that is another.</summary>
    public static ChangeDirection DirectionOf(Verdict before, Verdict after) => before < after ? ChangeDirection.Stricter : ChangeDirection.Looser;
}
