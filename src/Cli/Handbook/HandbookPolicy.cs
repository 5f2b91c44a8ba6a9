using System.Collections.Immutable;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook;

/// <summary>A policy that the handbook has a page about.</summary>
/// <param name="Project">The policies that it was bound with.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Card">Its report card; with errors on it nothing else is told, since it might be false.</param>
/// <param name="FileName">The name of its page.</param>
/// <param name="AsOf">The day for which the handbook is written; null: no day in particular.</param>
internal sealed record HandbookPolicy(PolicyProject Project, PolicySymbol Policy, ReportCard Card, string FileName, DateTime? AsOf)
{
    private readonly Lazy<Anchors> _anchors = new(() => new Anchors(Policy));

    /// <summary>The places on its page.</summary>
    public Anchors Anchors => _anchors.Value;

    /// <summary>Whether it can be told at all.</summary>
    public bool IsSound => Card.Errors.IsEmpty;

    /// <summary>The capacities that name a standard or promise, of all policies.</summary>
    public ImmutableArray<CapacitySymbol> Serving(Symbol served) =>
        [.. Project.Policies.SelectMany(p => p.Capacities).Where(c => c.Serves.Contains(served))];

    /// <summary>A name that leads to where it is told, if that is on the same page.</summary>
    /// <param name="symbol">What is spoken of.</param>
    /// <param name="words">Other words than its name.</param>
    public Html Link(Symbol symbol, string? words = null) => Anchors.Find(symbol) is { } id
        ? Html.Of($"<a href=\"#{id}\">{words ?? PlainWords.Lower(symbol)}</a>")
        : words ?? PlainWords.Lower(symbol);
}
