using System.Text.Json;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Language;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>Completion offers what the grammar takes at a place, and names of the kind that the place asks for.</summary>
public sealed class CompletionTests
{
    [Fact]
    public void Clauses_of_the_block_are_offered_once_each_where_they_stand_once()
    {
        IReadOnlyList<string> labels = Asked.In(Desk.With("role Agent { staff 4", " ‸")).Completions();
        Assert.Contains("reports to", labels);
        Assert.Contains("approves", labels);
        Assert.Contains("may bend", labels);
        Assert.DoesNotContain("staff", labels);
        Assert.DoesNotContain("measure", labels);
        Assert.DoesNotContain("rule", labels);
    }

    [Fact]
    public void Declarations_are_offered_between_declarations()
    {
        IReadOnlyList<string> labels = Asked.In(Desk.Text + "‸").Completions();
        Assert.Superset(new HashSet<string> { "rule", "role", "table", "promise", "example", "improve" }, labels.ToHashSet());
        Assert.DoesNotContain("staff", labels);
        Assert.DoesNotContain("policy", labels);
    }

    [Theory]
    [InlineData("role X { works ‸ }", "Hours", "Agent")]
    [InlineData("role X { reports to ‸ }", "Lead", "Hours")]
    [InlineData("role X { approves ‸ }", "Refund", "Lead")]
    [InlineData("role X { may bend ‸ }", "TooLate", "Refund")]
    [InlineData("rule X for ‸", "Refund", "Lead")]
    [InlineData("rule X for Refund { then refer to ‸ }", "Lead", "amount")]
    [InlineData("promise X { standard ‸ }", "Reply", "Soon")]
    [InlineData("promise X { to ‸ }", "Loyal", "Reply")]
    [InlineData("capacity X { serves ‸ }", "Soon", "Agent")]
    [InlineData("rule X for Refund { when ‸ }", "amount", "Lead")]
    [InlineData("rule X for Refund { when ‸ }", "Limit", "faulty")]
    [InlineData("rule X for Refund { when reason is ‸ }", "faulty", "Loyal")]
    [InlineData("rule X for Refund { when reason is not ‸ }", "faulty", "Loyal")]
    [InlineData("rule X for Refund { when reason in (faulty, ‸ }", "changedMind", "Loyal")]
    [InlineData("rule X for Refund { when customer is ‸ }", "Loyal", "faulty")]
    [InlineData("rule X for Refund { when Reason.‸ }", "changedMind", "amount")]
    [InlineData("example \"e\" for Refund ‸ {", "on", "given")]
    [InlineData("examples for Refund ‸ given amount", "on", "Lead")]
    [InlineData("examples for Refund ‸", "given", "expect")]
    [InlineData("example \"e\" for Refund on 2027-01-01 { given ‸ }", "amount", "Lead")]
    [InlineData("examples for Refund on 2027-01-01 ‸", "given", "on")]
    [InlineData("examples for Refund on 2027-01-01 given ‸", "amount", "Lead")]
    [InlineData("examples for Refund on 2027-01-01 given reason expect verdict { case \"e\" ‸ }", "faulty", "Loyal")]
    [InlineData("example \"e\" for ‸ on 2027-01-01 { given amount 1 GBP }", "Refund", "Lead")]
    [InlineData("example \"e\" for Refund { given ‸ }", "amount", "Lead")]
    [InlineData("example \"e\" for Refund { given reason ‸ }", "faulty", "amount")]
    [InlineData("example \"e\" for Refund { expect deny by TooLate.‸ }", "Faulty", "amount")]
    [InlineData("table T for Refund decides x by reason { when ‸ }", "faulty", "Loyal")]
    [InlineData("request R { a: ‸ }", "Reason", "Hours")]
    [InlineData("request R { a: ‸ }", "money", "works")]
    [InlineData("rule X for Refund { when age > 30 ‸ }", "days", "Hours")]
    [InlineData("rule X for Refund { when amount > 30 ‸ }", "GBP", "Hours")]
    [InlineData("role X { suppress ‸ }", "SVP2001", "Hours")]
    [InlineData("calendar X { time zone \"Eur‸\" }", "Europe/Paris", "Hours")]
    [InlineData("calendar X { open ‸ }", "Mon", "Hours")]
    [InlineData("escalation X for Refund { step Agent ‸ }", "decides", "Hours")]
    [InlineData("rule X for Refund { then ‸ }", "deny", "Hours")]
    [InlineData("rule X for Refund { when ‸ }", "working days from", "Hours")]
    public void What_the_place_asks_for_is_offered_and_nothing_else(string declaration, string offered, string not)
    {
        // Whole, with its end cut off, and with broken text behind it.
        foreach (string text in new[] { declaration, declaration[..(declaration.IndexOf('‸') + 1)], declaration + "\nrule { when when = = }" })
        {
            IReadOnlyList<string> labels = Asked.In(Desk.Text + text).Completions();
            Assert.Contains(offered, labels);
            Assert.DoesNotContain(not, labels);
        }
    }

