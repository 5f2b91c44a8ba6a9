using System.Reflection;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Policies;
using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary>The compilers at both ends of what the README promises, really run: what they find and generate is what the SDK's own does.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class CompilerTests(PackageFeed feed)
{
    /// <summary>A role that nothing speaks of, and a word that this is meant.</summary>
    private const string Suppressed = "\nrole Porter { staff 1 suppress SVP1010 because \"He is hired next month.\" }\n";

    [Fact]
    public async Task The_oldest_and_the_newest_compiler_find_and_generate_what_the_SDKs_own_does()
    {
        var consumer = feed.NewConsumer().Write("lending.svcpolicy", ThriftyPolicy.Named("Lending") + Suppressed)
            .Write("Program.cs", $"{ThriftyPolicy.Decide("Consumer.Policies.Lending", "1m")};\n");
        foreach (string sample in (string[])["samples/ReturnsDesk/returns.svcpolicy", "samples/Policies/defects/hotel.svcpolicy", "samples/Policies/defects/shop.svcpolicy", "samples/Policies/defects/support.svcpolicy"])
        {
            consumer.Write(Path.GetFileName(sample), File.ReadAllText(Repository.PathOf(sample)));
        }

        // Compilers of any age go through a table of thousands of rows.
        consumer.Write("large.svcpolicy", LargeTablePolicy.Postage(6_000, seed: 1, isShuffled: true));
        consumer.WriteProject(Compilation.Properties);
        (BuildResult ownBuild, Compilation own) = await Compilation.Of(consumer, "latest");
        (BuildResult oldestBuild, Compilation oldest) = await Compilation.Of(consumer, "12", Compiler("Oldest"));
        (BuildResult newestBuild, Compilation newest) = await Compilation.Of(consumer, "latest", Compiler("Newest"));

        Assert.StartsWith("4.8.0", oldest.Compiler, StringComparison.Ordinal);
        Assert.StartsWith("5.12.0", newest.Compiler, StringComparison.Ordinal);
        Assert.All([ownBuild, oldestBuild, newestBuild], build => build.Succeeded());
        Assert.All([oldest, newest], other => Assert.Empty(own.DifferencesTo(other)));

        // What is compared is all that the package does: findings in policies, in C# that calls them, what a policy suppresses, and a file of C# for each policy.
        Assert.Equal(6, own.Generated.Keys.Count(file => file.EndsWith(".svcpolicy.g.cs", StringComparison.Ordinal)));
        Assert.Contains(own.Findings, finding => finding.Contains("\"SVP7001\"", StringComparison.Ordinal));
        Assert.Contains(own.Findings, finding => finding.Contains("\"suppressions\"", StringComparison.Ordinal));
        Assert.True(own.Findings.Length > 20, $"{own.Findings.Length} findings in four policies that are full of them");
    }

    [Fact]
    public async Task What_does_not_parse_is_an_error_in_the_oldest_too()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", "policy A\nrole {\n");
        consumer.WriteProject(Compilation.Properties);

        (BuildResult ownBuild, Compilation own) = await Compilation.Of(consumer, "latest");
        (BuildResult oldestBuild, Compilation oldest) = await Compilation.Of(consumer, "12", Compiler("Oldest"));

        Assert.Contains(ownBuild.Failed().Findings, finding => finding.Severity == "error");
        oldestBuild.Failed();
        Assert.Empty(own.DifferencesTo(oldest));
        Assert.StartsWith("4.8.0", oldest.Compiler, StringComparison.Ordinal);
    }

    /// <summary>The folder of a compiler of tests/Compilers, built before these tests.</summary>
    private static string Compiler(string name) => Repository.PathOf(
        $"tests/Compilers/{name}/bin/{typeof(CompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Configuration").Value}/net10.0");
}
