using System.Text;

namespace PolicyLint;

/// <summary>How a decision came about: every rule and table of the request, applied or why not, with the exceptions taken.</summary>
public sealed class DecisionTrace
{
    /// <summary>The request that was decided.</summary>
    public required string Request { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The clause that decided it; null if no rule applied.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The rules and tables, in the order of the file.</summary>
    public required IReadOnlyList<TraceEntry> Entries { get; init => field = ImmutableCopy.Of(value, nameof(Entries)); }

    /// <summary>The outputs of the decision, in the order of the request.</summary>
    public IReadOnlyList<TraceOutput> Outputs { get; init => field = ImmutableCopy.Of(value, nameof(Outputs)); } = [];

    /// <summary>The whole trace, a line for each clause, exceptions indented under what they except.</summary>
    /// <returns>Lines that end in a line feed on every system.</returns>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Request).Append(": ").Append(Verdict switch
        {
            Verdict.Allow => "allow",
            Verdict.Refer => "refer",
            _ => "deny",
        });
        if (DecidedBy is not null)
        {
            text.Append(" by ").Append(DecidedBy);
        }

        foreach (var output in Outputs)
        {
            text.Append(", ").Append(output);
        }

        text.Append('\n');
        Append(text, Entries, 1);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<TraceEntry> entries, int depth)
    {
        foreach (var entry in entries)
        {
            text.Append(' ', depth * 2).Append(entry).Append('\n');
            Append(text, entry.Exceptions, depth + 1);
        }
    }
}
