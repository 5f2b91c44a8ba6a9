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

    /// <summary>Rules must not fall over at any state of a file that somebody types.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_so_long_prefix_is_analysed(string name)
    {
        string text = Corpus.Text(name);
        for (int length = 0; length < text.Length; length += 97)
        {
            Assert.Single(Checked.Policy(text[..length], ("svcpolicy.as_of", "2030-01-01"), ("svcpolicy.approval_cost", "20 GBP")).Files);
        }
    }

    /// <summary>The least that is done to a rule is done to all pairs of them: it must cost next to nothing.</summary>
    [Fact]
    public void Three_hundred_rules_are_looked_at_whole()
    {
        string rules = string.Concat(Enumerable.Range(1, 300).Select(i =>
            $"rule W{i} for R {{ because \"It is so.\" when amount > {i} and amount <= {i + 1} and kind is k{i % 20} or amount > {1000 + i} and late then deny no exceptions because \"None.\" }}\n"));
        string kinds = string.Join(", ", Enumerable.Range(0, 20).Select(i => "k" + i));
        Checked policy = Checked.Policy($"policy P choice Kind {{ {kinds} }} request R {{ amount: number kind: Kind late: yes/no }}\n{rules}");

        Assert.Empty(policy.Told);
        Assert.Empty(policy.Of("SVP2015"));
    }
}
