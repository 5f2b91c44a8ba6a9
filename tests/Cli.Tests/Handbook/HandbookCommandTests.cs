using System.Xml.Linq;

namespace PolicyLint.Cli.Tests.Handbook;

public sealed class HandbookCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_policy_is_the_whole_site()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);

        ToolRun run = _folder.Run("handbook", "-o", "site");

        Assert.Equal((0, "site/index.html: 1 policy written.\n", string.Empty), (run.ExitCode, run.Out, run.Error));
        Assert.Equal(["index.html"], Pages());
    }

    [Fact]
    public void Several_have_an_index_and_a_page_each_whatever_their_names()
    {
        _folder.Write("a.svcpolicy", Policies.Clean);
        _folder.Write("b.svcpolicy", Policies.Clean.Replace("policy Returns", "policy Index", StringComparison.Ordinal));
        _folder.Write("c/d.svcpolicy", Policies.Clean.Replace("policy Returns", "policy Returns\n    version 2\n    effective 2027-01-01", StringComparison.Ordinal));

        Assert.Equal(0, _folder.Run("handbook", "-o", "site").ExitCode);

        Assert.Equal(["index-2.html", "index.html", "returns-2.html", "returns.html"], Pages());
        Dictionary<string, XElement> pages = HandbookRun.Read(_folder);
        Assert.Equal(["returns.html", "index-2.html", "returns-2.html"], pages["index.html"].Descendants("h2").Select(h => h.Element("a")!.Attribute("href")!.Value));
    }

    [Fact]
    public void A_broken_policy_has_a_page_that_says_so_and_nothing_else()
    {
        _folder.Write("broken.svcpolicy", Policies.Broken);
        _folder.Write("sound.svcpolicy", Policies.Clean.Replace("policy Returns", "policy Sound", StringComparison.Ordinal));

        ToolRun run = _folder.Run("handbook", "-o", "site");

        Assert.Equal((1, "policylint: broken.svcpolicy has errors, and its page says only that: see 'policylint check'.\n"), (run.ExitCode, run.Error));
        XElement page = HandbookRun.Read(_folder)["returns.html"];
        Assert.Equal(["Returns", "This policy has errors"], page.Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "h3").Select(e => e.Value));
        Assert.Contains("Line 6:", HandbookRun.Text(page), StringComparison.Ordinal);
        Assert.Contains("has errors", HandbookRun.Text(HandbookRun.Read(_folder)["index.html"]), StringComparison.Ordinal);
        Assert.Contains("What is decided", HandbookRun.Text(HandbookRun.Read(_folder)["sound.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_wherever_and_whenever_it_is_written()
    {
        using var other = new TemporaryFolder();
        foreach (TemporaryFolder folder in new[] { _folder, other })
        {
            folder.Write("a.svcpolicy", Policies.Clean);
            folder.Write("b.svcpolicy", Policies.WithoutReasons.Replace("policy Returns", "policy Other", StringComparison.Ordinal));
        }

        Assert.Equal(0, _folder.Run("handbook", "-o", "site").ExitCode);
        Assert.Equal(0, other.Run("handbook", "b.svcpolicy", "a.svcpolicy", "-o", "site").ExitCode);

        Assert.Equal(3, Pages().Length);
        Assert.All(Pages(), name => Assert.Equal(_folder.Read("site/" + name), other.Read("site/" + name)));
        Assert.All(Pages(), name => Assert.DoesNotContain(_folder.Path, _folder.Read("site/" + name), StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_an_earlier_handbook_make_way_and_nothing_else_does()
    {
        _folder.Write("a.svcpolicy", Policies.Clean);
        _folder.Write("b.svcpolicy", Policies.Clean.Replace("policy Returns", "policy Old", StringComparison.Ordinal));
        _folder.Run("handbook", "-o", "site");
        _folder.Write("site/own.html", "<!DOCTYPE html>\n<html><p>Mine.</p></html>\n");
        _folder.Write("site/logo.png", "PNG");
        _folder.Write("site/deeper/old.html", _folder.Read("site/old.html"));
        File.Delete(Path.Combine(_folder.Path, "b.svcpolicy"));

        ToolRun run = _folder.Run("handbook", "-o", "site");

        Assert.Equal("site/index.html: 1 policy written, 2 old pages removed.\n", run.Out);
        Assert.Equal(["index.html", "own.html"], Pages());
        Assert.True(File.Exists(Path.Combine(_folder.Path, "site/logo.png")) && File.Exists(Path.Combine(_folder.Path, "site/deeper/old.html")));
    }

    [Fact]
    public void A_page_of_somebody_else_is_never_overwritten()
    {
        _folder.Write("a.svcpolicy", Policies.Clean);
        _folder.Write("site/index.html", "<!DOCTYPE html>\n<html><p>Our home page.</p></html>\n");

        ToolRun run = _folder.Run("handbook", "-o", "site");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'index.html' in ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Our home page.", _folder.Read("site/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Option '-o' is required", "handbook")]
    [InlineData("There is no policy file", "handbook", "-o", "site")]
    [InlineData("can't be read", "handbook", "none.svcpolicy", "-o", "site")]
    [InlineData("There is no policy file", "report")]
    public void What_cannot_be_written_is_said(string message, params string[] arguments)
    {
        ToolRun run = _folder.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message.Replace("Option '-o'", "Option '--output'", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "site")));
    }

    [Fact]
    public void Report_shows_the_card_as_a_page_or_a_picture()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);

        ToolRun page = _folder.Run("report");
        ToolRun picture = _folder.Run("report", "--format", "svg", "-o", "cards/returns.svg");

        Assert.StartsWith("# Report card: Returns\n\nPolicy Returns: **", page.Out, StringComparison.Ordinal);
        Assert.Equal("cards/returns.svg: written.\n", picture.Out);
        Assert.Equal("img", XElement.Parse(_folder.Read("cards/returns.svg")).Attribute("role")!.Value);
    }

    [Fact]
    public void A_policy_may_be_piped_in()
    {
        using var other = new TemporaryFolder();
        other.Write("returns.svcpolicy", Policies.Clean);

        Assert.Equal(other.Run("report").Out, ToolRun.In(_folder.Path, Policies.Clean, "report", "-").Out);
        Assert.Equal(0, ToolRun.In(_folder.Path, Policies.Clean, "handbook", "-", "-o", "site").ExitCode);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_said()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);
        _folder.Write("site", "a file");

        ToolRun run = _folder.Run("handbook", "-o", "site");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a file; a handbook needs a folder.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Run("handbook", "-o", "site/below").ExitCode);
    }

    [Fact]
    public void Report_shows_several_pages_and_no_picture_of_several()
    {
        _folder.Write("a.svcpolicy", Policies.Clean);
        _folder.Write("b.svcpolicy", Policies.Broken.Replace("policy Returns", "policy Broken", StringComparison.Ordinal));

        ToolRun run = _folder.Run("report");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Out.Split('\n').Count(line => line.StartsWith("# Report card: ", StringComparison.Ordinal)));
        Assert.Contains("**not graded.**", run.Out, StringComparison.Ordinal);
        Assert.Equal((2, "policylint: A picture is of one policy, and these are 2. Name one file.\n"), (_folder.Run("report", "-f", "svg").ExitCode, _folder.Run("report", "-f", "svg").Error));
    }

    private string[] Pages() => [.. Directory.GetFiles(Path.Combine(_folder.Path, "site"), "*.html").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];
}
