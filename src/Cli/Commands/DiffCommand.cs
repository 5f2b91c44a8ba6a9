using System.CommandLine;
using PolicyLint.Cli.Comparing;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint diff</c>: what changes from one version of policies to the next, and for whom.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("paths") { Description = "The old and the new version, files or folders; with --against only the new one.", Arity = new ArgumentArity(0, 2) };
        Option<string?> against = new("--against") { Description = "Compare with a revision of git (main, HEAD~1, v2.0).", HelpName = "revision" };
        ChoiceOption<DiffFailOn> failOn = new(["--fail-on"], "Which changes end in exit code 1.", DiffFailOn.Never);
        var command = new Command("diff", "Say what changes between two versions, for customers, staff, operations and code, as a note in Markdown with a case for each change of a decision.") { paths, against, failOn };
        command.SetAction((parsed, cancellationToken) => Task.Run(() =>
        {
            string[] asked = parsed.GetValue(paths)!;
            string? revision = parsed.GetValue(against);
            if (asked.Length != (revision is null ? 2 : 1) && !(revision is not null && asked.Length == 0))
            {
                throw new UsageException(revision is null ? "Name the old version and the new one, or say --against REVISION." : "With --against, name only the new version.");
            }

            string path = asked.Length > 0 ? asked[^1] : ".";
            PolicyLoad now = Load(path, terminal, cancellationToken);
            PolicyLoad before = revision is null ? Load(asked[0], terminal, cancellationToken) : GitRevision.Load(now, Path.TrimEndingDirectorySeparator(terminal.FullPath(path)), revision, terminal);
            PolicyComparison comparison = PolicyComparison.Of(Asked(before), Asked(now), now.Projects[0].Zones);
            ChangeNote.Write(comparison, terminal);
            DiffFailOn asksFor = failOn.Of(parsed);

            // What nobody can say may be what was asked for.
            bool fails = comparison.Changes.Any(c => Fails(c, asksFor)) || (asksFor != DiffFailOn.Never && !comparison.Undecided.IsEmpty);
            return fails ? ExitCode.Findings : ExitCode.Clean;
        }, cancellationToken));
        return command;
    }

    /// <summary>The policies that were asked for, bound with what they may speak of: all of the project but other versions of them, which the other side of the comparison may lie in.</summary>
    private static IEnumerable<PolicySymbol> Asked(PolicyLoad load)
    {
        HashSet<string> names = [.. load.Files.Select(f => PolicyHeader.NameOf(f.Tree))];
        PolicyProject whole = load.Projects[0];
        var project = PolicyProject.Bind([.. whole.Trees.Where(t => load.Asked.Contains(t.Text.Path) || !names.Contains(PolicyHeader.NameOf(t)))], whole.Zones);
        return project.Trees.Where(t => load.Asked.Contains(t.Text.Path)).Select(project.PolicyOf);
    }

    /// <summary>The policies of one project.</summary>
    private static PolicyLoad Load(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        PolicyLoad load = PolicyLoad.Of(PolicySelection.Of([path], terminal), cancellationToken: cancellationToken);
        if (load.Unread.FirstOrDefault() is { } unread)
        {
            throw new UsageException($"{terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        return load.Projects.Length switch
        {
            0 => throw new UsageException($"There is no policy file (*.svcpolicy) in '{path}'."),
            1 => load,
            _ => throw new UsageException($"'{path}' holds the policies of several C# projects. Compare one of them at a time."),
        };
    }

    private static bool Fails(PolicyChange change, DiffFailOn failOn) => failOn switch
    {
        DiffFailOn.Any => true,
        DiffFailOn.Stricter => change.Audience == ChangeAudience.Customer && change.Direction is ChangeDirection.Stricter or ChangeDirection.Weaker or ChangeDirection.Removed,
        DiffFailOn.Code => change.Audience == ChangeAudience.Code,
        _ => false,
    };
}