    [Fact]
    public void Values_of_the_compared_field_come_first()
    {
        Assert.Equal(["changedMind", "faulty"], Asked.In(Desk.Text + "rule X for Refund { when reason is ‸ }").Completions().Take(2));
        Assert.Equal("GBP", Asked.In(Desk.Text + "rule X for Refund { when amount > 5 ‸ }").Completions()[0]);
    }

    /// <summary>By type, in number, with the words that always follow, and what goes on with the line before what ends it.</summary>
    [Theory]
    [InlineData("rule X for Refund { when amount ‸ }", "is", "is not", "between", "in", "as percent of", "because")]
    [InlineData("rule X for Refund { when reason ‸ }", "is", "is not", "in", "because")]
    [InlineData("rule X for Refund { when receipt ‸ }", "is", "is not", "and", "or", "because")]
    [InlineData("rule X for Refund { when Limit ‸ }", "is", "is not", "between", "in", "as percent of", "on", "because")]
    [InlineData("rule X for Refund { when amount > ‸ }", "Limit", "age")]
    [InlineData("rule X for Refund { when reason is ‸ }", "changedMind", "faulty", "not")]
    [InlineData("rule X for Refund { when age > 5 ‸ }", "seconds", "minutes", "hours", "days", "weeks", "months", "years", "working days", "and", "or")]
    [InlineData("rule X for Refund { when age > 1 ‸ }", "second", "minute", "hour", "day", "week", "month", "year", "working day", "and", "or")]
    [InlineData("rule X for Refund { when age > 5 days\n    ‸ }", "because", "source")]
    [InlineData("rule X for Refund { when customer.‸ }", "lifetimeValue")]
    [InlineData("rule X for Refund { when customer.lifetimeValue >= 5 ‸ }", "GBP")]
    [InlineData("rule X for Refund { when amount between 5 GBP and 7 ‸ }", "GBP")]
    [InlineData("rule X for Refund { then ‸ }", "allow", "deny", "refer to")]
    [InlineData("calendar X { open ‸ }", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "every")]
    [InlineData("capacity X { demand 10 per ‸ }", "second", "minute", "hour", "day", "week", "month", "year", "working day")]
    [InlineData("role X { approves Refund ‸ }", "up to", "staff")]
    [InlineData("request R { a: ‸ }", "Reason", "yes/no", "money", "duration", "date", "date and time")]
    [InlineData("request R { a: money ‸ }", "is", "from", "optional", "to", "field: type")]
    [InlineData("standard X core { target 90% ‸ }", "by", "otherwise", "when", "within", "measure")]
    [InlineData("escalation X for Refund { step Agent decides within 2 hours ‸ }", "during", "on silence", "serves")]
    [InlineData("table T for Refund decides x by reason, amount { when ‸ }", "changedMind", "faulty", "not", "any")]
    [InlineData("examples for Refund given amount expect ‸", "verdict")]
    [InlineData("examples for Refund given amount, reason expect verdict { case \"e\" 5 GBP, ‸ }", "changedMind", "faulty")]
    [InlineData("examples for Refund given amount, reason expect verdict { case \"e\" 5 GBP, faulty => ‸ }", "allow", "deny", "refer")]
    public void The_right_words_come_first(string declaration, params string[] first) =>
        Assert.Equal(first, Asked.In(Desk.Text + declaration).Completions().Take(first.Length));

