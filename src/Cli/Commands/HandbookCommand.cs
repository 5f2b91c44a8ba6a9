using System.CommandLine;
using PolicyLint.Cli.Handbook;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint handbook</c>: the policies as a site that a manager reads and prints.</summary>
internal static class HandbookCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths();
        Option<string?> stdinPath = PolicyArguments.StdinPath();
        Option<DateOnly?> asOf = PolicyArguments.AsOf();
        Option<string> output = new("--output", "-o") { Description = "The folder that the pages go to. Pages of an earlier handbook in it make way, nothing else does.", HelpName = "folder", Required = true };
        var command = new Command("handbook", "Write policies out as a handbook in HTML: in plain words, with tables and pictures, to read and to print. It needs no script and nothing from the network.") { paths, output, asOf, stdinPath };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            DateOnly? day = parsed.GetValue(asOf);
            IReadOnlyList<(PolicyProject Project, ReportCard Card)> published = await PublishedPolicies.Of(parsed.GetValue(paths)!, parsed.GetValue(stdinPath), day, terminal, cancellationToken);
            IReadOnlyList<string> names = HandbookSite.FileNames([.. published.Select(p => p.Card.Policy.Name)]);
            HandbookPolicy[] policies = [.. published.Select((p, i) => new HandbookPolicy(p.Project, p.Card.Policy, p.Card, names[i], day?.ToDateTime(default)))];
            string folder = terminal.FullPath(parsed.GetValue(output)!);
            int removed = HandbookFolder.Write(folder, HandbookSite.Of(policies));

            foreach (HandbookPolicy broken in policies.Where(p => !p.IsSound))
            {
                terminal.Error.WriteLine($"policylint: {terminal.Told(broken.Policy.Tree.Text.Path)} has errors, and its page says only that: see 'policylint check'.");
            }

            terminal.Out.WriteLine($"{terminal.Told(Path.Combine(folder, HandbookIndex.FileName))}: {PlainWords.Count(policies.Length, "policy", "policies")} written{(removed > 0 ? $", {PlainWords.Count(removed, "old page")} removed" : string.Empty)}.");
            return policies.All(p => p.IsSound) ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
