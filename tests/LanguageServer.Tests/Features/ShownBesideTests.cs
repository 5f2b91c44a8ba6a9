using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.Features.SemanticTokens;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>What editors show beside and over the text: hints, lenses, colors, signatures.</summary>
public sealed class ShownBesideTests
{
    [Fact]
    public void Hints_stand_behind_names_with_what_follows_from_them()
    {
        Asked asked = Asked.In(Desk.Text);
        Dictionary<int, string> hints = asked.For("textDocument/inlayHint", new JsonObject { ["range"] = asked.Everything() }).EnumerateArray()
            .ToDictionary(h => asked.OffsetOf(h.GetProperty("position")), h => h.GetProperty("label").GetString()!);
        Assert.Equal("= 23,400 GBP", hints[End("segment Loyal")]);
        Assert.Equal("≤ 1 approval", hints[End("request Refund")]);
        Assert.Equal("busy 25 %", hints[End("capacity People")]);
        Assert.Equal("= 100 GBP", hints[End("when amount > Limit")]);
        Assert.Equal(4, hints.Count);

        JsonElement some = asked.For("textDocument/inlayHint", new JsonObject { ["range"] = asked.RangeOf("segment Loyal") });
        Assert.Equal(1, some.GetArrayLength());

        static int End(string part) => Desk.Text.IndexOf(part, StringComparison.Ordinal) + part.Length;
    }

