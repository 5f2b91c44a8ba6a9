using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What a document may speak of: its own declarations, and what the policies that it uses lend.</summary>
internal sealed class NamesInReach(DocumentView document)
{
    /// <summary>Those of a kind, its own first.</summary>
    public IEnumerable<T> Of<T>()
        where T : Symbol => document.Policy.Declarations.Concat(document.Policy.Uses.SelectMany(LentBy)).OfType<T>();

    /// <summary>What a policy lends to others.</summary>
    public static IEnumerable<Symbol> LentBy(PolicySymbol policy) =>
        policy.Declarations.Where(s => s is ChoiceSymbol or SegmentSymbol or RoleSymbol or CalendarSymbol or StandardSymbol or FigureSymbol);

    /// <summary>The requests that a declaration is about; all of the policy where it does not say, or says something else.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="tree">The tree of the declaration.</param>
    /// <param name="declaration">The declaration.</param>
    public static IEnumerable<RequestSymbol> RequestsOf(PolicySymbol policy, SyntaxTree tree, DeclarationSyntax? declaration)
    {
        IEnumerable<string> names = declaration switch
        {
            RuleSyntax rule => rule.Requests.Items.Nodes.Select(NameOf),
            TableSyntax table => table.Requests.Items.Nodes.Select(NameOf),
            StandardSyntax { For: { } on } => [NameOf(on.Request)],
            ExampleSyntax example => [NameOf(example.For.Request)],
            ExamplesSyntax examples => [NameOf(examples.For.Request)],
            RequestSyntax request => [tree.NameOf(request.Name)],
            _ => [],
        };
        RequestSymbol[] named = [.. policy.Requests.Where(r => names.Contains(r.Name))];
        return named.Length > 0 ? named : policy.Requests;

        string NameOf(RefSyntax reference) => tree.NamesOf(reference).Select(tree.NameOf).LastOrDefault(string.Empty);
    }
}
