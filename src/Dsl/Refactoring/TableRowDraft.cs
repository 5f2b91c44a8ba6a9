using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Refactoring;

/// <summary>A rule that a row of a table could say: it gives outputs, and asks for values of fields, each on its own.</summary>
internal sealed class TableRowDraft
{
    private readonly Dictionary<FieldSymbol, string> _cells;

    private TableRowDraft(RuleSymbol rule, ImmutableArray<OutputEffect> effects, ImmutableArray<FieldSymbol> fields, Dictionary<FieldSymbol, string> cells)
    {
        Rule = rule;
        Effects = effects;
        Fields = fields;
        _cells = cells;
    }

    /// <summary>The rule.</summary>
    public RuleSymbol Rule { get; }

    /// <summary>What it gives.</summary>
    public ImmutableArray<OutputEffect> Effects { get; }

    /// <summary>The outputs that it gives, in the order written.</summary>
    public ImmutableArray<FieldSymbol> Outputs => Effects.Select(e => e.Output).ToImmutableArray();

    /// <summary>The fields that it asks for, in the order written.</summary>
    public ImmutableArray<FieldSymbol> Fields { get; }

    /// <summary>The rule as a row; null where it says more than a row can: exceptions, a verdict, a text for the customer, dates, comments.</summary>
    public static TableRowDraft? Of(RuleSymbol rule)
    {
        if (rule is not { HasErrors: false, HasUnknownRequest: false, Bodies: { Length: 1 } bodies, Documentation: null } || !HasOnlyWhatARowKeeps(rule))
        {
            return null;
        }

        ClauseSymbol root = bodies[0].Root;
        ImmutableArray<OutputEffect> effects = root.Effects.OfType<OutputEffect>().Where(e => e.Text is null).ToImmutableArray();
        if (effects.IsEmpty || effects.Length < root.Effects.Length || effects.Select(e => e.Output).Distinct().Count() < effects.Length)
        {
            return null;
        }

        var tests = new List<KeyValuePair<FieldSymbol, BoundExpression>>();
        if (root.Condition is { } condition && !CellText.TrySplit(condition, tests))
        {
            return null;
        }

        var cells = new Dictionary<FieldSymbol, string>();
        foreach (IGrouping<FieldSymbol, BoundExpression> group in tests.GroupBy(t => t.Key, t => t.Value))
        {
            if (CellText.Of(rule.Tree, group.ToList()) is not { } cell)
            {
                return null;
            }

            cells.Add(group.Key, cell);
        }

        return new TableRowDraft(rule, effects, tests.Select(t => t.Key).Distinct().ToImmutableArray(), cells);
    }

    /// <summary>Whether another rule gives the same outputs of the same request.</summary>
    public bool IsLike(TableRowDraft other) =>
        Rule.Bodies[0].Request == other.Rule.Bodies[0].Request && Outputs.Length == other.Outputs.Length && !Outputs.Except(other.Outputs).Any();

    /// <summary>What it asks of a field.</summary>
    public string Cell(FieldSymbol field) => _cells.TryGetValue(field, out string? cell) ? cell : "any";

    /// <summary>The value that it gives an output, as the rule writes it.</summary>
    public string Value(FieldSymbol output) => OneLine(Rule.Tree.TextOf(Effects.First(e => e.Output == output).Value.Syntax));

    /// <summary>What the rule says besides, for people; null where it says nothing.</summary>
    /// <param name="withSource">Whether the source is told here, and not once for the table.</param>
    public string Remark(bool withSource) => string.Join(" ", new[]
    {
        Rule.Name + (Rule.Title is { } title ? ", " + Sentence(title) : ":"),
        Rule.Because is { } because ? Sentence(because) : string.Empty,
        withSource && Rule.Source is { } source ? "Source: " + Sentence(source) : string.Empty,
        Rule.NoExceptionsBecause is { } none ? "No exceptions: " + Sentence(none) : string.Empty,
    }.Where(part => part.Length > 0)).TrimEnd(':');

    private static bool HasOnlyWhatARowKeeps(RuleSymbol rule)
    {
        SyntaxTree tree = rule.Tree;
        return rule.Syntax is RuleSyntax { Block.Close.IsPresent: true } syntax
            && syntax.Block.Clauses.All(c => c is BecauseClauseSyntax or SourceClauseSyntax or WhenClauseSyntax or ThenClauseSyntax or NoExceptionsClauseSyntax)
            && !HasComments(tree, tree.SpanOf(syntax));
    }

    /// <summary>Whether a comment stands within, or behind on the last line: nobody else could say where it belongs.</summary>
    private static bool HasComments(SyntaxTree tree, TextSpan span)
    {
        PolicyText text = tree.Text;
        int end = text.LineSpan(text.PositionOf(span.End).Line).End;
        int behind = span.Start;
        foreach (Token token in tree.Tokens)
        {
            if (token.Start >= span.Start && token.Start < end)
            {
                if (token.Start > behind && !string.IsNullOrWhiteSpace(text.Slice(TextSpan.FromBounds(behind, token.Start))))
                {
                    return true;
                }

                behind = token.End;
            }
        }

        return behind < end && !string.IsNullOrWhiteSpace(text.Slice(TextSpan.FromBounds(behind, end)));
    }

    private static string Sentence(string text) => OneLine(text).TrimEnd('.') + ".";

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
}
