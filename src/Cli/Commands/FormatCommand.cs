using System.CommandLine;
using PolicyLint.Cli.Loading;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint fmt</c>: the one layout of policies.</summary>
internal static class FormatCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths();
        Option<bool> check = new("--check") { Description = "Write nothing: name the files that are laid out otherwise, and end in exit code 1." };
        Option<bool> diff = new("--diff") { Description = "Write nothing: show what would change." };
        var command = new Command("fmt", "Lay policies out. Tokens and comments stay as they are, in their order; a file with syntax errors stays as it is.") { paths, check, diff };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] asked = parsed.GetValue(paths)!;
            if (PipedText.IsAsked(asked))
            {
                return Pipe(terminal, await PipedText.Read(terminal, null, cancellationToken));
            }

            return Run(terminal, asked, parsed.GetValue(check), parsed.GetValue(diff), cancellationToken);
        });
        return command;
    }

    private static int Pipe(Terminal terminal, PolicyText text)
    {
        FormattedText formatted = PolicyFormatter.Format(SyntaxTree.Parse(text));
        terminal.Out.Write(formatted.Text.Content);
        return Refused(terminal, formatted, text) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Run(Terminal terminal, string[] paths, bool check, bool diff, CancellationToken cancellationToken)
    {
        int changed = 0;
        bool isRefused = false;
        bool isUnread = false;
        IReadOnlyCollection<string> files = [.. PolicySelection.Of(paths, terminal).ProjectOf.Keys];
        foreach (string file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (SyntaxTree? tree, UnreadFile? problem) = PolicyReader.Read(file);
            if (tree is null)
            {
                terminal.Error.WriteLine($"policylint: {terminal.Told(file)} can't be read: {problem!.Reason}.");
                isUnread = true;
                continue;
            }

            FormattedText formatted = PolicyFormatter.Format(tree);
            isRefused |= Refused(terminal, formatted, tree.Text);
            if (formatted.Edits.IsEmpty)
            {
                continue;
            }

            changed++;
            if (diff)
            {
                UnifiedDiff.Write(tree.Text, formatted.Text, terminal);
            }
            else
            {
                terminal.Out.WriteLine(terminal.Told(file));
            }

            if (!check && !diff)
            {
                AtomicFile.Write(file, formatted.Text.ToBytes());
            }
        }

        if (!diff)
        {
            terminal.Out.WriteLine($"{(check ? "Laid out otherwise" : "Laid out anew")}: {changed} of {Counted.Of(files.Count, "file")}.");
        }

        return isUnread ? ExitCode.Usage : isRefused || ((check || diff) && changed > 0) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static bool Refused(Terminal terminal, FormattedText formatted, PolicyText text)
    {
        if (formatted.Obstacle is not { } obstacle)
        {
            return false;
        }

        terminal.Error.WriteLine($"{terminal.Place(text, obstacle.Span)}: {formatted.Refusal}");
        return true;
    }
}
