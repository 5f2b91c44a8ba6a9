using System.CommandLine;
using PolicyLint.Cli.Checking;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint fix</c>: applies the first fix of every finding that has one, and looks anew, until none is left.</summary>
internal static class FixCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths(orPiped: false);
        Option<bool> dryRun = new("--dry-run") { Description = "Write nothing: show what would change." };
        Option<string[]> only = PolicyArguments.Only();
        ChoiceOption<ShownSeverity> severity = PolicyArguments.Severity("The least severity that is fixed.");
        var command = new Command("fix", "Apply the fixes of findings. Some choose for you, such as which of two clauses stays: read the difference before you commit it.") { paths, dryRun, only, severity };
        command.SetAction((parsed, cancellationToken) =>
        {
            string[] asked = parsed.GetValue(paths)!;
            if (PipedText.IsAsked(asked))
            {
                throw new UsageException("Fixes may reach over several files, so they are not made to standard input. Name a file.");
            }

            PolicyLoad load = PolicyLoad.Of(PolicySelection.Of(asked, terminal), cancellationToken: cancellationToken);
            var scope = new CheckScope((FindingSeverity)severity.Of(parsed), parsed.GetValue(only)!);
            return Task.FromResult(Run(terminal, load, scope, parsed.GetValue(dryRun), cancellationToken));
        });
        return command;
    }

    private static int Run(Terminal terminal, PolicyLoad load, CheckScope scope, bool dryRun, CancellationToken cancellationToken)
    {
        var settings = new EditorConfigs();
        int applied = 0;
        int files = 0;
        int left = 0;
        foreach (PolicyProject project in load.Projects)
        {
            PolicyText[] before = [.. project.Trees.Select(t => t.Text)];
            FixedProject result = FixRounds.Run(before, texts => Findings(texts, load, settings, scope, project.Zones, cancellationToken), cancellationToken);
            applied += result.Applied.Length;
            left += result.Left.Length;
            foreach ((PolicyText old, PolicyText now) in before.Zip(result.Texts).Where(t => t.First.Content != t.Second.Content))
            {
                files++;
                if (dryRun)
                {
                    UnifiedDiff.Write(old, now, terminal);
                }
                else
                {
                    AtomicFile.Write(old.Path, now.ToBytes());
                }
            }
        }

        foreach (UnreadFile unread in load.Unread)
        {
            terminal.Error.WriteLine($"policylint: {terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        if (!dryRun)
        {
            terminal.Out.WriteLine($"{Counted.Of(applied, "fix")} in {Counted.Of(files, "file")}{(left > 0 ? $"; {Counted.Of(left, "finding")} left that no fix puts right" : string.Empty)}.");
        }

        return load.Unread.Length > 0 ? ExitCode.Usage : left > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static IEnumerable<Finding> Findings(
        IReadOnlyList<PolicyText> texts, PolicyLoad load, EditorConfigs settings, CheckScope scope, TimeZoneSource? zones, CancellationToken cancellationToken) =>
        from file in PolicyAnalysis.Run(PolicyProject.Bind([.. texts.Select(SyntaxTree.Parse)], zones), settings.Of, cancellationToken)
        where load.Asked.Contains(file.Path)
        from found in file.Findings
        where !found.IsSuppressed && found.Finding.Severity >= scope.Least && scope.HasRule(found.Finding.Rule.Code)
        select found.Finding;
}
