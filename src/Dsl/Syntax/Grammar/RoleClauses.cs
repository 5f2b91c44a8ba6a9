using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of roles, segments and choices.</summary>
internal static class RoleClauses
{
    private static readonly Parser<Token, OnTextSyntax> OnText = Parser.Map((on, text) => new OnTextSyntax(on, text), Word(On), AText);

    public static readonly ClauseTable Role = new("a role",
    [
        Once(Staff, Clause((keyword, number) => new StaffClauseSyntax(keyword, number), Word(Staff), ANumber)),
        Once(Works, Clause((keyword, calendar) => new WorksClauseSyntax(keyword, calendar), Word(Works), Ref)),
        Many(Approves, new ApprovesParser()),
        Many(May, Clause(
            (keyword, bend, rule, limit) => new MayBendClauseSyntax(keyword, bend, rule, limit),
            Word(May), Word(Bend), Ref, Optional(Up, ALimit))),
        Once(Reports, Clause(
            (keyword, to, role) => new ReportsToClauseSyntax(keyword, to, role), Word(Reports), Word(To), Ref)),
        Once(Coached, Clause(
            (keyword, every, period, on) => new CoachedClauseSyntax(keyword, every, period, on),
            Word(Coached), Word(Every), APeriod, Optional(Keyword.On, OnText))),
        Once(Qualities, Clause((keyword, texts) => new QualitiesClauseSyntax(keyword, texts), Word(Qualities), Texts)),
        Suppression,
    ]);

    public static readonly ClauseTable Segment = new("a segment",
    [
        Once(Buys, Clause(
            (keyword, money, every, period, @for, duration) => new BuysClauseSyntax(keyword, money, every, period, @for, duration),
            Word(Buys), AMoney, Word(Every), APeriod, Word(For), ADuration)),
        Once(Referring, Clause((keyword, number) => new ReferringClauseSyntax(keyword, number), Word(Referring), ANumber)),
        Suppression,
    ]);

    public static readonly ClauseTable Choice = new("a choice", [Suppression]);
}
