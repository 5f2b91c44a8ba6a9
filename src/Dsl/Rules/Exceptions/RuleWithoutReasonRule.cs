using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Exceptions;

/// <summary>SVP2002: a rule that says neither why it is there nor where it is written.</summary>
public sealed class RuleWithoutReasonRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2002", "Say why a rule is there", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RuleSymbol rule in context.Policy.Rules.Where(r => r is { Because: null, Source: null }))
        {
            context.Report(
                rule,
                rule.NameSpan,
                "Rule " + Quoted.Name(rule) + " says neither why it is there nor where it is written. Add 'because …', or 'source …'.",
                fixes: ImmutableArray.Create(new Fix("Say why the rule is there", ImmutableArray.Create(
                    ClauseInsertion.AtStart(context.Tree, ((RuleSyntax)rule.Syntax).Block, "because \"Say why here.\"")))));
        }
    }
}
