using PolicyLint;
using ServiceDesk.Cases;
using ServiceDesk.Data;

namespace ServiceDesk.Api;

/// <summary>A case, as a call is answered.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Verdict">What the policy says.</param>
/// <param name="Clause">The rule that decides; null where none stands against it.</param>
/// <param name="Reason">What the policy tells the customer.</param>
/// <param name="MustAgree">The roles that have still to agree.</param>
/// <param name="MayBend">The roles that may say yes all the same.</param>
/// <param name="Voucher">The voucher.</param>
/// <param name="Postage">The postage that we pay.</param>
/// <param name="ReplyDue">By when we have promised to answer.</param>
/// <param name="WaitsFor">The role that has to act; null if none.</param>
/// <param name="ClimbsAt">When it climbs to the next; null if it does not.</param>
/// <param name="Trace">Each clause, applied or why not.</param>
public sealed record RefundAnswer(
    string Number,
    CaseStatus Status,
    Verdict Verdict,
    string? Clause,
    string? Reason,
    IReadOnlyList<string> MustAgree,
    IReadOnlyList<string> MayBend,
    Money Voucher,
    Money Postage,
    DateTimeOffset ReplyDue,
    string? WaitsFor,
    DateTimeOffset? ClimbsAt,
    IReadOnlyList<string> Trace)
{
    internal static RefundAnswer Of(CaseView view) => new(
        view.Case.Number,
        view.Case.Status,
        view.Decision.Verdict,
        view.Clause,
        view.Decision.Reason,
        view.Case.Status == CaseStatus.Open ? view.Missing : [],
        view.Case.Status == CaseStatus.Refunded ? [] : [.. view.Decision.MayBeBentBy.Select(r => r.ToString())],
        view.Decision.Voucher,
        view.Decision.Postage,
        view.ReplyDue,
        view.Ladder?.Role,
        view.Escalation?.NextAt,
        [.. view.Explain().Entries.Select(e => e.ToString())]);
}
