using System.Text;
using PolicyLint.Cli.Checking;
using PolicyLint.Cli.Loading;
using PolicyLint.Cli.Reports;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;
using PolicyLint.LanguageServer.Workspaces;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Cli.Tests.Reports;

/// <summary>The whole corpus, checked once with everything shown, and written in each format.</summary>
internal static class ReportCorpus
{
    private static readonly string Folder = Path.GetFullPath("/corpus with space");

    /// <summary>Names that paths may have.</summary>
    private static readonly string[] Names = ["plain", "a space", "quote'\"", "percent%20", "hash#?", "\U0001F600", "new\nline", "half\uD83D", "colon:", "<&>"];

    private static readonly Lazy<CheckResult> Checked = new(Check);

    /// <summary>What is found in it.</summary>
    public static CheckResult Result => Checked.Value;

    /// <summary>The report in a format.</summary>
    public static string In(ReportFormat format)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Report.Of(format).Write(Result, new Terminal(Stream.Null, output, error, IsColored: false, Width: 100, Folder));
        return output.ToString();
    }

    private static CheckResult Check()
    {
        var projects = PolicyCorpus.All
            .Append(CorpusProject.Of("text-with-half-a-surrogate", "policy P request R { late: yes/no } rule W for R { when late then deny \"never seen\" suppress SVP2001 because \"never seen\" }"))
            .Select((project, i) => PolicyProject.Bind([.. project.Files.Select(file => SyntaxTree.Parse(TextOf(project, file, i)))], MachineTimeZones.Source))
            .ToArray();
        var paths = projects.SelectMany(p => p.Policies).Select(p => p.Tree.Text.Path);
        UnreadFile[] unread = [.. Names.Select(name => new UnreadFile(Path.Combine(Folder, name + ".svcpolicy"), "it \0 is \u001B gone \uD83D <&>"))];
        return Checking.Check.Run(new PolicyLoad([.. projects], [.. paths], [.. unread]), new EditorConfigs(), CheckScope.All);
    }

    /// <summary>Every tenth folder is outside of the one in which the tool runs; each name is one that a path may have.</summary>
    private static PolicyText TextOf(CorpusProject project, CorpusFile file, int index)
    {
        string path = Path.Combine(index % 10 == 9 ? Path.GetFullPath("/elsewhere") : Folder, project.Name, Names[index % Names.Length], file.Name);
        return project.Name == "text-with-half-a-surrogate"
            ? PolicyText.From(Encoding.UTF8.GetString(file.Bytes).Replace("never seen", "\uD83D and \uDE00", StringComparison.Ordinal), path)
            : PolicyText.FromBytes(file.Bytes, path);
    }
}