    [Fact]
    public void Lenses_count_and_run()
    {
        Asked asked = Asked.In(Desk.Text);
        JsonElement[] lenses = [.. asked.For("textDocument/codeLens", []).EnumerateArray()];
        string[] titles = [.. lenses.Select(l => l.GetProperty("command").GetProperty("title").GetString()!)];
        Assert.Equal(3, titles.Length);
        Assert.StartsWith("1 exception · 1 example · decides ", titles[0], StringComparison.Ordinal);
        Assert.StartsWith("0 exceptions · 0 examples · decides ", titles[1], StringComparison.Ordinal);

        JsonNode command = JsonNode.Parse(lenses[2].GetProperty("command").GetRawText())!;
        Assert.Equal("✓ A late one: the policy decides as expected.", Execute(asked, command));
        JsonNode explain = JsonNode.Parse(lenses[0].GetProperty("command").GetRawText())!;
        Assert.Contains("Faulty decides", Execute(asked, explain), StringComparison.Ordinal);

        Asked wrong = Asked.In(Desk.Text.Replace("expect deny by TooLate", "expect allow", StringComparison.Ordinal));
        Assert.StartsWith("✗ A late one: ", Execute(wrong, command), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lens_runs_its_own_example_where_another_has_the_same_text()
    {
        Asked asked = Asked.In(Desk.Text + "\nexample \"A late one\" for Refund {\n    given amount 5 GBP, age 1 day\n    expect deny\n}\n");
        JsonNode[] commands = [.. asked.For("textDocument/codeLens", []).EnumerateArray().Select(l => JsonNode.Parse(l.GetProperty("command").GetRawText())!)];

        Assert.StartsWith("✓ A late one: ", Execute(asked, commands[^2]), StringComparison.Ordinal);
        Assert.StartsWith("✗ A late one: ", Execute(asked, commands[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_policy_has_lenses_without_shares()
    {
        JsonElement lenses = Asked.In(Desk.Text.Replace("age > 30 days", "age > ", StringComparison.Ordinal)).For("textDocument/codeLens", []);
        Assert.Equal("1 exception · 0 examples", lenses[0].GetProperty("command").GetProperty("title").GetString());
    }

    [Fact]
    public void Words_are_colored_by_what_they_mean()
    {
        Asked asked = Asked.In("""
            policy P
            // a comment
            role Agent { staff 1 }
            request R {
                standard: money   /* two
                    lines */
                role: yes/no
            }
            rule X for R { when standard > 1 GBP and role then refer to Agent "text" }
            """);
        (string Text, string Type)[] words = [.. Decode(asked, asked.For("textDocument/semanticTokens/full", []))];
        Assert.Equal(2, words.Count(w => w == ("standard", "property")));
        Assert.Equal(2, words.Count(w => w == ("Agent", "class")));
        Assert.Contains(("role", "keyword"), words);
        Assert.Contains(("role", "property"), words);
        Assert.Contains(("// a comment", "comment"), words);
        Assert.Contains(("/* two", "comment"), words);
        Assert.Contains(words, w => w.Text.Trim() == "lines */" && w.Type == "comment");
        Assert.Contains(("\"text\"", "string"), words);
        Assert.Contains(("refer", "keyword"), words);

        (string Text, string Type)[] some = [.. Decode(asked, asked.For("textDocument/semanticTokens/range", new JsonObject { ["range"] = asked.RangeOf("rule X for R") }))];
        Assert.Equal(["rule", "X", "for", "R"], some.Select(w => w.Text));
    }

    /// <summary>The 'on' of the head is a word of the language, also behind a request of that name.</summary>
    [Fact]
    public void The_day_of_an_example_is_colored()
    {
        Asked asked = Asked.In("policy P request on { on: yes/no } example \"e\" for on on 2027-01-10 { given on yes expect allow }");
        (string Text, string Type)[] words = [.. Decode(asked, asked.For("textDocument/semanticTokens/full", []))];
        Assert.Equal(["struct", "property", "struct", "keyword", "property"], words.Where(w => w.Text == "on").Select(w => w.Type));
        Assert.Contains(("2027-01-10", "number"), words);
    }

    [Theory]
    [InlineData("example \"e\" for Refund ‸", "example TEXT for REQUEST [on DATE]", "[on DATE]")]
    [InlineData("example \"e\" for Refund on ‸", "example TEXT for REQUEST [on DATE]", "[on DATE]")]
    [InlineData("examples for Refund on 2027-01-10 given ‸", "examples [TEXT] for REQUEST [on DATE] given FIELD expect verdict", "FIELD")]
    [InlineData("role X { approves ‸", "approves REQUEST [up to MONEY [per PERIOD]]", "REQUEST")]
    [InlineData("role X { approves Refund ‸", "approves REQUEST [up to MONEY [per PERIOD]]", "[up to MONEY [per PERIOD]]")]
    [InlineData("role X { approves Refund up to 10 GBP‸", "approves REQUEST [up to MONEY [per PERIOD]]", "[up to MONEY [per PERIOD]]")]
    [InlineData("segment X { buys ‸", "buys MONEY every PERIOD for DURATION", "MONEY")]
    [InlineData("segment X { buys 5 GBP every ‸", "buys MONEY every PERIOD for DURATION", "PERIOD")]
    [InlineData("segment X { buys 5 GBP every 2 weeks for ‸", "buys MONEY every PERIOD for DURATION", "DURATION")]
    [InlineData("escalation X { step Agent ‸", "step [any N of] ROLE (informs|decides|approves) within DURATION [during CALENDAR] [on silence (escalate|approve|deny)]", "(informs|decides|approves)")]
    [InlineData("rule X for Refund { no exceptions because ‸", "no exceptions because TEXT", "TEXT")]
    [InlineData("rule X for Refund { when amount > min(‸", "min(A, B)", "A")]
    [InlineData("rule X for Refund { when amount > min(amount, ‸) }", "min(A, B)", "B")]
    [InlineData("rule X for Refund { when amount > min(amount, max(5 GBP, 4 GBP) + (‸", "min(A, B)", "B")]
    [InlineData("rule X for Refund { when amount > round(5 * ‸", "round(X)", "X")]
    [InlineData("rule X for Refund { when amount > min(1 GBP, 2 GBP) and ‸", "when EXPR", "EXPR")]
    public void Signatures_point_at_what_comes_next(string text, string form, string active)
    {
        JsonElement help = Asked.In(Desk.Text + text).For("textDocument/signatureHelp");
        JsonElement signature = help.GetProperty("signatures")[0];
        Assert.Equal(form, signature.GetProperty("label").GetString());
        Assert.Equal(active, signature.GetProperty("parameters")[help.GetProperty("activeParameter").GetInt32()].GetProperty("label").GetString());
    }

    [Theory]
    [InlineData("// a comment ‸")]
    [InlineData("role X { /* a comment ‸ */ }")]
    [InlineData("role X { ‸ }")]
    [InlineData("role X { staff 1 } ‸")]
    public void No_signature_where_nothing_is_begun(string text) => Assert.Equal(JsonValueKind.Null, Asked.In(Desk.Text + text).For("textDocument/signatureHelp").ValueKind);

    private static string Execute(Asked asked, JsonNode command)
    {
        var more = new JsonObject { ["command"] = command["command"]!.DeepClone(), ["arguments"] = command["arguments"]!.DeepClone() };
        return asked.For("workspace/executeCommand", more).GetString()!;
    }

    private static IEnumerable<(string Text, string Type)> Decode(Asked asked, JsonElement tokens)
    {
        string[] lines = asked.Text.Split('\n');
        int[] data = [.. tokens.GetProperty("data").EnumerateArray().Select(d => d.GetInt32())];
        (int line, int character) = (0, 0);
        for (int i = 0; i < data.Length; i += 5)
        {
            (line, character) = (line + data[i], data[i] == 0 ? character + data[i + 1] : data[i + 1]);
            yield return (lines[line].Substring(character, data[i + 2]), TokenColors.Types[data[i + 3]]);
        }
    }
}
