using System.CommandLine;
using System.Text;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Commands;

/// <summary><c>policylint report</c>: the report card of policies.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = PolicyArguments.Paths();
        Option<string?> stdinPath = PolicyArguments.StdinPath();
        Option<DateOnly?> asOf = PolicyArguments.AsOf();
        ChoiceOption<CardFormat> format = new(["--format", "-f"], "A page, or a picture of the six marks.", CardFormat.Markdown);
        Option<string?> output = new("--output", "-o") { Description = "The file that it goes to. Without it, it is shown.", HelpName = "file" };
        var command = new Command("report", "Grade policies under six heads, each no with what shows it, and the one change that lifts the card most.") { paths, format, output, asOf, stdinPath };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IReadOnlyList<(PolicyProject Project, ReportCard Card)> published = await PublishedPolicies.Of(parsed.GetValue(paths)!, parsed.GetValue(stdinPath), parsed.GetValue(asOf), terminal, cancellationToken);
            bool isPicture = format.Of(parsed) == CardFormat.Svg;
            if (isPicture && published.Count > 1)
            {
                throw new UsageException($"A picture is of one policy, and these are {published.Count}. Name one file.");
            }

            string text = isPicture ? ReportCardSvg.Of(published[0].Card) : string.Join("\n", published.Select(p => ReportCardMarkdown.Of(p.Card)));
            if (parsed.GetValue(output) is { } file)
            {
                string path = terminal.FullPath(file);
                AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
                terminal.Out.WriteLine($"{terminal.Told(path)}: written.");
            }
            else
            {
                terminal.Out.Write(text);
            }

            return published.All(p => p.Card.Errors.IsEmpty) ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
