using System.CommandLine;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint explain</c>: the page of a rule, in the terminal.</summary>
internal static class ExplainCommand
{
    private static IEnumerable<RuleDescriptor> All => RuleCatalog.All.Concat(CallerRules.All).OrderBy(r => r.Code, StringComparer.Ordinal);

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> code = new("code") { Description = "The rule (SVP3001). None: the list of all.", HelpName = "code", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => All.Select(r => new System.CommandLine.Completions.CompletionItem(r.Code, documentation: r.Title)));
        var command = new Command("explain", "Show the page of a rule: why it matters, what is bad, what is good, how to configure it.") { code };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(code) is not { } asked)
            {
                List(terminal);
                return ExitCode.Clean;
            }

            string page = RulePages.Find(asked) ?? throw new UsageException($"There is no rule '{asked}'. 'policylint explain' lists them all.");
            MarkdownPage.Write(page, terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void List(Terminal terminal)
    {
        foreach (IGrouping<string, RuleDescriptor> area in All.GroupBy(r => r.Area))
        {
            terminal.Out.WriteLine(terminal.Paint(Ink.Bold, area.Key));
            foreach (RuleDescriptor rule in area)
            {
                terminal.Out.WriteLine($"  {terminal.Paint(Ink.Cyan, rule.Code)}  {rule.DefaultSeverity.ToString().ToLowerInvariant(),-11}  {rule.Title}");
            }
        }
    }
}
