using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>What customers may ask for, and what is decided: by which rules and tables, and by whom.</summary>
internal static class DecisionSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "decisions",
        "What is decided",
        "What customers may ask for, and what we answer." + (IsAnswered(page.Policy) ? " Where no rule says otherwise, the answer is yes." : string.Empty),
        Html.All(page.Policy.Requests.Select(request => Of(page, request))));

    /// <summary>Whether anything is allowed or denied; some policies only reckon.</summary>
    private static bool IsAnswered(PolicySymbol policy) => policy.Rules.SelectMany(r => r.Bodies).SelectMany(b => b.Root.WithExceptions()).Any(c => c.Effects.OfType<VerdictEffect>().Any());

    private static Html Of(HandbookPolicy page, RequestSymbol request)
    {
        Html limits = Limits(page, request);
        return Html.Of($"""
            <div class="request" id="{page.Anchors.Find(request)}">
            <h3>{PlainWords.Heading(request)}</h3>
            {Part.Paragraph(request.Documentation ?? Html.Empty)}
            {Asked(request)}
            {(limits.IsEmpty ? limits : Html.Of($"<h4>Who decides, and up to what limit</h4>{limits}"))}
            {request.Rules.Select(body => RuleCard.Of(page, body))}
            {request.Tables.Select(body => TableCard.Of(page, body))}
            </div>

            """);
    }

    /// <summary>What is looked at, what is worked out, and what is decided on top.</summary>
    private static Html Asked(RequestSymbol request) => Part.Facts(
        ("We look at", Names(request, FieldKind.Input)),
        ("We work out", Part.List(request.Fields.Where(f => f.Kind == FieldKind.Derived).Select(Formula))),
        ("We also decide", Part.List(request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula).Select(Output))));

    private static Html Names(RequestSymbol request, FieldKind kind) =>
        string.Join(", ", request.Fields.Where(f => f.Kind == kind).Select(f => PlainWords.Lower(f) + Range(f)));

    private static string Range(FieldSymbol field) => (field.From, field.To) switch
    {
        ({ } from, { } to) => " (" + Value(from) + " to " + Value(to) + ")",
        (null, { } to) => " (up to " + Value(to) + ")",
        _ when field.Type.Choice is { } choice => " (" + PlainWords.List(choice.Values.Select(v => v.Title ?? PlainWords.Lower(v)), "or") + ")",
        _ => string.Empty,
    };

    private static string Value(ConstantExpression value) => PlainWords.Value(value.Type, value.Value);

    private static Html Formula(FieldSymbol field) => Html.Of($"<b>{PlainWords.Lower(field)}</b>: {(field.Formula is { } formula ? ConditionWords.Of(formula) : string.Empty)}");

    private static Html Output(FieldSymbol field)
    {
        string several = field.HitPolicy switch
        {
            HitPolicy.First => "the first that applies counts",
            HitPolicy.Max => "the largest that applies counts",
            HitPolicy.Min => "the smallest that applies counts",
            HitPolicy.Sum => "all that apply are added up",
            _ => string.Empty,
        };
        string[] said = [.. new[] { field.Formula is { } formula ? ConditionWords.Of(formula) : null, field.Default is { } standard ? Value(standard) + " unless a rule says otherwise" : null, several.Length > 0 ? several : null }.OfType<string>()];
        return Html.Of($"<b>{PlainWords.Lower(field)}</b>{(said.Length == 0 ? string.Empty : ": " + string.Join("; ", said))}");
    }

    private static Html Limits(HandbookPolicy page, RequestSymbol request)
    {
        (RoleSymbol Role, Money? Limit)[] limits = [.. LimitPicture.Limits(request)];
        bool isPerPeriod = request.Policy.RolesInReach.SelectMany(r => r.Approvals).Any(a => a.Request == request && a.Per is not null);
        Html picture = LimitPicture.Of(request);
        return picture.IsEmpty || isPerPeriod ? Html.Of($"{picture}{Part.List(limits.Select(l => Limit(page, request, l.Role, l.Limit)))}") : picture;
    }

    private static Html Limit(HandbookPolicy page, RequestSymbol request, RoleSymbol role, Money? limit)
    {
        string per = string.Concat(role.Approvals.Where(a => a.Request == request && a.Limit == limit && a.Per is not null).Take(1).Select(a => " " + PlainWords.Per(a.Per!)));
        return Html.Of($"{page.Link(role, PlainWords.Name(role))} decides {(limit is { } amount ? Html.Of($"up to <b>{PlainWords.Money(amount)}</b>") : "without limit")}{per}.");
    }
}
