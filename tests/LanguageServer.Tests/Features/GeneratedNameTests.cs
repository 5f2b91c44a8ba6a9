using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.JsonRpc;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>From names of a policy to those of its generated C#, and back.</summary>
public sealed class GeneratedNameTests
{
    [Theory]
    [InlineData("request Re‸fund", "Desk.Refund, Desk.RefundDecision, Desk.RefundClause, Desk.RefundOutline")]
    [InlineData("amo‸unt: money", "Desk.Refund.Amount")]
    [InlineData("when amo‸unt", "Desk.Refund.Amount")]
    [InlineData("rule Too‸Late", "Desk.RefundClause.TooLate")]
    [InlineData("except Fau‸lty", "Desk.RefundClause.TooLate_Faulty")]
    [InlineData("role Le‸ad", "Desk.Role.Lead, Desk.Roles.Lead")]
    [InlineData("changedMind, fau‸lty", "Desk.Reason.Faulty")]
    [InlineData("policy De‸sk", ".Desk")]
    public void A_thing_has_its_names_in_CSharp(string at, string names)
    {
        Asked asked = At(at);
        Assert.Equal(names, string.Join(", ", Execute(asked, "policylint.generatedNames", Place(asked)).EnumerateArray().Select(n => n.GetProperty("container").GetString() + "." + n.GetProperty("name").GetString())));
    }

    [Theory]
    [InlineData("request Re‸fund", "Claim", "Refund>Claim RefundDecision>ClaimDecision RefundClause>ClaimClause RefundOutline>ClaimOutline")]
    [InlineData("amo‸unt: money", "paid", "Amount>Paid")]
    [InlineData("rule Too‸Late", "Window", "TooLate>Window TooLate_Faulty>Window_Faulty")]
    [InlineData("role Le‸ad", "Boss", "Lead>Boss Lead>Boss")]
    [InlineData("calendar Ho‸urs", "hours", "")]
    public void A_rename_says_what_it_makes_of_them(string at, string newName, string changes)
    {
        Asked asked = At(at);
        JsonElement answer = Execute(asked, "policylint.generatedNames", [.. Place(asked), newName]);
        Assert.Equal(changes, string.Join(" ", answer.EnumerateArray().Select(n => n.GetProperty("name").GetString() + ">" + n.GetProperty("newName").GetString())));
    }

    [Theory]
    [InlineData("Desk.Refund", "Amount", "Paid", "amount", "paid")]
    [InlineData("Desk", "RefundDecision", "ClaimDecision", "Refund", "Claim")]
    [InlineData("Desk", "Refund", "Claim", "Refund", "Claim")]
    [InlineData("Desk.RefundClause", "TooLate_Faulty", "TooLate_Broken", "Faulty", "Broken")]
    [InlineData("Desk.RefundClause", "TooLate", "Window", "TooLate", "Window")]
    [InlineData("Desk.Roles", "Lead", "Boss", "Lead", "Boss")]
    [InlineData("Desk.Reason", "ChangedMind", "OfTwoMinds", "changedMind", "ofTwoMinds")]
    [InlineData("", "Desk", "Counter", "Desk", "Counter")]
    public void A_name_in_CSharp_renames_the_thing(string container, string name, string newName, string old, string now)
    {
        Asked asked = Asked.In(Desk.Text);
        JsonElement answer = Execute(asked, "policylint.renameGenerated", container, name, newName);
        string renamed = asked.Apply(answer.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("edits"));
        Assert.Equal(System.Text.RegularExpressions.Regex.Replace(Desk.Text, $@"\b{old}\b(?! is)(?! the)", now), renamed);
        Assert.Contains(answer.GetProperty("generated").EnumerateArray(), g => g.GetProperty("name").GetString() == name && g.GetProperty("newName").GetString() == newName);
    }

    [Theory]
    [InlineData("Desk.Refund", "Amount", "Reason", "declared already")]
    [InlineData("Desk.Refund", "Nothing", "Other", "No policy makes")]
    [InlineData("Desk", "RefundDecision", "Verdict", "No name of 'Refund'")]
    [InlineData("Desk.RefundClause", "TooLate_Faulty", "Late_Faulty", "No name of 'Faulty'")]
    [InlineData("Desk.Refund", "Amount", "1st", "is no name")]
    [InlineData("Desk.Refund", "Amount", "amount", "No name of 'amount'")]
    public void What_no_policy_could_make_is_refused(string container, string name, string newName, string why)
    {
        RpcException refused = Assert.Throws<RpcException>(() => Execute(Asked.In(Desk.Text), "policylint.renameGenerated", container, name, newName));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static Asked At(string at) => Asked.In(Desk.Text.Replace(at.Replace("‸", string.Empty, StringComparison.Ordinal), at, StringComparison.Ordinal));

    private static JsonNode[] Place(Asked asked) => [asked.Uri, asked.Position["line"]!.GetValue<int>(), asked.Position["character"]!.GetValue<int>()];

    private static JsonElement Execute(Asked asked, string command, params JsonNode[] arguments) =>
        asked.For("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray([.. arguments.Select(a => a.DeepClone())]) });
}
