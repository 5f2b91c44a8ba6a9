using System.CommandLine;
using PolicyLint.Cli.Commands;

namespace PolicyLint.Cli;

/// <summary>The tool: its commands, and what every one of them does when something goes wrong.</summary>
internal static class PolicyLintTool
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] arguments, Terminal terminal)
    {
        try
        {
            RootCommand root = Commands(terminal);
            ParseResult parsed = root.Parse(WithDefault(arguments, root));
            if (parsed.Errors.Count > 0)
            {
                foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
                {
                    await terminal.Error.WriteLineAsync("policylint: " + message);
                }

                await terminal.Error.WriteLineAsync($"Try 'policylint {(parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help'.");
                return ExitCode.Usage;
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
            return await parsed.InvokeAsync(configuration);
        }
        catch (UsageException e)
        {
            await terminal.Error.WriteLineAsync("policylint: " + e.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("policylint: stopped");
            return ExitCode.Usage;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever read has read enough ("policylint … | head"): that is an end, and no failure.
            return ExitCode.Clean;
        }
        catch (Exception e)
        {
            await terminal.Error.WriteLineAsync("policylint: this is a mistake of the tool, not of yours. Please report it with what follows.\n" + e);
            return ExitCode.InternalError;
        }
        finally
        {
            await Flush(terminal);
        }
    }

    private static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Service policies as a language: checked, decided, compared, and written out for people.");
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(FixCommand.Create(terminal));
        root.Subcommands.Add(FormatCommand.Create(terminal));
        root.Subcommands.Add(TestCommand.Create(terminal));
        root.Subcommands.Add(DecideCommand.Create(terminal));
        root.Subcommands.Add(DiffCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.Subcommands.Add(InitCommand.Create(terminal));
        root.Subcommands.Add(LspCommand.Create(terminal));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        return root;
    }

    /// <summary>Without the name of a command, the files are checked.</summary>
    private static string[] WithDefault(string[] arguments, RootCommand root)
    {
        bool isNamed = arguments.Length > 0 && (arguments[0] is "-h" or "--help" or "-?" or "--version"
            || arguments[0].StartsWith('[')
            || root.Subcommands.Any(c => c.Name == arguments[0]));
        return isNamed ? arguments : ["check", .. arguments];
    }

    private static async Task Flush(Terminal terminal)
    {
        try
        {
            await terminal.Out.FlushAsync();
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Nobody reads any more: what is left in the buffer is for nobody.
        }
    }

    /// <summary>Linux and macOS say EPIPE, Windows ERROR_BROKEN_PIPE or ERROR_NO_DATA.</summary>
    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232;
}
