using System.Runtime.InteropServices;
using PolicyLint.TestKit;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>A trimmed program keeps what decides: nothing of it is found by reflection.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class TrimmingTests(PackageFeed feed)
{
    [Fact]
    public async Task A_trimmed_program_decides_explains_and_speaks_JSON_and_nothing_warns()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", ThriftyPolicy.Named("Lending")).Write("Program.cs", $"""
            System.Console.WriteLine({ThriftyPolicy.Decide("Consumer.Policies.Lending", "2m")}.Fee);
            System.Console.WriteLine(Consumer.Policies.Lending.Explain(new Consumer.Policies.Lending.Loan {"{"} Amount = PolicyLint.Money.Gbp(2m) {"}"}));
            var loans = Consumer.Policies.Lending.Json.Default.TypeInfo<Consumer.Policies.Lending.Loan>();
            var decisions = Consumer.Policies.Lending.Json.Default.TypeInfo<Consumer.Policies.Lending.LoanDecision>();
            string loan = System.Text.Json.JsonSerializer.Serialize(new Consumer.Policies.Lending.Loan {"{"} Amount = PolicyLint.Money.Gbp(2m) {"}"}, loans);
            var decision = Consumer.Policies.Lending.Decide(System.Text.Json.JsonSerializer.Deserialize(loan, loans));
            string decided = System.Text.Json.JsonSerializer.Serialize(decision, decisions);
            System.Console.WriteLine(loan);
            System.Console.WriteLine(decided);
            System.Console.WriteLine(System.Text.Json.JsonSerializer.Deserialize(decided, decisions) == decision);
            System.Console.WriteLine(PolicyLint.PolicyJsonSchema.Of(loans)!["required"]!.ToJsonString());

            """);
        consumer.WriteProject($"<PublishTrimmed>true</PublishTrimmed><EnableAotAnalyzer>true</EnableAotAnalyzer><TrimMode>full</TrimMode><TrimmerSingleWarn>false</TrimmerSingleWarn><SelfContained>true</SelfContained><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>");

        var publish = (await consumer.BuildAsync("-t:Publish")).Succeeded();

        Assert.DoesNotContain(publish.Findings, finding => finding.Code.StartsWith("IL", StringComparison.Ordinal));
        var (exitCode, output) = await DotNet.RunAsync(
            consumer.Directory, ["exec", Path.Combine("bin", "Debug", "net10.0", RuntimeInformation.RuntimeIdentifier, "publish", "Consumer.dll")]);
        Assert.True(exitCode == 0, output);
        Assert.StartsWith("20.00 GBP", output, StringComparison.Ordinal);
        Assert.Contains("Late", output, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            {"amount":"2 GBP"}
            {"verdict":"allow","decidedBy":"Late","reason":null,"approvers":[],"mayBeBentBy":[],"values":{"fee":"20 GBP"}}
            True
            ["amount"]

            """.ReplaceLineEndings(),
            output,
            StringComparison.Ordinal);
    }
}
