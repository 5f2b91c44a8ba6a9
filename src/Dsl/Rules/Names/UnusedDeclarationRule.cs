using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>
/// SVP1010: a calendar, role, segment, choice, capacity, moment, figure, input or derived field that nothing speaks of. Silent while
/// the file, or one that uses its policy, has errors: what is missing there may be the very place that speaks of it.
/// </summary>
public sealed class UnusedDeclarationRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP1010", "Remove what nothing uses", "Names", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        PolicySymbol policy = context.Policy;
        ImmutableArray<Symbol> unused = Candidates(policy).Where(symbol => !context.Facts.IsUsed(symbol)).ToImmutableArray();
        if (unused.IsEmpty || context.Facts.HasErrors(policy)
            || context.Facts.Project.Policies.Any(other => other.Uses.Contains(policy) && context.Facts.HasErrors(other)))
        {
            return;
        }

        foreach (Symbol symbol in unused)
        {
            ImmutableArray<Reference> mentions = policy.References.Where(reference => reference.Target == symbol && reference.From is ExampleSymbol).ToImmutableArray();
            string message = symbol switch
            {
                FieldSymbol field when !mentions.IsEmpty =>
                    "Only examples speak of field " + Quoted.Name(field) + " of " + Quoted.Name(field.Request) + ": no rule or table reads it. Remove it, or let a rule read it.",
                FieldSymbol field => "Nothing reads field " + Quoted.Name(field) + " of " + Quoted.Name(field.Request) + ". Remove it, or let a rule read it.",
                CapacitySymbol capacity => "Capacity " + Quoted.Name(capacity) + " serves no standard or promise. Say what it serves, or remove it.",
                _ => "Nothing speaks of " + Kind(symbol) + " " + Quoted.Name(symbol) + ". Remove it, or use it.",
            };

            // What examples mention would be unknown there afterwards.
            context.Report(symbol, symbol.NameSpan, message, fixes: mentions.IsEmpty
                ? ImmutableArray.Create(new Fix("Remove " + Quoted.Name(symbol), ImmutableArray.Create(Removal.Of(context.Tree, symbol.Syntax))))
                : default);
        }
    }

    private static IEnumerable<Symbol> Candidates(PolicySymbol policy) =>
        ((IEnumerable<Symbol>)policy.Calendars).Concat(policy.Roles).Concat(policy.Segments).Concat(policy.Choices)
        .Concat(policy.Capacities).Concat(policy.Moments).Concat(policy.Figures)
        .Concat(policy.Requests.SelectMany(request => request.Fields).Where(field => field.Kind is FieldKind.Input or FieldKind.Derived));

    private static string Kind(Symbol symbol) => symbol switch
    {
        CalendarSymbol => "calendar",
        RoleSymbol => "role",
        SegmentSymbol => "segment",
        ChoiceSymbol => "choice",
        MomentSymbol => "moment",
        _ => "figure",
    };
}
