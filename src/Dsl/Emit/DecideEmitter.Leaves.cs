using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>What stands where a clause has been chosen: its verdict, its approvers, who may bend it, and what it gives.</content>
internal sealed partial class DecideEmitter
{
    private const string RoleSet = "global::PolicyLint.RoleSet<Role>";

    private bool _mayHaveApprovers;
    private bool _intersects;

    private static Verdict VerdictOf(ClauseSymbol clause) => DecisionShape.VerdictOf(clause);

    private List<CodeLine> Leaf(ClauseSymbol clause, VerdictState before, bool isInOrder, bool isChoiceOnly, List<OutputPlan> direct)
    {
        var lines = new List<CodeLine>();
        string name = _shape.Clauses + "." + _scope.Names[clause];
        if (isChoiceOnly)
        {
            lines.Add(_choices[_request.Rules.First(r => r.Rule == clause.Rule)] + " = " + name + ";");
        }

        if (_numbers is null)
        {
            var decision = new List<string>();
            AddDecision(decision, clause, name, before, isInOrder);
            lines.AddRange(From(DecisionPlaceOf(clause), decision));
        }

        var given = new HashSet<OutputPlan>();
        if (!isChoiceOnly)
        {
            RuleBody rule = _request.Rules.First(r => r.Rule == clause.Rule);
            foreach (OutputEffect effect in clause.Effects.OfType<OutputEffect>().Where(e => _isComputed(e.Output)))
            {
                lines.AddRange(From(PlaceOf(effect.Syntax), Give(_outputs[effect.Output], rule, effect.Value)));
                given.Add(_outputs[effect.Output]);
            }
        }

        lines.AddRange(Undecided(direct.Where(o => o.IsNeeded && !given.Contains(o))));
        return lines;
    }

    private void AddDecision(List<string> lines, ClauseSymbol clause, string name, VerdictState before, bool isInOrder)
    {
        AddVerdict(lines, VerdictOf(clause), name, before, isInOrder);
        string[] referredTo = clause.Effects.OfType<VerdictEffect>()
            .Where(e => e.Role is not null)
            .Select(e => _scope.RoleValue(e.Role!))
            .Distinct()
            .ToArray();
        if (referredTo.Length > 0)
        {
            lines.Add("approvers = " + (_mayHaveApprovers ? "approvers" + string.Concat(referredTo.Select(r => ".Add(" + r + ")")) : SetOf(referredTo)) + ";");
        }

        if (_own.MayBend && VerdictOf(clause) != Verdict.Allow)
        {
            string benders = BendersOf(clause.Rule);
            bool isIntersection = before.Most != Verdict.Allow && benders.Length > 0;
            _intersects |= isIntersection;
            lines.Add("mayBeBentBy = " + (isIntersection ? "mayBeBentBy.Intersect(" + benders + ")" : OrEmpty(benders)) + ";");
        }
    }

    // Who decided is the first in file order of those that leave the final verdict. Where rules come in another order,
    // because one reads what a later one gives, the numbers of the clauses say which stands first.
    private static void AddVerdict(List<string> lines, Verdict verdict, string clause, VerdictState before, bool isInOrder)
    {
        bool isFirstOfItsKind = verdict == Verdict.Allow ? !before.MayBeDecided : before.Most < verdict;
        if (!isFirstOfItsKind && isInOrder && (verdict == Verdict.Allow ? !before.MayBeOpen : before.Least >= verdict))
        {
            return;
        }

        string decided = "decidedBy = " + clause + ";";
        string[] change = verdict == Verdict.Allow ? [decided] : ["verdict = " + Verdicts + verdict + ";", decided];
        if (isFirstOfItsKind)
        {
            lines.AddRange(change);
            return;
        }

        string none = clause.Substring(0, clause.LastIndexOf('.')) + ".None";
        string isLater = "decidedBy > " + clause;
        string condition = (verdict, isInOrder) switch
        {
            (Verdict.Allow, true) => "decidedBy == " + none,
            (Verdict.Allow, false) when before.Most == Verdict.Allow => "decidedBy == " + none + " || " + isLater,
            (Verdict.Allow, false) => "decidedBy == " + none + " || (verdict == " + Verdicts + "Allow && " + isLater + ")",
            (Verdict.Refer, true) => "verdict == " + Verdicts + "Allow",
            (Verdict.Refer, false) => "verdict == " + Verdicts + "Allow || (verdict == " + Verdicts + "Refer && " + isLater + ")",
            (_, true) => "verdict != " + Verdicts + "Deny",
            (_, false) => "verdict != " + Verdicts + "Deny || " + isLater,
        };
        lines.AddRange(["if (" + condition + ")", "{", .. change.Select(c => "    " + c), "}"]);
    }

    private static string OrEmpty(string roles) => roles.Length == 0 ? RoleSet + ".Empty" : roles;

    private static string SetOf(IEnumerable<string> roles)
    {
        string[] all = roles.Distinct().ToArray();
        return all.Length == 0 ? string.Empty : RoleSet + ".Of(" + all[0] + ")" + string.Concat(all.Skip(1).Select(r => ".Add(" + r + ")"));
    }

    private IEnumerable<RoleSymbol> Roles() => _scope.Names.RoleValues.Select(v => (RoleSymbol)v.Key);

    /// <summary>Everybody who may bend anything here: from them, each rule that restricts takes those who may not bend it. Nobody, where the first such rule says who.</summary>
    private string Benders() => !_assumed.RulesAreBentTogether ? RoleSet + ".Empty" : OrEmpty(SetOf(Roles()
        .Where(r => r.Discretions.Any(d => _request.Rules.Any(b => b.Rule == d.Rule)))
        .Select(_scope.RoleValue)));

    /// <summary>Who may bend a rule; empty: nobody. A role with a limit may where the request's amount keeps within it.</summary>
    private string BendersOf(RuleSymbol rule)
    {
        var without = new List<string>();
        var with = new List<string>();
        foreach (RoleSymbol role in Roles())
        {
            List<Discretion> discretions = role.Discretions.Where(d => d.Rule == rule).ToList();
            if (discretions.Exists(d => d.Limit is null))
            {
                without.Add(_scope.RoleValue(role));
            }
            else if (discretions.Count > 0 && _request.Amounts.FirstOrDefault() is { } amount)
            {
                Money limit = discretions.Select(d => d.Limit!.Value).OrderBy(l => l.Amount).Last();
                string test = Read(amount).Text + " <= " + CSharpLiteral.Of(limit.Amount);
                with.Add(test + " ? " + SetOf([_scope.RoleValue(role)]) + " : " + RoleSet + ".Empty");
            }
        }

        IEnumerable<string> sets = (without.Count > 0 ? [SetOf(without)] : Enumerable.Empty<string>()).Concat(with);
        return sets.Aggregate(string.Empty, (all, set) => all.Length == 0 ? set
            : (all.Contains(" ? ") && !all.EndsWith(")", StringComparison.Ordinal) ? "(" + all + ")" : all) + ".Union(" + set + ")");
    }
}
