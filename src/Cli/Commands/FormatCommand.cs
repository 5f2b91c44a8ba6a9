using System.CommandLine;
using System.Text;
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
        Option<string?> stdinPath = PolicyArguments.StdinPath("The path that the text from standard input stands for, where it is told.");
        var command = new Command("fmt", "Lay policies out. Tokens and comments stay as they are, in their order; a file with syntax errors stays as it is.") { paths, check, diff, stdinPath };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] asked = parsed.GetValue(paths)!;
            if (PipedText.IsAsked(asked, parsed.GetValue(stdinPath)))
            {
                return Pipe(terminal, await PipedText.Read(terminal, parsed.GetValue(stdinPath), cancellationToken), parsed.GetValue(check), parsed.GetValue(diff));
            }

            return Run(terminal, asked, parsed.GetValue(check), parsed.GetValue(diff), cancellationToken);
        });
        return command;
    }

    private static int Pipe(Terminal terminal, PolicyText text, bool check, bool diff)
    {
        FormattedText formatted = PolicyFormatter.Format(SyntaxTree.Parse(text));
        bool isChanged = !formatted.Edits.IsEmpty;
        if (diff)
        {
            UnifiedDiff.Write(text, formatted.Text, terminal);
        }
        else if (check)
        {
            terminal.Out.Write(isChanged ? terminal.Told(text.Path) + "\n" : string.Empty);
            Summarize(terminal, check, isChanged ? 1 : 0, files: 1);
        }
        else if (!text.IsDamaged)
        {
            // With its byte-order mark. What is not UTF-8 could not be given back as it was.
            terminal.Out.Write(Encoding.UTF8.GetString(formatted.Text.ToBytes()));
        }

        return Refused(terminal, formatted, text) || ((check || diff) && isChanged) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Summarize(Terminal terminal, bool check, int changed, int files) =>
        terminal.Out.WriteLine($"{(check ? "Laid out otherwise" : "Laid out anew")}: {changed} of {Counted.Of(files, "file")}.");

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

            if (!check && !diff)
            {
                AtomicFile.Write(file, formatted.Text.ToBytes());
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
        }

        if (!diff)
        {
            Summarize(terminal, check, changed, files.Count);
        }

        return isUnread ? ExitCode.Usage : isRefused || ((check || diff) && changed > 0) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static bool Refused(Terminal terminal, FormattedText formatted, PolicyText text)
    {
        if (formatted.Obstacle is not { } obstacle)
        {
            return false;
        }

        terminal.Error.WriteLine($"{terminal.Place(text, obstacle.Span)}: {Terminal.Plain(formatted.Refusal!)}");
        return true;
    }
}
