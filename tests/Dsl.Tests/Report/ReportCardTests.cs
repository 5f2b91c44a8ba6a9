using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Tests.Report;

public sealed class ReportCardTests
{
    private const string Promises = """
        policy P
        currency GBP
        standard S core { measure "m" target 90% within 8 hours }
        promise One "We answer" { standard S if broken { fix "Call back" within 2 hours surprise "A note" } follow up within 3 days }
        promise Two "We answer twice" { standard S }
        """;

    public static TheoryData<string> Files => Corpus.Theory;

    [Theory]
    [InlineData("policy P")]
    [InlineData("")]
    [InlineData("policy P calendar C { always open }")]
    public void A_policy_that_promises_nothing_has_no_marks(string text)
    {
        ReportCard card = Graded.Policy(text);
        if (card.Errors.IsEmpty)
        {
            Assert.Contains("nothing to grade", ReportCardMarkdown.Of(card), StringComparison.Ordinal);
        }

        Assert.Equal(Enum.GetValues<ReportHead>(), card.Marks.Select(m => m.Head));
        Assert.All(card.Marks, m => Assert.Equal((ReportGrade.NotAsked, (decimal?)null), (m.Grade, m.Share)));
        Assert.Equal((null, null), (card.Share, card.Next));
    }

    [Fact]
    public void A_file_with_errors_is_not_graded()
    {
        ReportCard card = Graded.Policy(Promises + "\npromise Three { standard Missing }");
        Assert.Equal("SVP1001", Assert.Single(card.Errors).Rule.Code);
        Assert.Equal(0, card.Asked);
        Assert.Null(card.Next);
        Assert.Contains("**not graded.**", ReportCardMarkdown.Of(card), StringComparison.Ordinal);
    }

    /// <summary>By hand: of two promises one has people behind it or not, says what happens, gives something, and is followed up.</summary>
    [Fact]
    public void Marks_are_shares()
    {
        ReportCard card = Graded.Policy(Promises);
        Assert.Equal(
            ["CoreKept 1/3 E", "Consistency 4/4 A", "Empowerment 0/0 NotAsked", "Flexibility 0/0 NotAsked", "Recovery 3/5 D", "Improvement 0/2 E"],
            card.Marks.Select(m => $"{m.Head} {m.Yes}/{m.Asked} {m.Grade}"));
        Assert.Equal((8, 14), (card.Yes, card.Asked));
        Assert.Equal(8m / 14, card.Share);
    }

    /// <summary>Both promises want people, and the second an 'if broken': each change answers two questions, and the core comes first.</summary>
    [Fact]
    public void The_next_one_percent_is_the_change_that_answers_most()
    {
        ReportStep next = Graded.Policy(Promises).Next!;
        Assert.Equal(ReportRepairKind.Declaration, next.Repair.Kind);
        Assert.Equal("capacity … { serves S demand … handling … staffed by … }", next.Repair.Text);
        Assert.Equal(["One", "Two"], next.Answers.Select(a => a.About.Name));
        Assert.Equal((8m / 14, 10m / 14), (next.Before, next.After));

        ReportStep then = Graded.Policy(Promises.Replace("standard S if", "standard S depends on \"Suppliers\" within 1 hour if", StringComparison.Ordinal)).Next!;
        Assert.Equal(("Two", "if broken { fix \"…\" within … surprise \"…\" worth … }"), (then.Repair.At.Name, then.Repair.Text));
    }

    [Theory]
    [InlineData("promise Two \"We answer twice\" { suppress SVP4008 because \"It is a trial.\"", "It is a trial.")]
    [InlineData("promise Two \"We answer twice\" {", null)]
    public void What_is_suppressed_is_set_aside_for_its_reason(string two, string? reason)
    {
        ReportCard card = Graded.Policy(Promises.Replace("promise Two \"We answer twice\" {", two, StringComparison.Ordinal));
        ReportAnswer answer = card.To("Each promise says what happens when it is broken, and soon").Single(a => a.About.Name == "Two");
        Assert.Equal(reason is null ? ReportReply.No : ReportReply.SetAside, answer.Reply);
        Assert.Equal(reason, answer.Words);
        Assert.Equal(reason is null ? 5 : 4, card.Marks.Single(m => m.Head == ReportHead.Recovery).Asked);
    }

