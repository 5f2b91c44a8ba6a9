using System.Collections.Immutable;

namespace PolicyLint.Dsl.Report;

/// <summary>A question of the report card: a fact of the model that can be checked, asked of each declaration that it is about.</summary>
public abstract class ReportQuestion
{
    private protected ReportQuestion(ReportHead head, string text, string[] codes)
    {
        Head = head;
        Text = text;
        Codes = codes.ToImmutableArray();
    }

    /// <summary>The head that it counts under.</summary>
    public ReportHead Head { get; }

    /// <summary>What is so where the answer is yes, as a sentence without a full stop.</summary>
    public string Text { get; }

    /// <summary>The rules whose findings show a no; none where the model alone decides.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>Asks it of a policy: one answer a declaration, in the order of the file.</summary>
    internal abstract ImmutableArray<ReportAnswer> Ask(ReportFacts facts);
}
