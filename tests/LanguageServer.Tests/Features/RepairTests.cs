using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>Code actions and formatting: applied, they do what they say.</summary>
public sealed class RepairTests
{
    [Fact]
    public void A_repair_repairs()
    {
        Asked asked = Asked.In(Desk.Text.Replace("works Hours approves Refund up to 100", "wroks Hours approves Refund up to 100", StringComparison.Ordinal));
        JsonElement action = Actions(asked, "wroks").First(a => a.GetProperty("title").GetString() == "Write 'works'");
        Assert.True(action.GetProperty("isPreferred").GetBoolean());
        Assert.Equal("SVP0001", action.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(Desk.Text, Applied(asked, action));
    }

    [Fact]
    public void All_findings_of_a_rule_are_repaired_at_once()
    {
        string text = Desk.Text.Replace("    because \"Fraud.\"\n", string.Empty, StringComparison.Ordinal).Replace("    because \"Stock ages.\"\n", string.Empty, StringComparison.Ordinal);
        Asked asked = Asked.In(text);
        JsonElement action = Actions(asked, "rule Large").Single(a => a.GetProperty("title").GetString() == "Fix all 2 of SVP2002 in this file");
        Assert.Equal(2, action.GetProperty("diagnostics").GetArrayLength());
        Assert.False(action.TryGetProperty("isPreferred", out _));
        string applied = Applied(asked, action);
        Assert.DoesNotContain("SVP2002", Codes(Asked.In(applied)));
        Assert.Equal(2, applied.Split("because \"Say why here.\"").Length - 1);

        // One by itself has its repair, and no other name for it.
        Asked one = Asked.In(Desk.Text.Replace("    because \"Fraud.\"\n", string.Empty, StringComparison.Ordinal));
        Assert.DoesNotContain(Actions(one, "rule Large"), a => a.GetProperty("title").GetString()!.StartsWith("Fix all", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suppression_is_put_into_the_declaration_and_silences()
    {
        string text = Desk.Text.Replace("    because \"Fraud.\"\n", string.Empty, StringComparison.Ordinal);
        Asked asked = Asked.In(text);
        JsonElement action = Actions(asked, "rule Large").First(a => a.GetProperty("title").GetString() == "Suppress SVP2002 here, with a reason");
        string applied = Applied(asked, action);
        Assert.Contains("    suppress SVP2002 because \"say why\"\n}", applied, StringComparison.Ordinal);
        Assert.DoesNotContain("SVP2002", Codes(Asked.In(applied)));
        Assert.Contains("SVP2002", Codes(asked));
    }

    [Fact]
    public void The_case_behind_a_finding_becomes_an_example_that_holds()
    {
        Asked asked = Asked.In(Desk.Text + """
            request Gift { amount: money from 0 GBP to 10 GBP decides voucher: money = 0 GBP }
            rule Small for Gift { because "Thanks." when amount > 2 GBP then voucher is 1 GBP }
            rule Big for Gift { because "Thanks." when amount > 5 GBP then voucher is 2 GBP }
            """);
        JsonElement action = asked.For("textDocument/codeAction", Everywhere(asked)).EnumerateArray().First(a => a.GetProperty("title").GetString() == "Add the case as an example");
        string applied = Applied(asked, action);
        Asked after = Asked.In(applied);
        Assert.True(after.Snapshot.Find(after.Uri)!.Policy.Examples.Length == 2, applied);
        Assert.DoesNotContain(Codes(after), c => c.StartsWith("SVP0", StringComparison.Ordinal) || (c.StartsWith("SVP1", StringComparison.Ordinal) && c != "SVP1010") || c == "SVP6001");
    }

    /// <summary>The case lies on a day on which both rules are in force, and is kept with that day.</summary>
    [Fact]
    public void A_case_of_a_later_day_becomes_an_example_of_that_day()
    {
        Asked asked = Asked.In(Desk.Text + """
            request Gift { amount: money from 0 GBP to 10 GBP decides voucher: money = 0 GBP }
            rule Small for Gift { because "Thanks." when amount > 2 GBP then voucher is 1 GBP }
            rule Big for Gift { because "Thanks." effective 2027-01-01 when amount > 5 GBP then voucher is 2 GBP, refer to Lead no exceptions because "None." }
            """);
        JsonElement action = asked.For("textDocument/codeAction", Everywhere(asked)).EnumerateArray().First(a => a.GetProperty("title").GetString() == "Add the case as an example");
        string applied = Applied(asked, action);
        Assert.Matches("example \"rule Small and rule Big\" for Gift on 2027-01-01 \\{\n    given amount [^\n]+ GBP\n    expect refer to Lead by Big\n\\}\n$", applied);
        Assert.DoesNotContain("SVP6001", Codes(Asked.In(applied)));
        Assert.Contains("SVP6001", Codes(Asked.In(applied.Replace(" on 2027-01-01", string.Empty, StringComparison.Ordinal))));
        Assert.Equal("example · on 2027-01-01", Asked.In(applied).For("textDocument/documentSymbol", []).EnumerateArray().Last().GetProperty("detail").GetString());
    }

    [Fact]
    public void The_page_of_a_rule_can_be_shown()
    {
        Asked asked = Asked.In(Desk.Text.Replace("    because \"Fraud.\"\n", string.Empty, StringComparison.Ordinal));
        JsonElement action = Actions(asked, "rule Large").First(a => a.GetProperty("title").GetString()!.StartsWith("What SVP2002 means", StringComparison.Ordinal));
        Assert.Equal("policylint.showRule", action.GetProperty("command").GetProperty("command").GetString());
    }

    [Fact]
    public void Other_kinds_are_not_offered()
    {
        Asked asked = Asked.In(Desk.Text);
        JsonObject where = Everywhere(asked);
        where["context"]!["only"] = new JsonArray("source", "quick");
        Assert.Equal(0, asked.For("textDocument/codeAction", where).GetArrayLength());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("refactor")]
    [InlineData("refactor.extract")]
    public void Rules_become_a_table(string? only)
    {
        const string Rules = "request Gift { kind: Reason decides voucher: money = 0 GBP }\n"
            + "rule Sorry for Gift { because \"Ours.\" when kind is faulty then voucher is 10 GBP }\nrule Kind for Gift { because \"Thanks.\" when kind is changedMind then voucher is 5 GBP }\n";
        Asked asked = Asked.In(Desk.Text + Rules);
        JsonObject where = new() { ["range"] = asked.RangeOf("Sorry"), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } };
        if (only is not null)
        {
            where["context"]!["only"] = new JsonArray(only);
        }

        JsonElement action = asked.For("textDocument/codeAction", where).EnumerateArray().Single(a => a.GetProperty("kind").GetString() == "refactor.extract");
        Assert.Equal("Make a table of Sorry, Kind", action.GetProperty("title").GetString());
        Assert.EndsWith(
            "table Voucher for Gift decides voucher by kind {\n    when faulty      => 10 GBP // Sorry: Ours.\n    when changedMind => 5 GBP  // Kind: Thanks.\n}\n",
            Applied(asked, action).TrimEnd('\n') + "\n",
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_a_run_and_a_closed_block_are_laid_out()
    {
        const string Untidy = "policy P\n\nrole   A {\nstaff   1\n}\n\nrole   B {\n  staff   1\n}\n";
        const string Tidy = "policy P\n\nrole A {\n    staff 1\n}\n\nrole B {\n    staff 1\n}\n";
        Asked asked = Asked.In(Untidy);
        var options = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true };
        Assert.Equal(Tidy, asked.Apply(asked.For("textDocument/formatting", new JsonObject { ["options"] = options.DeepClone() })));

        string run = asked.Apply(asked.For("textDocument/rangeFormatting", new JsonObject { ["range"] = asked.RangeOf("role   B {\n  staff   1"), ["options"] = options.DeepClone() }));
        Assert.Equal("policy P\n\nrole   A {\nstaff   1\n}\n\nrole B {\n    staff 1\n}\n", run);

        JsonObject typed = new() { ["position"] = asked.PositionOf(Untidy.IndexOf('}') + 1), ["ch"] = "}", ["options"] = options.DeepClone() };
        Assert.Equal("policy P\n\nrole A {\n    staff 1\n}\n\nrole   B {\n  staff   1\n}\n", asked.Apply(asked.For("textDocument/onTypeFormatting", typed)));
    }

    /// <summary>Where the line just ended stands is laid out; the break that was typed stays, also where the layout would have none.</summary>
    [Theory]
    [InlineData("policy P\n\nrole   A { staff 1 }\n\n‸", "policy P\n\nrole   A { staff 1 }\n\n")]
    [InlineData("policy P\n\nrole   A { staff 1 }\n‸", "policy P\n\nrole A { staff 1 }\n")]
    [InlineData("policy P\n\nrole A { staff 1 }\n\n\n‸\n\nrole B { staff 1 }\n", "policy P\n\nrole A { staff 1 }\n\n\n\n\nrole B { staff 1 }\n")]
    [InlineData("policy P\n\nrole A {\n  staff 1\n    ‸\n}\n", "policy P\n\nrole A {\n    staff 1\n    \n}\n")]
    [InlineData("policy P\n  currency GBP\n    ‸", "policy P\n    currency GBP\n    ")]
    public void A_break_that_was_typed_stays(string typed, string laidOut)
    {
        Asked asked = Asked.In(typed);
        JsonObject enter = new() { ["position"] = asked.Position.DeepClone(), ["ch"] = "\n", ["options"] = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true } };
        Assert.Equal(laidOut, asked.Apply(asked.For("textDocument/onTypeFormatting", enter)));
    }

    [Fact]
    public void A_text_with_syntax_errors_is_left_as_it_is()
    {
        Asked asked = Asked.In("policy P\nrole   A {\nstaff\n");
        Assert.Equal(0, asked.For("textDocument/formatting", new JsonObject { ["options"] = new JsonObject() }).GetArrayLength());
    }

    private static IEnumerable<JsonElement> Actions(Asked asked, string part) => asked
        .For("textDocument/codeAction", new JsonObject { ["range"] = asked.RangeOf(part), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } }).EnumerateArray();

    private static JsonObject Everywhere(Asked asked) => new() { ["range"] = asked.Everything(), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } };

    private static string Applied(Asked asked, JsonElement action) => asked.Apply(action.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits"));

    private static IReadOnlyList<string> Codes(Asked asked) =>
        [.. asked.For("textDocument/diagnostic", []).GetProperty("items").EnumerateArray().Select(d => d.GetProperty("code").GetString()!)];
}
