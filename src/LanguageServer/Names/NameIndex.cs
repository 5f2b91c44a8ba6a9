using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Names;

/// <summary>Where names stand. A thing is known by the place of its declaration: a rule and its first clause are one.</summary>
internal static class NameIndex
{
    /// <summary>The name at an offset, or one that ends there; null where there is none.</summary>
    public static NamePlace? At(DocumentView document, int offset)
    {
        NamePlace? found = null;
        foreach (NamePlace place in In(document))
        {
            if (place.Span.Touches(offset) && (found is null || place.Span.Length < found.Span.Length))
            {
                found = place;
            }
        }

        return found;
    }

    /// <summary>Every name in a document, in no order.</summary>
    public static IEnumerable<NamePlace> In(DocumentView document)
    {
        foreach (Symbol symbol in DeclaredIn(document.Policy))
        {
            // A plan has no name of its own: where it is declared, the name of its standard stands.
            if (symbol.NameSpan.Length > 0 && symbol is not ImprovementSymbol)
            {
                yield return new NamePlace(document, symbol.NameSpan, symbol, symbol, IsDeclaration: true);
            }
        }

        foreach (Reference reference in document.Policy.References)
        {
            yield return new NamePlace(document, reference.Span, reference.Target, reference.From, IsDeclaration: false);
        }
    }

    /// <summary>Every place that speaks of a thing, its declaration first, then by document and place. The versions of a policy are one policy.</summary>
    public static IReadOnlyList<NamePlace> Of(WorkspaceSnapshot snapshot, Symbol symbol, CancellationToken cancellationToken)
    {
        var places = new List<NamePlace>();
        Symbol[] meant = [symbol, .. VersionsOf(snapshot, symbol)];
        foreach (DocumentView document in snapshot.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            places.AddRange(In(document).Where(p => meant.Any(m => IsSame(p.Symbol, m))).DistinctBy(p => p.Span));
        }

        return [.. places.OrderByDescending(p => p.IsDeclaration).ThenBy(p => p.Document.Path, StringComparer.Ordinal).ThenBy(p => p.Span.Start)];
    }

    /// <summary>Whether two symbols are declared at one place.</summary>
    public static bool IsSame(Symbol a, Symbol b) => a == b || (a.Tree == b.Tree && a.NameSpan == b.NameSpan && a.NameSpan.Length > 0);

    /// <summary>The other versions of a policy; none of anything else.</summary>
    private static IEnumerable<Symbol> VersionsOf(WorkspaceSnapshot snapshot, Symbol symbol) =>
        symbol is PolicySymbol { Name.Length: > 0 } policy && snapshot.Projects.FirstOrDefault(p => p.Policies.Contains(policy)) is { } project
            ? project.Policies.Where(p => p != policy && p.Name == policy.Name)
            : [];

    /// <summary>The policy, its declarations, and what they declare within.</summary>
    public static IEnumerable<Symbol> DeclaredIn(PolicySymbol policy)
    {
        yield return policy;
        foreach (Symbol declaration in policy.Declarations)
        {
            yield return declaration;
            foreach (Symbol member in MembersOf(declaration))
            {
                yield return member;
            }
        }

        foreach (ExampleSymbol example in policy.Examples)
        {
            yield return example;
        }
    }

    /// <summary>What a declaration declares within: fields, values, exceptions.</summary>
    public static IEnumerable<Symbol> MembersOf(Symbol declaration) => declaration switch
    {
        RequestSymbol request => request.Fields.SelectMany(f => f.Type.Choice is { IsInPlace: true } choice && choice.Field == f ? [f, .. choice.Values] : new Symbol[] { f }),
        ChoiceSymbol choice => choice.Values,
        RuleSymbol { Bodies: [var body, ..] } => body.Root.WithExceptions().Where(c => c.Parent is not null),
        _ => [],
    };
}
