using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLint.TestKit;

namespace PolicyLint.Cli.Tests.Documentation;

/// <summary>The manual is true: every command that it shows is run, and prints what it shows; every command and option is in it.</summary>
public sealed partial class ManualTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/cli.md")).ReplaceLineEndings("\n");

    [Fact]
    public void What_it_shows_is_what_is_printed()
    {
        using var folder = new TemporaryFolder();
        foreach (Match file in Files().Matches(Page))
        {
            folder.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        ShownCommand[] commands = [.. Consoles().Matches(Page).SelectMany(console => ShownCommand.ReadAll(console.Groups["text"].Value))];

        Assert.InRange(commands.Length, 20, 200);
        var differences = new List<string>();
        int exitCode = 0;
        foreach (ShownCommand command in commands)
        {
            string printed = command.RunIn(folder, ref exitCode);
            if (!command.Shows(printed))
            {
                differences.Add($"$ {command.Line}\n{printed}");
            }
        }

        Assert.True(differences.Count == 0, "The manual shows otherwise:\n" + string.Join('\n', differences));
    }

    /// <summary>By its section, or in one.</summary>
    [Fact]
    public void Every_command_and_option_is_in_it()
    {
        using var nowhere = new StringWriter();
        RootCommand root = PolicyLintTool.Commands(new Terminal(Stream.Null, nowhere, nowhere, IsColored: false, Width: 100, Path.GetTempPath()));

        Assert.All(root.Subcommands, command => Assert.Contains($"\n## {command.Name}\n", Page, StringComparison.Ordinal));
        Assert.All(root.Subcommands, command =>
        {
            string section = Page[Page.IndexOf($"\n## {command.Name}\n", StringComparison.Ordinal)..];
            section = section[..section.IndexOf("\n## ", 1, StringComparison.Ordinal)];
            Assert.Contains($"$ policylint {command.Name}", section, StringComparison.Ordinal);
            Assert.All(command.Options.Where(option => !option.Hidden), option => Assert.Contains(option.Name, section, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_exit_code_is_in_it()
    {
        var codes = typeof(ExitCode).GetFields().Select(field => ((int)field.GetRawConstantValue()!).ToString(CultureInfo.InvariantCulture));

        Assert.Equal(codes, Regex.Matches(Page, @"^\| (\d+) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void A_difference_is_seen()
    {
        ShownCommand shown = Assert.Single(ShownCommand.ReadAll("$ policylint --version\none\n…\nfour\n"));

        Assert.True(shown.Shows("one\ntwo\nthree\nfour\n"));
        Assert.True(shown.Shows("one\nfour\n"));
        Assert.False(shown.Shows("one\ntwo\n"));
        Assert.False(shown.Shows("one\nfour\nfive\n"));
        Assert.False(shown.Shows("zero\none\nfour\n"));
    }

    [GeneratedRegex("^<!-- file: (?<name>[^ ]+) -->\n```[a-z]+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex("^```console\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Consoles();
}
