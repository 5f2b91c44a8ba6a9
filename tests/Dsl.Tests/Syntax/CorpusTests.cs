using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Syntax;

public sealed class CorpusTests
{
    public static TheoryData<string> Names => Corpus.Theory;

    [Fact]
    public void Holds_the_sample_and_five_real_policies() => Assert.Equal(6, Corpus.Names.Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_read_without_a_finding_and_given_back(string name)
    {
        byte[] bytes = Corpus.Bytes(name);
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.FromBytes(bytes, name));
        Assert.Empty(tree.Findings.Select(finding => finding.Message));
        TreeLaws.Hold(tree);
        Assert.Equal(bytes, tree.Text.ToBytes());
        Assert.DoesNotContain(tree.Root.Declarations, declaration => declaration is SkippedDeclarationSyntax);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_the_laws_cut_off_at_every_token(string name)
    {
        string text = Corpus.Text(name);
        foreach (Token token in TreeLaws.Parse(text).Tokens)
        {
            TreeLaws.Hold(TreeLaws.Parse(text[..token.Start]));
            TreeLaws.Hold(TreeLaws.Parse(text[token.Start..]));
        }
    }

    [Fact]
    public void Keeps_the_laws_cut_off_at_every_character()
    {
        string text = Corpus.Text("returns.svcpolicy");
        for (int i = 0; i <= text.Length; i++)
        {
            SyntaxTree tree = TreeLaws.Parse(text[..i]);
            TreeLaws.Hold(tree);
            Assert.True(tree.Findings.Length <= 2, $"{tree.Findings.Length} messages for a text cut off at {i}");
        }
    }
}
