using System.Text.Json;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>Hover says what a thing is, what it means, and what follows from the policy about it.</summary>
public sealed class HoverTests
{
    [Theory]
    [InlineData("    amo‸unt: money", "field amount: money from 0 GBP to 1000 GBP", "What the customer paid.")]
    [InlineData("segment Lo‸yal", "segment Loyal, lifetime value 23,400 GBP", "Buys 45 GBP every 1 week for 10 years: worth **23,400 GBP** over that time.")]
    [InlineData("figure Li‸mit", "figure Limit = 100 GBP", "100 GBP")]
    [InlineData("rule Too‸Late", "rule TooLate", "Decides **")]
    [InlineData("except Fau‸lty", "exception Faulty", "of the cases of Refund")]
    [InlineData("capacity Peo‸ple", "capacity People", "Busy **25 %**")]
    [InlineData("promise So‸on", "promise Soon", "in time, 90% promised")]
    [InlineData("request Ref‸und", "request Refund", "No case needs more than 1 approval.")]
    [InlineData("role Le‸ad", "role Lead", "Approves Refund up to 1,000 GBP.")]
    [InlineData("then refer to Le‸ad", "role Lead", "1 on duty.")]
    [InlineData("{ staff 4 wor‸ks", "works CALENDAR", "When they work.")]
    [InlineData("    no exceptions bec‸ause", "no exceptions because TEXT", "Nobody|nobody")]
    [InlineData("ru‸le TooLate", "rule NAME for REQUEST [TEXT]", "Restricts a case")]
    [InlineData("    th‸en deny", "then EFFECTS", "What it does to a case")]
    [InlineData("then de‸ny", "deny [TEXT]", "stricter than any other verdict")]
    [InlineData("when reason i‸s faulty", "VALUE is [not] VALUE", "They are the same")]
    [InlineData("age: dura‸tion", "duration", "A time span by the clock.")]
    [InlineData("receipt: yes/n‸o", "yes/no", "yes or no")]
    [InlineData("approves Refund u‸p to 100 GBP", "approves REQUEST [up to MONEY [per PERIOD]]", "May say yes")]
    [InlineData("standard Reply co‸re", "standard NAME [for REQUEST] [TEXT] (core|experience)", "What good service is")]
    [InlineData("calendar Ho‸urs", "calendar Hours", "Open Mon..Fri 09:00..17:00.")]
    [InlineData("standard Re‸ply core", "standard Reply", "Target 90% within 4 hours.")]
    public void It_tells(string at, string head, string fact)
    {
        string plain = at.Replace("‸", string.Empty, StringComparison.Ordinal);
        Assert.Contains(plain, Desk.Text, StringComparison.Ordinal);
        string text = ReplaceFirst(Desk.Text, plain, at);
        string card = Card(Asked.In(text));
        Assert.Contains(head, card, StringComparison.Ordinal);
        Assert.Matches(fact.Replace("*", "\\*", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal), card);
    }

    [Theory]
    [InlineData("", "", "example A late one\n")]
    [InlineData("    effective 2026-03-01\n", "", "Decided for 2026-03-01.")]
    [InlineData("    effective 2026-03-01\n", " on 2027-01-10", "example A late one on 2027-01-10\n")]
    public void An_example_tells_its_day(string effective, string on, string words)
    {
        string text = Desk.Text
            .Replace("    currency GBP\n", "    currency GBP\n" + effective, StringComparison.Ordinal)
            .Replace("\"A late one\" for Refund", "\"A la‸te one\" for Refund" + on, StringComparison.Ordinal);
        string card = Card(Asked.In(text));
        Assert.Contains(words, card, StringComparison.Ordinal);
        Assert.Equal(effective.Length > 0 && on.Length == 0, card.Contains("Decided", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_tells_its_weekday() => Assert.Equal("Monday, 5 January 2026", Card(Asked.In(Desk.Text + "figure F { is 1 from 2026-‸01-05 }")));

    [Fact]
    public void A_code_tells_its_rule() =>
        Assert.StartsWith("**SVP2001**: Name the exceptions of a rule that restricts\n\n[", Card(Asked.In(Desk.Text + "role X { suppress SVP‸2001 because \"So.\" }")), StringComparison.Ordinal);

    [Fact]
    public void A_table_tells_what_it_gives() =>
        Assert.Contains("Gives x by reason, in 2 rows.", Card(Asked.In(Desk.Text + "table T‸ for Refund decides x by reason { when faulty => 1 otherwise => 2 }")), StringComparison.Ordinal);

    [Fact]
    public void A_broken_file_still_tells_what_can_be_told()
    {
        string text = ReplaceFirst(Desk.Text, "segment Loyal", "segment Lo‸yal") + "rule Broken for { when";
        Assert.Contains("23,400 GBP", Card(Asked.In(text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Decides", Card(Asked.In(ReplaceFirst(Desk.Text, "rule TooLate", "rule Too‸Late").Replace("age > 30 days", "age > ", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_nothing() => Assert.Equal(JsonValueKind.Null, Asked.In(Desk.Text + "\n‸\n").For("textDocument/hover").ValueKind);

    private static string Card(Asked asked) => asked.For("textDocument/hover").GetProperty("contents").GetProperty("value").GetString()!;

    private static string ReplaceFirst(string text, string old, string by)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + by + text[(at + old.Length)..];
    }
}
