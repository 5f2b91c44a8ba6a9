using System.Collections.Immutable;

namespace PolicyLint.Dsl.Configuration;

/// <summary>Every setting, once: the options are read from it, and the table in the documentation is made from it.</summary>
public static class PolicyOptionTable
{
    private const string Number = "a whole number from 1";
    private const string Share = "a percentage above 0% and up to 100%";

    /// <summary>How many steps of a ladder, or approvers of a case, are still welcome.</summary>
    public static PolicyOption MaxApprovals { get; } = new(
        "svcpolicy.max_approvals", "2", Number, "How many people may have to decide or approve before the customer has an answer (SVP3001).");

    /// <summary>How busy people may be.</summary>
    public static PolicyOption MaxOccupancy { get; } = new(
        "svcpolicy.max_occupancy", "85%", Share, "How much of their time at work people may be busy; the staff that a message suggests keeps to it (SVP4001, SVP4002, SVP4010, SVP4020).");

    /// <summary>How many promises a policy may make.</summary>
    public static PolicyOption MaxPromises { get; } = new(
        "svcpolicy.max_promises", "5", Number, "How many promises one policy may make before it is reported that one or two solid ones are worth more (SVP4014).");

    /// <summary>How much an improvement may ask for a week.</summary>
    public static PolicyOption MaxWeeklyImprovement { get; } = new(
        "svcpolicy.max_weekly_improvement", "1%", Share, "How much better a standard may be planned to become each week (SVP5001).");

    /// <summary>How many improvements may run at once.</summary>
    public static PolicyOption MaxImprovements { get; } = new(
        "svcpolicy.max_improvements", "2", Number, "How many improvements may run at the same time (SVP5003).");

    /// <summary>What an approval costs.</summary>
    public static PolicyOption ApprovalCost { get; } = new(
        "svcpolicy.approval_cost", string.Empty, "an amount of money, as in `12.50 GBP`", "What it costs when one more person looks at a case. Without it nothing is said about approvals that cost more than they protect (SVP3010).");

    /// <summary>For which day the policies are looked at.</summary>
    public static PolicyOption AsOf { get; } = new(
        "svcpolicy.as_of", string.Empty, "a date, as in `2026-11-22`", "The day for which the policies are looked at: what was to be reviewed before it is overdue (SVP2013), and a version whose last day has passed is reported where C# asks it by name (SVP7005). Without it nothing is said of either.");

    /// <summary>All of them, in the order in which people should meet them.</summary>
    public static ImmutableArray<PolicyOption> All { get; } =
        ImmutableArray.Create(MaxApprovals, MaxOccupancy, MaxPromises, MaxWeeklyImprovement, MaxImprovements, ApprovalCost, AsOf);
}
