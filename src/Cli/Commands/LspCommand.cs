using System.CommandLine;
using PolicyLint.LanguageServer;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint lsp</c>: the language server, for editors to start.</summary>
internal static class LspCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        // Editors add it out of habit; there is no other way to talk.
        Option<bool> stdio = new("--stdio") { Description = "Talk over standard input and output, as it does without saying." };
        var command = new Command("lsp", "Run the language server, for an editor to talk to over standard input and output.") { stdio };
        command.SetAction((_, cancellationToken) => new Server(terminal.In, Console.OpenStandardOutput(), ToolVersion.Text).Run(cancellationToken));
        return command;
    }
}
