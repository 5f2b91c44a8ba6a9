using System.Collections.Immutable;
using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The declarations of a policy.</summary>
internal static class Declarations
{
    private static readonly Parser<Token, ForRequestSyntax?> OptionalRequest = Optional(For, ForRequest);

    private static readonly Parser<Token, DeclarationSyntax> Calendar = Plain(
        Keyword.Calendar, CalendarClauses.Table, (keyword, name, title, block) => new CalendarSyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Role = Plain(
        Keyword.Role, RoleClauses.Role, (keyword, name, title, block) => new RoleSyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Segment = Parser.Map<Token, SyntaxToken, SyntaxToken, SyntaxToken, BlockSyntax?, DeclarationSyntax>(
        (keyword, name, title, block) => new SegmentSyntax(keyword, name, title, block),
        Word(Keyword.Segment), AName, OptionalText, new OptionalBlockParser(RoleClauses.Segment));

    private static readonly Parser<Token, DeclarationSyntax> Request = Plain(
        Keyword.Request, RequestClauses.Table, (keyword, name, title, block) => new RequestSyntax(keyword, name, title, block), isRequest: true);

    private static readonly Parser<Token, DeclarationSyntax> Rule =
        Parser.Map<Token, SyntaxToken, SyntaxToken, SyntaxToken, RefsSyntax, SyntaxToken, BlockSyntax, DeclarationSyntax>(
            (keyword, name, @for, requests, title, block) => new RuleSyntax(keyword, name, @for, requests, title, block),
            Word(Keyword.Rule), AName, Word(For), Refs, OptionalText, new BlockParser(RuleClauses.Rule));

    private static readonly Parser<Token, DeclarationSyntax> Standard =
        Parser.Map<Token, SyntaxToken, SyntaxToken, ForRequestSyntax?, SyntaxToken, SyntaxToken, BlockSyntax, DeclarationSyntax>(
            (keyword, name, @for, title, level, block) => new StandardSyntax(keyword, name, @for, title, level, block),
            Word(Keyword.Standard), AName, OptionalRequest, OptionalText, OneOf(Core, Experience), new BlockParser(ServiceClauses.Standard));

    private static readonly Parser<Token, DeclarationSyntax> Promise = Plain(
        Keyword.Promise, ServiceClauses.Promise, (keyword, name, title, block) => new PromiseSyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Capacity = Plain(
        Keyword.Capacity, ServiceClauses.Capacity, (keyword, name, title, block) => new CapacitySyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Escalation =
        Parser.Map<Token, SyntaxToken, SyntaxToken, ForRequestSyntax?, SyntaxToken, BlockSyntax, DeclarationSyntax>(
            (keyword, name, @for, title, block) => new EscalationSyntax(keyword, name, @for, title, block),
            Word(Keyword.Escalation), AName, OptionalRequest, OptionalText, new BlockParser(CareClauses.Escalation));

    private static readonly Parser<Token, ImproveRateSyntax> ImproveRate = Parser.Map(
        (by, percent, every, period) => new ImproveRateSyntax(by, percent, every, period), Word(By), APercent, Word(Every), APeriod);

    private static readonly Parser<Token, ImproveStartSyntax> ImproveStart = Parser.Map(
        (from, percent, starting, date) => new ImproveStartSyntax(from, percent, starting, date), Word(From), APercent, Word(Starting), ADate);

    private static readonly Parser<Token, ForDurationSyntax> ForDuration = Parser.Map(
        (@for, duration) => new ForDurationSyntax(@for, duration), Word(For), ADuration);

    private static readonly Parser<Token, UntilSyntax?> UntilUnlessFor = new ChoiceParser<UntilSyntax?>(
        (context, index) => context.KeywordAt(index) == Until, UntilDate!, Parser<Token>.Return<UntilSyntax?>(null));

    private static readonly Parser<Token, DeclarationSyntax> Improve =
        Parser.Map<Token, SyntaxToken, RefSyntax, ImproveRateSyntax, ImproveStartSyntax, ForDurationSyntax?, UntilSyntax?, ImmutableArray<ClauseSyntax>, DeclarationSyntax>(
            (keyword, standard, rate, start, @for, until, clauses) => new ImproveSyntax(keyword, standard, rate, start, @for, until, clauses),
            Word(Keyword.Improve), Ref, ImproveRate, ImproveStart, Optional(For, ForDuration), UntilUnlessFor,
            new ClausesParser(CareClauses.Improve, isBraced: false, skips: false));

    private static readonly Parser<Token, DeclarationSyntax> Moment = Plain(
        Keyword.Moment, CareClauses.Moment, (keyword, name, title, block) => new MomentSyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Journey = Plain(
        Keyword.Journey, CareClauses.Journey, (keyword, name, title, block) => new JourneySyntax(keyword, name, title, block));

    private static readonly Parser<Token, DeclarationSyntax> Figure = Plain(
        Keyword.Figure, CareClauses.Figure, (keyword, name, title, block) => new FigureSyntax(keyword, name, title, block));

    private static readonly Parser<Token, OnDateSyntax> OnDate = Parser.Map((on, date) => new OnDateSyntax(on, date), Word(On), ADate);

    // A date alone lacks its 'on'.
    private static readonly Parser<Token, OnDateSyntax?> OptionalDay = new ChoiceParser<OnDateSyntax?>(
        (context, index) => context.KindAt(index) == TokenKind.Date, OnDate!, Optional(On, OnDate));

    private static readonly Parser<Token, ForRequestOnDateSyntax> ForRequestOnDate = Parser.Map(
        (@for, request, on) => new ForRequestOnDateSyntax(@for, request, on), Word(For), Ref, OptionalDay);

    private static readonly Parser<Token, DeclarationSyntax> Example =
        Parser.Map<Token, SyntaxToken, SyntaxToken, ForRequestOnDateSyntax, BlockSyntax, DeclarationSyntax>(
            (keyword, title, @for, block) => new ExampleSyntax(keyword, title, @for, block),
            Word(Keyword.Example), AText, ForRequestOnDate, new BlockParser(CareClauses.Example));

    private static readonly Parser<Token, DeclarationSyntax> Examples =
        Parser.Map<Token, SyntaxToken, SyntaxToken, ForRequestOnDateSyntax, SyntaxToken, WordsSyntax, SyntaxToken, WordsSyntax, BlockSyntax, DeclarationSyntax>(
            (keyword, title, @for, given, fields, expect, outputs, block) =>
                new ExamplesSyntax(keyword, title, @for, given, fields, expect, outputs, block),
            Word(Keyword.Examples), OptionalText, ForRequestOnDate, Word(Given), WordsBefore(Expect), Word(Expect), Words, new BlockParser(CareClauses.Examples));

    /// <summary>Each declaration by its first word.</summary>
    public static readonly IReadOnlyDictionary<Keyword, Parser<Token, DeclarationSyntax>> ByKeyword =
        new Dictionary<Keyword, Parser<Token, DeclarationSyntax>>
        {
            [Keyword.Calendar] = Calendar,
            [Keyword.Role] = Role,
            [Keyword.Segment] = Segment,
            [Keyword.Choice] = new ChoiceDeclarationParser(),
            [Keyword.Request] = Request,
            [Keyword.Rule] = Rule,
            [Keyword.Table] = new TableParser(),
            [Keyword.Standard] = Standard,
            [Keyword.Promise] = Promise,
            [Keyword.Capacity] = Capacity,
            [Keyword.Escalation] = Escalation,
            [Keyword.Improve] = Improve,
            [Keyword.Moment] = Moment,
            [Keyword.Journey] = Journey,
            [Keyword.Figure] = Figure,
            [Keyword.Example] = Example,
            [Keyword.Examples] = Examples,
        };

    private static readonly Keyword[] FirstWords = [.. ByKeyword.Keys];

    /// <summary>The first word of a declaration that a misspelt one is meant to be: what follows it is a name or a title.</summary>
    public static Keyword NearestAt(ParseContext context, int index) =>
        context.IsNameAt(index + 1) || context.KindAt(index + 1) == TokenKind.Text ? context.NearestAt(index, FirstWords) : None;

    private static Parser<Token, DeclarationSyntax> Plain(
        Keyword keyword, ClauseTable table, Func<SyntaxToken, SyntaxToken, SyntaxToken, BlockSyntax, DeclarationSyntax> make, bool isRequest = false) =>
        Parser.Map(make, Word(keyword), AName, OptionalText, new BlockParser(table, isRequest));
}
