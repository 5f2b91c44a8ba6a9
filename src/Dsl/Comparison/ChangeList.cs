using System.Collections.Immutable;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Changes as they are found.</summary>
internal sealed class ChangeList
{
    private readonly ImmutableArray<PolicyChange>.Builder _changes = ImmutableArray.CreateBuilder<PolicyChange>();

    /// <summary>The changes: by audience, those of decisions first, then in the order of the new version, and of the old one.</summary>
    public ImmutableArray<PolicyChange> Ordered() => _changes
        .OrderBy(c => c.Audience)
        .ThenBy(c => c.Witness is null)
        .ThenBy(c => c.About.Tree.Text.Path, StringComparer.Ordinal)
        .ThenBy(c => c.About.NameSpan.Start)
        .ThenBy(c => c.After?.Span.Start ?? c.Before?.Span.Start ?? 0)
        .ThenBy(c => c.Sentence, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>Adds a change.</summary>
    public void Add(PolicyChange change) => _changes.Add(change);

    /// <summary>A declaration that only one version has. <paramref name="name"/> is how it is spoken of.</summary>
    public void AddOne(ChangeAudience audience, Symbol symbol, bool isNew, string name) => _changes.Add(new PolicyChange(
        audience,
        isNew ? ChangeDirection.Added : ChangeDirection.Removed,
        symbol,
        isNew ? null : ChangePlace.Of(symbol),
        isNew ? ChangePlace.Of(symbol) : null,
        name + (isNew ? " is new." : " is gone.")));

    /// <summary>A part of a declaration, in words; nothing where it is the same. Null: the version does not say it.</summary>
    /// <param name="audience">Whom it concerns.</param>
    /// <param name="declaration">The declaration, in both versions.</param>
    /// <param name="what">What is compared, as <c>the target</c>.</param>
    /// <param name="old">The part in the old version.</param>
    /// <param name="now">The part in the new version.</param>
    /// <param name="direction">Which way it changed; null: different, or where one version does not say it, added or removed.</param>
    /// <param name="clause">Whether a node of the declaration says it; null: none does.</param>
    /// <param name="naming">What such a node names, of several.</param>
    public void AddPart(
        ChangeAudience audience,
        (Symbol Before, Symbol After) declaration,
        string what,
        string? old,
        string? now,
        ChangeDirection? direction = null,
        Func<SyntaxNode, bool>? clause = null,
        string? naming = null)
    {
        if (old == now)
        {
            return;
        }

        string figures = old is null ? $"is now {now}; there was none" : now is null ? $"was {old}; there is none now" : $"is now {now}; it was {old}";
        _changes.Add(new PolicyChange(
            audience,
            direction ?? (old is null ? ChangeDirection.Added : now is null ? ChangeDirection.Removed : ChangeDirection.Different),
            declaration.After,
            old is null ? null : Place(declaration.Before, clause, naming),
            now is null ? null : Place(declaration.After, clause, naming),
            $"{Named(declaration.After)}: {what} {figures}."));
    }

    /// <summary><c>Promise SameDay</c>.</summary>
    public static string Named(Symbol symbol) => symbol switch
    {
        FieldSymbol field => Quoted.Short(field.Request.Name + "." + field.Name),
        ClauseSymbol or RuleSymbol or PolicySymbol => Quoted.Short(DecisionWords.Path(symbol)),
        _ => symbol.GetType().Name.Replace("Symbol", string.Empty) + " " + Quoted.Short(symbol.Name),
    };

    private static ChangePlace Place(Symbol symbol, Func<SyntaxNode, bool>? clause, string? naming)
    {
        SyntaxNode? node = clause is null ? null : Descendants(symbol.Syntax).FirstOrDefault(n => clause(n) && (naming is null || symbol.Tree.TextOf(n).Contains(naming)));
        return node is null ? ChangePlace.Of(symbol) : ChangePlace.Of(symbol, node);
    }

    /// <summary>Nesting is bounded, so walking it by recursion is safe.</summary>
    private static IEnumerable<SyntaxNode> Descendants(SyntaxNode node) =>
        node.Children.Select(c => c.Node).OfType<SyntaxNode>().SelectMany(n => new[] { n }.Concat(Descendants(n)));
}
