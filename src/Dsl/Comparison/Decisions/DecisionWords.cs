using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Changes of decisions as sentences.</summary>
internal static class DecisionWords
{
    /// <summary>What a group of cases was and is, told of its witness.</summary>
    /// <param name="group">The group.</param>
    /// <param name="witness">Its witness.</param>
    /// <param name="tells">Which fields say something about its cases.</param>
    public static string Sentence(DecisionGroup group, ChangeWitness witness, Func<FieldSymbol, bool> tells)
    {
        Decision before = witness.Before.Decision;
        Decision after = witness.After.Decision;
        string about = CaseText.Words(witness.After, tells);
        return group switch
        {
            OutputGroup output => $"{output.NewOutput.Name} of {about} was {Value(output.OldOutput, before)}{By(group.Before)}, and is now {Value(output.NewOutput, after)}{By(group.After)}{Sign(output)}.",
            GapGroup { IsNew: true } => $"{about} was {Verdict(before)}, and is now not decided: nothing gives {after.Gap!.Name}.",
            GapGroup => $"{about} was not decided, because nothing gave {before.Gap!.Name}, and is now {Verdict(after)}.",
            _ => $"{about} was {Verdict(before)}, and is now {Verdict(after)}" + (after.Reason is { } reason ? ": " + Quoted.Text(reason) : "."),
        };
    }

    /// <summary>What cannot be said of groups of which no case was found.</summary>
    public static string Unproved(Symbol about, IReadOnlyCollection<DecisionGroup> groups)
    {
        string[] clauses = groups.SelectMany(g => new[] { g.Before, g.After }).OfType<Symbol>().Select(Path).Distinct().ToArray();
        string what = about is FieldSymbol output ? $"The value of {output.Request.Name}.{output.Name}" : $"The verdict about {about.Name}";
        return $"{what} may have changed in more cases than are told{(clauses.Length == 0 ? string.Empty : " at " + Quoted.List(clauses))}: that depends on comparisons that no case was found for.";
    }

    /// <summary><c>ReturnWindow.Faulty</c>, <c>Postage row 2</c>.</summary>
    public static string Path(Symbol symbol) => symbol switch
    {
        ClauseSymbol clause => DecisionText.Path(clause),
        RowSymbol { IsOtherwise: true } row => row.Table.Name + " otherwise",
        RowSymbol row => row.Table.Name + " row " + row.Name,
        _ => symbol.Name,
    };

    private static string By(Symbol? symbol) => symbol is null ? string.Empty : " by " + Path(symbol);

    private static string Value(FieldSymbol output, Decision decision) => Quoted.Short(Words.Value(output.Type, decision.Values[output]));

    private static string Sign(OutputGroup output) => output.Sign switch
    {
        > 0 => ": more",
        < 0 => ": less",
        _ => string.Empty,
    };

    private static string Verdict(Decision decision) => decision.Verdict switch
    {
        PolicyLint.Verdict.Allow => "allowed",
        PolicyLint.Verdict.Deny => "denied",
        _ => "referred" + (decision.Approvers.IsEmpty ? string.Empty : " to " + Quoted.List(decision.Approvers.Select(r => r.Name).ToArray())),
    } + By(decision.DecidedBy);
}