    [Theory]
    [InlineData("rule X for Refund { when amount ‸ }", "and", "or", "on")]
    [InlineData("rule X for Refund { when reason ‸ }", "and", "or", "between", "as percent of")]
    [InlineData("rule X for Refund { when receipt ‸ }", "between", "in", "as percent of")]
    [InlineData("rule X for Refund { when amount > ‸ }", "yes", "no", "days from", "date of", "amount")]
    [InlineData("rule X for Refund { when amount > 5 ‸ }", "days", "working days")]
    [InlineData("rule X for Refund { when age > 5 ‸ }", "GBP", "day")]
    [InlineData("rule X for Refund { when reason is ‸ }", "yes", "known", "unknown", "amount", "min")]
    [InlineData("request Q { a: count from 0 ‸ }", "days", "GBP")]
    [InlineData("request Q { a: money from 0 ‸ }", "days")]
    [InlineData("figure F { is ‸ }", "amount", "Limit")]
    [InlineData("role X { reports to ‸ }", "X")]
    [InlineData("example \"e\" for Refund { given amount ‸ }", "yes", "unknown")]
    [InlineData("calendar X { open Mon.‸ }", "closed", "time zone")]
    [InlineData("role X { nonsense ‸ }", "staff", "works")]
    [InlineData("rule ‸", "version", "currency", "use")]
    [InlineData("role X { staff 1 }\n‸", "works", "suppress")]
    [InlineData("example \"e\" for Refund { given amount 1 GBP }\n‸", "given", "expect")]
    public void Words_that_would_be_a_mistake_are_not_offered(string declaration, params string[] wrong) =>
        Assert.Empty(Asked.In(Desk.Text + declaration).Completions().Intersect(wrong));

    [Fact]
    public void Clauses_of_the_policy_come_before_the_declarations_that_end_it()
    {
        IReadOnlyList<string> labels = Asked.In("policy Returns\n    effective 2026-01-01 ‸").Completions();
        Assert.Equal(["until", "version"], labels.Take(2));
        Assert.True(labels.ToList().IndexOf("suppress") < labels.ToList().IndexOf("calendar"));
    }

    [Fact]
    public void Behind_what_fits_nowhere_a_new_line_starts_anew()
    {
        Assert.Contains("staff", Asked.In(Desk.Text + "role X { nonsense\n    ‸ }").Completions());
        Assert.Contains("version", Asked.In("policy P\nnonsense\n‸").Completions());
    }

    [Fact]
    public void An_optional_field_may_be_unknown()
    {
        IReadOnlyList<string> labels = Asked.In(Desk.Text.Replace("reason: Reason", "reason: Reason optional", StringComparison.Ordinal) + "rule X for Refund { when reason is ‸ }").Completions();
        Assert.Equal(["changedMind", "faulty", "not", "known", "unknown"], labels);
    }

