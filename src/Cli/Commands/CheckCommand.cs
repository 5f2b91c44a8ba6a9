using System.CommandLine;
using System.Globalization;
using PolicyLint.Cli.Checking;
using PolicyLint.Cli.Loading;
using PolicyLint.Cli.Reports;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint check</c>: everything there is to say about policies, in the form that is asked for.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths();
        Option<string?> stdinPath = PolicyArguments.StdinPath();
        Option<DateOnly?> asOf = PolicyArguments.AsOf();
        ChoiceOption<ReportFormat> format = new(["--format", "-f"], "How findings are written.", ReportFormat.Text);
        ChoiceOption<ShownSeverity> severity = PolicyArguments.Severity("The least severity that is shown.");
        ChoiceOption<FailOn> failOn = new(["--fail-on"], "The least severity that ends in exit code 1.", FailOn.Warning, ("suggestion", FailOn.Information));
        Option<string[]> only = PolicyArguments.Only();
        Option<string?> baseline = new("--baseline") { Description = "A file of findings that are known and accepted for now.", HelpName = "file" };
        Option<bool> update = new("--update-baseline") { Description = "Write that file anew with all that is found." };

        var command = new Command("check", "Find what is wrong with policies, each finding with the case that proves it (default).")
        {
            paths, format, severity, failOn, only, baseline, update, asOf, stdinPath,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Off the thread that waits for Ctrl+C: it need not wait for a long look at one file as well.
            await Task.Yield();
            PolicyLoad load = await PolicyLoad.Read(parsed.GetValue(paths)!, parsed.GetValue(stdinPath), terminal, cancellationToken);
            var settings = new EditorConfigs(SettingsOf(parsed.GetValue(asOf)));
            var scope = new CheckScope((FindingSeverity)severity.Of(parsed), parsed.GetValue(only)!);
            string? baselinePath = parsed.GetValue(baseline) is { } file ? terminal.FullPath(file) : null;
            if (parsed.GetValue(update))
            {
                return UpdateBaseline(terminal, baselinePath, Check.Run(load, settings, scope, cancellationToken: cancellationToken));
            }

            CheckResult result = Check.Run(load, settings, scope, baselinePath is null ? null : Baseline.Read(baselinePath), cancellationToken);
            Report.Of(format.Of(parsed)).Write(result, terminal);
            return ExitCodeOf(result, failOn.Of(parsed));
        });
        return command;
    }

    private static int ExitCodeOf(CheckResult result, FailOn failOn) =>
        result.Unread.Count > 0 ? ExitCode.Usage
        : result.Open.Any(f => f.Finding.Severity >= (FindingSeverity)failOn) ? ExitCode.Findings
        : ExitCode.Clean;

    private static int UpdateBaseline(Terminal terminal, string? path, CheckResult result)
    {
        if (path is null)
        {
            throw new UsageException("--update-baseline needs --baseline FILE: where the findings are kept.");
        }

        AtomicFile.Write(path, Baseline.Of(path, result).ToBytes());
        terminal.Out.WriteLine($"{terminal.Told(path)}: {Counted.Of(result.Open.Count(), "finding")} known from now on.");
        foreach (UnreadFile unread in result.Unread)
        {
            terminal.Error.WriteLine($"policylint: {terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        return result.Unread.Count > 0 ? ExitCode.Usage : ExitCode.Clean;
    }

    private static Func<string, string?>? SettingsOf(DateOnly? asOf) => asOf is { } day
        ? key => key == PolicyOptionTable.AsOf.Key ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null
        : null;
}
