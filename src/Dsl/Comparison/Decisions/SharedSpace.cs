using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// The cases that two versions of a request have in common, as one space: each version sees it through its own symbols, with the same
/// variables at the same places and the same cells in them, so that one diagram holds the sets of both. Fields are cut at the constants
/// of both; a comparison that no constant cuts is one variable where it means the same in both, else one for each.
/// </summary>
internal sealed class SharedSpace
{
    private SharedSpace(CaseSpace before, CaseSpace after, ImmutableArray<SharedField> fields)
    {
        Before = before;
        After = after;
        Fields = fields;
    }

    /// <summary>The space as the old version sees it.</summary>
    public CaseSpace Before { get; }

    /// <summary>The space as the new version sees it.</summary>
    public CaseSpace After { get; }

    /// <summary>The fields, at the places of their variables.</summary>
    public ImmutableArray<SharedField> Fields { get; }

    /// <summary>Makes the space; where the versions have no case in common, <paramref name="missing"/> is the field for which.</summary>
    public static SharedSpace? Of(RequestSymbol before, RequestSymbol after, MeaningKey beforeKeys, MeaningKey afterKeys, out SharedField? missing)
    {
        var oldCuts = new SpaceCuts(before);
        var newCuts = new SpaceCuts(after);
        ImmutableArray<SharedField> fields = FieldsOf(before, after, oldCuts, newCuts).ToImmutableArray();
        missing = fields.FirstOrDefault(f => f.AfterCells.IsEmpty);
        if (missing is not null)
        {
            return null;
        }

        ImmutableArray<CaseVariable>.Builder olds = ImmutableArray.CreateBuilder<CaseVariable>();
        ImmutableArray<CaseVariable>.Builder news = ImmutableArray.CreateBuilder<CaseVariable>();
        foreach (SharedField field in fields)
        {
            int index = olds.Count;
            olds.Add(field.Before is { } old ? new FieldVariable(index, old, field.BeforeCells) : new ForeignVariable(index, 1));
            news.Add(field.After is { } now ? new FieldVariable(index, now, field.AfterCells) : new ForeignVariable(index, 1));
        }

        AddOrders(oldCuts, newCuts, beforeKeys, afterKeys, olds, news);
        return new SharedSpace(CaseSpace.Of(before, olds.ToImmutable()), CaseSpace.Of(after, news.ToImmutable()), fields);
    }

    /// <summary>A case of the new version as a case of the old one.</summary>
    public ImmutableDictionary<FieldSymbol, object?> Translated(IReadOnlyDictionary<FieldSymbol, object?> inputs) => Fields
        .Where(f => f.Before is not null)
        .ToImmutableDictionary(f => f.Before!, f => f.After is { } after ? f.Translated(inputs[after], isOld: false) : f.BeforeCells[0].Value);

    /// <summary>A case of the old version as a case of the new one.</summary>
    public ImmutableDictionary<FieldSymbol, object?> TranslatedBack(IReadOnlyDictionary<FieldSymbol, object?> inputs) => Fields
        .Where(f => f.After is not null)
        .ToImmutableDictionary(f => f.After!, f => f.Before is { } before ? f.Translated(inputs[before], isOld: true) : f.AfterCells[0].Value);

    private static IEnumerable<SharedField> FieldsOf(RequestSymbol before, RequestSymbol after, SpaceCuts oldCuts, SpaceCuts newCuts)
    {
        FieldSymbol[] olds = before.Fields.Where(f => f.Kind == FieldKind.Input).ToArray();
        FieldSymbol[] news = after.Fields.Where(f => f.Kind == FieldKind.Input).ToArray();
        foreach (FieldSymbol field in news)
        {
            yield return olds.FirstOrDefault(f => f.Name == field.Name) is { } old
                ? SharedField.Of(old, field, oldCuts.Of(old).Concat(newCuts.Of(field)))
                : SharedField.OfOne(field, isOld: false);
        }

        foreach (FieldSymbol field in olds.Where(f => news.All(n => n.Name != f.Name)))
        {
            yield return SharedField.OfOne(field, isOld: true);
        }
    }

    private static void AddOrders(
        SpaceCuts oldCuts,
        SpaceCuts newCuts,
        MeaningKey beforeKeys,
        MeaningKey afterKeys,
        ImmutableArray<CaseVariable>.Builder olds,
        ImmutableArray<CaseVariable>.Builder news)
    {
        List<(BoundExpression Left, BoundExpression Right, string LeftKey, string RightKey)> open =
            oldCuts.Orders.Select(o => (o.Left, o.Right, beforeKeys.Of(o.Left), beforeKeys.Of(o.Right))).ToList();
        foreach ((BoundExpression left, BoundExpression right) in newCuts.Orders)
        {
            string leftKey = afterKeys.Of(left);
            string rightKey = afterKeys.Of(right);
            int index = olds.Count;
            news.Add(new OrderVariable(index, left, right));
            int same = open.FindIndex(o => (o.LeftKey == leftKey && o.RightKey == rightKey) || (o.LeftKey == rightKey && o.RightKey == leftKey));
            if (same < 0)
            {
                olds.Add(new ForeignVariable(index, 3));
                continue;
            }

            // The sides stand as they do in the new version; the space finds a comparison either way round.
            bool isTurned = open[same].LeftKey != leftKey;
            olds.Add(isTurned ? new OrderVariable(index, open[same].Right, open[same].Left) : new OrderVariable(index, open[same].Left, open[same].Right));
            open.RemoveAt(same);
        }

        foreach ((BoundExpression left, BoundExpression right, _, _) in open)
        {
            int index = olds.Count;
            olds.Add(new OrderVariable(index, left, right));
            news.Add(new ForeignVariable(index, 3));
        }
    }
}
