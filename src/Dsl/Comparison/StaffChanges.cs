using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Roles: who may approve and bend what, and how they are led.</summary>
internal static class StaffChanges
{
    private const string WithoutLimit = "without limit";

    /// <summary>Compares roles, and who answers for what.</summary>
    public static void Add(ChangeList changes, PolicySymbol before, PolicySymbol after)
    {
        new PartChanges(changes, ChangeAudience.Staff, before, after).AddText("who answers for it", before.Owner, after.Owner);
        foreach ((RoleSymbol? old, RoleSymbol? now) in SymbolPairs.Of(before.Roles, after.Roles))
        {
            if (old is null || now is null)
            {
                changes.AddOne(ChangeAudience.Staff, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
                continue;
            }

            var part = new PartChanges(changes, ChangeAudience.Staff, old, now);
            part.AddText("the text", old.Title, now.Title);
            part.Add("whom it reports to", old.ReportsTo?.Name, now.ReportsTo?.Name, n => n is ReportsToClauseSyntax);
            part.Add("coaching", Coaching(old), Coaching(now), n => n is CoachedClauseSyntax);
            part.Add("what is looked for", PartWords.List(old.Qualities.Select(PartWords.Text)), PartWords.List(now.Qualities.Select(PartWords.Text)), n => n is QualitiesClauseSyntax);
            part.Add("when it works", old.Works?.Name, now.Works?.Name, n => n is WorksClauseSyntax);
            foreach ((Approval? was, Approval? becomes) in SymbolPairs.Of(old.Approvals, now.Approvals, Approved))
            {
                string what = Approved((becomes ?? was)!);
                part.Add("what it may approve of " + what, was, becomes, Limit, (a, b) => a.Per == b.Per ? Trust(a.Limit, b.Limit) : null, n => n is ApprovesClauseSyntax, what);
            }

            foreach ((Discretion? was, Discretion? becomes) in SymbolPairs.Of(old.Discretions, now.Discretions, Bent))
            {
                string rule = Bent((becomes ?? was)!);
                part.Add("how far it may bend " + rule, was, becomes, d => Limit(d.Limit), (a, b) => Trust(a.Limit, b.Limit), n => n is MayBendClauseSyntax, rule);
            }

            new PartChanges(changes, ChangeAudience.Operations, old, now).Add("staff", old.Staff, now.Staff, Words.Number, clause: n => n is StaffClauseSyntax);
        }

        foreach ((MomentSymbol? old, MomentSymbol? now) in SymbolPairs.Of(before.Moments, after.Moments))
        {
            if (old is not null && now is not null)
            {
                new PartChanges(changes, ChangeAudience.Staff, old, now).Add("who answers for it", old.Owner?.Name, now.Owner?.Name, n => n is OwnerRoleClauseSyntax);
            }
        }
    }

    private static string Approved(Approval approval) =>
        approval.Request?.Name + (approval.Request?.Fields.Count(f => f.Type.Kind == TypeKind.Money && f.Kind is FieldKind.Input or FieldKind.Derived) > 1 ? "." + approval.Amount?.Name : string.Empty);

    private static string Bent(Discretion discretion) => discretion.Rule?.Name ?? string.Empty;

    private static string Limit(Approval approval) => Limit(approval.Limit) + (approval.Per is { } per ? " per " + PartWords.Unit(per) : string.Empty);

    private static string Limit(Money? limit) => limit is { } most ? "up to " + PartWords.Money(most) : WithoutLimit;

    private static string? Coaching(RoleSymbol role) => role.CoachedEvery is { } every
        ? PartWords.Every(every) + (role.CoachedOn is { } on ? " on " + PartWords.Text(on) : string.Empty)
        : null;

    /// <summary>More than zero where the second limit trusts with more; no limit is the greatest.</summary>
    private static int? Trust(Money? old, Money? now) => (old, now) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        ({ } a, { } b) => Strength.OfMoney(a, b),
    };
}
