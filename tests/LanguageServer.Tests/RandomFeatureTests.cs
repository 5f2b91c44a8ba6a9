using PolicyLint.Fuzz.Features;

namespace PolicyLint.LanguageServer.Tests;

/// <summary>Every feature answers about any text, and what it answers can be used.</summary>
public sealed class RandomFeatureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_feature_answers_about_any_text(ulong seed)
    {
        using var log = new StringWriter();
        Assert.Null(FeatureRun.Go(seed, 80, SoundPolicies.All(), log));
    }

    [Fact]
    public void There_are_policies_with_something_wrong_to_be_asked_about() => Assert.InRange(SoundPolicies.All().Count, 200, int.MaxValue);
}
