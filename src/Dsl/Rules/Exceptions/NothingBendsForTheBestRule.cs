using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Exceptions;

/// <summary>
/// SVP2011: a policy that knows segments of customers and restricts, and of whose rules no condition speaks of who the customer is: a
/// segment, what the customer is worth, or a count.
/// </summary>
public sealed class NothingBendsForTheBestRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2011", "Bend for the best customers", "Rules", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ImmutableArray<RuleSymbol> rules = context.Policy.Rules;
        if (context.Policy.Segments.IsEmpty || context.Facts.HasErrors(context.Policy))
        {
            return;
        }

        // One that says why it has no exceptions has been thought about.
        ImmutableArray<RuleSymbol> rigid = rules.Where(r => r.NoExceptionsBecause is null && Clauses(r).Any(Restricts)).ToImmutableArray();
        if (rigid.IsEmpty || rules.SelectMany(Clauses).Any(c => SpeaksOfTheCustomer(c.Condition, new HashSet<FieldSymbol>())))
        {
            return;
        }

        context.Report(
            context.Policy,
            context.Policy.NameSpan,
            "Policy " + Quoted.Name(context.Policy) + " knows " + Segments(context.Policy) + " and restricts, and no exception speaks of them: nothing bends for the best customers. "
                + "Add an exception for them to " + Quoted.Name(rigid[0]) + (rigid.Length == 1 ? "." : ", or to another rule."),
            rigid.Take(4).Select(r => new RelatedPlace(context.Tree.Text.Path, r.NameSpan, "Rule " + Quoted.Name(r) + " is the same for everybody.")).ToImmutableArray());
    }

    private static IEnumerable<ClauseSymbol> Clauses(RuleSymbol rule) => rule.Bodies.SelectMany(b => b.Root.WithExceptions());

    private static bool Restricts(ClauseSymbol clause) => clause.Effects.OfType<VerdictEffect>().Any(e => e.Verdict != Verdict.Allow);

    /// <summary>
    /// Whether a condition reads a segment, or a count (how often somebody bought, complained, came back), itself or through what is
    /// derived or decided on the way.
    /// </summary>
    private static bool SpeaksOfTheCustomer(BoundExpression? condition, HashSet<FieldSymbol> seen) =>
        ExpressionReads.Of(condition).Any(f => SpeaksOfTheCustomer(f, seen));

    private static bool SpeaksOfTheCustomer(FieldSymbol field, HashSet<FieldSymbol> seen)
    {
        if (field.Type.Kind == TypeKind.Segment || field is { Kind: FieldKind.Input, Type.Kind: TypeKind.Count })
        {
            return true;
        }

        if (!seen.Add(field))
        {
            return false;
        }

        RequestSymbol request = field.Request;
        return SpeaksOfTheCustomer(field.Formula, seen)
            || (field.Kind == FieldKind.Output
                && (request.Tables.Where(t => t.Outputs.Contains(field)).SelectMany(t => t.Inputs).Any(i => SpeaksOfTheCustomer(i, seen))
                    || request.Rules.SelectMany(r => r.Root.WithExceptions()).Where(c => Gives(c, field)).Any(c => SpeaksOfTheCustomer(c.Condition, seen))));
    }

    private static bool Gives(ClauseSymbol clause, FieldSymbol output) => clause.Effects.OfType<OutputEffect>().Any(e => e.Output == output);

    private static string Segments(PolicySymbol policy) => policy.Segments.Length == 1
        ? "the segment " + Quoted.Name(policy.Segments[0])
        : "the segments " + (policy.Segments.Length <= 3 ? Quoted.Names(policy.Segments) : Quoted.Names(policy.Segments.Take(2)) + " and others");
}
