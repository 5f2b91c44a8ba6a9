using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>The two ways out of a promise that capacity doesn't keep: more people, or a smaller share.</summary>
internal static class CapacityRepair
{
    /// <summary>Sets the staff where it is written: in the capacity, else in its role. Null where it isn't.</summary>
    public static Fix? Staff(CapacitySymbol capacity, BigInteger staff)
    {
        string number = staff.ToString(CultureInfo.InvariantCulture);
        return StaffPlace(capacity) is { } place
            ? new Fix("Staff " + Quoted.Name(capacity) + " with " + number, ImmutableArray.Create(new TextEdit(place.Tree.Text.Path, place.Tree.SpanOf(place.Number), number)))
            : null;
    }

    /// <summary>Sets the share of a promise to the whole percent that is kept. Null where that is none, or its standard gives the share.</summary>
    public static Fix? Target(PromiseSymbol promise, Fraction kept) =>
        CapacityWords.TargetOf(promise) is { } target && (100 * kept).ToText(0, cut: true) is var percent && percent != "0"
            ? new Fix("Promise " + percent + "%", ImmutableArray.Create(new TextEdit(promise.Tree.Text.Path, promise.Tree.SpanOf(target.Share), percent + "%")))
            : null;

    /// <summary>Those that there are, in this order.</summary>
    public static ImmutableArray<Fix> All(params Fix?[] fixes) => fixes.OfType<Fix>().ToImmutableArray();

    /// <summary>Where the work is done, to be shown beside a finding.</summary>
    public static ImmutableArray<RelatedPlace> Places(PooledLoad pool) => pool.Parts
        .Select(part => new RelatedPlace(part.Capacity.Tree.Text.Path, part.Capacity.NameSpan, Quoted.Name(part.Capacity) + " does the work."))
        .ToImmutableArray();

    private static (SyntaxTree Tree, SyntaxToken Number)? StaffPlace(CapacitySymbol capacity)
    {
        if (capacity.StaffCount is not null)
        {
            return ((CapacitySyntax)capacity.Syntax).Block?.Clauses.OfType<StaffedByClauseSyntax>().FirstOrDefault() is { Number.IsPresent: true } own
                ? (capacity.Tree, own.Number)
                : null;
        }

        return capacity.StaffedBy is { } role && ((RoleSyntax)role.Syntax).Block?.Clauses.OfType<StaffClauseSyntax>().FirstOrDefault() is { Number.IsPresent: true } clause
            ? (role.Tree, clause.Number)
            : null;
    }
}
