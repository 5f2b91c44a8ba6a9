using System.Xml.Linq;
using PolicyLint.Cli.Handbook;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Cli.Tests.Handbook;

/// <summary>Nothing that a policy says to people is left out.</summary>
public sealed class HandbookTextTests
{
    public static TheoryData<string, string> Policies => new()
    {
        { "samples/ReturnsDesk", "returns.svcpolicy" },
        { "samples/Policies", "hotel.svcpolicy" },
        { "samples/Policies", "shop.svcpolicy" },
        { "samples/Policies", "support.svcpolicy" },
        { "samples/Policies", "defects/hotel.svcpolicy" },
        { "samples/RealPolicies", "eu261.svcpolicy" },
        { "samples/RealPolicies", "ofcom_autocomp.svcpolicy" },
        { "samples/RealPolicies", "bestbuy_returns_2023.svcpolicy" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_text_number_and_name_is_told(string folder, string file)
    {
        PolicySymbol policy = Policy(folder + "/" + file);
        string page = HandbookRun.Text(HandbookRun.OfText(File.ReadAllText(Repository.PathOf(folder + "/" + file))));
        string[] missing = [.. Said(policy).Where(text => !page.Contains(HandbookRun.OneLine(text), StringComparison.Ordinal)).Distinct()];

        Assert.Empty(missing);
        Assert.True(Said(policy).Count() > 20);
    }

    [Theory]
    [InlineData("samples/ReturnsDesk", "If late (age is more than 30 days): not allowed The 30 days are over.")]
    [InlineData("samples/ReturnsDesk", "Loyal customer : if customer is Loyal and age is at most 90 days: allowed voucher: 10 GBP")]
    [InlineData("samples/ReturnsDesk", "If amount is more than 150 GBP and at most 1,000 GBP: the team lead decides")]
    [InlineData("samples/ReturnsDesk", "Director decides, until Thursday 11:00")]
    [InlineData("samples/ReturnsDesk", "1% better every week, from 80% on 5 January 2026, for 20 weeks. The standard's 95% is reached on 11 May 2026.")]
    [InlineData("samples/ReturnsDesk", "Monday to Friday 09:00–18:00, Saturday 10:00–16:00")]
    [InlineData("samples/ReturnsDesk", "50 GBP to 500 GBP")]
    [InlineData("samples/ReturnsDesk", "77.9% of the time")]
    public void It_is_said_in_plain_words(string folder, string words) =>
        Assert.Contains(words, HandbookRun.Text(HandbookRun.Of(folder)["index.html"]), StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_changes_is_told_with_the_day_of_each_value()
    {
        string page = HandbookRun.Text(HandbookRun.OfText(File.ReadAllText(Repository.PathOf("samples/Policies/support.svcpolicy"))));
        Assert.Contains("“Day of wrong books” (12 GBP, then 15 GBP from 1 July 2026) for each full working day", page, StringComparison.Ordinal);
    }

    /// <summary>Who decides, where the policy knows, and nothing that only those get or pay who are not refused.</summary>
    [Theory]
    [InlineData("until one", "allowed fee 25 GBP")]
    [InlineData("until three", "not allowed")]
    [InlineData("on the morning, plans have changed", "not allowed")]
    [InlineData("the last train is cancelled", "the duty manager decides voucher 0 GBP")]
    public void A_case_tells_what_becomes_of_it(string name, string decided) => Assert.Equal(decided, Decided(File.ReadAllText(Repository.PathOf("samples/Policies/hotel.svcpolicy")), name));

    [Theory]
    [InlineData("no", "fee 5 GBP")]
    [InlineData("yes", "not allowed")]
    public void A_case_that_expects_no_verdict_tells_a_refusal_all_the_same(string late, string decided) => Assert.Equal(decided, Decided($$"""
        policy Visits
            currency GBP

        request Visit {
            late: yes/no
            decides fee: money = 5 GBP
        }

        rule Late for Visit {
            because "The next guest is here."
            when late
            then deny "It is too late."
            no exceptions because "None so far."
        }

        example "A visit" for Visit {
            given late {{late}}
            expect fee 5 GBP
        }

        """, "A visit"));

    [Theory]
    [InlineData("", "n 4", "allowed")]
    [InlineData("on 2027-01-10", "on 10 January 2027, n 4", "not allowed")]
    public void A_case_tells_its_day(string on, string given, string decided) => Assert.Equal((given, decided), Case($$"""
        policy Visits
        request Visit { n: count decides fee: number = 0 }
        rule Late for Visit { because "The next guest is here." effective 2027-01-01 when n > 3 then deny no exceptions because "None so far." }
        example "A visit" for Visit {{on}} { given n 4 expect {{(decided == "allowed" ? "allow" : "fee 0")}} }
        """, "A visit"));

    /// <summary>Said otherwise, each would read as another rule: 10 as no more than 10, 5 EUR as added before the smaller is taken.</summary>
    [Theory]
    [InlineData("n <= 5 or n is 10", "If n is at most 5 or is 10: not allowed")]
    [InlineData("n is not 3 and n < 8", "If n is not 3 and is less than 8: not allowed")]
    [InlineData("n is 3 or n is 8", "If n is 3 or 8: not allowed")]
    [InlineData("n > 3 and n < 8", "If n is more than 3 and less than 8: not allowed")]
    [InlineData("not seen is unknown", "If seen is known: not allowed")]
    [InlineData("min(price, 8 EUR) + 5 EUR > 9 EUR", "If (the smaller of price and 8 EUR) + 5 EUR is more than 9 EUR: not allowed")]
    [InlineData("(days from first to last) + 1 > 3", "If (days from first to last) + 1 is more than 3: not allowed")]
    [InlineData("opened > 2026-03-01 at 09:30", "If opened is after 1 March 2026 at 09:30: not allowed")]
    public void A_condition_reads_as_it_is_meant(string condition, string words) => Assert.Contains(words, HandbookRun.Text(HandbookRun.OfText($$"""
        policy Visits
            currency EUR
        request Visit { n: count from 0 seen: count optional price: money from 0 EUR first: date last: date opened: date and time }
        rule Late for Visit { because "x" when {{condition}} then deny no exceptions because "x" }
        """)), StringComparison.Ordinal);

    /// <summary>An exception takes the place of all that its rule does, also where it names outputs only, or nothing but that the case is allowed.</summary>
    [Theory]
    [InlineData("deny", "fee is 2 EUR", "Small : if n is less than 5: allowed fee: 2 EUR")]
    [InlineData("deny", "allow", "Small : if n is less than 5: allowed")]
    [InlineData("fee is 9 EUR", "fee is 2 EUR", "Small : if n is less than 5: fee: 2 EUR")]
    [InlineData("fee is 9 EUR", "allow", "Small : if n is less than 5: nothing given")]
    [InlineData("fee is 9 EUR", "deny", "Small : if n is less than 5: not allowed")]
    public void An_exception_says_what_becomes_of_the_case(string rule, string exception, string words) => Assert.Contains(words, HandbookRun.Text(HandbookRun.OfText($$"""
        policy Visits
            currency EUR
        request Visit { n: count from 0 decides fee: money = 0 EUR }
        rule Late for Visit { because "x" when n > 3 then {{rule}} except Small when n < 5 then {{exception}} }
        """)), StringComparison.Ordinal);

    /// <summary>A day of opening hours is 24 of them, and whose hours they are is named, so that nobody reads a day of the calendar.</summary>
    [Fact]
    public void Open_time_is_told_with_the_calendar_that_counts_it()
    {
        string page = HandbookRun.Text(HandbookRun.OfText("""
            policy Desk
            calendar Day "Shop hours" { time zone "Europe/London" open Mon..Fri 09:00..17:00 }
            role Agent { staff 2 works Day }
            standard S core { measure "m" from x to y target 90% within 1 day 30 minutes during Day }
            promise P { standard S target every case within 3 working days of Day if broken { fix "Call" within 1 hour } }
            capacity Team { serves S, P demand 1 per day handling 5 minutes staffed by Agent shrinkage 50% }
            escalation Up { serves S step Agent decides within 1 day }
            """));

        Assert.Contains("90% of cases within 24 hours 30 minutes (counted by “Shop hours”)", page, StringComparison.Ordinal);
        Assert.Contains("Agent decides within 24 hours (counted by “ Shop hours ”).", page, StringComparison.Ordinal);
        Assert.Contains("so that 1 is at work at any moment", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("P: every case within 3 working days (counted by “Shop hours”)").Length);
    }

    [Fact]
    public void A_burden_is_told_in_customers() => Assert.Contains(
        "Affects 4% of customers; meant for 11%", HandbookRun.Text(HandbookRun.OfText(File.ReadAllText(Repository.PathOf("samples/Policies/hotel.svcpolicy")))), StringComparison.Ordinal);

    [Fact]
    public void A_day_says_what_is_overdue_and_in_force()
    {
        string policy = File.ReadAllText(Repository.PathOf("samples/Policies/support.svcpolicy"));

        Assert.DoesNotContain("overdue", HandbookRun.Text(HandbookRun.OfText(policy)), StringComparison.Ordinal);
        string later = HandbookRun.Text(HandbookRun.OfText(policy, "--as-of", "2027-01-01"));
        Assert.Contains("31 December 2026 overdue", later, StringComparison.Ordinal);
        Assert.Contains("15 GBP from 1 July 2026 holds", later, StringComparison.Ordinal);
        Assert.Contains("from 1 January 2026 not yet", HandbookRun.Text(HandbookRun.OfText(policy, "--as-of", "2025-12-31")), StringComparison.Ordinal);
    }

    /// <summary>What must be found: each written by the model itself, none by the handbook.</summary>
    private static IEnumerable<string> Said(PolicySymbol policy)
    {
        IEnumerable<string?> texts =
        [
            policy.Title, policy.Documentation, policy.Owner,
            .. policy.Declarations.Where(d => d is not (ExampleSymbol or ChoiceSymbol)).SelectMany(d => new[] { d.Title, d is FigureSymbol or SegmentSymbol ? null : d.Documentation }),
            .. policy.Rules.SelectMany(r => new[] { r.Because, r.Source, r.NoExceptionsBecause }),
            .. policy.Rules.SelectMany(r => r.Bodies).SelectMany(b => b.Root.WithExceptions()).SelectMany(c => c.Effects.Select(e => e.Text).Append(c.Documentation)),
            .. policy.Tables.Select(t => t.Source),
            .. policy.Standards.SelectMany(s => new[] { s.Measure, s.Source }),
            .. policy.Promises.SelectMany(p => new[] { p.Source, p.Recovery?.Fix, p.Recovery?.Surprise }.Concat(p.Dependencies.Select(d => d.Text))),
            .. policy.Roles.SelectMany(r => r.Qualities.Append(r.CoachedOn)),
            .. policy.Moments.SelectMany(m => m.Gestures),
            .. policy.Escalations.Select(e => e.FinallyNotify),
            .. policy.Calendars.SelectMany(c => c.Closures.Select(d => d.Reason).Append(c.TimeZone)),
            .. policy.Examples.Select(e => e.Name),
            .. policy.Figures.Select(f => f.Source),
        ];
        IEnumerable<Money?> money =
        [
            .. policy.Roles.SelectMany(r => r.Approvals.Select(a => a.Limit).Concat(r.Discretions.Select(d => d.Limit))),
            .. policy.Promises.Select(p => p.Recovery).SelectMany(r => new[] { r?.SurpriseWorth, r?.Payment?.Amount, r?.Payment?.UpTo }),
            .. policy.Segments.SelectMany(s => new[] { s.Purchase, s.LifetimeValue }),
        ];
        IEnumerable<decimal> shares = policy.Standards.SelectMany(s => s.Targets).Concat(policy.Promises.Select(p => p.OwnTarget).OfType<StandardTarget>()).Where(t => !t.IsEveryCase).Select(t => t.Share);
        return texts.OfType<string>()
            .Concat(money.OfType<Money>().Select(m => m.Amount.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture)))
            .Concat(shares.Select(s => (s * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%"))
            .Concat(policy.Calendars.SelectMany(c => c.Closures).Select(c => PlainWords.Date(c.From)));
    }

    private static string Decided(string policy, string name) => Case(policy, name).Decided;

    private static (string Given, string Decided) Case(string policy, string name)
    {
        XElement[] cells = [.. HandbookRun.OfText(policy).Descendants().Single(row => row.Name.LocalName == "tr" && row.Elements().First().Value == name).Elements()];
        return (HandbookRun.OneLine(cells[1].Value), HandbookRun.OneLine(cells[2].Value));
    }

    private static PolicySymbol Policy(string path) =>
        PolicyProject.Bind([SyntaxTree.Parse(PolicyText.From(File.ReadAllText(Repository.PathOf(path)), path))]).Policies.Single();
}
