using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of standards, promises and capacities.</summary>
internal static class ServiceClauses
{
    private static readonly Parser<Token, DeadlineSyntax?> OptionalDeadline = new ChoiceParser<DeadlineSyntax?>(
        (context, index) => context.KeywordAt(index) is Within or By || context.NearestAt(index, [Within]) != None,
        ADeadline!,
        Parser<Token>.Return<DeadlineSyntax?>(null));

    private static readonly Parser<Token, TargetConditionSyntax?> Condition = new ChoiceParser<TargetConditionSyntax?>(
        (context, index) => context.KeywordAt(index) == Otherwise,
        new SelectParser<SyntaxToken, TargetConditionSyntax?>(Word(Otherwise), keyword => new TargetConditionSyntax(keyword, null)),
        Optional(When, Parser.Map(
            (keyword, condition) => new TargetConditionSyntax(keyword, condition), Word(When), Expressions.Expression)));

    private static readonly Parser<Token, ByRoleSyntax> ByRole = Parser.Map((by, role) => new ByRoleSyntax(by, role), Word(By), Ref);

    private static readonly Parser<Token, DependsTargetSyntax> DependsTarget = Parser.Map(
        (target, percent) => new DependsTargetSyntax(target, percent), Word(Target), APercent);

    private static readonly Parser<Token, PeakSyntax> PeakRate = Parser.Map((peak, rate) => new PeakSyntax(peak, rate), Word(Peak), ARate);

    private static readonly Parser<Token, VariationSyntax> VariationOf = Parser.Map(
        (variation, number) => new VariationSyntax(variation, number), Word(Variation), ANumber);

    private static readonly Parser<Token, WorthSyntax> WorthMoney = Parser.Map((worth, money) => new WorthSyntax(worth, money), Word(Worth), AMoney);

    public static readonly ClauseTable Standard = new("a standard",
    [
        Once(Measure, Clause((keyword, text) => new MeasureClauseSyntax(keyword, text), Word(Measure), AText)),
        WrittenIn,
        Once(From, Clause(
            (keyword, start, to, end) => new FromToClauseSyntax(keyword, start, to, end), Word(From), AWord, Word(To), AWord)),
        Many(Keyword.Pause, Clause((keyword, @while, @event) => new PauseClauseSyntax(keyword, @while, @event), Word(Keyword.Pause), Word(While), AWord)),
        Many(Target, Clause(
            (keyword, share, deadline, condition) => new TargetClauseSyntax(keyword, share, deadline, condition),
            Word(Target), AShare, OptionalDeadline, Condition)),
        DuringHours,
        Many(Warn, Clause((keyword, at, percent) => new WarnAtClauseSyntax(keyword, at, percent), Word(Warn), Word(At), APercent)),
        Once(Over, Clause((keyword, duration) => new OverClauseSyntax(keyword, duration), Word(Over), ADuration)),
        Once(Arrivals, Clause((keyword, rate) => new ArrivalsRateClauseSyntax(keyword, rate), Word(Arrivals), ARate)),
        Suppression,
    ]);

    private static readonly ClauseRow[] PromiseRows =
    [
        Once(Keyword.Standard, Clause((keyword, standard) => new StandardClauseSyntax(keyword, standard), Word(Keyword.Standard), Ref)),
        WrittenIn,
        Once(To, Clause((keyword, segments) => new ToSegmentsClauseSyntax(keyword, segments), Word(To), Refs)),
        Once(Target, Clause(
            (keyword, share, deadline, during) => new PromiseTargetClauseSyntax(keyword, share, deadline, during),
            Word(Target), AShare, ADeadline, Optional(During, DuringCalendar))),
        Once(If, Parser.Rec(() => IfBroken!)),
        Many(Depends, Clause(
            (keyword, on, text, target, within, duration) => new DependsOnClauseSyntax(keyword, on, text, target, within, duration),
            Word(Depends), Word(On), AText, Optional(Target, DependsTarget), Word(Within), ADuration)),
        Once(Follow, Clause(
            (keyword, up, within, duration, by) => new FollowUpClauseSyntax(keyword, up, within, duration, by),
            Word(Follow), Word(Up), Word(Within), ADuration, Optional(By, ByRole))),
        Suppression,
    ];

    public static readonly ClauseTable Promise = new("a promise", PromiseRows);

    private static readonly ClauseTable Recovery = new(
        "a promise's recovery",
        [
            Once(Fix, Clause(
                (keyword, text, within, duration) => new FixClauseSyntax(keyword, text, within, duration), Word(Fix), AText, Word(Within), ADuration)),
            Once(Surprise, Clause(
                (keyword, text, worth) => new SurpriseClauseSyntax(keyword, text, worth), Word(Surprise), AText, Optional(Worth, WorthMoney))),
            Once(Pay, new PayParser()),
        ],
        enclosing: PromiseRows);

    private static readonly Parser<Token, ClauseSyntax> IfBroken = Clause(
        (keyword, broken, block) => new IfBrokenClauseSyntax(keyword, broken, block), Word(If), Word(Broken), new BlockParser(Recovery));

    private static readonly Parser<Token, ClauseSyntax> ArrivalsPattern = new ChoiceParser<ClauseSyntax>(
        (context, index) => context.KeywordAt(index + 1) == During,
        Clause(
            (keyword, during) => new ArrivalsPatternClauseSyntax(keyword, SyntaxToken.None, SyntaxToken.None, SyntaxToken.None, during),
            Word(Arrivals), DuringCalendar),
        Clause(
            (keyword, around, the, clock) => new ArrivalsPatternClauseSyntax(keyword, around, the, clock, null),
            Word(Arrivals), OneOf(Around, During), Word(The), Word(Clock)));

    public static readonly ClauseTable Capacity = new("a capacity",
    [
        Served,
        Once(Demand, Clause((keyword, rate, peak) => new DemandClauseSyntax(keyword, rate, peak), Word(Demand), ARate, Optional(Peak, PeakRate))),
        Once(Handling, Clause(
            (keyword, duration, variation) => new HandlingClauseSyntax(keyword, duration, variation),
            Word(Handling), ADuration, Optional(Variation, VariationOf))),
        Once(Staffed, Clause(
            (keyword, by, number, role) => new StaffedByClauseSyntax(keyword, by, number, role),
            Word(Staffed), Word(By), new OptionalTokenParser(ANumber), Ref)),
        Once(Shrinkage, Clause((keyword, percent) => new ShrinkageClauseSyntax(keyword, percent), Word(Shrinkage), APercent)),
        Once(Concurrency, Clause((keyword, number) => new ConcurrencyClauseSyntax(keyword, number), Word(Concurrency), ANumber)),
        Once(Patience, Clause((keyword, duration) => new PatienceClauseSyntax(keyword, duration), Word(Patience), ADuration)),
        Once(Backlog, Clause((keyword, number) => new BacklogClauseSyntax(keyword, number), Word(Backlog), ANumber)),
        DuringHours,
        Once(Arrivals, ArrivalsPattern),
        Once(Throughput, Clause((keyword, rate) => new ThroughputClauseSyntax(keyword, rate), Word(Throughput), ARate)),
        Suppression,
    ]);
}
