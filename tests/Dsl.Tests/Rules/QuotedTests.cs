using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Tests.Rules;

public sealed class QuotedTests
{
    [Fact]
    public void Eighty_characters_stay_and_one_more_is_cut()
    {
        Assert.Equal(new string('x', 80), Quoted.Short(new string('x', 80)));
        Assert.Equal(new string('x', 79) + "…", Quoted.Short(new string('x', 81)));
    }

    [Fact]
    public void No_character_is_cut_in_half() => Assert.Equal(new string('x', 78) + "…", Quoted.Short(new string('x', 78) + "😀😀😀"));

    [Fact]
    public void Lines_become_one() => Assert.Equal("\"within 8 hours\"", Quoted.Text("within\r\n    8\thours"));

    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b and c", "a", "b", "c")]
    public void A_list_reads_like_a_sentence(string sentence, params string[] items) => Assert.Equal(sentence, Quoted.List(items));
}
