using PolicyLint.Fuzz.Edits;

namespace PolicyLint.LanguageServer.Tests;

/// <summary>Random edits leave the server with the client's text, and with what a fresh analysis finds.</summary>
public sealed class RandomEditTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_server_never_loses_the_text(ulong seed)
    {
        string original = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "returns.svcpolicy"));
        using var log = new StringWriter();
        Assert.Null(EditRun.Go(seed, 150, original, log));
    }

    [Fact]
    public void Its_editor_counts_lines_as_the_protocol_does()
    {
        var text = new ClientText("a\r\nb\rc\n\uD83D\uDE00d");
        Assert.Equal((1, 0), text.PlaceOf(3));
        Assert.Equal((2, 0), text.PlaceOf(5));
        Assert.Equal((3, 2), text.PlaceOf(9));
        Assert.Equal(1, text.Told(2));
    }
}
