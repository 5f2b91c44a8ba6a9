namespace PolicyLint.LanguageServer.Language;

/// <content>Standards, promises, capacities, ladders and journeys.</content>
internal static partial class ClauseBook
{
    private static IReadOnlyList<ClauseForm> Service =>
    [
        new("standard", "measure TEXT", "What is measured."),
        new("standard", "source TEXT", "Where it is written."),
        new("standard", "from EVENT to EVENT", "Between which two events the clock runs."),
        new("standard", "pause while EVENT", "A state of the case in which the clock stands still, such as waiting for the customer."),
        new("standard", "target (P|every case) [within DURATION] [when EXPR]", "The share of cases, and by when."),
        new("standard", "during CALENDAR", "By which calendar the clock runs; without it, day and night."),
        new("standard", "warn at P", "The share of the time after which a warning comes, before the case is late."),
        new("standard", "over DURATION", "The window that the share is measured in: every week, for instance, is judged by itself."),
        new("standard", "arrivals N per PERIOD", "How many cases come in."),

        new("promise", "standard STANDARD", "Which standard is promised."),
        new("promise", "source TEXT", "Where it is written."),
        new("promise", "to SEGMENT", "To whom; without it, to everybody."),
        new("promise", "target (P|every case) within DURATION [during CALENDAR]", "What is promised; without it, the standard's target."),
        new("promise", "if broken { }", "What the customer gets when it is broken."),
        new("promise", "depends on TEXT [target P] within DURATION", "What a supplier or another team has committed to."),
        new("promise", "follow up within DURATION [by ROLE]", "When somebody asks the customer whether all is well."),
        new("recovery", "fix TEXT within DURATION", "What puts it right, and by when."),
        new("recovery", "surprise TEXT [worth MONEY]", "What the customer does not expect."),
        new("recovery", "pay MONEY [per [started] PERIOD] [up to MONEY] [within DURATION]", "What is paid: an amount, a figure or an output."),

        new("capacity", "serves STANDARD", "The standards and promises that these people keep."),
        new("capacity", "demand N per PERIOD [peak N per PERIOD]", "How much work comes in."),
        new("capacity", "handling DURATION [variation N]", "How long a piece of work takes on average. 'variation' is the standard deviation over that average: 0 is always alike, 1 (the default) as uneven as phone calls."),
        new("capacity", "staffed by [N] ROLE", "Who does it; without a number, as many as the role has."),
        new("capacity", "shrinkage P", "The share of paid time in which nobody works: breaks, training, illness."),
        new("capacity", "concurrency N", "How many pieces of work one person has in hand at once; 1 if silent."),
        new("capacity", "patience DURATION", "How long customers wait before they give up, on average."),
        new("capacity", "backlog N", "How many pieces of work lie there already."),
        new("capacity", "during CALENDAR", "When the work is done."),
        new("capacity", "arrivals around the clock", "That work comes in day and night."),
        new("capacity", "arrivals during CALENDAR", "When work comes in."),
        new("capacity", "throughput N per PERIOD", "How much gets done, instead of handling and staff."),

        new("escalation", "serves STANDARD", "The standards whose cases climb this escalation."),
        new("escalation", "step [any N of] ROLE (informs|decides|approves) within DURATION [during CALENDAR] [on silence (escalate|approve|deny)]", "A step of the ladder, with its time, counted from the step before. 'informs': the role is told, and settles nothing. 'decides': it settles the case. 'approves': it confirms what an earlier step decided. 'on silence' says what the end of that time means: the case climbs to the next step (the default), or counts as approved or denied, and the ladder ends."),
        new("escalation", "repeat N times", "How many more times the ladder is climbed from its first step, when nobody has answered."),
        new("escalation", "when off duty (wait|skip)", "What happens while nobody of a step's role works: the case waits (the default), or skips the step."),
        new("escalation", "finally notify TEXT", "Who is told when nobody has answered."),

        new("moment", "owner ROLE", "Who answers for the moment."),
        new("moment", "standards STANDARD", "The standards that hold in it."),
        new("moment", "gesture TEXT", "What customers remember."),
        new("moment", "outside our control", "That others make this moment."),
        new("journey", "moments MOMENT", "The moments, in order."),
    ];
}
