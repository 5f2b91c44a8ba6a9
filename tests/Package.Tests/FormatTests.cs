using Xunit;

namespace PolicyLint.Package.Tests;

/// <summary><c>dotnet format</c>, which looks at C# alone, puts policies right through the finding that stands in C#.</summary>
[Collection(ConsumerBuilds.Name)]
public sealed class FormatTests(PackageFeed feed)
{
    private const string Unused = "policy Company\n\nsegment Guest\n\ncalendar Hours {\n    always open\n}\n";

    [Fact]
    public async Task It_says_that_there_are_fixes_applies_them_and_has_none_left()
    {
        var consumer = feed.NewConsumer().Write("a.svcpolicy", Unused).Write("deep/b.svcpolicy", Unused.Replace("Company", "Other", StringComparison.Ordinal));
        string[] fixes = ["analyzers", "--diagnostics", "SVP7006", "--severity", "info"];

        var before = await consumer.FormatAsync([.. fixes, "--verify-no-changes"]);
        Assert.True(before.ExitCode == 2, before.Output);
        Assert.Contains("SVP7006", before.Output, StringComparison.Ordinal);
        Assert.Equal(Unused, consumer.Read("a.svcpolicy"));

        var applied = await consumer.FormatAsync(fixes);
        Assert.True(applied.ExitCode == 0, applied.Output);
        Assert.Equal("policy Company\n\n", consumer.Read("a.svcpolicy"));
        Assert.Equal("policy Other\n\n", consumer.Read("deep/b.svcpolicy"));

        var after = await consumer.FormatAsync([.. fixes, "--verify-no-changes"]);
        Assert.True(after.ExitCode == 0, after.Output);
    }
}