    /// <summary>The days on which the answer may change, and what changes; also where the example has no end yet.</summary>
    [Theory]
    [InlineData("example \"e\" for Gift on ‸ { given amount 1 GBP }")]
    [InlineData("examples for Gift on ‸")]
    public void Days_on_which_rules_change_are_offered(string example)
    {
        Asked asked = Asked.In(Desk.Text.Replace("    currency GBP\n", "    currency GBP\n    effective 2026-03-01 until 2027-12-31\n", StringComparison.Ordinal) + """
            request Gift { amount: money }
            rule Old for Gift { because "So." effective 2026-01-01 until 2026-12-31 when amount > 1 GBP then deny no exceptions because "None." }
            rule New for Gift { because "So." effective 2027-01-01 when amount > 2 GBP then deny no exceptions because "None." }
            rule Never for Gift { because "So." effective 2028-01-01 when amount > 2 GBP then deny no exceptions because "None." }

            """ + example);
        Assert.Equal(
            [("2026-03-01", "the policy's first day"), ("2027-01-01", "New comes into force, Old has ended")],
            asked.For("textDocument/completion").GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("label").GetString()!, i.GetProperty("detail").GetString()!)));
        Assert.Empty(Asked.In(Desk.Text + "example \"e\" for Refund on ‸").Completions());
        Assert.DoesNotContain("2026-03-01", Asked.In(asked.Text + "\nfigure F { is 1 from ‸").Completions());
    }

    [Fact]
    public void A_word_that_is_begun_is_replaced_whole()
    {
        Asked asked = Asked.In(Desk.Text + "role X { wor‸ks Hours }");
        var item = asked.For("textDocument/completion").GetProperty("items").EnumerateArray().First(i => i.GetProperty("label").GetString() == "reports to");
        Assert.Equal(asked.RangeOf("works Hours }").ToJsonString().Length, item.GetProperty("textEdit").GetProperty("range").GetRawText().Length);
        Assert.EndsWith("role X { reports to ${1:Role} Hours }", asked.Apply(System.Text.Json.JsonDocument.Parse("[" + item.GetProperty("textEdit").GetRawText() + "]").RootElement), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// role ‸")]
    [InlineData("/* role ‸")]
    [InlineData("role X \"ti‸tle\" { staff 1 }")]
    public void Comments_and_texts_are_left_alone(string text) => Assert.Empty(Asked.In(Desk.Text + text).Completions());

    /// <summary>What stands in the places to fill in reads as somebody would write it.</summary>
    [Theory]
    [InlineData("segment X { ‸ }", "buys", "buys ${1:10 GBP} every ${2:week} for ${3:5 years}")]
    [InlineData("capacity X { ‸ }", "demand", "demand ${1:10} per ${2:hour}")]
    [InlineData("role X { ‸ }", "coached every", "coached every ${1:week}")]
    [InlineData("rule X for Refund { ‸ }", "then", "then ${1:deny}")]
    [InlineData("‸", "improve", "improve ${1:Standard} by ${2:1%} every ${3:week} from ${4:80%} starting ${5:2026-01-01}")]
    [InlineData("‸", "choice", "choice ${1:Name} { ${2:value} \\}")]
    public void Snippets_read_well(string declaration, string label, string snippet)
    {
        JsonElement item = Asked.In(Desk.Text + declaration).For("textDocument/completion").GetProperty("items").EnumerateArray().Single(i => i.GetProperty("label").GetString() == label);
        Assert.Equal(snippet, item.GetProperty("textEdit").GetProperty("newText").GetString());
    }

    [Fact]
    public void Every_form_of_the_book_is_one_that_the_grammar_takes()
    {
        foreach (ClauseForm form in ClauseBook.All)
        {
            foreach (bool isWhole in new[] { false, true })
            {
                string sample = FormSnippet.SampleOf(form, isWhole);
                Assert.True(At(form.FirstWord == "policy" ? "policy file" : form.Owner).Takes(sample), $"{form.Owner}: {sample}");
            }
        }
    }

    [Fact]
    public void Every_clause_that_the_grammar_takes_is_in_the_book()
    {
        foreach (string owner in ClauseBook.All.Select(f => f.Owner).Distinct())
        {
            Expectation expectation = At(owner);
            foreach (string word in expectation.Keywords.Where(w => ClauseOwner.StartedAt(expectation.With(w)!, expectation) == owner))
            {
                Assert.True(ClauseBook.Of(owner, word).Any(), $"the book lacks '{word}' of {owner}");
            }
        }
    }

    [Theory]
    [InlineData("policy P table T for Q decides o by i, j { suppress SVP2001 because \"So.\" ", "when 1, any => 2 ", "when ")]
    [InlineData("policy P table T for Q decides o by i, j { ", "when 1, any => 2 ", "when < 3, ")]
    [InlineData("policy P table T for Q decides o by i, j { ", "when 1, any => 2 ", "when < 3, any => 4 ")]
    [InlineData("policy P examples for Q given i expect o { ", "case \"c\" 1 => 2 ", "case \"d\" ")]
    public void What_a_table_expects_is_read_off_its_last_rows(string before, string row, string last)
    {
        Expectation few = Of(before + row + last);
        Expectation many = Of(before + string.Concat(Enumerable.Repeat(row, 1000)) + last);

        Assert.NotEmpty(few.Keywords);
        Assert.Equal(few.Keywords, many.Keywords);
        Assert.Equal(few.WithName?.Text.Content, many.WithName?.Text.Content);

        static Expectation Of(string text) => Expectation.At(SyntaxTree.Parse(PolicyText.From(text)), text.Length);
    }

    private static Expectation At(string owner)
    {
        string before = owner switch
        {
            "policy file" => string.Empty,
            "policy" => "policy P ",
            "file" => "policy P role R { staff 1 } ",
            "segment" => "policy P segment S { ",
            "choice" => "policy P choice C { a ",
            "rule" => "policy P rule R for Q { ",
            "exception" => "policy P rule R for Q { except E when yes { ",
            "table" => "policy P table T for Q decides o by i { ",
            "standard" => "policy P standard S core { ",
            "recovery" => "policy P promise Q { if broken { ",
            "improve" => "policy P improve S by 1% every week from 80% starting 2026-01-01 ",
            "example" => "policy P example \"e\" for Q { ",
            "examples" => "policy P examples \"e\" for Q given a expect b { ",
            _ => $"policy P {owner} X {{ ",
        };
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.From(before));
        return Expectation.At(tree, before.Length);
    }
}
