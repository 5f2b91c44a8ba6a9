using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Tests.Rules.Pages;

namespace PolicyLint.Dsl.Tests.Report;

/// <summary>Each question of the report card: a policy of which the answer is no, the change that makes it yes, and what that does to the card.</summary>
public sealed class ReportQuestionTests
{
    private const string Core = "standard C core { measure \"m\" target 80% } ";
    private const string Delight = "standard E experience { measure \"m\" target 80% } ";
    private const string Agent = "role A { staff 9 coached every 2 weeks approves Q may bend R } ";
    private const string Lead = "role B { staff 2 coached every 2 weeks approves Q } ";
    private const string Director = "role D { staff 1 coached every 2 weeks approves Q } ";
    private const string Desk = "capacity K { serves S demand 9 per hour handling 6 minutes staffed by A } ";
    private const string Asked = "request Q { x: count y: count } ";
    private const string Rule = "rule R for Q { because \"b\" when x > 1 then deny except E when x > 5 then allow } ";

    /// <summary>Question, policy, text to replace (none: it is added at the end), what replaces it, and how many answers that turns to yes.</summary>
    private static readonly (string Question, string Policy, string Old, string New, int Turns)[] Cases =
    [
        ("There is core service to build on", Delight, "", Core, 1),
        ("Each promise of a time has people behind it, enough for ordinary, busy and bad days",
            "standard S core { measure \"m\" target 90% within 8 hours } promise P1 { standard S } promise P2 { standard S } role A { staff 9 coached every 2 weeks } ", "", Desk, 2),
        ("At each desk people have time to breathe, and are counted once",
            "standard S core { measure \"m\" target 80% } role A { staff 1 coached every 2 weeks } " + Desk, "staff 1", "staff 2", 1),
        ("Each standard is measured, against targets that agree", "standard C core { target 80% } ", "{ target", "{ measure \"m\" target", 1),
        ("Each promise agrees with its standard and with the others",
            "standard S core { measure \"m\" target 80% within 8 hours } promise P1 { standard S target 90% within 8 hours } ", "target 90%", "target 80%", 1),
        ("The promises are few", Core + string.Concat(Enumerable.Range(1, 6).Select(i => $"promise P{i} {{ standard C }} ")), "promise P6 { standard C } ", "", 1),
        ("Each moment in our control has an owner and a standard", Delight + "role A { staff 9 coached every 2 weeks } moment M { standards E } ", "standards E", "owner A standards E", 1),
        ("Each rule and table says one thing, and does what it says",
            Asked + "rule R for Q { because \"b\" when x > 5 and x < 3 then deny except E when y > 5 then allow } ", "x < 3", "x < 9", 1),
        ("Each rule and exception is shown by an example",
            Asked + Rule + "example \"a\" for Q { given x 2, y 1 expect deny by R } ", "", "example \"b\" for Q { given x 6, y 1 expect allow by R.E } ", 1),
        ("The front line can settle something of each request on its own",
            Asked + "rule R for Q { because \"b\" then refer to B } " + Agent.Replace("may bend R", "") + Lead + "escalation L for Q { step A decides within 1 hour step B decides within 1 day } ",
            "approves Q  }", "approves Q may bend R }", 3),
        ("Somebody may bend a rule", Asked + Rule + Agent.Replace("may bend R", ""), "approves Q  }", "approves Q may bend R }", 1),
        ("Few people have to agree to a request",
            Asked + Agent + Lead + Director + Refers("R", "A") + Refers("R2", "B") + Refers("R3", "D").Replace("x > 1", "y > 1"), "refer to D", "refer to B", 1),
        ("Each rule refers to people who may decide", Asked + Agent + "role B { staff 2 coached every 2 weeks } " + Refers("R", "B"), "role B {", "role B { approves Q", 1),
        ("Each ladder is short, reaches people and decides in time",
            Asked + Rule + Agent + Lead + Director + "escalation L for Q { step A decides within 1 hour step B decides within 1 hour step D decides within 1 hour } ", "step D decides", "step D informs", 1),
        ("People fill each role", "role A { coached every 2 weeks } ", "{", "{ staff 3", 1),
        ("Each role is coached", "role A { staff 3 } ", "{", "{ coached every 2 weeks", 1),
        ("Each rule that restricts has an exception, or somebody who may bend it",
            Asked + Agent + "rule R for Q { because \"b\" when x > 1 then deny except E when x > 5 then allow } rule R2 for Q { because \"b\" when y > 1 then deny } ",
            "may bend R ", "may bend R may bend R2 ", 1),
        ("Something bends for the best customers",
            "segment Plain segment Loyal { buys 45 GBP every 1 week for 10 years } request Q { x: number who: segment } rule R for Q { because \"b\" when x > 1 then deny except E when x > 5 then allow } ",
            "when x > 5", "when who is Loyal", 1),
        ("The policy knows what its customers are worth", "segment Loyal request Q { who: segment } ", "segment Loyal", "segment Loyal { buys 45 GBP every 1 week for 10 years }", 1),
        ("No rule burdens the many to stop the few", Asked + Rule.Replace("because \"b\"", "because \"b\" burdens 90% to stop 2%"), "90%", "2%", 1),
        ("Each rule says why it is there", Asked + Rule.Replace("because \"b\" ", ""), "when x > 1", "because \"b\" when x > 1", 1),
        ("Each rule that is due is looked at again", Asked + Rule.Replace("because \"b\"", "because \"b\" review by 2026-01-01"), "2026-01-01", "2027-01-01", 1),
        ("Each promise says what happens when it is broken, and soon",
            Core + "promise P1 { standard C } ", "{ standard C }", "{ standard C if broken { fix \"f\" within 1 hour surprise \"s\" } }", 2),
        ("Each customer whose promise is broken gets something on top: a surprise, or a payment",
            Core + "promise P1 { standard C if broken { fix \"f\" within 1 hour } } ", "1 hour", "1 hour surprise \"s\"", 1),
        ("Each recovery is one that the customer is worth, and that those who keep the promise may give",
            "segment G { buys 45 GBP every 52 weeks for 2 years } " + Core + "promise P1 { standard C to G if broken { fix \"f\" within 1 hour pay 100 GBP } } ", "pay 100 GBP", "pay 90 GBP", 1),
        ("Somebody asks customers how it went", Core + "promise P1 { standard C } promise P2 { standard C } ", "promise P1 {", "promise P1 { follow up within 3 days", 1),
        ("Something improves", Core, "", "improve C by 1% every week from 50% starting 2026-01-05 for 20 weeks ", 1),
        ("Each plan asks for a little at a time", Core + "improve C by 5% every week from 50% starting 2026-01-05 for 4 weeks ", "by 5%", "by 1%", 1),
        ("Each plan starts from what is held today", "standard C core { target 80% } improve C by 1% every week from 50% starting 2026-01-05 for 4 weeks ", "{ target", "{ measure \"m\" target", 2),
        ("Few things improve at a time",
            Core + Core.Replace(" C ", " C2 ") + Core.Replace(" C ", " C3 ") + string.Concat(new[] { "C", "C2", "C3" }.Select(s => $"improve {s} by 1% every week from 50% starting 2026-01-05 for 4 weeks ")),
            "improve C3 by 1% every week from 50% starting 2026-01-05", "improve C3 by 1% every week from 50% starting 2027-01-05", 1),
        ("Each plan aims at what can be reached", Core + "improve C by 1% every week from 90% starting 2026-01-05 for 20 weeks ", "20 weeks", "5 weeks", 1),
        ("Something goes beyond what is expected", Core, "", Delight, 1),
        ("Each journey has something to remember at every moment",
            Core + Delight + "role A { staff 9 coached every 2 weeks } moment M { owner A standards C } journey J { moments M } ", "standards C }", "standards C, E }", 1),
    ];

