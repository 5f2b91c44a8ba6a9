using System.Collections.Immutable;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Fields that would have to differ, all of them, for another verdict.</summary>
/// <param name="Fields">The fields, in the order of the request.</param>
/// <param name="Decision">What the evaluator decides where each has its nearest value.</param>
public sealed record CaseChange(ImmutableArray<FieldChange> Fields, Decision Decision)
{
    /// <summary>As in <c>It would be allowed if age were at most 30 days and reason were faulty</c>.</summary>
    public override string ToString()
    {
        string verdict = Decision.Verdict switch
        {
            Verdict.Allow => "allowed",
            Verdict.Refer => "referred",
            _ => "denied",
        };
        return "It would be " + verdict + " if " + string.Join(" and ", Fields.Select(f => f.Field.Name + " were " + f.Words));
    }
}
