using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>What customers read and meet: texts of requests, rules and their effects, dates of rules, moments and journeys.</summary>
internal static class TextChanges
{
    /// <summary>Compares them.</summary>
    public static void Add(ChangeList changes, PolicySymbol before, PolicySymbol after)
    {
        new PartChanges(changes, ChangeAudience.Customer, before, after).AddText("the text", before.Title, after.Title);
        foreach ((RequestSymbol? old, RequestSymbol? now) in SymbolPairs.Of(before.Requests, after.Requests))
        {
            if (old is not null && now is not null)
            {
                new PartChanges(changes, ChangeAudience.Customer, old, now).AddText("the text", old.Title, now.Title);
            }
        }

        foreach ((RuleSymbol? old, RuleSymbol? now) in SymbolPairs.Of(before.Rules, after.Rules))
        {
            if (old is not null && now is not null)
            {
                var part = new PartChanges(changes, ChangeAudience.Customer, old, now);
                part.AddText("the text", old.Title, now.Title);
                part.Add("the time in which it is in force", DateWords.Of(old.EffectiveFrom, old.EffectiveUntil), DateWords.Of(now.EffectiveFrom, now.EffectiveUntil), n => n is EffectiveClauseSyntax);
                foreach ((ClauseSymbol? was, ClauseSymbol? becomes) in SymbolPairs.Of(Clauses(old), Clauses(now), DecisionWords.Path))
                {
                    if (was is not null && becomes is not null)
                    {
                        new PartChanges(changes, ChangeAudience.Customer, was, becomes).Add("what it tells customers", Told(was), Told(becomes), n => n is ThenClauseSyntax);
                    }
                }
            }
        }

        AddMoments(changes, before, after);
    }

    private static void AddMoments(ChangeList changes, PolicySymbol before, PolicySymbol after)
    {
        foreach ((MomentSymbol? old, MomentSymbol? now) in SymbolPairs.Of(before.Moments, after.Moments))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Customer, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
                continue;
            }

            var part = new PartChanges(changes, ChangeAudience.Customer, old, now);
            part.AddText("the text", old.Title, now.Title);
            part.Add("what is kept there", PartWords.List(old.Standards.Select(s => s.Name)), PartWords.List(now.Standards.Select(s => s.Name)), n => n is StandardsClauseSyntax);
            part.Add("the gesture", PartWords.List(old.Gestures.Select(PartWords.Text)), PartWords.List(now.Gestures.Select(PartWords.Text)), n => n is GestureClauseSyntax);
            part.Add("in whose hands it is", Hands(old), Hands(now), n => n is OutsideControlClauseSyntax);
        }

        foreach ((JourneySymbol? old, JourneySymbol? now) in SymbolPairs.Of(before.Journeys, after.Journeys))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Customer, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
                continue;
            }

            new PartChanges(changes, ChangeAudience.Customer, old, now).Add(
                "the way", PartWords.List(old.Moments.Select(m => m.Name)), PartWords.List(now.Moments.Select(m => m.Name)), n => n is MomentsClauseSyntax);
        }
    }

    /// <summary>The clauses of a rule once, though it may speak of several requests.</summary>
    private static IEnumerable<ClauseSymbol> Clauses(RuleSymbol rule) => rule.Bodies.Take(1).SelectMany(b => b.Root.WithExceptions());

    private static string? Told(ClauseSymbol clause) => PartWords.List(clause.Effects.Select(e => e.Text).OfType<string>().Select(PartWords.Text));

    private static string Hands(MomentSymbol moment) => moment.IsOutsideControl ? "outside our control" : "ours";
}
