using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Finds what names mean: first in this policy, then in those that it uses, or qualified by the name of a policy.</content>
internal sealed partial class PolicyBinder
{
    /// <summary>Whether a <c>use</c> could not be resolved: a name that nothing has may be one that it would have lent.</summary>
    private bool _hasUnknownUse;

    /// <summary>Policies of which it has been said that no version is in force.</summary>
    private readonly HashSet<PolicySymbol> _notInForce = new();

    /// <summary>What a policy lends to others; rules, tables and ladders speak of requests of their own policy.</summary>
    private static bool IsLent(Symbol symbol) => IsLent(symbol.GetType());

    private static bool IsLent(Type kind) =>
        kind == typeof(ChoiceSymbol) || kind == typeof(SegmentSymbol) || kind == typeof(RoleSymbol)
        || kind == typeof(CalendarSymbol) || kind == typeof(StandardSymbol) || kind == typeof(FigureSymbol);

    /// <summary>Every symbol of a kind that may be named without qualifying, this policy's own first.</summary>
    public IEnumerable<T> Reachable<T>()
        where T : Symbol =>
        _policy.Declarations.OfType<T>().Concat(_policy.Uses.SelectMany(u => u.Declarations.OfType<T>().Where(IsLent))).Distinct();

    /// <summary>The symbol of a kind that a name means; null, and reported, where there is none.</summary>
    public T? Resolve<T>(RefSyntax syntax)
        where T : Symbol =>
        (T?)Resolve(syntax, Only<T>.Kinds);

    /// <summary>Resolves the names of a list; those that are unknown are reported and left out.</summary>
    public ImmutableArray<T> ResolveAll<T>(RefsSyntax syntax)
        where T : Symbol =>
        syntax.Items.Nodes.Select(Resolve<T>).OfType<T>().ToImmutableArray();

    /// <summary>What a name means, of one of the kinds if it can be; null where nothing has it. Not reported.</summary>
    public Symbol? Find(ImmutableArray<string> names, params Type[] kinds)
    {
        string name = names[names.Length - 1];
        if (names.Length == 1)
        {
            return Find(name, kinds);
        }

        string qualifier = string.Join(".", names.Take(names.Length - 1));
        if (qualifier == _policy.Name)
        {
            return _policy.Names.TryGetValue(name, out Symbol? own) ? own : null;
        }

        return PolicyOf(qualifier) is { } other ? Lent(other, name) : null;
    }

    private Symbol? Find(string name, Type[] kinds)
    {
        if (_policy.Names.TryGetValue(name, out Symbol? own) && IsOneOf(kinds, own))
        {
            return own;
        }

        foreach (PolicySymbol used in _policy.Uses)
        {
            if (Lent(used, name) is { } lent && IsOneOf(kinds, lent))
            {
                return lent;
            }
        }

        return own;
    }

    private static bool IsOneOf(Type[] kinds, Symbol symbol) => kinds.Length == 0 || Array.IndexOf(kinds, symbol.GetType()) >= 0;

    /// <summary>
    /// Reports a name that means nothing, or nothing of the kinds that belong there. The fix is the nearest name, if there is one.
    /// </summary>
    /// <param name="tokens">The parts of the name.</param>
    /// <param name="found">What it means; null: nothing.</param>
    /// <param name="kinds">What belongs there; the first gives the words.</param>
    public void ReportUnresolved(IReadOnlyList<SyntaxToken> tokens, Symbol? found, params Type[] kinds)
    {
        ImmutableArray<string> names = tokens.Select(_tree.NameOf).ToImmutableArray();
        TextSpan span = TextSpan.FromBounds(_tree.SpanOf(tokens[0]).Start, _tree.SpanOf(tokens[tokens.Count - 1]).End);
        string written = Shown(string.Join(".", names));
        string wanted = string.Join(" or ", kinds.Select(KindOf));
        (string[] candidates, string? nearest, bool isQualified) = Candidates(names, kinds);
        if (found is null && nearest is null && !isQualified && _hasUnknownUse && kinds.Any(IsLent))
        {
            Spoil();
            return;
        }

        string repair = nearest is not null ? $" Did you mean '{nearest}'?"
            : isQualified ? PolicyOf(string.Join(".", names.Take(names.Length - 1))) is { } policy
                ? $" Policy '{Shown(policy.Name)}' lends none of that name."
                : $" No policy of the project is called '{Shown(string.Join(".", names.Take(names.Length - 1)))}'."
            : candidates.Length == 0 ? $" The policy declares no {wanted}."
            : candidates.Length <= 6 ? $" Write {string.Join(" or ", candidates.Select(c => $"'{Shown(c)}'"))}, or declare it."
            : " Declare it, or write one that is declared.";
        Fix? fix = nearest is null ? null : ReplaceName(span, nearest);
        if (found is null)
        {
            Report(UnknownNameRule.Descriptor, span, $"There is no {wanted} '{written}'.{repair}", fix);
        }
        else
        {
            Report(
                WrongKindRule.Descriptor,
                span,
                $"'{written}' is {An(found)}; {Article(wanted)} belongs here.{repair}",
                fix,
                new RelatedPlace(found.Tree.Text.Path, found.NameSpan, $"'{written}' is declared here."));
        }
    }

