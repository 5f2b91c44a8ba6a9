using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of escalations, moments, journeys, figures and examples.</summary>
internal static class CareClauses
{
    private static readonly Parser<Token, AnyOfSyntax?> AnyNumberOf = new OptionalParser<AnyOfSyntax>(
        Any, Parser.Map((any, number, of) => new AnyOfSyntax(any, number, of), Word(Any), ANumber, Word(Of)), isNameFree: false);

    private static readonly Parser<Token, OnSilenceSyntax> OnSilence = Parser.Map(
        (on, silence, reaction) => new OnSilenceSyntax(on, silence, reaction), Word(On), Word(Silence), OneOf(Escalate, Approve, Deny));

    private static readonly Parser<Token, FromDateSyntax> FromDate = Parser.Map((from, date) => new FromDateSyntax(from, date), Word(From), ADate);

    private static readonly Parser<Token, GivenSyntax> GivenField = Parser.Map((name, value) => new GivenSyntax(name, value), AWord, Expressions.Entry);

    public static readonly ClauseTable Escalation = new("an escalation",
    [
        Served,
        Many(Step, Clause(
            (keyword, anyOf, role, act, within, during, silence) => new StepClauseSyntax(keyword, anyOf, role, act, within, during, silence),
            Word(Step), AnyNumberOf, Ref, OneOf(Informs, Decides, Approves), WithinDuration, Optional(During, DuringCalendar), Optional(On, OnSilence))),
        Once(Repeat, Clause((keyword, number, times) => new RepeatClauseSyntax(keyword, number, times), Word(Repeat), ANumber, Word(Keyword.Times))),
        Once(When, Clause(
            (keyword, off, duty, reaction) => new OffDutyClauseSyntax(keyword, off, duty, reaction),
            Word(When), Word(Off), Word(Duty), OneOf(Wait, Skip))),
        Once(Finally, Clause((keyword, notify, text) => new FinallyClauseSyntax(keyword, notify, text), Word(Finally), Word(Notify), AText)),
        Suppression,
    ]);

    public static readonly ClauseTable Moment = new("a moment",
    [
        Once(Owner, Clause((keyword, role) => new OwnerRoleClauseSyntax(keyword, role), Word(Owner), Ref)),
        Once(Standards, Clause((keyword, standards) => new StandardsClauseSyntax(keyword, standards), Word(Standards), Refs)),
        Many(Gesture, Clause((keyword, text) => new GestureClauseSyntax(keyword, text), Word(Gesture), AText)),
        Once(Outside, Clause((keyword, our, control) => new OutsideControlClauseSyntax(keyword, our, control), Word(Outside), Word(Our), Word(Control))),
        Suppression,
    ]);

    public static readonly ClauseTable Journey = new("a journey",
    [
        Once(Moments, Clause((keyword, moments) => new MomentsClauseSyntax(keyword, moments), Word(Moments), Refs)),
        Suppression,
    ]);

    public static readonly ClauseTable Figure = new("a figure",
    [
        Many(Is, Clause(
            (keyword, value, from) => new FigureValueClauseSyntax(keyword, value, from), Word(Is), Expressions.Value, Optional(From, FromDate))),
        WrittenIn,
        Suppression,
    ]);

    public static readonly ClauseTable Example = new("an example",
    [
        Once(Given, Clause(
            (keyword, items) => new GivenClauseSyntax(keyword, items),
            Word(Given), new ListParser<GivenSyntax>(GivenField, (context, index) => context.IsPlainWordAt(index)))),
        Once(Expect, new ExpectParser()),
        Suppression,
    ]);

    public static readonly ClauseTable Examples = new("an examples table",
    [
        Many(Case, Clause(
            (keyword, title, inputs, arrow, outputs) => new CaseClauseSyntax(keyword, title, inputs, arrow, outputs),
            Word(Case), AText, Expressions.Entries, Arrow, Expressions.Entries)),
        Suppression,
    ]);

    public static readonly ClauseTable Improve = new("an improvement", [Suppression]);
}
