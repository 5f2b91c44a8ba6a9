using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Names;

namespace PolicyLint.LanguageServer.Features.Hovers;

/// <summary>What is known of a symbol, in words.</summary>
internal static class SymbolCard
{
    /// <summary>What it is, on one line: <c>field amount: money from 0 GBP</c>.</summary>
    public static string HeadOf(Symbol symbol) => SymbolKinds.WordOf(symbol) + " " + symbol.Name + symbol switch
    {
        FieldSymbol field => ": " + TypeOf(field.Type) + (field.IsOptional ? " optional" : string.Empty)
            + (field.From is { } from ? " from " + Words.Value(from) : string.Empty)
            + (field.To is { } to ? " to " + Words.Value(to) : string.Empty)
            + (field.Default is { } value ? " = " + Words.Value(value) : string.Empty)
            + (field.Formula is { } formula ? " is " + OneLine(field.Tree.TextOf(formula.Syntax)) : string.Empty),
        ChoiceValueSymbol value => " of " + value.Choice.Name,
        FigureSymbol { Values: [{ From: null } only] } => " = " + Words.Value(only.Value),
        ExampleSymbol { On: { } day } => " on " + Words.Date(day),
        SegmentSymbol { LifetimeValue: { } worth } => ", lifetime value " + Amount(worth),
        _ => string.Empty,
    };

    /// <summary>The card: what it is, its title and documentation, and what follows from the policy.</summary>
    public static string Of(Symbol symbol, PolicyFigures figures)
    {
        var card = new StringBuilder("```svcpolicy\n").Append(HeadOf(symbol)).Append("\n```\n");
        Paragraph(card, symbol.Title);
        Paragraph(card, symbol.Documentation);
        foreach (string fact in FactsOf(symbol, figures))
        {
            Paragraph(card, fact);
        }

        return card.ToString().TrimEnd();
    }

    /// <summary><c>23,400 GBP</c>: grouped, as people read it.</summary>
    public static string Amount(Money money) => money.Amount.ToString("#,0.##########", CultureInfo.InvariantCulture) + " " + money.Currency;

    /// <summary><c>12 %</c>; below one percent with as many decimals as it takes.</summary>
    public static string Percent(double share) =>
        (share * 100).ToString(share is >= 0.01 or 0 ? "0" : share >= 0.0001 ? "0.##" : "0.######", CultureInfo.InvariantCulture) + " %";

    private static IEnumerable<string> FactsOf(Symbol symbol, PolicyFigures figures) => symbol switch
    {
        SegmentSymbol { Syntax: SegmentSyntax syntax } segment when syntax.Block?.Clauses.OfType<BuysClauseSyntax>().FirstOrDefault() is { } buys =>
            ["B" + OneLine(segment.Tree.TextOf(buys))[1..] + (segment.LifetimeValue is { } worth ? $": worth **{Amount(worth)}** over that time." : ".")],
        FigureSymbol figure => figure.Values.Select(v => Words.Value(v.Value) + (v.From is { } from ? " from " + Words.Date(from) : string.Empty)).Append(figure.Source is { } source ? "Source: " + source : string.Empty),
        RuleSymbol rule => [rule.Because is { } why ? "Why: " + why : string.Empty, rule.Source is { } source ? "Source: " + source : string.Empty, .. rule.Bodies.Select(b => ShareOf(b.Root, figures))],
        ClauseSymbol clause => [ShareOf(clause, figures)],
        CapacitySymbol capacity => [PolicyFigures.WordsOf(capacity) is { } words ? words + "." : string.Empty, PolicyFigures.OccupancyOf(capacity) is { } busy ? "Busy **" + Percent(busy.ToDouble()) + "** of the time." : string.Empty],
        PromiseSymbol promise => [promise.Standard is { } standard ? "On " + standard.Name + (standard.Title is { } title ? ": " + title : string.Empty) + "." : string.Empty, .. figures.WordsOf(promise).Select(w => w + ".")],
        StandardSymbol standard => [standard.Measure is { } measure ? "Measured: " + measure + "." : string.Empty, Written<TargetClauseSyntax>(standard)],
        TableSymbol { Syntax: TableSyntax syntax } table => [$"Gives {OneLine(table.Tree.TextOf(syntax.Outputs))} by {OneLine(table.Tree.TextOf(syntax.Fields))}, in {syntax.Block.Clauses.Count(c => c is RowClauseSyntax or OtherwiseClauseSyntax)} rows."],
        MomentSymbol moment => [Written<OwnerRoleClauseSyntax>(moment), Written<StandardsClauseSyntax>(moment)],
        RoleSymbol role => [RoleWords(role)],
        RequestSymbol request => [figures.MostApprovalsOf(request) is { } most ? $"No case needs more than {most} approval{(most == 1 ? string.Empty : "s")}." : string.Empty],
        CalendarSymbol calendar => [calendar.IsAlwaysOpen ? "Always open." : Written<OpenClauseSyntax>(calendar), calendar.TimeZone is { } zone ? "Time zone " + zone + "." : string.Empty],
        EscalationSymbol ladder => [string.Join(" → ", ladder.Steps.Select(s => s.Name))],
        ExampleSymbol { On: null, Request: not null } example => [ExampleCases.DayOf(example) is { } day ? "Decided for " + Words.Date(day) + "." : string.Empty],
        ChoiceSymbol choice => [string.Join(", ", choice.Values.Select(v => v.Name))],
        _ => [],
    };

    private static string ShareOf(ClauseSymbol clause, PolicyFigures figures) => figures.ShareOf(clause) is { } share
        ? $"Decides **{Percent(share)}** of the cases of {clause.Request.Name}, each combination of the values that the policy tells apart counting alike."
        : string.Empty;

    private static string RoleWords(RoleSymbol role) =>
        (role.Staff is { } staff ? Words.Number(staff) + " on duty. " : string.Empty)
        + string.Join(" ", role.Approvals.Select(a => $"Approves {a.Request?.Name}{(a.Limit is { } limit ? " up to " + Amount(limit) : string.Empty)}."));

    /// <summary>Clauses of a kind as they are written, one after the other: <c>Open Mon..Fri 09:00..17:00.</c></summary>
    private static string Written<T>(Symbol symbol)
        where T : ClauseSyntax
    {
        string clauses = symbol.Syntax is DeclarationSyntax declaration
            ? string.Join("; ", declaration.Children.Select(c => c.Node).OfType<BlockSyntax>().SelectMany(b => b.Clauses).OfType<T>().Select(c => OneLine(symbol.Tree.TextOf(c))))
            : string.Empty;
        return clauses.Length == 0 ? string.Empty : char.ToUpperInvariant(clauses[0]) + clauses[1..] + ".";
    }

    private static string TypeOf(PolicyType type) => type.Kind switch
    {
        TypeKind.YesNo => "yes/no",
        TypeKind.Choice => type.Choice is { IsInPlace: true } choice ? "one of " + string.Join(", ", choice.Values.Select(v => v.Name)) : type.Choice?.Name ?? "choice",
        TypeKind.DateTime => "date and time",
        TypeKind.WorkingDays => "working days",
        _ => type.Kind.ToString().ToLowerInvariant(),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Paragraph(StringBuilder card, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            card.Append('\n').Append(text).Append('\n');
        }
    }
}
