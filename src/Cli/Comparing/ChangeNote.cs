using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Comparing;

/// <summary>What changed, as a note in Markdown that can go to those whom it concerns.</summary>
internal static class ChangeNote
{
    private static readonly (ChangeAudience Audience, string Heading)[] Headings =
    [
        (ChangeAudience.Customer, "For customers"),
        (ChangeAudience.Staff, "For those who decide"),
        (ChangeAudience.Operations, "For those who keep the service running"),
        (ChangeAudience.Code, "For callers of the generated code"),
    ];

    /// <summary>Writes the note.</summary>
    public static void Write(PolicyComparison comparison, Terminal terminal)
    {
        terminal.Out.WriteLine("# What changes");
        if (comparison.Changes.IsEmpty && comparison.Undecided.IsEmpty)
        {
            terminal.Out.WriteLine("\nNothing: every case is decided as before, and every promise is the same.");
        }

        foreach ((ChangeAudience audience, string heading) in Headings)
        {
            PolicyChange[] changes = [.. comparison.Changes.Where(c => c.Audience == audience)];
            if (changes.Length > 0)
            {
                terminal.Out.WriteLine($"\n## {heading}\n");
                foreach (PolicyChange change in changes)
                {
                    terminal.Out.WriteLine($"- **{Word(change.Direction)}**: {Markdown.Text(change.Sentence)}{Place(change, terminal)}");
                }
            }
        }

        if (!comparison.Undecided.IsEmpty)
        {
            terminal.Out.WriteLine("\n## What nobody can say\n");
            foreach (UndecidedChange undecided in comparison.Undecided)
            {
                terminal.Out.WriteLine("- " + Markdown.Text(undecided.Reason));
            }
        }
    }

    private static string Word(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Stricter => "Stricter",
        ChangeDirection.Looser => "Looser",
        ChangeDirection.Weaker => "Weaker",
        ChangeDirection.Stronger => "Stronger",
        ChangeDirection.Added => "New",
        ChangeDirection.Removed => "Gone",
        _ => "Different",
    };

    private static string Place(PolicyChange change, Terminal terminal)
    {
        if ((change.After ?? change.Before) is not { } place)
        {
            return string.Empty;
        }

        LinePosition at = place.Symbol.Tree.Text.PositionOf(place.Span.Start);
        return FormattableString.Invariant($" (`{terminal.Told(place.Path)}:{at.Line + 1}`{(change.After is null ? " before" : string.Empty)})");
    }
}
