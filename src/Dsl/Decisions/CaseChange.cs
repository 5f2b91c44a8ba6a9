using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Fields that would have to differ, all of them, for another verdict.</summary>
/// <param name="Fields">The fields, in the order of the request.</param>
/// <param name="Decision">What the evaluator decides where each has its nearest value.</param>
public sealed record CaseChange(ImmutableArray<FieldChange> Fields, Decision Decision)
{
    /// <summary>
    /// As in <c>It would be allowed if age were 30 days and reason were faulty</c>: the nearest values, of which the policy decides so
    /// whatever else it compares, in the words of <c>WhyNot</c> in generated code.
    /// </summary>
    public override string ToString()
    {
        string verdict = Decision.Verdict switch
        {
            Verdict.Allow => "allowed",
            Verdict.Refer => "referred",
            _ => "denied",
        };
        return "It would be " + verdict + " if " + string.Join(" and ", Fields.Select(f => f.Field.Name + " were " + Words.Value(f.Field.Type, f.Nearest)));
    }
}
