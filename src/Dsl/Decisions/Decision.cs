using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>What a policy decides about one request, and how it came to it.</summary>
/// <param name="Request">The request.</param>
/// <param name="On">The day decided for; null: no rule is in force for a time only, or all were taken.</param>
/// <param name="Verdict">The strictest verdict that an applying rule leaves.</param>
/// <param name="DecidedBy">The first applying clause, in file order, that leaves the verdict; null where no rule applies.</param>
/// <param name="Reason">What that clause tells the customer.</param>
/// <param name="Approvers">The roles referred to, in the order met; all must agree.</param>
/// <param name="MayBeBentBy">The roles that may say yes all the same.</param>
/// <param name="Values">The value of every member of the request; null: unknown.</param>
/// <param name="Rules">What became of each rule, in file order.</param>
/// <param name="Tables">Which row of each table matched, in file order.</param>
/// <param name="Gap">The output to which nothing gives a value, and which has no default; everything else is then as far as it came.</param>
public sealed record Decision(
    RequestSymbol Request,
    DateTime? On,
    Verdict Verdict,
    ClauseSymbol? DecidedBy,
    string? Reason,
    ImmutableArray<RoleSymbol> Approvers,
    ImmutableArray<RoleSymbol> MayBeBentBy,
    IReadOnlyDictionary<FieldSymbol, object?> Values,
    ImmutableArray<RuleOutcome> Rules,
    ImmutableArray<TableOutcome> Tables,
    FieldSymbol? Gap);
