namespace PolicyLint.LanguageServer.Language;

/// <summary>
/// The clauses in words. What is legal at a place is not asked here but of the grammar; a test holds the two together, form by form.
/// </summary>
internal static partial class ClauseBook
{
    private static readonly string[] WithSuppress =
        ["policy", "calendar", "role", "segment", "choice", "request", "rule", "table", "standard", "promise", "capacity", "escalation", "improve", "moment", "journey", "figure", "example", "examples"];

    /// <summary>Every form: declarations, then clauses.</summary>
    public static IReadOnlyList<ClauseForm> All { get; } =
    [
        .. Declarations,
        .. PeopleAndRules,
        .. Service,
        .. WithSuppress.Select(owner => new ClauseForm(owner, "suppress FINDING because TEXT", "Silences one rule of the analysis here, and says why. A suppression that silences nothing is reported.")),
    ];

    /// <summary>The forms that start with a word in some owner.</summary>
    public static IEnumerable<ClauseForm> Of(string owner, string firstWord) => All.Where(f => f.Owner == owner && f.FirstWord == firstWord);

    private static IReadOnlyList<ClauseForm> Declarations =>
    [
        new("file", "policy NAME", "The file's policy: who promises what. It comes first."),
        new("file", "calendar NAME [TEXT]", "When a business is open; the clocks of promises run by it."),
        new("file", "role NAME [TEXT]", "People who decide, approve and do the work."),
        new("file", "segment NAME [TEXT]", "A kind of customer, and what one is worth over the years."),
        new("file", "choice NAME [TEXT]", "A closed list of values for fields."),
        new("file", "request NAME [TEXT]", "What customers ask for: the fields of a case, and what is decided about it."),
        new("file", "rule NAME for REQUEST [TEXT]", "Restricts a case (deny, refer) or grants it something, with its exceptions."),
        new("file", "table NAME for REQUEST [TEXT] decides OUTPUT by FIELD", "Rules as a table: a row a case, a column a field."),
        new("file", "standard NAME [for REQUEST] [TEXT] (core|experience)", "What good service is, measured."),
        new("file", "promise NAME [TEXT]", "A standard that customers may count on, and what they get when it is broken."),
        new("file", "capacity NAME [TEXT]", "The people and hours behind standards and promises."),
        new("file", "escalation NAME [for REQUEST] [TEXT]", "How a case climbs when nobody answers."),
        new("file", "improve STANDARD by P every PERIOD from P starting DATE [for DURATION]", "Raises a standard step by step."),
        new("file", "moment NAME [TEXT]", "A moment at which customers judge the service."),
        new("file", "journey NAME [TEXT]", "The moments of a visit, in order."),
        new("file", "figure NAME [TEXT]", "A named number with a history, one place for all who share it."),
        new("file", "example TEXT for REQUEST [on DATE]", "A case and what the policy must decide about it: a test. 'on' says on which day; without it, on the policy's first."),
        new("file", "examples [TEXT] for REQUEST [on DATE] given FIELD expect verdict", "Examples as a table, all on one day."),
    ];
}
