using System.Text.RegularExpressions;
using PolicyLint.LanguageServer.Tests.Conversations;
using PolicyLint.LanguageServer.Tests.Features;
using PolicyLint.TestKit;

namespace PolicyLint.LanguageServer.Tests.Editors;

/// <summary>What Neovim's own client makes of the real server, set up as the documentation says.</summary>
public sealed class NeovimTests
{
    [NeovimFact]
    public void It_shows_findings_and_cards_renames_and_lays_out()
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text.Replace("    because \"Fraud.\"\n", string.Empty, StringComparison.Ordinal));
        folder.Write("other.svcpolicy", "policy Other\nuse Desk\nrole Boss { staff 1 reports to Lead }\n");
        string setUp = folder.Write("init.lua", DocumentedSetUp());

        (string[] lines, string trouble) = Neovim.Run(Repository.PathOf("tests/Editors/Neovim/drive.lua"), setUp, folder.Path);
        string[] expected = ["ok diagnostics", "ok diagnostics while typing", "ok hover", "ok rename", "ok format"];
        Assert.True(expected.SequenceEqual(lines), string.Join('\n', lines) + "\n" + trouble);
    }

    /// <summary>The set-up for the Neovim that is installed here: the page has one for 0.7 to 0.10, and a shorter one from 0.11 on.</summary>
    private static string DocumentedSetUp()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/editors.md"));
        return Regex.Matches(page, "```lua\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).Single(s => s.Contains("start_client", StringComparison.Ordinal));
    }
}
