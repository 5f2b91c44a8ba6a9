namespace PolicyLint.Tests.Values;

public sealed class VerdictTests
{
    [Fact]
    public void TheStrictestIsTheLargest() =>
        Assert.Equal([Verdict.Allow, Verdict.Refer, Verdict.Deny], new[] { Verdict.Deny, Verdict.Allow, Verdict.Refer }.Order());
}
