using System.CommandLine;
using PolicyLint.Cli.Commands;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli;

/// <summary>The tool: its commands, and what every one of them does when something goes wrong.</summary>
internal static class PolicyLintTool
{
    private const int SignalledTermination = 143;

    /// <summary>Between two rules a command hears that it is to stop; what takes longer is left where it is.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(1);

    /// <summary>A folder may be named '@acme': what follows the sign is no file of arguments.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] arguments, Terminal terminal)
    {
        try
        {
            int exitCode = await Invoke(arguments, terminal);
            await terminal.Out.FlushAsync();
            return exitCode;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // Whoever read has read enough ("policylint … | head"): that is an end, and no failure.
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk, a device that is gone: nothing that a report to us would put right.
            await Tell(terminal, e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e)
        {
            await Say(terminal, "policylint: this is a mistake of the tool, not of yours. Please report it with what follows.\n" + e);
            return ExitCode.InternalError;
        }
    }

    private static async Task<int> Invoke(string[] arguments, Terminal terminal)
    {
        try
        {
            RootCommand root = Commands(terminal);
            ParseResult parsed = root.Parse(WithDefault(arguments, root, terminal), Parsing);
            if (parsed.Errors.Count > 0)
            {
                foreach (string message in parsed.Errors.Select(e => e.Message).Distinct())
                {
                    await Tell(terminal, message);
                }

                await Say(terminal, $"Try 'policylint {(parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help'.");
                return ExitCode.Usage;
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error, ProcessTerminationTimeout = TimeToStop };
            int exitCode = await parsed.InvokeAsync(configuration);

            // A command that waits for input does not hear that it was stopped: System.CommandLine then speaks for it.
            return exitCode is ExitCode.Interrupted or SignalledTermination ? throw new OperationCanceledException() : exitCode;
        }
        catch (UsageException e)
        {
            await Tell(terminal, e.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await Tell(terminal, "stopped");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>A message may name a file, and a file may be named like anything.</summary>
    private static Task Tell(Terminal terminal, string message) =>
        Say(terminal, "policylint: " + string.Join('\n', message.Split('\n').Select(Terminal.Plain)));

    private static async Task Say(Terminal terminal, string line)
    {
        try
        {
            await terminal.Error.WriteLineAsync(line);
        }
        catch (IOException)
        {
            // Nobody can be told; the exit code says it.
        }
    }

    /// <summary>What can be typed.</summary>
    internal static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Service policies as a language: checked, decided, compared, and written out for people.");
        root.Subcommands.Add(CheckCommand.Create(terminal));
        root.Subcommands.Add(FixCommand.Create(terminal));
        root.Subcommands.Add(FormatCommand.Create(terminal));
        root.Subcommands.Add(TestCommand.Create(terminal));
        root.Subcommands.Add(DecideCommand.Create(terminal));
        root.Subcommands.Add(DiffCommand.Create(terminal));
        root.Subcommands.Add(ReportCommand.Create(terminal));
        root.Subcommands.Add(HandbookCommand.Create(terminal));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.Subcommands.Add(InitCommand.Create(terminal));
        root.Subcommands.Add(LspCommand.Create(terminal));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        return root;
    }

    /// <summary>Without the name of a command, the files are checked.</summary>
    /// <exception cref="UsageException">The first word is nearly one, and no file.</exception>
    private static string[] WithDefault(string[] arguments, RootCommand root, Terminal terminal)
    {
        bool isNamed = arguments.Length > 0 && (arguments[0] is "-h" or "--help" or "-?" or "--version"
            || (arguments[0] is ['[', .., ']'] && !Path.Exists(terminal.FullPath(arguments[0])))
            || root.Subcommands.Any(c => c.Name == arguments[0]));
        if (!isNamed && arguments.Length > 0 && Spelling.Nearest(arguments[0], root.Subcommands.Select(c => c.Name)) is { } near && !Path.Exists(terminal.FullPath(arguments[0])))
        {
            throw new UsageException($"'{arguments[0]}' is neither a command nor a file. Did you mean '{near}'?");
        }

        return isNamed ? arguments : ["check", .. arguments];
    }

    /// <summary>Linux and macOS say EPIPE, Windows ERROR_BROKEN_PIPE or ERROR_NO_DATA.</summary>
    private static bool IsBrokenPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232;
}
