using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Finds what names mean: first in this policy, then in those that it uses, or qualified by the name of a policy.</content>
internal sealed partial class PolicyBinder
{
    /// <summary>What a policy lends to others; rules, tables and ladders speak of requests of their own policy.</summary>
    private static bool IsLent(Symbol symbol) =>
        symbol is ChoiceSymbol or SegmentSymbol or RoleSymbol or CalendarSymbol or StandardSymbol or FigureSymbol;

    /// <summary>Every symbol of a kind that may be named without qualifying, this policy's own first.</summary>
    public IEnumerable<T> Reachable<T>()
        where T : Symbol =>
        _policy.Declarations.OfType<T>().Concat(_policy.Uses.SelectMany(u => u.Declarations.OfType<T>().Where(IsLent))).Distinct();

    /// <summary>The symbol of a kind that a name means; null, and reported, where there is none.</summary>
    public T? Resolve<T>(RefSyntax syntax)
        where T : Symbol
    {
        ImmutableArray<string> names = _tree.PartsOf(syntax);
        if (names.IsEmpty)
        {
            return null;
        }

        TextSpan last = _tree.SpanOf(syntax.Tokens.Last);
        Symbol? found = Find(names, typeof(T));
        if (found is T symbol)
        {
            Refer(symbol, last);
            return symbol;
        }

        string written = string.Join(".", names);
        if (found is not null)
        {
            Report(
                WrongKindRule.Descriptor,
                _tree.SpanOf(syntax),
                $"'{written}' is {Article(KindOf(found))}; {Article(KindOf(typeof(T)))} belongs here.{Suggestion<T>(names, out string? other)}",
                other is null ? null : Replace(last, other),
                new RelatedPlace(found.Tree.Text.Path, found.NameSpan, $"'{written}' is declared here."));
            return null;
        }

        Report(
            UnknownNameRule.Descriptor,
            _tree.SpanOf(syntax),
            $"There is no {KindOf(typeof(T))} '{written}'.{Suggestion<T>(names, out string? nearest)}",
            nearest is null ? null : Replace(last, nearest));
        return null;
    }

    /// <summary>Resolves the names of a list; those that are unknown are reported and left out.</summary>
    public ImmutableArray<T> ResolveAll<T>(RefsSyntax syntax)
        where T : Symbol
    {
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>();
        foreach (RefSyntax item in syntax.Items.Nodes)
        {
            if (Resolve<T>(item) is { } symbol)
            {
                all.Add(symbol);
            }
        }

        return all.ToImmutable();
    }

    /// <summary>What a name means, of whatever kind; null where nothing has it. Not reported.</summary>
    public Symbol? Find(ImmutableArray<string> names, Type? kind = null)
    {
        string name = names[names.Length - 1];
        if (names.Length == 1)
        {
            if (_own.TryGetValue(name, out Symbol? own) && (kind is null || kind.IsInstanceOfType(own)))
            {
                return own;
            }

            return _policy.Uses
                .Select(u => Lent(u, name))
                .FirstOrDefault(s => s is not null && (kind is null || kind.IsInstanceOfType(s))) ?? own;
        }

        string qualifier = string.Join(".", names.Take(names.Length - 1));
        if (qualifier == _policy.Name)
        {
            return _own.TryGetValue(name, out Symbol? own) ? own : null;
        }

        return _known.TryGetValue(qualifier, out PolicySymbol? other) ? Lent(other, name) : null;
    }

    private static Symbol? Lent(PolicySymbol policy, string name) => policy.Declarations.FirstOrDefault(d => d.Name == name && IsLent(d));

    private PolicySymbol? ResolveUse(RefSyntax syntax)
    {
        string name = string.Join(".", _tree.PartsOf(syntax));
        if (name.Length == 0)
        {
            return null;
        }

        if (_known.TryGetValue(name, out PolicySymbol? policy))
        {
            Refer(policy, _tree.SpanOf(syntax));
            return policy;
        }

        if (name == _policy.Name)
        {
            Report(CircularReferenceRule.Descriptor, _tree.SpanOf(syntax), $"Policy '{name}' uses itself. Remove the clause.");
        }
        else if (!_policyNames.Contains(name))
        {
            string? nearest = Spelling.Nearest(name, _policyNames.Where(n => n != _policy.Name));
            Report(
                UnknownNameRule.Descriptor,
                _tree.SpanOf(syntax),
                $"The project has no policy '{name}'." + (nearest is null ? " Add its file, or remove the clause." : $" Did you mean '{nearest}'?"),
                nearest is null ? null : Replace(_tree.SpanOf(syntax), nearest));
        }

        return null;
    }

    private string Suggestion<T>(ImmutableArray<string> names, out string? nearest)
        where T : Symbol
    {
        string[] candidates = Reachable<T>().Select(s => s.Name).ToArray();
        nearest = Spelling.Nearest(names[names.Length - 1], candidates);
        if (nearest is not null)
        {
            return $" Did you mean '{nearest}'?";
        }

        string kind = KindOf(typeof(T));
        return candidates.Length switch
        {
            0 => $" The policy declares no {kind}.",
            <= 6 => $" Write {string.Join(" or ", candidates.Select(c => "'" + c + "'"))}, or declare it.",
            _ => " Declare it, or write one that is declared.",
        };
    }

    /// <summary>The kind of a symbol as the language calls it.</summary>
    public static string KindOf(Symbol symbol) => symbol is FieldSymbol field
        ? field.Kind switch { FieldKind.Input => "field", FieldKind.Derived => "derived field", _ => "output" }
        : KindOf(symbol.GetType());

    private static string KindOf(Type type) => type.Name switch
    {
        nameof(ChoiceValueSymbol) => "value of a choice",
        nameof(ClauseSymbol) => "exception",
        nameof(ImprovementSymbol) => "improvement",
        var name => name.Substring(0, name.Length - nameof(Symbol).Length).ToLowerInvariant(),
    };

    private static string Article(string noun) => ("aeio".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;
}
