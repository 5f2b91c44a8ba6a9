using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Exceptions;

/// <summary>SVP2001: a rule that denies or refers, and neither names an exception nor says why there are none.</summary>
public sealed class RuleWithoutExceptionsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2001", "Name the exceptions of a rule that restricts", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RuleSymbol rule in context.Policy.Rules)
        {
            if (rule.NoExceptionsBecause is not null || rule.Bodies.IsEmpty || !rule.Bodies[0].Root.Exceptions.IsEmpty)
            {
                continue;
            }

            string? restriction = Restriction(rule.Bodies[0].Root);
            if (restriction is not null)
            {
                context.Report(
                    rule,
                    rule.NameSpan,
                    "Rule " + Quoted.Name(rule) + " " + restriction + ", and names no exceptions. Add an 'except' clause, or say why there are none with 'no exceptions because …'.",
                    fixes: FixesFor(context.Tree, rule));
            }
        }
    }

    private static string? Restriction(ClauseSymbol clause)
    {
        ImmutableArray<VerdictEffect> verdicts = clause.Effects.OfType<VerdictEffect>().ToImmutableArray();
        return verdicts.Any(effect => effect.Verdict == Verdict.Deny) ? "denies"
            : verdicts.FirstOrDefault(effect => effect.Verdict == Verdict.Refer) is not { } refers ? null
            : refers.Role is { } role ? "sends customers on to " + Quoted.Name(role)
            : "sends customers on to someone else";
    }

    private static ImmutableArray<Fix> FixesFor(SyntaxTree tree, RuleSymbol rule)
    {
        BlockSyntax block = ((RuleSyntax)rule.Syntax).Block;
        return ImmutableArray.Create(
            new Fix("Add an exception", ImmutableArray.Create(ClauseInsertion.AtEnd(tree, block, "except SpecialCase when no /* say when */", "    then allow"))),
            new Fix("Say why there are no exceptions", ImmutableArray.Create(ClauseInsertion.AtEnd(tree, block, "no exceptions because \"Say why here.\""))));
    }
}
