using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Marks each symbol in which an error stands, and each that cannot be right without it.</summary>
internal static class SoundnessPass
{
    /// <summary>Marks the symbols of a project, from the syntax errors of its files and the given findings.</summary>
    public static void Run(ImmutableArray<PolicySymbol> policies, IEnumerable<(Symbol From, Symbol Target)> needs, ImmutableArray<Finding> findings)
    {
        ILookup<string, Finding> byPath = findings.Where(IsError).ToLookup(f => f.Path, StringComparer.Ordinal);
        foreach (PolicySymbol policy in policies)
        {
            IEnumerable<Finding> bound = byPath[policy.Tree.Text.Path];
            if (bound.Any() || policy.Tree.Findings.Any(IsError))
            {
                ImmutableArray<Place> places = PlacesOf(policy);
                Mark(policy, places, policy.Tree.Findings.Where(IsError), isSyntax: true);
                Mark(policy, places, bound, isSyntax: false);
            }
        }

        Spread(policies, needs);
        foreach (PolicySymbol policy in policies)
        {
            MarkExamples(policy);
        }
    }

    private static bool IsError(Finding finding) => finding.Rule.DefaultSeverity == FindingSeverity.Error;

    /// <summary>Hands the mark on, from what is wrong to what needs it.</summary>
    private static void Spread(ImmutableArray<PolicySymbol> policies, IEnumerable<(Symbol From, Symbol Target)> needs)
    {
        IEnumerable<Symbol> marked = policies.SelectMany(p => p.Declarations
            .Concat(p.Examples)
            .Concat(p.Requests.SelectMany(r => r.Fields))
            .Append(p));
        var open = new Stack<Symbol>(marked.Where(s => s.HasErrors));
        if (open.Count == 0)
        {
            return;
        }

        ILookup<Symbol, Symbol> neededBy = needs.ToLookup(n => n.Target, n => n.From);
        while (open.Count > 0)
        {
            foreach (Symbol from in neededBy[open.Pop()])
            {
                if (!from.HasErrors)
                {
                    from.HasErrors = true;
                    open.Push(from);
                }
            }
        }
    }

    /// <summary>What an example expects can only be held against a decision that is right in all its parts.</summary>
    private static void MarkExamples(PolicySymbol policy)
    {
        bool isOfUnknown = policy.Rules.Any(r => r.HasUnknownRequest) || policy.Tables.Any(t => t.HasUnknownRequest);
        foreach (IGrouping<RequestSymbol?, ExampleSymbol> examples in policy.Examples.GroupBy(e => e.Request))
        {
            bool isWrong = isOfUnknown || examples.Key is not { HasErrors: false } request
                || request.Fields.Any(f => f.HasErrors)
                || request.Rules.Any(r => r.Rule.HasErrors)
                || request.Tables.Any(t => t.Table.HasErrors);
            foreach (ExampleSymbol example in examples)
            {
                example.HasErrors |= isWrong;
            }
        }
    }

    /// <summary>The declarations of a file in the order written; the members of a request and the cases of examples stand in their places.</summary>
    private static ImmutableArray<Place> PlacesOf(PolicySymbol policy)
    {
        SyntaxTree tree = policy.Tree;
        ILookup<SyntaxNode, Symbol> symbols = policy.Declarations
            .Concat(policy.Examples)
            .Concat(policy.Requests.SelectMany(r => r.Fields))
            .Distinct()
            .ToLookup(s => s.Syntax);
        return tree.Root.Declarations
            .Select(d =>
            {
                ImmutableArray<ClauseSyntax> clauses = d switch
                {
                    RequestSyntax request => request.Block.Clauses,
                    ExamplesSyntax examples => examples.Block.Clauses,
                    _ => ImmutableArray<ClauseSyntax>.Empty,
                };
                ImmutableArray<Place> inner = clauses
                    .Where(symbols.Contains)
                    .Select(c => new Place(c, tree.SpanOf(c), symbols[c].ToImmutableArray(), ImmutableArray<Place>.Empty))
                    .ToImmutableArray();

                // What is wrong with the head of examples is wrong with each of them.
                ImmutableArray<Symbol> whole = d is ExamplesSyntax ? inner.SelectMany(i => i.Symbols).ToImmutableArray() : symbols[d].ToImmutableArray();
                return new Place(d, tree.SpanOf(d), whole, inner);
            })
            .ToImmutableArray();
    }

    private static void Mark(PolicySymbol policy, ImmutableArray<Place> places, IEnumerable<Finding> findings, bool isSyntax)
    {
        foreach (Finding finding in findings)
        {
            Place? place = PlaceOf(places, finding.Span.Start, isSyntax);
            Place? inner = place is null ? null : PlaceOf(place.Inner, finding.Span.Start, isSyntax);
            ImmutableArray<Symbol> marked = (inner ?? place)?.Symbols ?? ImmutableArray.Create<Symbol>(policy);
            foreach (Symbol symbol in marked)
            {
                symbol.HasErrors = true;
            }
        }
    }

    /// <summary>
    /// The place in which a finding stands. A token that is missing is reported where the next one starts, which may be the first of the
    /// next place: it belongs to the last one before, if that lacks something.
    /// </summary>
    private static Place? PlaceOf(ImmutableArray<Place> places, int position, bool isSyntax)
    {
        int low = 0;
        int high = places.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isBefore = isSyntax ? places[middle].Span.Start < position : places[middle].Span.Start <= position;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        Place? place = low > 0 ? places[low - 1] : null;
        return place is not null && (position < place.Span.End || (isSyntax && place.LacksSomething)) ? place : null;
    }

    private sealed record Place(SyntaxNode Syntax, TextSpan Span, ImmutableArray<Symbol> Symbols, ImmutableArray<Place> Inner)
    {
        private readonly Lazy<bool> _lacksSomething = new(() => Lacks(Syntax));

        /// <summary>Whether a token is missing in it.</summary>
        public bool LacksSomething => _lacksSomething.Value;

        /// <summary>Nodes nest no deeper than the language allows, so recursion is safe.</summary>
        private static bool Lacks(SyntaxNode node) => node.Children.Any(c => c.Node is { } inner ? Lacks(inner) : c.Token.IsMissing);
    }
}