    [Fact]
    public void A_reason_for_no_exceptions_is_set_aside()
    {
        ReportCard card = Graded.Policy("policy P request Q { x: count } rule R for Q { because \"b\" when x > 1 then deny no exceptions because \"The law.\" }");
        ReportAnswer answer = Assert.Single(card.To("Each rule that restricts has an exception, or somebody who may bend it"));
        Assert.Equal((ReportReply.SetAside, "The law."), (answer.Reply, answer.Words));
        Assert.Contains("\"The law.\"", ReportCardMarkdown.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.0, ReportGrade.A)]
    [InlineData(0.9, ReportGrade.A)]
    [InlineData(0.8, ReportGrade.B)]
    [InlineData(0.7, ReportGrade.C)]
    [InlineData(0.6, ReportGrade.D)]
    [InlineData(0.5, ReportGrade.E)]
    public void Letters_are_tenths(double share, ReportGrade grade)
    {
        // Ten roles, all of them staffed, of whom some are coached: the mark is the half plus half of that share.
        int coached = (int)Math.Round(((share * 2) - 1) * 10);
        string roles = string.Concat(Enumerable.Range(0, 10).Select(i => $" role R{i} {{ staff 1 {(i < coached ? "coached every 2 weeks" : "")} }}"));
        ReportMark mark = Graded.Policy("policy P" + roles).Marks.Single(m => m.Head == ReportHead.Empowerment);
        Assert.Equal(((decimal)share, grade), (mark.Share!.Value, mark.Grade));
    }

    /// <summary>What a host shows is its own affair; what it calls too many is the policy's.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Severities_change_no_card(string name)
    {
        (string, string)[] silent = [.. RuleCatalog.All.Where(r => r.IsSuppressible).Select(r => ("svcpolicy." + r.Code + ".severity", "none"))];
        Assert.Equal(ReportCardMarkdown.Of(Graded.Policy(Corpus.Text(name))), ReportCardMarkdown.Of(Graded.Policy(Corpus.Text(name), silent)));
    }

    /// <summary>Every no has what shows it, and a change; every yes has its declarations; both stand in the order of the file.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_answer_can_be_traced(string name)
    {
        ReportCard card = Graded.Policy(Corpus.Text(name));
        Assert.True(card.Asked > 0);
        Assert.Equal(card.Answers().Select(a => a.Question).Distinct(), ReportQuestions.All.Intersect(card.Answers().Select(a => a.Question)));
        Assert.All(card.Answers().GroupBy(a => a.Question), q => Assert.Equal(q.OrderBy(a => a.About.NameSpan.Start), q));
        foreach (ReportAnswer answer in card.Answers())
        {
            Assert.Equal(answer.Reply == ReportReply.Yes, answer.Behind.Length > 0);
            Assert.Equal(answer.Reply == ReportReply.No, answer.Repair is not null);
            Assert.True(answer.Reply == ReportReply.Yes || answer.Findings.Length > 0 || answer.Words is { Length: > 0 });
            Assert.Equal(answer.Findings.OrderBy(f => f.Span.Start), answer.Findings);
        }
    }

    /// <summary>Examples are the one repair that the card gives whole: pasted one after the other, each lifts the card by just what it said.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_pasted_example_lifts_the_card_by_one(string name)
    {
        string text = Corpus.Text(name);
        for (ReportCard card = Graded.Policy(text); card.Answers().FirstOrDefault(a => a.Reply == ReportReply.No && a.Question.Codes is ["SVP6003"]) is { } no;)
        {
            text += "\n" + no.Repair!.Text;
            ReportCard after = Graded.Policy(text);
            Assert.Equal((card.Yes + 1, card.Asked), (after.Yes, after.Asked));
            card = after;
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_page_is_the_same_in_every_culture(string culture)
    {
        ReportCard Card() => Graded.Policy(Corpus.Text("returns.svcpolicy"), ("svcpolicy.as_of", "2030-01-01"));
        (string, string) here = (ReportCardMarkdown.Of(Card()), ReportCardSvg.Of(Card()));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, (ReportCardMarkdown.Of(Card()), ReportCardSvg.Of(Card())));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Whatever signs a policy's texts have, they stay text: no line of the page is begun, and no picture broken, by them.</summary>
    [Fact]
    public void A_policys_words_stay_words()
    {
        ReportCard card = Graded.Policy("""policy P "A | <b>*bold*</b> & [x](y) `c`" standard S "|" core { target 80% } promise T "# x" { standard S }""");
        Assert.Contains(@"# Report card: A \| \<b\>\*bold\*\</b\> &amp; \[x\](y) \`c\`", ReportCardMarkdown.Of(card), StringComparison.Ordinal);
        Assert.All(ReportCardMarkdown.Of(card).Split('\n').Where(l => l.StartsWith('|')), l => Assert.Equal(5, l.Count(c => c == '|')));
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(ReportCardSvg.Of(card)).Root!.Name.LocalName);
    }
}
