using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.JsonRpc;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>From names to what they mean and back: definition, references, highlights, rename, linked editing, call hierarchy, outline, folding, selection, links.</summary>
public sealed class NavigationTests
{
    [Theory]
    [InlineData("then refer to Le‸ad", "role Lead")]
    [InlineData("when reason is fau‸lty", "changedMind, faulty")]
    [InlineData("when amount > Li‸mit", "figure Limit")]
    [InlineData("expect deny by Too‸Late", "rule TooLate")]
    public void A_name_leads_to_its_declaration(string at, string declaration)
    {
        foreach (string end in new[] { string.Empty, "\nrule for { when" })
        {
            Asked asked = Asked.In(Desk.Text.Replace(at.Replace("‸", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal) + end);
            JsonElement place = asked.For("textDocument/definition")[0];
            int offset = asked.OffsetOf(place.GetProperty("range").GetProperty("end"));
            Assert.EndsWith(declaration, asked.Text[..offset], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plan_is_named_by_its_standard()
    {
        Asked asked = Asked.In("policy Desk\nstandard Care core { measure \"asked\" target 80% }\nimprove Ca‸re by 1% every week from 70% starting 2026-01-05 for 4 weeks\n");
        JsonElement place = asked.For("textDocument/definition")[0];
        Assert.EndsWith("standard Care", asked.Text[..asked.OffsetOf(place.GetProperty("range").GetProperty("end"))], StringComparison.Ordinal);
        JsonElement edit = asked.For("textDocument/rename", new JsonObject { ["position"] = asked.Position.DeepClone(), ["newName"] = "Warmth" });
        Assert.Equal(asked.Text.Replace("Care", "Warmth", StringComparison.Ordinal), asked.Apply(edit.GetProperty("documentChanges")[0].GetProperty("edits")));
    }

    [Fact]
    public void All_places_that_speak_of_a_thing_are_found_and_renamed()
    {
        Asked asked = Asked.In(Desk.Text.Replace("role Lead", "role Le‸ad", StringComparison.Ordinal));
        var withDeclaration = new JsonObject { ["position"] = asked.Position.DeepClone(), ["context"] = new JsonObject { ["includeDeclaration"] = true } };
        Assert.Equal(2, asked.For("textDocument/references", withDeclaration).GetArrayLength());
        withDeclaration["context"]!["includeDeclaration"] = false;
        Assert.Equal(1, asked.For("textDocument/references", withDeclaration).GetArrayLength());
        Assert.Equal(2, asked.For("textDocument/documentHighlight").GetArrayLength());
        Assert.Equal(2, asked.For("textDocument/linkedEditingRange").GetProperty("ranges").GetArrayLength());
        Assert.Equal("Lead", asked.For("textDocument/prepareRename").GetProperty("placeholder").GetString());

        JsonElement edit = asked.For("textDocument/rename", new JsonObject { ["position"] = asked.Position.DeepClone(), ["newName"] = "when" });
        string renamed = asked.Apply(edit.GetProperty("documentChanges")[0].GetProperty("edits"));
        Assert.Equal(Desk.Text.Replace("role Lead", "role `when`", StringComparison.Ordinal).Replace("refer to Lead", "refer to `when`", StringComparison.Ordinal), renamed);
        Assert.Throws<PolicyLint.LanguageServer.JsonRpc.RpcException>(() => asked.For("textDocument/rename", new JsonObject { ["position"] = asked.Position.DeepClone(), ["newName"] = "Agent" }));
    }

    [Fact]
    public void Who_speaks_of_whom_is_a_hierarchy()
    {
        Asked asked = Asked.In(Desk.Text.Replace("role Lead", "role Le‸ad", StringComparison.Ordinal));
        JsonElement item = asked.For("textDocument/prepareCallHierarchy")[0];
        JsonElement calls = asked.For("callHierarchy/incomingCalls", new JsonObject { ["item"] = JsonNode.Parse(item.GetRawText()) });
        Assert.Equal("Large", calls[0].GetProperty("from").GetProperty("name").GetString());
        JsonElement called = asked.For("callHierarchy/outgoingCalls", new JsonObject { ["item"] = JsonNode.Parse(item.GetRawText()) });
        Assert.Equal(["Hours", "Refund"], called.EnumerateArray().Select(c => c.GetProperty("to").GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    /// <summary>A field comes before a figure of its name: each condition that asks for the figure would ask for the field.</summary>
    [Theory]
    [InlineData("    amo‸unt: money", "Limit", "With the name 'Limit', line 37 of untitled:policy.svcpolicy would speak of something else.")]
    [InlineData("figure Li‸mit", "age", "With the name 'age', line 37 of untitled:policy.svcpolicy would speak of something else.")]
    [InlineData("    amo‸unt: money", "age", "'age' is declared already, on line 22.")]
    [InlineData("    amo‸unt: money", "a\"b", "'a\"b' is no name. A name is letters, digits and '_', and starts with a letter.")]
    public void A_rename_that_would_change_what_is_meant_is_refused(string at, string name, string message)
    {
        Asked asked = Asked.In(Desk.Text.Replace(at.Replace("‸", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal));
        Assert.Equal(message, Assert.Throws<RpcException>(() => Rename(asked, name)).Message);
    }

    /// <summary>A word of the language is quoted where it must be, and a name that was missing may be found.</summary>
    [Theory]
    [InlineData("    amo‸unt: money", "when", "when `when` > Limit")]
    [InlineData("    amo‸unt: money", "größe", "when größe > Limit")]
    [InlineData("figure Li‸mit", "Threshold", "when amount > Threshold")]
    public void A_rename_that_keeps_it_is_done(string at, string name, string after)
    {
        Asked asked = Asked.In(Desk.Text.Replace(at.Replace("‸", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal));
        Assert.Contains(after, asked.Apply(Rename(asked, name).GetProperty("documentChanges")[0].GetProperty("edits")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_was_missing_may_be_given()
    {
        Asked asked = Asked.In(Desk.Text.Replace("figure Limit", "figure Lim‸t", StringComparison.Ordinal));
        Assert.Contains("figure Limit", asked.Apply(Rename(asked, "Limit").GetProperty("documentChanges")[0].GetProperty("edits")), StringComparison.Ordinal);
    }

    private static JsonElement Rename(Asked asked, string name) =>
        asked.For("textDocument/rename", new JsonObject { ["position"] = asked.Position.DeepClone(), ["newName"] = name });

    [Fact]
    public void The_outline_has_declarations_and_what_they_hold()
    {
        JsonElement[] symbols = [.. Asked.In(Desk.Text + "rule Broken for {").For("textDocument/documentSymbol", []).EnumerateArray()];
        JsonElement rule = symbols.Single(s => s.GetProperty("name").GetString() == "TooLate");
        Assert.Equal("Faulty", rule.GetProperty("children")[0].GetProperty("name").GetString());
        Assert.Equal(5, symbols.Single(s => s.GetProperty("name").GetString() == "Refund").GetProperty("children").GetArrayLength());
    }

    [Fact]
    public void Blocks_fold_and_selections_grow()
    {
        Asked asked = Asked.In(Desk.Text.Replace("when age > 30", "when age > 3‸0", StringComparison.Ordinal));
        Assert.Contains(asked.For("textDocument/foldingRange", []).EnumerateArray(), f => f.GetProperty("startLine").GetInt32() == 3 && f.GetProperty("endLine").GetInt32() == 5);
        JsonElement selection = asked.For("textDocument/selectionRange", new JsonObject { ["positions"] = new JsonArray(asked.Position.DeepClone()) })[0];
        var grown = new List<string>();
        for (JsonElement? at = selection; at is { } range; at = range.TryGetProperty("parent", out JsonElement parent) ? parent : null)
        {
            grown.Add(asked.Text[asked.OffsetOf(range.GetProperty("range").GetProperty("start"))..asked.OffsetOf(range.GetProperty("range").GetProperty("end"))]);
        }

        Assert.Equal("30", grown[0]);
        Assert.Contains("age > 30 days", grown);
        Assert.Contains("when age > 30 days", grown);
        Assert.Equal(asked.Text, grown[^1]);
        Assert.All(grown.Zip(grown.Skip(1)), pair => Assert.True(pair.First.Length < pair.Second.Length));
    }

    [Fact]
    public void Addresses_lead_where_they_say()
    {
        JsonElement links = Asked.In("policy P suppress SVP2001 because \"see https://example.com/x.\"\n").For("textDocument/documentLink", []);
        Assert.Contains(links.EnumerateArray(), l => l.GetProperty("target").GetString() == "https://example.com/x");
        Assert.Contains(links.EnumerateArray(), l => l.GetProperty("target").GetString()!.EndsWith("SVP2001.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Diagnostics_carry_page_related_places_and_tags()
    {
        JsonElement report = Asked.In("policy P\nrole A { staff 1 }\nrole A { staff 2 }\n").For("textDocument/diagnostic", []);
        JsonElement twice = report.GetProperty("items").EnumerateArray().First(d => d.GetProperty("code").GetString() == "SVP1002");
        Assert.EndsWith("SVP1002.md", twice.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.True(twice.TryGetProperty("relatedInformation", out _));
        JsonElement idle = Asked.In("policy P suppress SVP2001 because \"nothing to silence\"\n").For("textDocument/diagnostic", []);
        Assert.Contains(idle.GetProperty("items").EnumerateArray(), d => d.TryGetProperty("tags", out JsonElement tags) && tags[0].GetInt32() == 1);
    }
}
