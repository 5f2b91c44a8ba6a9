using System.Text;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Text;

public sealed class PolicyTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb\rc\n", 4)]
    [InlineData("\r\r\n\n", 4)]
    public void A_line_ends_at_LF_CR_LF_and_CR(string content, int lines)
    {
        PolicyText text = PolicyText.From(content);
        Assert.Equal(lines, text.LineCount);
        Assert.Equal(content.ReplaceLineEndings("\n").Split('\n'), Enumerable.Range(0, lines).Select(line => text.Slice(text.LineSpan(line))));
    }

    [Fact]
    public void Positions_go_there_and_back()
    {
        PolicyText text = PolicyText.From("ab\r\n😀c\r\rd");
        for (int i = 0; i <= text.Content.Length; i++)
        {
            Assert.Equal(i, text.OffsetOf(text.PositionOf(i)));
        }

        Assert.Equal(new LinePosition(1, 2), text.PositionOf(6));
        Assert.Equal(new LinePosition(3, 1), text.PositionOf(999));
        Assert.Equal(0, text.OffsetOf(new LinePosition(-1, -1)));
    }

    [Fact]
    public void Bytes_come_back_as_they_were()
    {
        foreach (byte[] bytes in new[] { Encoding.UTF8.GetBytes("é😀"), [0xEF, 0xBB, 0xBF, 0x61], [0x61, 0xFF], [0xEF, 0xBF, 0xBD], [] })
        {
            Assert.Equal(bytes, PolicyText.FromBytes(bytes).ToBytes());
        }

        Assert.True(PolicyText.FromBytes([0x61, 0xFF]).IsDamaged);
        Assert.False(PolicyText.FromBytes([0xEF, 0xBF, 0xBD]).IsDamaged);
        Assert.Equal("a", PolicyText.FromBytes([0xEF, 0xBB, 0xBF, 0x61]).Content);
    }
}
