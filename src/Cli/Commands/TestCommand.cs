using System.CommandLine;
using System.Globalization;
using PolicyLint.Cli.Loading;
using PolicyLint.Cli.Reports;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Workspaces;
using Symbol = PolicyLint.Dsl.Symbols.Symbol;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint test</c>: decides the examples that policies hold, and says which clauses and how many cases they show.</summary>
internal static class TestCommand
{
    // A table may have thousands of rows; of some kinds one example is enough.
    private const int MostNotShown = 50;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths();
        Option<string?> stdinPath = PolicyArguments.StdinPath();
        ChoiceOption<TestFormat> format = new(["--format", "-f"], "How results are written.", TestFormat.Text);
        var command = new Command("test", "Decide the examples in policies, and tell which rules, exceptions and rows none of them shows.") { paths, format, stdinPath };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Beside this thread, so that Ctrl+C is heard while a large policy is looked at.
            return await Task.Run(
                async () => Run(terminal, await PolicyLoad.Read(parsed.GetValue(paths)!, parsed.GetValue(stdinPath), terminal, cancellationToken), format.Of(parsed), cancellationToken),
                cancellationToken);
        });
        return command;
    }

    private static int Run(Terminal terminal, PolicyLoad load, TestFormat format, CancellationToken cancellationToken)
    {
        var analyses = load.Projects.ToDictionary(p => p, p => new PolicyAnalysis(p));
        var policies = load.Policies.ToArray();
        var runs = new ExampleRun[policies.Length];
        Parallel.For(0, policies.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            runs[i] = analyses[policies[i].Project].ExamplesOf(policies[i].Policy, cancellationToken));

        (PolicySymbol Policy, ExampleRun Run)[] results = [.. policies.Select((p, i) => (p.Policy, runs[i]))];
        if (format == TestFormat.JUnit)
        {
            JUnitDocument.Write([.. results.Select(r => SuiteOf(r.Policy, r.Run, terminal))], terminal.Out);
        }
        else
        {
            WriteText(results, terminal);
        }

        foreach (UnreadFile unread in load.Unread)
        {
            terminal.Error.WriteLine($"policylint: {terminal.Told(unread.Path)} can't be read: {unread.Reason}.");
        }

        // What can't be read may have been an example.
        SyntaxTree[] broken = [.. policies.Select(p => p.Policy.Tree).Where(t => t.Findings.Any(f => f.Severity == FindingSeverity.Error))];
        foreach (SyntaxTree tree in broken)
        {
            terminal.Error.WriteLine($"policylint: {terminal.Told(tree.Text.Path)} has syntax errors, and examples may be lost: see 'policylint check'.");
        }

        return load.Unread.Length > 0 ? ExitCode.Usage : broken.Length > 0 || runs.Any(r => r.Results.Any(e => e.Failure is not null)) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void WriteText((PolicySymbol Policy, ExampleRun Run)[] results, Terminal terminal)
    {
        foreach ((PolicySymbol policy, ExampleRun run) in results)
        {
            terminal.Out.WriteLine(terminal.Paint(Ink.Bold, terminal.Told(policy.Tree.Text.Path)));
            foreach (ExampleResult result in run.Results)
            {
                string mark = result.Failure is null ? terminal.Paint(Ink.Green, "✓") : terminal.Paint(Ink.Red, "✗");
                terminal.Out.WriteLine($"  {mark} {Terminal.Plain(result.Example.NameAndDay)}");
                if (result.Failure is { } failure)
                {
                    terminal.Out.WriteLine($"      {terminal.Place(policy.Tree.Text, failure.Span)}: {Terminal.Plain(failure.Message)}");
                }
            }

            foreach (ExampleCoverage coverage in run.Coverage)
            {
                int all = coverage.Shown.Length + coverage.NotShown.Length;
                string share = coverage.Share is { } cases ? string.Create(CultureInfo.InvariantCulture, $", and cover {cases:P0} of its cases").Replace(" %", "%", StringComparison.Ordinal) : string.Empty;
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {coverage.Request.Name}: examples show {coverage.Shown.Length} of {all} rules, exceptions and rows{share}."));
                foreach (Symbol symbol in coverage.NotShown.Take(MostNotShown))
                {
                    terminal.Out.WriteLine(terminal.Paint(Ink.Dim, $"      not shown: {NameOf(symbol)} ({terminal.Place(policy.Tree.Text, symbol.Tree.SpanOf(symbol.Syntax))})"));
                }

                if (coverage.NotShown.Length > MostNotShown)
                {
                    terminal.Out.WriteLine(terminal.Paint(Ink.Dim, string.Create(CultureInfo.InvariantCulture, $"      and {coverage.NotShown.Length - MostNotShown:N0} more")));
                }
            }

            terminal.Out.WriteLine();
        }

        int failed = results.Sum(r => r.Run.Results.Count(e => e.Failure is not null));
        int passed = results.Sum(r => r.Run.Results.Length) - failed;
        terminal.Out.WriteLine(terminal.Paint(failed > 0 ? Ink.Red : Ink.Green, string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed")));
    }

    private static JUnitSuite SuiteOf(PolicySymbol policy, ExampleRun run, Terminal terminal) => new(
        terminal.Shown(policy.Tree.Text.Path),
        [.. run.Results.Select(r => new JUnitCase(
            r.Example.NameAndDay,
            policy.Name + (r.Example.Request is { } request ? "." + request.Name : string.Empty),
            r.Failure is { } failure ? new JUnitFailure(failure.Rule.Code, failure.Message, terminal.Place(policy.Tree.Text, failure.Span) + ": " + failure.Message) : null))]);

    private static string NameOf(Symbol symbol) => symbol switch
    {
        ClauseSymbol clause => DecisionText.Path(clause),
        RowSymbol row => row.Table.Name + " row " + row.Name,
        _ => symbol.Name,
    };
}
