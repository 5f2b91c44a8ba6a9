using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// What callers of the generated code meet: members that are new, gone, or of another type. Members that concern others first (roles,
/// promises, calendars and the like) are told there.
/// </summary>
internal static class CodeChanges
{
    /// <summary>Compares the generated API.</summary>
    /// <param name="changes">Where changes go.</param>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="missed">Requests of which no decisions were compared: their clauses concern customers first.</param>
    public static void Add(ChangeList changes, PolicySymbol before, PolicySymbol after, IReadOnlyCollection<RequestSymbol> missed)
    {
        var part = new PartChanges(changes, ChangeAudience.Code, before, after);
        part.Add("the namespace", before.Namespace, after.Namespace);
        part.Add("the class", CSharpNames.Of(before).Class, CSharpNames.Of(after).Class);
        Members(changes, before.Segments, after.Segments, s => "Segment " + s.Name);
        Members(changes, before.Choices, after.Choices, c => "Choice " + c.Name);
        foreach ((ChoiceSymbol? old, ChoiceSymbol? now) in SymbolPairs.Of(before.Choices, after.Choices))
        {
            Values(changes, old, now, now?.Name);
        }

        Members(changes, before.Requests, after.Requests, r => "Request " + r.Name);
        foreach ((RequestSymbol? old, RequestSymbol? now) in SymbolPairs.Of(before.Requests, after.Requests))
        {
            if (old is not null && now is not null)
            {
                Fields(changes, old, now);
                Clauses(changes, old, now, missed.Contains(now) ? ChangeAudience.Customer : ChangeAudience.Code);
            }
        }
    }

    private static void Members<T>(ChangeList changes, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf)
        where T : Symbol
    {
        foreach ((T? old, T? now) in SymbolPairs.Of(before, after, nameOf))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Code, now ?? old!, now is not null, nameOf(now ?? old!));
            }
        }
    }

    private static void Values(ChangeList changes, ChoiceSymbol? old, ChoiceSymbol? now, string? name)
    {
        if (old is not null && now is not null)
        {
            Members(changes, old.Values, now.Values, v => $"Value {name}.{v.Name}");
        }
    }

    private static void Fields(ChangeList changes, RequestSymbol before, RequestSymbol after)
    {
        foreach ((FieldSymbol? old, FieldSymbol? now) in SymbolPairs.Of(before.Fields.Where(IsMember), after.Fields.Where(IsMember)))
        {
            string name = $"{after.Name}.{(now ?? old!).Name}";
            if (old is null || now is null)
            {
                FieldSymbol one = now ?? old!;
                bool isRequired = one.Kind == FieldKind.Input && !one.IsOptional && one.Default is null;
                changes.AddOne(ChangeAudience.Code, one, now is not null, (one.Kind == FieldKind.Input ? "Field " : "Output ") + name + (isRequired ? ", which must be given," : string.Empty));
                continue;
            }

            var part = new PartChanges(changes, ChangeAudience.Code, old, now);
            part.Add("what it is", Kind(old), Kind(now));
            part.Add("the type", Type(old), Type(now));
            part.Add("the range", Range(old), Range(now));
            part.Add("the default", old.Kind == FieldKind.Input ? old.Default : null, now.Kind == FieldKind.Input ? now.Default : null, Words.Value);
            if (old.Type.Choice is { IsInPlace: true } was && now.Type.Choice is { IsInPlace: true } becomes)
            {
                Values(changes, was, becomes, name);
            }
        }
    }

    /// <summary>Clauses are members of the enum that says who decided. One that does the same under another name was renamed.</summary>
    private static void Clauses(ChangeList changes, RequestSymbol before, RequestSymbol after, ChangeAudience audience)
    {
        List<(ClauseSymbol? Before, ClauseSymbol? After)> pairs = SymbolPairs.Of(All(before), All(after), DecisionWords.Path).ToList();
        List<ClauseSymbol> gone = pairs.Where(p => p.After is null).Select(p => p.Before!).ToList();
        foreach (ClauseSymbol now in pairs.Where(p => p.Before is null).Select(p => p.After!))
        {
            if (gone.FirstOrDefault(old => Key(old) == Key(now)) is not { } renamed)
            {
                changes.AddOne(audience, now, true, Name(now));
                continue;
            }

            gone.Remove(renamed);
            changes.Add(new PolicyChange(
                ChangeAudience.Code,
                ChangeDirection.Different,
                now,
                ChangePlace.Of(renamed),
                ChangePlace.Of(now),
                $"{Name(renamed)} is now called {DecisionWords.Path(now)}."));
        }

        foreach (ClauseSymbol old in gone)
        {
            changes.AddOne(audience, old, false, Name(old));
        }
    }

    private static IEnumerable<ClauseSymbol> All(RequestSymbol request) => request.Rules.SelectMany(r => r.Root.WithExceptions());

    private static string Name(ClauseSymbol clause) => (clause.Parent is null ? "Rule " : "Exception ") + DecisionWords.Path(clause) + " of " + clause.Request.Name;

    private static string Key(ClauseSymbol clause) => string.Join(
        " except ",
        clause.WithExceptions().Select(c => (c.Condition is { } condition ? ExpressionKey.Of(condition) : "always") + " then " + c.Verdict + " " + EffectKey.Of(c)));

    private static bool IsMember(FieldSymbol field) => field.Kind != FieldKind.Derived;

    private static string Kind(FieldSymbol field) => field.Kind == FieldKind.Input ? "a field" : "an output";

    private static string Type(FieldSymbol field) =>
        (field.Type.Choice is { IsInPlace: true } ? "a choice in place" : field.Type.ToString()) + (field.IsOptional ? " optional" : string.Empty);

    private static string? Range(FieldSymbol field) => field.From is null && field.To is null ? null
        : ((field.From is { } from ? "from " + Words.Value(from) + " " : string.Empty) + (field.To is { } to ? "to " + Words.Value(to) : string.Empty)).TrimEnd();
}