    private static readonly (string, string)[] Settings = [("svcpolicy.as_of", "2026-06-01")];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    /// <summary>The change is made to the text, and the policy graded again: the card gains what its answers foretold.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_repair_lifts_the_card_as_predicted(int number)
    {
        (string question, string policy, string old, string replacement, int turns) = Cases[number];
        string text = "policy P " + policy;
        ReportCard before = Graded.Policy(text, Settings);
        Assert.Empty(before.Errors);
        ReportAnswer no = before.To(question).First(a => a.Reply == ReportReply.No);
        Assert.True(no.Findings.Length > 0 || no.Words is { Length: > 0 });
        Assert.All(no.Findings, f => Assert.Contains(f.Rule.Code, no.Question.Codes));
        ReportAnswer[] together = [.. before.Answers().Where(a => a.Reply == ReportReply.No && a.Repair == no.Repair)];
        Assert.Equal(turns, together.Length);
        Assert.True(before.Next!.Answers.Length >= turns);

        Assert.True(old.Length == 0 || text.Split(old).Length == 2, "The text to replace is there once.");
        ReportCard after = Graded.Policy(old.Length == 0 ? text + replacement : text.Replace(old, replacement, StringComparison.Ordinal), Settings);
        Assert.Empty(after.Errors);
        Assert.All(together, a => Assert.Equal(ReportReply.Yes, after.To(a.Question.Text).Single(now => now.About.Name == a.About.Name).Reply));

        // Where the change declares or removes nothing, the same is asked: the lift is exactly what was foretold.
        decimal predicted = (decimal)(before.Yes + turns) / before.Asked;
        if (after.Asked == before.Asked)
        {
            Assert.Equal(predicted, after.Share);
        }
        else
        {
            Assert.NotEqual(ReportRepairKind.Clause, no.Repair!.Kind);
            Assert.True(after.Share >= predicted);
        }
    }

