using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Comparison;

/// <summary>Whole policies that come and go, and versions of one: each day is compared with itself.</summary>
public sealed class VersionComparisonTests
{
    [Fact]
    public void AnAnnouncedVersionIsHeldAgainstTheOneWhoseDaysItTakes() => Assert.Equal(
        [
            "Stricter: Refund with age 21 days was allowed, and is now denied by Window.",
            "Added: Shop has another version from 2027-01-01: what changes with it changes then.",
        ],
        Told([Version("2026-01-01", 30)], [Version("2026-01-01", 30), Version("2027-01-01", 20)]));

    [Fact]
    public void AThirdVersionLeavesTheSecondAlone() => Assert.Equal(
        [
            "Stricter: Refund with age 11 days was allowed, and is now denied by Window.",
            "Added: Shop has another version from 2028-01-01: what changes with it changes then.",
        ],
        Told([Version("2026-01-01", 30), Version("2027-01-01", 20)], [Version("2026-01-01", 30), Version("2027-01-01", 20), Version("2028-01-01", 10)]));

    /// <summary>What is announced for next year is as it was, and still today's customers get less.</summary>
    [Fact]
    public void AChangeOfTheVersionInForceIsFoundBehindALaterOne() => Assert.Equal(
        ["Stricter: Refund with age 8 days was allowed, and is now denied by Window."],
        Told([Version("2026-01-01", 30), Version("2027-01-01", 20)], [Version("2026-01-01", 7), Version("2027-01-01", 20)]));

    [Fact]
    public void AVersionThatMovesForwardTakesDaysOfTheOneBefore() => Assert.Equal(
        ["Stricter: Refund with age 21 days was allowed, and is now denied by Window."],
        Told([Version("2026-01-01", 30), Version("2027-01-01", 20)], [Version("2026-01-01", 30), Version("2026-07-01", 20)]));

    [Fact]
    public void AVersionForDaysThatHadNoneIsHeldAgainstTheOneBefore() => Assert.Contains(
        "Stricter: Refund with age 21 days was allowed, and is now denied by Window.",
        Told([Version("2026-01-01 until 2026-12-31", 30)], [Version("2026-01-01 until 2026-12-31", 30), Version("2027-01-01", 20)]));

    [Fact]
    public void VersionsWithoutADayInCommonAreComparedAllTheSame() => Assert.Equal(
        [
            "Looser: Refund with age 21 days was denied by Window, and is now allowed.",
            "Weaker: Shop: the time in which it holds is now 2026-01-01 to 2026-12-31; it was from 2027-01-01.",
        ],
        Told([Version("2027-01-01", 20)], [Version("2026-01-01 until 2026-12-31", 30)]));

    [Theory]
    [InlineData("2026-01-01", "2026-01-01 until 2026-06-30", "Weaker: Shop: the time in which it holds is now 2026-01-01 to 2026-06-30; it was from 2026-01-01.")]
    [InlineData("2026-01-01 until 2026-06-30", "2026-01-01", "Different: Shop: the time in which it holds is now from 2026-01-01; it was 2026-01-01 to 2026-06-30.")]
    [InlineData("2026-01-01", "2027-01-01", "Different: Shop: the time in which it holds is now from 2027-01-01; it was from 2026-01-01.")]
    public void TheTimeInWhichAPolicyHolds(string before, string after, string told) => Assert.Equal([told], Told([Version(before, 30)], [Version(after, 30)]));

    /// <summary>An old version that ended is cleared away: callers lose its class, and customers nothing that they still had.</summary>
    [Fact]
    public void AVersionThatIsGone()
    {
        PolicyComparison comparison = Compared([Version("2026-01-01", 30), Version("2027-01-01", 20)], [Version("2027-01-01", 20)]);
        Assert.Equal(
            [
                "Different: Shop: the time in which it holds is now from 2027-01-01; it was from 2026-01-01.",
                "Removed: The version of policy Shop that holds from 2026-01-01 is gone.",
            ],
            comparison.Changes.Select(c => $"{c.Direction}: {c.Sentence}"));
    }

    /// <summary>As many as before, and yet one is gone and another new.</summary>
    [Fact]
    public void AVersionThatIsGoneWhileAnotherComes() => Assert.Contains(
        (ChangeAudience.Code, "The version of policy Shop that holds 2026-01-01 to 2026-06-30 is gone."),
        Compared([Version("2026-01-01 until 2026-06-30", 30), Version("2027-01-01", 20)], [Version("2027-01-01", 20), Version("2028-01-01", 20)])
            .Changes.Select(c => (c.Audience, c.Sentence)));

    [Fact]
    public void APolicyThatIsGoneTakesWhatCustomersHadOfIt()
    {
        const string Lost = "policy Lost request Refund { a: count } request Repair { a: count } "
            + "standard S core { measure \"m\" target 90% within 1 hour } promise Quick { standard S }";
        PolicyComparison comparison = Compared([Lost, "policy Kept"], ["policy Kept"]);
        Assert.Equal(
            [
                (ChangeAudience.Customer, ChangeDirection.Removed, "Policy Lost is gone, and with it the decisions about Refund and Repair and promise Quick."),
                (ChangeAudience.Code, ChangeDirection.Removed, "Policy Lost is gone."),
            ],
            comparison.Changes.Select(c => (c.Audience, c.Direction, c.Sentence)));
        Assert.Equal(
            ["Policy Lost is new, with the decisions about Refund and Repair and promise Quick.", "Policy Lost is new."],
            Compared(["policy Kept"], [Lost, "policy Kept"]).Changes.Select(c => c.Sentence));
    }

    private static string Version(string effective, int days) =>
        $"policy Shop effective {effective} request Refund {{ age: duration from 0 days }} rule Window for Refund {{ because \"x\" when age > {days} days then deny no exceptions because \"x\" }}";

    private static IEnumerable<string> Told(string[] before, string[] after) =>
        Compared(before, after).Changes.Where(c => c.Audience == ChangeAudience.Customer).Select(c => $"{c.Direction}: {c.Sentence}");

    private static PolicyComparison Compared(string[] before, string[] after) => PolicyComparison.Of(Project("before", before), Project("after", after));

    private static PolicyProject Project(string side, string[] texts) => PolicyAgreement.Bind([.. texts.Select((text, i) => ($"{side}{i}.svcpolicy", text))]);
}
