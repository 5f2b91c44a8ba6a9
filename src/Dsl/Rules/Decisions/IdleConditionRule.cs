using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2014: an operand of <c>and</c> or <c>or</c> that changes nothing, given the others.</summary>
public sealed class IdleConditionRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2014", "Keep only conditions that change something", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        Dictionary<RequestSymbol, RequestRegions> regions = context.Regions().ToDictionary(r => r.Request);
        foreach (RuleSymbol rule in context.Policy.Rules.Where(r => !r.Bodies.IsEmpty && r.Bodies.All(b => regions.ContainsKey(b.Request))))
        {
            // A rule for several requests is bound for each; what is idle must be so in all of them.
            List<(SyntaxNode Operand, LogicalExpression Whole)> idle = Idle(regions[rule.Bodies[0].Request], rule.Bodies[0]).ToList();
            foreach (RuleBody body in rule.Bodies.Skip(1))
            {
                var there = new HashSet<SyntaxNode>(Idle(regions[body.Request], body).Select(i => i.Operand));
                idle.RemoveAll(i => !there.Contains(i.Operand));
            }

            foreach ((SyntaxNode operand, LogicalExpression whole) in idle)
            {
                Report(context, rule, operand, whole);
            }
        }

        foreach (RequestRegions request in regions.Values)
        {
            foreach (FieldSymbol field in request.Request.Fields.Where(f => f.Formula is { Type.Kind: TypeKind.YesNo }))
            {
                foreach ((SyntaxNode operand, LogicalExpression whole) in Idle(request, field.Formula!, field))
                {
                    Report(context, field, operand, whole);
                }
            }
        }
    }

    private static IEnumerable<(SyntaxNode Operand, LogicalExpression Whole)> Idle(RequestRegions regions, RuleBody body) => body.Root.WithExceptions()
        .Where(c => c.Condition is not null)
        .SelectMany(c => Idle(regions, c.Condition!, c));

    /// <summary>The idle operands of a condition and of what it is made of, each with the whole that it is an operand of.</summary>
    private static IEnumerable<(SyntaxNode Operand, LogicalExpression Whole)> Idle(RequestRegions regions, BoundExpression condition, Symbol about)
    {
        // What holds never, or always, has findings of its own, and all of its parts would look idle.
        if (regions.Holds(condition, about) is not { } holds || regions.IsEmpty(holds, about) != false || regions.IsWithin(Diagram.All, holds, about) != false)
        {
            yield break;
        }

        if (condition is NotExpression not)
        {
            foreach ((SyntaxNode, LogicalExpression) inner in Idle(regions, not.Operand, about))
            {
                yield return inner;
            }
        }

        if (condition is not LogicalExpression { Syntax: ChainExpressionSyntax chain } logical)
        {
            yield break;
        }

        // What is idle within an operand is worth a word only where the operand itself is not.
        if (IdleOperands(regions, logical, about) is not { } idle)
        {
            yield break;
        }

        foreach (int operand in idle)
        {
            yield return (chain.Operands[operand], logical);
        }

        for (int i = 0; i < logical.Operands.Length; i++)
        {
            if (!idle.Contains(i))
            {
                foreach ((SyntaxNode, LogicalExpression) inner in Idle(regions, logical.Operands[i], about))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>
    /// From the last to the first, the operands of <c>and</c> that hold wherever the others do, or those of <c>or</c> that hold nowhere
    /// else; those found already count no more. Null where that was given up: without one of them, others would be.
    /// </summary>
    private static IReadOnlyList<int>? IdleOperands(RequestRegions regions, LogicalExpression whole, Symbol about)
    {
        var idle = new List<int>();
        int neutral = whole.IsAnd ? Diagram.All : Diagram.None;
        var before = new int[whole.Operands.Length + 1];
        var own = new int[whole.Operands.Length];
        before[0] = neutral;
        for (int i = 0; i < own.Length; i++)
        {
            if (regions.Holds(whole.Operands[i], about) is not { } region || Join(regions, whole, before[i], region, about) is not { } joined)
            {
                return null;
            }

            (own[i], before[i + 1]) = (region, joined);
        }

        int after = neutral;
        for (int i = own.Length - 1; i >= 0; i--)
        {
            if (Join(regions, whole, before[i], after, about) is not { } rest)
            {
                return null;
            }

            // Were it the only one left, the rest would be no condition at all.
            bool hasOthers = i > 0 || idle.Count < own.Length - 1;
            bool? isIdle = hasOthers && whole.Operands[i] is not ConstantExpression
                ? whole.IsAnd ? regions.IsWithin(rest, own[i], about) : regions.IsWithin(own[i], rest, about)
                : false;
            if (isIdle == true)
            {
                idle.Add(i);
            }
            else if (isIdle == false && Join(regions, whole, after, own[i], about) is { } joined)
            {
                after = joined;
            }
            else
            {
                return null;
            }
        }

        return idle;
    }

    private static int? Join(RequestRegions regions, LogicalExpression whole, int a, int b, Symbol about) =>
        whole.IsAnd ? regions.Both(a, b, about) : regions.Union([a, b], about);

    private static void Report(RuleContext context, Symbol about, SyntaxNode operand, LogicalExpression whole)
    {
        string text = Quoted.Text(context.Tree.TextOf(operand));
        string rest = whole.Operands.Length == 2 ? "the other condition" : "the rest";
        string fact = whole.IsAnd
            ? text + " changes nothing: it holds whenever " + rest + " of " + Quoted.Text(context.Tree.TextOf(whole.Syntax)) + " does"
            : text + " changes nothing: whenever it holds, so does " + rest + " of " + Quoted.Text(context.Tree.TextOf(whole.Syntax));
        context.Report(
            about,
            context.Tree.SpanOf(operand),
            fact + ". Remove it, or put its figure right.",
            fixes: ImmutableArray.Create(new Fix("Remove what changes nothing", ImmutableArray.Create(
                new TextEdit(context.Tree.Text.Path, WithJoin(context.Tree, (ChainExpressionSyntax)whole.Syntax, operand), string.Empty)))));
    }

    /// <summary>The operand together with the word that joins it to the one before it; to the one after it where it is the first.</summary>
    private static TextSpan WithJoin(SyntaxTree tree, ChainExpressionSyntax chain, SyntaxNode operand)
    {
        int index = chain.Operands.Nodes.IndexOf((ExpressionSyntax)operand);
        return index > 0
            ? TextSpan.FromBounds(tree.SpanOf(chain.Operands[index - 1]).End, tree.SpanOf(operand).End)
            : TextSpan.FromBounds(tree.SpanOf(operand).Start, tree.SpanOf(chain.Operands[1]).Start);
    }
}