    /// <summary>Where no role could bend it, the rule itself gets the exception, which then wants an example like any other.</summary>
    [Fact]
    public void An_exception_is_asked_about_as_well()
    {
        const string Question = "Each rule that restricts has an exception, or somebody who may bend it";
        const string Text = "policy P request Q { x: count } rule R for Q { because \"b\" when x > 1 then deny } example \"a\" for Q { given x 2 expect deny by R } ";
        ReportCard before = Graded.Policy(Text);
        Assert.Equal("except … when … then allow", before.To(Question).Single().Repair!.Text);
        ReportCard after = Graded.Policy(Text.Replace("then deny }", "then deny except E when x > 5 then allow }", StringComparison.Ordinal) + "example \"b\" for Q { given x 6 expect allow by R.E }");
        Assert.Equal((before.Yes + 2, before.Asked + 1), (after.Yes, after.Asked));
    }

    /// <summary>A rule that lacks a figure is silent, and its silence shows nothing.</summary>
    [Theory]
    [InlineData("capacity K { serves S demand 9 per hour handling 6 minutes staffed by A }", ReportReply.Yes)]
    [InlineData("capacity K { serves S demand 9 per hour staffed by A }", ReportReply.No)]
    [InlineData("capacity K { serves S handling 6 minutes staffed by A }", ReportReply.No)]
    [InlineData("capacity K { serves S demand 9 per hour throughput 90 per hour }", ReportReply.Yes)]
    public void What_nobody_can_tell_is_no_yes(string capacity, ReportReply reply)
    {
        ReportCard card = Graded.Policy("policy P standard S core { measure \"m\" target 90% within 8 hours } promise P1 { standard S } role A { staff 9 } " + capacity);
        Assert.Equal([reply, reply], card.Marks[0].Answers.Skip(1).Select(a => a.Reply));
    }

    [Theory]
    [InlineData("staffed by 5 A", ReportReply.Yes)]
    [InlineData("staffed by A", ReportReply.No)]
    public void A_capacity_may_say_how_many_fill_a_role(string staffing, ReportReply reply) => Assert.Equal(
        reply,
        Graded.Policy("policy P " + Core + "role A { works C1 } calendar C1 { always open } capacity K { serves C demand 9 per hour handling 6 minutes " + staffing + " }").To("People fill each role").Single().Reply);

    [Fact]
    public void Every_question_has_a_case() => Assert.Equal(ReportQuestions.All.Select(q => q.Text), Cases.Select(c => c.Question));

    [Fact]
    public void Every_code_is_a_rule() => Assert.All(ReportQuestions.All.SelectMany(q => q.Codes), code => Assert.NotNull(RuleCatalog.Find(code)));

    [Fact]
    public void The_page_lists_the_questions() => DocumentedTable.Check(
        "docs/report-card.md",
        "questions",
        ReportQuestions.All
            .Select(q => $"| {ReportWords.Of(q.Head).Name} | {q.Text} | {(q.Codes.IsEmpty ? "the model alone" : string.Join(", ", q.Codes.Select(c => $"[{c}](rules/{c}.md)")))} |")
            .Prepend("|---|---|---|")
            .Prepend("| head | what is so where the answer is yes | what shows a no |"));

    private static string Refers(string rule, string role) => $"rule {rule} for Q {{ because \"b\" when x > 1 then refer to {role} no exceptions because \"n\" }} ";
}
