using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Style;

/// <summary>
/// SVP8003: a file whose layout is not the formatter's. Formatting costs as much as reading several times over, so that it is looked
/// at only where somebody asks for it, by a severity above hidden or by suppressing it.
/// </summary>
public sealed class UnformattedFileRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP8003", "Format the file", "Style", FindingSeverity.Hidden);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context.Options.SeverityOf(Descriptor) <= FindingSeverity.Hidden && !context.Policy.Suppressions.Any(s => s.Code == Descriptor.Code))
        {
            return;
        }

        ImmutableArray<TextEdit> edits = PolicyFormatter.Format(context.Tree).Edits;
        if (!edits.IsEmpty)
        {
            string places = edits.Length == 1 ? "one place, which is here" : edits.Length.ToString(CultureInfo.InvariantCulture) + " places, of which this is the first";
            context.Report(
                context.Policy,
                Misplaced(context.Tree, edits[0].Span.End),
                "The layout is not the formatter's in " + places + ". Format the file.",
                fixes: ImmutableArray.Create(new Fix("Format the file", edits)));
        }
    }

    /// <summary>The token that starts at a position, or the rest of the line where a comment does.</summary>
    private static TextSpan Misplaced(SyntaxTree tree, int start)
    {
        foreach (Token token in tree.Tokens)
        {
            if (token.Start == start)
            {
                return new TextSpan(token.Start, token.Length);
            }
        }

        return TextSpan.FromBounds(start, Math.Max(start, tree.Text.LineSpan(tree.Text.PositionOf(start).Line).End));
    }
}
