using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>A rule in plain words: what it says and why, what it makes of its exceptions, and who may bend it.</summary>
internal static class RuleCard
{
    /// <summary>The rule for a request. One that speaks of several has its place under the first.</summary>
    public static Html Of(HandbookPolicy page, RuleBody body)
    {
        RuleSymbol rule = body.Rule;
        string? id = rule.Bodies[0] == body ? page.Anchors.Find(rule) : null;
        Html head = Html.Of($"<h4>{PlainWords.Heading(rule)}</h4>{Part.Paragraph(rule.Documentation ?? Html.Empty)}<p class=\"says\">{Clause(body.Root)}</p>");
        Html exceptions = body.Root.Exceptions.IsEmpty
            ? Html.Empty
            : Html.Of($"{ExceptionTreePicture.Of(body.Root)}<p class=\"before-list\">Except{(rule.ExceptionsInOrder ? " (the first that fits counts)" : string.Empty)}:</p>{Exceptions(body.Root)}");
        Html facts = Part.Facts(
            ("Why", rule.Because ?? Html.Empty),
            ("Written in", rule.Source ?? Html.Empty),
            ("May be bent by", Benders(page, rule)),
            ("No exceptions, because", rule.NoExceptionsBecause ?? Html.Empty),
            ("Affects", rule is { Burdens: { } burdens, Stops: { } stops } ? PlainWords.Percent(burdens) + " of customers; meant for " + PlainWords.Percent(stops) : Html.Empty),
            ("In force", InForce(rule.EffectiveFrom, rule.EffectiveUntil)),
            ("To be looked at again by", Review(rule.ReviewBy, page.AsOf)));
        return id is null
            ? Html.Of($"<article class=\"card\">{head}{exceptions}{facts}</article>\n")
            : Html.Of($"<article class=\"card\" id=\"{id}\">{head}{exceptions}{facts}</article>\n");
    }

    /// <summary>From when to when something holds; nothing where it always does.</summary>
    public static Html InForce(DateTime? from, DateTime? until) => (from, until) switch
    {
        (null, null) => Html.Empty,
        ({ } first, null) => "from " + PlainWords.Date(first),
        (null, { } last) => "until " + PlainWords.Date(last),
        ({ } first, { } last) => "from " + PlainWords.Date(first) + " until " + PlainWords.Date(last),
    };

    /// <summary>When somebody should look again, and whether that day has passed.</summary>
    public static Html Review(DateTime? by, DateTime? asOf) => by is not { } day ? Html.Empty
        : asOf > day ? Html.Of($"{PlainWords.Date(day)} {Part.Chip("overdue", "no")}")
        : PlainWords.Date(day);

    private static Html Exceptions(ClauseSymbol clause) => clause.Exceptions.IsEmpty ? Html.Empty
        : Html.Of($"<ul class=\"tree\">{clause.Exceptions.Select(e => Html.Of($"<li><b>{PlainWords.Name(e)}</b>: {Clause(e)}{(e.Documentation is { } note ? Html.Of($" <span class=\"note\">{note}</span>") : Html.Empty)}{Exceptions(e)}</li>"))}</ul>");

    /// <summary>If …, then …; what the customer is told.</summary>
    private static Html Clause(ClauseSymbol clause)
    {
        string when = clause.Condition is { } condition ? "if " + ConditionWords.Of(condition) : "always";
        Html[] effects = [.. Lifted(clause), .. clause.Effects.Select(effect => Effect(clause, effect))];
        string[] told = [.. clause.Effects.Select(e => e.Text).OfType<string>().Distinct()];
        Html words = told.Length == 0 ? Html.Empty : Html.Of($" <q>{string.Join(" ", told)}</q>");
        return Html.Of($"{(clause.Parent is null ? PlainWords.Capital(when) : when)}: {Html.Join(" ", effects)}{words}");
    }

    /// <summary>An exception takes the place of all that its rule does: where that restricts, and the exception only gives something, the case is allowed.</summary>
    private static Html[] Lifted(ClauseSymbol clause) =>
        ExceptionTreePicture.LiftsWhatRestricts(clause) && !clause.Effects.OfType<VerdictEffect>().Any() ? [Part.Chip("allowed", "yes")] : [];

    private static Html Effect(ClauseSymbol clause, Effect effect) => effect switch
    {
        VerdictEffect { Verdict: Verdict.Allow } when clause.Parent is not null && clause.Effects.Length == 1 && !ExceptionTreePicture.LiftsWhatRestricts(clause) => Part.Chip("nothing given", "accent"),
        VerdictEffect { Verdict: Verdict.Allow } => Part.Chip("allowed", "yes"),
        VerdictEffect { Verdict: Verdict.Deny } => Part.Chip("not allowed", "no"),
        VerdictEffect { Role: { } role } => Part.Chip("the " + PlainWords.Lower(role) + " decides", "ask"),
        OutputEffect output => Part.Chip(PlainWords.Lower(output.Output) + ": " + ConditionWords.Of(output.Value), "accent"),
        _ => Html.Empty,
    };

    private static Html Benders(HandbookPolicy page, RuleSymbol rule) => Html.Join(", ",
        from role in page.Project.Policies.SelectMany(p => p.Roles)
        from discretion in role.Discretions
        where discretion.Rule == rule
        select Html.Of($"{page.Link(role)}{(discretion.Limit is { } limit ? " up to " + PlainWords.Money(limit) : string.Empty)}"));
}
