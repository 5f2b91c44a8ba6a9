namespace PolicyLint.Dsl.Tests.Rules;

/// <summary>The sample and the published policies were looked at by people: what is found in their rules and examples beyond that is found wrongly.</summary>
public sealed class CorpusFindingsTests
{
    public static TheoryData<string> Files => Corpus.Theory;

    [Fact]
    public void The_sample_has_exactly_one_warning() => Assert.Equal("SVP3001", Assert.Single(Checked.Policy(Corpus.Text("returns.svcpolicy")).Told).Rule.Code);

    [Theory]
    [MemberData(nameof(Files))]
    public void Rules_and_examples_are_told_nothing(string name) =>
        Assert.DoesNotContain(Checked.Policy(Corpus.Text(name)).Told, finding => finding.Rule.Area is "Rules" or "Examples");
}
