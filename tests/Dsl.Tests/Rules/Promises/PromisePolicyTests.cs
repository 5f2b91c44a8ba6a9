namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class PromisePolicyTests
{
    /// <summary>Whatever the tests beside this one find is then of their own making.</summary>
    [Fact]
    public void By_itself_it_is_told_nothing() => Assert.Empty(PromisePolicy.Of().Told);
}