    /// <summary>Reports a name that is none of some names, and offers the nearest of them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fact">What is wrong, as a sentence that quotes it.</param>
    /// <param name="candidates">The names that could be meant.</param>
    /// <param name="otherwise">The repair where none is near, as a sentence.</param>
    /// <param name="related">What it is said of.</param>
    public void ReportUnknown(SyntaxToken name, string fact, IEnumerable<string> candidates, string otherwise, params RelatedPlace[] related)
    {
        string? nearest = Spelling.Nearest(_tree.NameOf(name), candidates);
        TextSpan span = _tree.SpanOf(name);
        Report(
            UnknownNameRule.Descriptor,
            span,
            fact + " " + (nearest is null ? otherwise : $"Did you mean '{Shown(nearest)}'?"),
            nearest is null ? null : ReplaceName(span, nearest),
            related);
    }

    /// <summary>Whether a name that nothing has may be one that an unknown policy would have lent.</summary>
    public bool MayBeLent(string name, IEnumerable<string> candidates) => _hasUnknownUse && Spelling.Nearest(name, candidates) is null;

    /// <summary>At most eight names, in the order given.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        string[] all = names.Take(9).Select(Shown).ToArray();
        return all.Length == 0 ? "none" : all.Length > 8 ? string.Join(", ", all.Take(8)) + " and more" : string.Join(", ", all);
    }

    /// <summary>At most eighty characters of a name.</summary>
    public static string Shown(string name) => name.Length <= 80 ? name : Quotation.Of(name, 0, name.Length).Trim('\'');

    /// <summary>The kind of a symbol as the language calls it.</summary>
    public static string KindOf(Symbol symbol) => symbol is FieldSymbol field
        ? field.Kind switch { FieldKind.Input => "field", FieldKind.Derived => "derived field", _ => "output" }
        : KindOf(symbol.GetType());

    private static string KindOf(Type type) => type.Name.Substring(0, type.Name.Length - nameof(Symbol).Length).ToLowerInvariant();

    /// <summary>What a symbol is, with an article.</summary>
    public static string An(Symbol symbol) => Article(KindOf(symbol));

    /// <summary>A fix that puts a name in the place of another.</summary>
    public Fix ReplaceName(TextSpan span, string name) => Replace(span, Written(name));

    /// <summary>Whether a name is that of a policy.</summary>
    public bool IsPolicy(ImmutableArray<string> names) => PolicyOf(string.Join(".", names)) is not null;

    private static string Article(string noun) => ("aeio".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;

    private static Symbol? Lent(PolicySymbol policy, string name) =>
        policy.Names.TryGetValue(name, out Symbol? symbol) && IsLent(symbol) ? symbol : null;

    /// <summary>A name, dots and all, as it must be written: in backquotes where it would be a word of the language.</summary>
    private static string Written(string name) =>
        string.Join(".", name.Split('.').Select(n => KeywordTable.Is(KeywordTable.Find(n.AsSpan()), WordClasses.NoName) ? "`" + n + "`" : n));

    /// <summary>The other policy that a name means; of several versions, the one in force on this policy's first day.</summary>
    private PolicySymbol? PolicyOf(string name) => name == _policy.Name ? _policy : _policies.InForce(name, _policy.EffectiveFrom);

    /// <summary>Reports, once, that another policy which this one speaks of does not hold on this one's first day: what it says there is no longer so, or not yet.</summary>
    private void RequireInForce(PolicySymbol other, TextSpan span)
    {
        if (other != _policy && _policy.EffectiveFrom is { } day && !PolicyVersions.IsInForce(other, day) && _notInForce.Add(other))
        {
            string days = other.EffectiveFrom is { } from ? "from " + Words.Date(from) : string.Empty;
            days += other.EffectiveUntil is { } until ? (days.Length > 0 ? " " : string.Empty) + "until " + Words.Date(until) : string.Empty;
            Report(
                UnknownNameRule.Descriptor,
                span,
                $"No version of policy '{Shown(other.Name)}' is in force on {Words.Date(day)}, the first day of this one. Let one hold then, or let this policy start when one does.",
                null,
                new RelatedPlace(other.Tree.Text.Path, other.NameSpan, $"The nearest holds {days}."));
        }
    }

    private Symbol? Resolve(RefSyntax syntax, params Type[] kinds)
    {
        SyntaxToken[] tokens = _tree.NamesOf(syntax).ToArray();
        if (tokens.Length == 0)
        {
            return null;
        }

        Symbol? found = tokens.Length == 1 ? Find(_tree.NameOf(tokens[0]), kinds) : Find(tokens.Select(_tree.NameOf).ToImmutableArray(), kinds);
        if (found is not null && IsOneOf(kinds, found))
        {
            Refer(found, _tree.SpanOf(tokens[tokens.Length - 1]));
            return found;
        }

        ReportUnresolved(tokens, found, kinds);
        return null;
    }

    /// <summary>What could have been meant: names without qualifying, or of a policy near the one written.</summary>
    private (string[] All, string? Nearest, bool IsQualified) Candidates(ImmutableArray<string> names, Type[] kinds)
    {
        string name = names[names.Length - 1];
        if (names.Length == 1)
        {
            string[] all = Reachable<Symbol>().Where(s => kinds.Contains(s.GetType()) && s.Name.Length > 0).Select(s => s.Name).ToArray();
            return (all, Spelling.Nearest(name, all), false);
        }

        string qualifier = string.Join(".", names.Take(names.Length - 1));
        string? meant = PolicyOf(qualifier) is not null ? qualifier : Spelling.Nearest(qualifier, _policies.Names);
        if (meant is null || (PolicyOf(meant) ?? _policies.Elsewhere(meant, _policy.EffectiveFrom)) is not { } policy)
        {
            return ([], null, true);
        }

        string[] lent = policy.Declarations
            .Where(d => kinds.Contains(d.GetType()) && (policy == _policy || IsLent(d)) && d.Name.Length > 0)
            .Select(d => d.Name)
            .ToArray();
        string? nearest = meant != qualifier && lent.Contains(name) ? name : Spelling.Nearest(name, lent);
        return (lent, nearest is null ? null : meant + "." + nearest, true);
    }

    private PolicySymbol? ResolveUse(RefSyntax syntax)
    {
        string name = string.Join(".", _tree.PartsOf(syntax));
        if (name.Length == 0)
        {
            return null;
        }

        TextSpan span = _tree.SpanOf(syntax);
        if (name == _policy.Name)
        {
            Report(CircularReferenceRule.Descriptor, span, $"Policy '{Shown(name)}' uses itself. Remove the clause.");
            return null;
        }

        if (PolicyOf(name) is { } policy)
        {
            Refer(policy, span);
            return policy;
        }

        string? nearest = Spelling.Nearest(name, _policies.Names.Where(n => n != _policy.Name));
        Report(
            UnknownNameRule.Descriptor,
            span,
            $"The project has no policy '{Shown(name)}'." + (nearest is null ? " Add its file, or remove the clause." : $" Did you mean '{nearest}'?"),
            nearest is null ? null : ReplaceName(span, nearest));
        return null;
    }

    private static class Only<T>
    {
        public static readonly Type[] Kinds = [typeof(T)];
    }
}
