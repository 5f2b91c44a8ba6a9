using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Refactoring;

/// <summary>A table is made of rules where it means the same, and where nothing that they say is lost; nowhere else.</summary>
public sealed class TableExtractionTests
{
    private const string Head = """
        policy Shop
            currency GBP

        choice Reason { changedMind, faulty, wrongItem }

        request Return {
            amount: money from 0 GBP to 1_000 GBP
            reason: Reason
            receipt: yes/no
            age: duration from 0 days
            decides postage: money = 0 GBP
            decides band: count = 0
        }


        """;

    private const string Rules = """
        rule Faulty for Return "Our fault" {
            because "We sold it."
            when reason is faulty
            then postage is 6 GBP
        }

        rule Small for Return {
            because "It fits a letter."
            when reason is wrongItem and amount < 50 GBP
            then postage is 4 GBP
            no exceptions because "It costs the same for all."
        }

        rule Middling for Return {
            because "A parcel"
            when amount between 50 and 500 GBP and reason is wrongItem
            then postage is 6 GBP
        }

        rule Bulky for Return { because "By van." when reason is wrongItem and amount > 500 GBP then postage is 12 GBP }

        """;

    private const string Table = """
        table Postage for Return decides postage by reason, amount {
            when faulty,    any              => 6 GBP  // Faulty, Our fault. We sold it.
            when wrongItem, < 50 GBP         => 4 GBP  // Small: It fits a letter. No exceptions: It costs the same for all.
            when wrongItem, 50 to 500 GBP    => 6 GBP  // Middling: A parcel.
            when wrongItem, > 500 GBP        => 12 GBP // Bulky: By van.
        }

        """;

    [Theory]
    [InlineData("rule Faulty")]
    [InlineData("amount between")]
    [InlineData("van")]
    public void The_rules_become_rows_wherever_one_of_them_is_touched(string place)
    {
        (TableExtraction extraction, string after) = Extract(Head + Rules, place);
        Assert.Equal("Postage", extraction.Table);
        Assert.Equal(["Faulty", "Small", "Middling", "Bulky"], extraction.Rules.Select(r => r.Name));
        Assert.Equal(Normal(Head + Table), Normal(after));
    }

    [Fact]
    public void The_layout_is_the_formatters_and_the_line_ends_are_the_files()
    {
        const string More = "\nrole Agent { staff 1 }\n";
        (_, string after) = Extract(Head + Rules + More, "rule Faulty");
        Assert.Empty(PolicyFormatter.Format(SyntaxTree.Parse(PolicyText.From(after))).Edits);
        (_, string windows) = Extract((Head + Rules + More).ReplaceLineEndings("\r\n"), "rule Faulty");
        Assert.Equal(after.ReplaceLineEndings("\r\n"), windows);
    }

    [Theory]
    [InlineData("receipt", "yes")]
    [InlineData("not receipt", "no")]
    [InlineData("reason is not faulty", "not faulty")]
    [InlineData("reason in (faulty, wrongItem)", "faulty or wrongItem")]
    [InlineData("not reason in (faulty, wrongItem)", "not faulty or wrongItem")]
    [InlineData("reason is faulty or reason is wrongItem", "faulty or wrongItem")]
    [InlineData("amount < 5 GBP or amount > 900 GBP", "< 5 GBP or > 900 GBP")]
    [InlineData("900 GBP < amount", "> 900 GBP")]
    [InlineData("amount > 5 GBP and amount < 9 GBP", "> 5 GBP to < 9 GBP")]
    [InlineData("amount <= 9 GBP and amount >= 5 GBP", "5 GBP to 9 GBP")]
    [InlineData("age between 3 and 1_000 days", "3 to 1_000 days")]
    public void Every_test_that_a_cell_can_say_becomes_one(string condition, string cell)
    {
        string rules = $"rule One for Return {{ because \"1\" when {condition} then band is 1 }}\nrule Two for Return {{ because \"2\" when amount is 77 GBP then band is 1 }}\n";
        (_, string after) = Extract(Head + rules, "rule One");
        Assert.Contains(cell, after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when receipt", "when amount * 2 > 5 GBP", "arithmetic")]
    [InlineData("when receipt", "when receipt or reason is faulty", "two fields in one test")]
    [InlineData("then band is 1", "then band is 1 \"One.\"", "a text for the customer")]
    [InlineData("then band is 1", "then band is 1, deny", "a verdict")]
    [InlineData("then band is 1", "then band is 1 review by 2027-01-01", "a date")]
    [InlineData("then band is 1", "then band is 1 except Late when age > 3 days then band is 2", "an exception")]
    [InlineData("then band is 1", "then band is 1 // why", "a comment")]
    [InlineData("then band is 1 }", "then band is 1 } // why", "a comment behind it")]
    [InlineData("rule One", "/// Why.\nrule One", "documentation")]
    [InlineData("rule Two", "example \"e\" for Return { given amount 1 GBP, reason faulty, receipt yes, age 1 day expect allow by One }\nrule Two", "an example that speaks of a rule")]
    [InlineData("rule Two", "role R { staff 1 may bend One }\nrule Two", "a role that may bend a rule")]
    [InlineData("then band is 2", "then postage is 2 GBP", "other outputs")]
    public void Nothing_is_offered_where_something_would_be_lost_or_changed(string part, string instead, string why)
    {
        const string Two = "rule One for Return { because \"1\" when receipt then band is 1 }\nrule Two for Return { because \"2\" when not receipt then band is 2 }\n";
        Assert.NotNull(At(Head + Two, "rule One"));
        Assert.True(At(Head + Two.Replace(part, instead, StringComparison.Ordinal), "rule One") is null, why);
    }

    [Theory]
    [InlineData("max")]
    [InlineData("min")]
    [InlineData("sum")]
    public void Rules_that_meet_and_differ_stay_rules(string hit)
    {
        const string Two = "rule One for Return { because \"1\" when receipt then band is 1 }\nrule Two for Return { because \"2\" when reason is faulty then band is 2 }\n";
        Assert.Null(At((Head + Two).Replace("decides band: count = 0", "decides band: count = 0 using " + hit, StringComparison.Ordinal), "rule One"));
    }

    [Fact]
    public void Rules_that_add_up_stay_rules()
    {
        const string Both = "rule One for Return { because \"1\" when receipt then band is 1 }\nrule Two for Return { because \"2\" when reason is faulty then band is 1 }\n";
        Assert.NotNull(At(Head + Both, "rule One"));
        Assert.Null(At((Head + Both).Replace("decides band: count = 0", "decides band: count = 0 using sum", StringComparison.Ordinal), "rule One"));
    }

    private static (TableExtraction Extraction, string After) Extract(string text, string place)
    {
        TableExtraction? extraction = At(text, place);
        Assert.NotNull(extraction);
        return (extraction, FixApplication.Apply(PolicyText.From(text, "shop.svcpolicy"), extraction.Edits).Content);
    }

    private static TableExtraction? At(string text, string place)
    {
        PolicyProject project = PolicyAgreement.Bind([("shop.svcpolicy", text)]);
        return TableExtraction.At(project, project.Policies[0], new TextSpan(text.IndexOf(place, StringComparison.Ordinal), 0), PolicyOptions.Default);
    }

    private static string Normal(string text) => string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
}
