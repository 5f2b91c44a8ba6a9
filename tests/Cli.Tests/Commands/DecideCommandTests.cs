using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;
using PolicyLint.TestKit;

namespace PolicyLint.Cli.Tests.Commands;

/// <summary>The case that is decided is the one that was asked, whatever examples the policy holds of its own.</summary>
public sealed class DecideCommandTests
{
    private const string WithTable = """
        policy Returns
            currency GBP

        request Refund {
            amount: money from 0 GBP
        }

        rule Large for Refund {
            because "Somebody should look at it."
            when amount > 100 GBP
            then deny "Too much."
            no exceptions because "None so far."
        }

        examples for Refund given amount expect verdict {
            case "small" 5 GBP => allow
        }

        example "what is asked" for Refund {
            given amount 20 GBP
            expect allow
        }
        """;

    public static TheoryData<string> Samples => [.. PoliciesIn("samples").Concat(PoliciesIn("tests/Corpus"))];

    /// <summary>The first and the last example of every request, asked as a question: most policies end with a table of them.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void What_examples_say_is_decided_of_what_they_give(string file)
    {
        PolicySymbol policy = PolicyProject.Bind([SyntaxTree.Parse(PolicyText.From(File.ReadAllText(Repository.PathOf(file)), file))], MachineTimeZones.Source).Policies[0];
        foreach (IGrouping<RequestSymbol, ExampleSymbol> examples in policy.Examples.GroupBy(e => e.Request!))
        {
            foreach (ExampleSymbol example in new[] { examples.First(), examples.Last() }.Distinct())
            {
                string[] fields = [.. example.Inputs.Where(i => i.Value is not null).Select(i => $"{i.Field.Name}={Words.Value(i.Value!)}")];
                string[] day = (example.On ?? policy.EffectiveFrom) is { } from ? ["--as-of", from.ToString("yyyy-MM-dd")] : [];

                ToolRun run = ToolRun.In(Repository.Root, string.Empty, ["decide", file, examples.Key.Name, .. fields, .. day, "--json"]);

                Assert.True(run.ExitCode == 0, $"{example.Name}: {run.Error}");
                using var decision = JsonDocument.Parse(run.Out);
                Assert.Equal(examples.Key.Name, decision.RootElement.GetProperty("request").GetString());
                Assert.Equal((example.Name, (example.ExpectedVerdict ?? Verdict.Allow).ToString().ToLowerInvariant()), (example.Name, decision.RootElement.GetProperty("verdict").GetString()));
            }
        }
    }

    [Theory]
    [InlineData("500 GBP", "Refund: deny by Large")]
    [InlineData("50 GBP", "Refund: allow")]
    public void A_table_of_examples_does_not_stand_in_for_the_question(string amount, string answer)
    {
        using var folder = new TemporaryFolder();
        folder.Write("returns.svcpolicy", WithTable);

        ToolRun run = folder.Run("decide", "returns.svcpolicy", "Refund", "amount=" + amount);

        Assert.Equal((0, answer), (run.ExitCode, run.Out.Split('\n')[0]));
    }

    [Fact]
    public void Nor_for_fields_that_are_missing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("returns.svcpolicy", WithTable);

        ToolRun run = folder.Run("decide", "returns.svcpolicy", "Refund");

        Assert.Equal((2, "policylint: Refund needs amount (money in GBP) as well.\n"), (run.ExitCode, run.Error));
    }

    private static IEnumerable<string> PoliciesIn(string folder) =>
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.svcpolicy", SearchOption.AllDirectories)
        select Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/') into file
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        orderby file
        select file;
}
