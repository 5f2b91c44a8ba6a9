using System.Globalization;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Features.Hovers;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.InlayHints;

/// <summary>What follows from the text and does not stand in it: a segment's lifetime value, a figure's value, the most approvals, how busy people are.</summary>
internal sealed class InlayHintFeature() : Feature<RangeParams, InlayHint[]>(ProtocolJson.Default.RangeParams, ProtocolJson.Default.InlayHintArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/inlayHint";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { InlayHintProvider = true };

    /// <inheritdoc/>
    protected override InlayHint[]? Answer(RangeParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        TextSpan range = Places.SpanOf(document.Text, parameters.Range);
        var hints = new List<(int At, string Label, string Tooltip)>();
        foreach (Symbol symbol in document.Policy.Declarations.Where(s => s.NameSpan.Length > 0 && s.NameSpan.End >= range.Start && s.NameSpan.Start <= range.End))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LabelOf(symbol, document.Figures) is var (label, tooltip))
            {
                hints.Add((symbol.NameSpan.End, label, tooltip));
            }
        }

        foreach (Reference reference in document.Policy.References.Where(r => r.Span.End >= range.Start && r.Span.Start <= range.End))
        {
            if (reference.Target is FigureSymbol { Values: [{ From: null } only] } figure)
            {
                hints.Add((reference.Span.End, "= " + Words.Value(only.Value), "The value of " + figure.Name + "."));
            }
            else if (reference.Target is FieldSymbol { Kind: FieldKind.Derived, Formula: ConstantExpression value } field)
            {
                hints.Add((reference.Span.End, "= " + Words.Value(value), "The value of " + field.Name + "."));
            }
        }

        return [.. hints.OrderBy(h => h.At).Select(h => new InlayHint(
            Places.PositionOf(document.Text, h.At), h.Label, Tooltip: MarkupContent.Markdown(h.Tooltip), PaddingLeft: true))];
    }

    private static (string Label, string Tooltip)? LabelOf(Symbol symbol, PolicyFigures figures) => symbol switch
    {
        SegmentSymbol { LifetimeValue: { } worth } => ("= " + SymbolCard.Amount(worth), "What such a customer spends over the years, with those whom one brings."),
        RequestSymbol request when figures.MostApprovalsOf(request) is { } most and > 0 =>
            ("≤ " + most.ToString(CultureInfo.InvariantCulture) + (most == 1 ? " approval" : " approvals"), "The most roles to which a case is referred."),
        CapacitySymbol capacity when PolicyFigures.OccupancyOf(capacity) is { } busy =>
            ("busy " + SymbolCard.Percent(busy.ToDouble()), PolicyFigures.WordsOf(capacity) + "."),
        _ => null,
    };
}
