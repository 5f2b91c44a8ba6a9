using System.Xml.Linq;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>Pictures of what is at the edge: drawn right, or left out and told in words.</summary>
public sealed class HandbookPictureTests
{
    [Theory]
    [InlineData("step Desk decides within 10 hours step Head decides within 1 hour", "If nobody acts on a case that comes in on Monday 09:00: Desk decides until Tuesday 11:00; Head decides until Tuesday 12:00.")]
    [InlineData("step Desk decides within 2 working days step Head decides within 1 hour", "Desk decides until Wednesday 24:00; Head decides until Thursday 10:00.")]
    [InlineData("step Desk decides within 48 hours step Head decides within 1 hour", "Desk decides until Monday 17:00 in week 2; Head decides until Tuesday 10:00 in week 2.")]
    [InlineData("step Desk decides within 49 hours step Head decides within 1 hour", "Desk decides until Tuesday 10:00 in week 2; Head decides until Tuesday 11:00 in week 2.")]
    [InlineData("step Desk informs within 1 hour step Head decides within 1 hour on silence deny repeat 1 times", "Desk is told until Monday 10:00; Head decides until Monday 11:00.")]
    public void A_ladder_is_climbed_through_open_hours(string steps, string words) =>
        Assert.Contains(words, Ladder(steps), StringComparison.Ordinal);

    [Theory]
    [InlineData("step Desk decides within 1 hour step Far decides within 1 hour")]
    [InlineData("step Desk decides within 2000 weeks step Head decides within 1 hour")]
    public void A_ladder_that_has_no_place_in_a_week_is_told_in_words_alone(string steps)
    {
        string page = Ladder(steps);

        Assert.DoesNotContain("If nobody acts on a case", page, StringComparison.Ordinal);
        Assert.Contains("Desk decides within", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Demand_and_capacity_of_two_time_zones_are_not_laid_over_each_other()
    {
        Assert.Contains("5 come in an hour, 20 can be done an hour", Page("capacity Team { serves Reply demand 5 per hour handling 6 minutes staffed by Desk arrivals during Hours }"), StringComparison.Ordinal);
        Assert.DoesNotContain("come in an hour", Page("capacity Team { serves Reply demand 5 per hour handling 6 minutes staffed by Desk arrivals during FarHours }"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_can_be_done_is_said_and_has_no_end_to_draw()
    {
        string page = Page("capacity Team { serves Reply demand 50 per hour handling 6 minutes staffed by Desk }");

        Assert.Contains("250% of the time more than can be done", page, StringComparison.Ordinal);
        Assert.Contains("50 come in an hour, 20 can be done an hour", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wait at once", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_night_shift_goes_on_the_next_morning()
    {
        XElement page = HandbookRun.OfText("""
            policy P currency GBP
            calendar Nights { time zone "Europe/London" open Sun 22:00..06:00 }
            role Guard { staff 1 works Nights }
            """);
        string[] hours = [.. page.Descendants("text").Select(t => t.Value).Where(t => t.Length > 1 && t.Contains('–', StringComparison.Ordinal))];

        Assert.Contains("Sunday 22:00–06:00", HandbookRun.Text(page), StringComparison.Ordinal);
        Assert.Equal(["00:00–06:00"], hours);
        Assert.Equal(2, page.Descendants("rect").Count(r => r.Attribute("class")!.Value == "fill"));
    }

    private static string Ladder(string steps) => Page("escalation Up { serves Reply " + steps + " }");

    private static string Page(string declaration) => HandbookRun.Text(HandbookRun.OfText("""
        policy P currency GBP
        calendar Hours { time zone "Europe/London" open Mon..Fri 09:00..17:00 }
        calendar FarHours { time zone "Asia/Tokyo" open Mon..Fri 09:00..17:00 }
        role Desk { staff 2 works Hours }
        role Head { staff 1 works Hours }
        role Far { staff 1 works FarHours }
        standard Reply core { measure "time" target 90% within 4 hours during Hours }

        """ + declaration));
}
