using System.Globalization;
using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class StaffingTests
{
    private const double ThreeMinutes = 0.05;
    private const double TwentySeconds = 20 / 3600.0;

    /// <summary>The table of the books: 20 erlangs, 80 % within 20 seconds. 24 give 81 %, 23 give 70 %.</summary>
    [Fact]
    public void Eighty_in_twenty_takes_24() => Assert.Equal(24, Staffing.PeopleForErlangC(20, ThreeMinutes, TwentySeconds, 0.2, 1));

    /// <summary>20 / 0.8 = 25 people are busy 80 % of their time, 24 are busy 83.3 %.</summary>
    [Fact]
    public void Occupancy_may_ask_for_more() => Assert.Equal(25, Staffing.PeopleForErlangC(20, ThreeMinutes, TwentySeconds, 0.2, 0.8));

    [Fact]
    public void Nothing_to_do_takes_one_to_answer_the_first() => Assert.Equal(1, Staffing.PeopleForErlangC(0, ThreeMinutes, 0, 0.01, 1));

    [Fact]
    public void A_desk_beyond_a_million_is_not_reckoned_with()
    {
        Assert.Null(Staffing.PeopleForErlangC(1e6, ThreeMinutes, 0, 0.01, 1));
        Assert.Null(Staffing.PeopleForErlangC(999_999, ThreeMinutes, 0, 1e-12, 1));
        Assert.Null(Staffing.PeopleForErlangC(double.NaN, ThreeMinutes, 0, 0.01, 1));
    }

    /// <summary>Who gives up makes room: fewer people keep a share, of all that come, only if few give up.</summary>
    [Fact]
    public void Impatience_changes_how_many_it_takes()
    {
        int? endless = Staffing.PeopleForErlangA(20, ThreeMinutes, 1e6, TwentySeconds, 0.2, 1);
        int? impatient = Staffing.PeopleForErlangA(20, ThreeMinutes, 0.05, TwentySeconds, 0.2, 1);

        Assert.Equal(24, endless);
        Assert.InRange(impatient!.Value, 21, 23);
        Assert.True(new ErlangA(20, impatient.Value, ThreeMinutes, 0.05).AnsweredInTime(TwentySeconds) >= 0.8);
        Assert.True(impatient == 21 || new ErlangA(20, impatient.Value - 1, ThreeMinutes, 0.05).AnsweredInTime(TwentySeconds) < 0.8);
    }

    /// <summary>24 / 0.7 = 34.3; 24 × 1.3 = 31.2 would put 22.4 to work.</summary>
    [Fact]
    public void Shrinkage_divides()
    {
        Assert.Equal("35", Staffing.Scheduled(24, 0.30m).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("24", Staffing.Scheduled(24, 0m).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("10", Staffing.Scheduled(7, 0.30m).ToString(CultureInfo.InvariantCulture));
    }
}
