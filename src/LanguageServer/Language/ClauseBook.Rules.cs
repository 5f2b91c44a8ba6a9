namespace PolicyLint.LanguageServer.Language;

/// <content>The policy, people, requests and rules.</content>
internal static partial class ClauseBook
{
    private static IReadOnlyList<ClauseForm> PeopleAndRules =>
    [
        new("policy", "version N", "Which version of the policy this is."),
        new("policy", "effective DATE [until DATE]", "From when the policy holds; without an end, until the next version does."),
        new("policy", "currency CODE", "The policy's currency."),
        new("policy", "namespace NAME", "The C# namespace of what is generated."),
        new("policy", "owner TEXT", "Who answers for the policy."),
        new("policy", "review by DATE", "When somebody must ask whether it still serves."),
        new("policy", "default calendar CALENDAR", "The calendar of working days, and of what names none."),
        new("policy", "use POLICY", "Takes names of another policy of the project, without qualifying them."),

        new("calendar", "time zone TEXT", "The calendar's time zone, by its IANA name."),
        new("calendar", "open DAYS [TIMES]", "Opening hours; without times, the whole day."),
        new("calendar", "closed DATE [TEXT]", "Days on which it stays closed."),
        new("calendar", "always open", "Open day and night."),

        new("role", "staff N", "People on duty at once in a shift, before 'shrinkage'; not the headcount."),
        new("role", "works CALENDAR", "When they work."),
        new("role", "approves REQUEST [up to MONEY [per PERIOD]]", "May say yes to such a request, up to an amount. It changes no decision: what a rule refers to the role is checked against it."),
        new("role", "may bend RULE [up to MONEY]", "May let a case pass that the rule denies or refers, up to an amount."),
        new("role", "reports to ROLE", "Whom they report to."),
        new("role", "coached every PERIOD [on TEXT]", "How often they are coached, and on what."),
        new("role", "qualities TEXT", "What one looks for in these people. For readers of the handbook; no rule asks for it."),

        new("segment", "buys MONEY every PERIOD for DURATION", "What such a customer spends, how often and for how long: the lifetime value follows from it."),
        new("segment", "referring N", "How many more customers one brings."),

        new("request", "decides name: TYPE [optional] [= VALUE] [using (unique|first|max|min|sum)]", "An output that rules and tables give; 'using' says what holds when several do."),

        new("rule", "because TEXT", "Why the rule is there."),
        new("rule", "source TEXT", "Where it is written."),
        new("rule", "burdens P to stop P", "The share of cases that the rule hits, and the share that it is meant for."),
        new("rule", "when EXPR", "When the rule applies; without it, always."),
        new("rule", "then EFFECTS", "What it does to a case: allow, deny, refer to a role, or give an output."),
        new("rule", "except NAME when EXPR then EFFECTS", "An exception: where it holds, its effects take the place of the rule's."),
        new("rule", "no exceptions because TEXT", "That nobody is excepted, and why."),
        new("rule", "exceptions in order", "The order of the exceptions is meant: the first that holds counts."),
        new("rule", "effective DATE [until DATE]", "When the rule is in force."),
        new("rule", "review by DATE", "When somebody must ask whether the rule still serves."),
        new("exception", "then EFFECTS", "What holds instead."),
        new("exception", "except NAME when EXPR then EFFECTS", "An exception of the exception."),

        new("table", "when CELLS => VALUES", "A row: a test a field, a value an output."),
        new("table", "otherwise => VALUES", "The row for all that no other has; it comes last."),
        new("table", "first match", "The first row that matches counts, so rows may overlap."),
        new("table", "source TEXT", "Where the table is written."),

        new("figure", "is VALUE [from DATE]", "The figure, and from when it holds."),
        new("figure", "source TEXT", "Where the figure comes from."),

        new("example", "given FIELD VALUE", "The case."),
        new("example", "expect VERDICT [by RULE]", "What the policy must decide about it, and by which clause."),
        new("examples", "case TEXT VALUE => VERDICT", "One case of the table."),
    ];
}
